import type { QueueThing } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import { layThing } from '../store/aside.ts';
import { thingByKey } from '../store/views/queue.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';

const LAID: readonly QueueThing['kind'][] = ['touched', 'stale', 'job', 'watch'];

/**
 * Lays a thing of the queue aside that needs no more than to be seen: touched or stale evidence, work that failed. It
 * comes up again when the same happens anew. Throws AppError `not-found`, or `invalid` for a thing that takes a decision.
 */
export async function layAside(deps: Deps, actor: Actor, input: { readonly thing: string }): Promise<QueueThing> {
  return act(deps, { actor, action: 'lay-aside' }, async (doing) => {
    const thing = await thingByKey(doing.tx, input.thing, { actor: actor.id, today: doing.at.slice(0, 10) });
    if (!thing) throw new AppError('not-found', 'That is no longer in the queue.');
    if (!LAID.includes(thing.kind)) throw new AppError('invalid', 'That takes a decision and cannot be laid aside.');
    await layThing(doing.tx, thing.key, doing.stamp);
    await tell(doing, {
      action: 'lay-aside',
      noun: 'thing',
      nounId: thing.key,
      ...(thing.claim === null ? {} : { about: thing.claim }),
      new: { question: thing.question },
    });
    return thing;
  });
}
