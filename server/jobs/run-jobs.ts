import type { Deps } from '../actions/deps.ts';
import { workThroughJobs } from './worker.ts';

/** Starts the worker; `stop` lets the job under way end and rejects when the worker itself broke down. */
export function runJobs(deps: Deps): { readonly stop: () => Promise<void> } {
  const ending = new AbortController();
  const work = workThroughJobs(deps, ending.signal);
  // Handled here so that a broken worker is told by `stop` and does not end the process meanwhile.
  const ended = work.then(
    () => null,
    (failure: unknown) => ({ failure }),
  );
  return {
    stop: async () => {
      ending.abort();
      const broken = await ended;
      if (broken) throw broken.failure;
    },
  };
}
