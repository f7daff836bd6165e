import type { Watch } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import { enqueueJob } from '../store/jobs.ts';
import { readWatch } from '../store/views/watches.ts';
import { updateWatch } from '../store/watches.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import { standingWatchOf, tellOfWatch } from './steps/watch.ts';

/**
 * Has a watched address fetched now instead of at its time; the fetch itself is a job. Throws AppError `not-found`, or
 * `invalid` for one that is paused or stopped.
 */
export async function fetchWatch(deps: Deps, actor: Actor, input: { readonly id: string }): Promise<Watch> {
  return act(deps, { actor, action: 'fetch-watch' }, async (doing) => {
    const { tx, at } = doing;
    const row = await standingWatchOf(doing, input.id);
    if (row.state === 'paused') throw new AppError('invalid', `${row.id} is paused; go on with it to have it fetched.`);
    await updateWatch(tx, row.id, { next_at: at });
    await enqueueJob(tx, { kind: 'watch', about: row.id, runAt: at, at });
    await tellOfWatch(doing, row, { action: 'fetch-watch', new: { url: row.url } });
    return readWatch(tx, row.id);
  });
}
