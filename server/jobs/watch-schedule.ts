import type { Deps } from '../actions/deps.ts';
import { enqueueJob } from '../store/jobs.ts';
import { dueWatches } from '../store/watches.ts';

/** Enqueues a job for every watch whose time has come and which has none; the time itself stands on the watch's row. */
export async function enqueueDueWatches(deps: Deps): Promise<void> {
  const at = deps.now().toISOString();
  if ((await dueWatches(deps.store.db, at)).length === 0) return;
  await deps.store.transact(async (tx) => {
    for (const about of await dueWatches(tx, at)) await enqueueJob(tx, { kind: 'watch', about, runAt: at, at });
  });
}
