import { AppError } from '../store/app-error.ts';
import { isAside, putThingBack } from '../store/aside.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';

/** Puts a thing that was laid aside back into the queue. Throws AppError `not-found` when it was not. */
export async function putBack(
  deps: Deps,
  actor: Actor,
  input: { readonly thing: string },
): Promise<{ readonly thing: string }> {
  return act(deps, { actor, action: 'put-back' }, async (doing) => {
    if (!(await isAside(doing.tx, input.thing))) throw new AppError('not-found', 'That was not laid aside.');
    await putThingBack(doing.tx, input.thing, doing.stamp);
    const claim = /CLM-\d+/u.exec(input.thing)?.[0];
    await tell(doing, {
      action: 'put-back',
      noun: 'thing',
      nounId: input.thing,
      ...(claim === undefined ? {} : { about: claim }),
      new: { thing: input.thing },
    });
    return { thing: input.thing };
  });
}
