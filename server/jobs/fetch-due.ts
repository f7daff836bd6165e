import type { Deps } from '../actions/deps.ts';
import type { Outside } from '../capture/get-page.ts';
import type { JobTable } from '../store/tables.ts';
import { watchById } from '../store/watches.ts';
import { fetchHandlers } from './handlers.ts';
import { enqueueDueWatches } from './watch-schedule.ts';
import { runOneJob } from './worker.ts';

/** Fetches every watched address that is due, one after another, and gives their ids; for a command that then ends. */
export async function fetchDueWatches(deps: Deps, outside: Outside): Promise<string[]> {
  const never = new AbortController().signal;
  const fetched: string[] = [];
  const { watch } = fetchHandlers(outside);
  const noting = async (given: Deps, job: JobTable, signal: AbortSignal): Promise<void> => {
    const before = await watchById(given.store.db, job.about);
    await watch?.(given, job, signal);
    const after = await watchById(given.store.db, job.about);
    if (after?.last_at !== before?.last_at) fetched.push(job.about);
  };
  await enqueueDueWatches(deps);
  while (await runOneJob(deps, never, { watch: noting }));
  return fetched;
}
