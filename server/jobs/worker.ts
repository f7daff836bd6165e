import type { Deps } from '../actions/deps.ts';
import { claimsJudgedBefore } from '../store/claims.ts';
import { ENGINE_VERSION } from '../judging/comparison.ts';
import { enqueueJob, nextDue, requeueRunning, takeJob, updateJob } from '../store/jobs.ts';
import type { JobKind } from '../store/jobs.ts';
import type { JobTable } from '../store/tables.ts';
import { HANDLERS, type Handlers } from './handlers.ts';

/** Tries of one job before it counts as failed. */
export const MOST_ATTEMPTS = 5;
const FIRST_WAIT_MS = 2_000;
const LONGEST_REST_MS = 5_000;

const kindsOf = (handlers: Handlers): JobKind[] => Object.keys(handlers) as JobKind[];

/** How long a job waits before its next try, in milliseconds: 2 s, 4 s, 8 s … */
export const waitAfter = (attempts: number): number => FIRST_WAIT_MS * 2 ** (attempts - 1);

const sentenceOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));

/** Writes on the job's row how it failed, and when it is tried again. */
async function recordFailure(deps: Deps, job: JobTable, failure: unknown): Promise<void> {
  const now = deps.now();
  const over = job.attempts >= MOST_ATTEMPTS;
  const change = {
    last_error: sentenceOf(failure).slice(0, 1000),
    state: over ? 'failed' : 'queued',
    ended_at: over ? now.toISOString() : null,
    run_at: new Date(now.getTime() + waitAfter(job.attempts)).toISOString(),
  };
  await deps.store.transact((tx) => updateJob(tx, job.id, change));
}

/** Runs the job that is due longest; true when there was one. A failure is written on its row and tried again later. */
export async function runOneJob(deps: Deps, signal: AbortSignal, handlers: Handlers = HANDLERS): Promise<boolean> {
  const job = await deps.store.transact((tx) => takeJob(tx, deps.now().toISOString(), kindsOf(handlers)));
  if (!job) return false;
  try {
    await handlers[job.kind as JobKind]?.(deps, job, signal);
  } catch (failure) {
    await recordFailure(deps, job, failure);
    return true;
  }
  const done = signal.aborted ? { state: 'queued' } : { state: 'done', ended_at: deps.now().toISOString() };
  await deps.store.transact((tx) => updateJob(tx, job.id, { ...done, last_error: null }));
  return true;
}

/** Takes up what a stopped process left, and enqueues a re-judging when the rules have grown since. */
export async function prepareJobs(deps: Deps): Promise<void> {
  await deps.store.transact(async (tx) => {
    await requeueRunning(tx);
    const old = await claimsJudgedBefore(tx, ENGINE_VERSION, 1);
    const at = deps.now().toISOString();
    if (old.length > 0) await enqueueJob(tx, { kind: 're-judge', about: 'all', runAt: at, at });
  });
}

/** Waits until the time is over or the signal comes. */
function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(finish, ms);
    function finish(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      done();
    }
    signal.addEventListener('abort', finish);
  });
}

async function restOf(deps: Deps, handlers: Handlers): Promise<number> {
  const due = await nextDue(deps.store.db, kindsOf(handlers));
  if (due === null) return LONGEST_REST_MS;
  return Math.min(LONGEST_REST_MS, Math.max(50, Date.parse(due) - deps.now().getTime()));
}

/** Runs every job that is due by now, one after another; for a command that ends when its work is done. */
export async function runDueJobs(deps: Deps): Promise<void> {
  const never = new AbortController().signal;
  while (await runOneJob(deps, never));
}

/** What a worker does: the jobs it takes, and what it looks after each time before it takes one. */
export interface Work {
  readonly handlers: Handlers;
  readonly before?: (deps: Deps) => Promise<void>;
}

/** Works through the job table until the signal comes; the job under way is finished first. */
export async function workThroughJobs(deps: Deps, signal: AbortSignal, { handlers, before }: Work): Promise<void> {
  while (!signal.aborted) {
    await before?.(deps);
    const worked = await runOneJob(deps, signal, handlers);
    if (!worked) await rest(await restOf(deps, handlers), signal);
  }
}
