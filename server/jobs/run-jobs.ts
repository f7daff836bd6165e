import type { Deps } from '../actions/deps.ts';
import type { Outside } from '../capture/get-page.ts';
import type { PostJson } from '../capture/post-json.ts';
import { auditHandlers } from './audit.ts';
import { fetchHandlers, HANDLERS } from './handlers.ts';
import { enqueueDueWatches } from './watch-schedule.ts';
import { enqueueDueWebhooks, webhookHandlers } from './webhook.ts';
import { prepareJobs, workThroughJobs } from './worker.ts';

/**
 * Starts the workers, one for what waits inside, with `outside` one for what is fetched, and with `post` one for what is sent; `stop` lets the jobs under
 * way end, fetches early, and rejects when a worker itself broke down.
 */
export function runJobs(deps: Deps, outside?: Outside, post?: PostJson): { readonly stop: () => Promise<void> } {
  const ending = new AbortController();
  const { signal } = ending;
  const work = prepareJobs(deps).then(async () => {
    const workers = [workThroughJobs(deps, signal, { handlers: HANDLERS })];
    if (outside) {
      const handlers = fetchHandlers(outside);
      workers.push(workThroughJobs(deps, signal, { handlers, before: enqueueDueWatches }));
      workers.push(workThroughJobs(deps, signal, { handlers: auditHandlers(outside) }));
    }
    if (post) {
      workers.push(workThroughJobs(deps, signal, { handlers: webhookHandlers(post), before: enqueueDueWebhooks }));
    }
    // A worker that broke down is told once the others have ended, so that none writes into a closed store.
    for (const ended of await Promise.allSettled(workers)) if (ended.status === 'rejected') throw ended.reason;
  });
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
