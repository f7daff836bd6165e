import { draftsRestingOn } from '../../store/drafts.ts';
import { enqueueJob } from '../../store/jobs.ts';
import type { Act } from './act.ts';

/** Drafts that one changed claim has checked again; those worked on last come first. */
const MOST_DRAFTS = 50;

/** Enqueues a check of the drafts whose newest version rests on a claim that stands otherwise now. */
export async function reCheckDraftsOf({ tx, at }: Act, claim: string): Promise<void> {
  for (const about of await draftsRestingOn(tx, claim, MOST_DRAFTS))
    await enqueueJob(tx, { kind: 're-check-draft', about, runAt: at, at });
}
