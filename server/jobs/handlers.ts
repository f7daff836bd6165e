import type { Deps } from '../actions/deps.ts';
import { ENGINE_ACTOR } from '../actions/permissions.ts';
import { reCheckDraft } from '../actions/re-check-draft.ts';
import { reAnchor } from '../actions/re-anchor.ts';
import { reJudge } from '../actions/re-judge.ts';
import { suggestRest } from '../actions/suggest-rest.ts';
import { verifySnapshots } from '../actions/verify-snapshots.ts';
import type { Outside } from '../capture/get-page.ts';
import { AppError } from '../store/app-error.ts';
import type { JobKind } from '../store/jobs.ts';
import type { JobTable } from '../store/tables.ts';
import { fetchWatched } from './watch.ts';

type Handler = (deps: Deps, job: JobTable, signal: AbortSignal) => Promise<void>;

async function judgeAll(deps: Deps, _job: JobTable, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { judged } = await reJudge(deps, ENGINE_ACTOR, {});
    if (judged === 0) return;
  }
}

async function verify(deps: Deps, job: JobTable): Promise<void> {
  const { broken } = await verifySnapshots(deps, ENGINE_ACTOR, { source: job.about });
  if (broken.length === 0) return;
  throw new AppError('internal', `The stored bytes of ${broken.join(', ')} no longer have their SHA-256.`);
}

/** One piece after the other; between two pieces others write. A stopped process goes on where it was. */
async function suggest(deps: Deps, job: JobTable, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { looked } = await suggestRest(deps, ENGINE_ACTOR, { job: job.id, snapshot: job.about });
    if (looked === 0) return;
  }
}

/** One piece of a revision's evidence after the other, like the suggestions of a long text. */
async function anchor(deps: Deps, job: JobTable, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { followed } = await reAnchor(deps, ENGINE_ACTOR, { job: job.id, snapshot: job.about });
    if (followed === 0) return;
  }
}

/** Only what rests on claims that changed: the rest of a long manuscript would hold everybody up. */
async function checkDraftAgain(deps: Deps, { about }: JobTable): Promise<void> {
  await reCheckDraft(deps, ENGINE_ACTOR, { id: about, marks: 'on changed claims' });
}

/** What is done for a kind of job; a worker takes only the kinds it has a handler for. */
export type Handlers = Readonly<Partial<Record<JobKind, Handler>>>;

/** What is done for each kind of job that needs nothing of the outside world. */
export const HANDLERS = {
  're-judge': judgeAll,
  'verify-snapshots': verify,
  suggest,
  're-anchor': anchor,
  're-check-draft': checkDraftAgain,
} as const satisfies Handlers;

/** What is done for jobs that fetch from the outside world; they have a worker of their own, since they mostly wait. */
export const fetchHandlers = (outside: Outside): Handlers => ({ watch: fetchWatched(outside) });
