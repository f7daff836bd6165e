import type { Desk } from '../contract.ts';
import { rememberLook } from '../store/looks.ts';
import { deskView } from '../store/views/desk.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';

/** Remembers that the actor has seen the desk as it stands, or up to an event's sequence number, so that the next look shows what changed since; gives the desk. */
export async function lookAtDesk(deps: Deps, actor: Actor, input: { readonly upTo?: number }): Promise<Desk> {
  await act(deps, { actor, action: 'look-at-desk' }, async (doing) => {
    const sequence = await tell(doing, {
      action: 'look-at-desk',
      noun: 'look',
      nounId: actor.id,
      new: { at: doing.at },
    });
    await rememberLook(doing.tx, { actor: actor.id, at: doing.at, sequence: input.upTo ?? sequence });
  });
  return deskView(deps.store, actor, deps.now());
}
