import { draftsRestingOn } from '../../store/draft-changes.ts';
import { enqueueJob } from '../../store/jobs.ts';
import { positionsOfClaims } from '../../store/judged.ts';
import type { PositionTable } from '../../store/tables.ts';
import type { Act } from './act.ts';

/** Drafts that one changed claim has checked again; those worked on last come first. */
const MOST_DRAFTS = 50;

/** Enqueues a check of the drafts whose newest version rests on a claim that stands otherwise now. */
export async function reCheckDraftsOf({ tx, at }: Act, claim: string): Promise<void> {
  for (const about of await draftsRestingOn(tx, claim, MOST_DRAFTS))
    await enqueueJob(tx, { kind: 're-check-draft', about, runAt: at, at });
}

/** What drafts go by in a claim's answers: what each says and of when, and whether two independent origins give it. */
const answersIn = (rows: readonly PositionTable[]): string =>
  JSON.stringify(
    [...rows]
      .sort((a, b) => a.ordinal - b.ordinal)
      .map((row) => [row.label, row.as_of_start, row.as_of_end, row.modality, row.origins_at_least > 1]),
  );

/** The answers of a claim before it is judged anew; null where no draft rests on it. */
export async function answersForDrafts({ tx }: Act, claim: string): Promise<string | null> {
  const [resting] = await draftsRestingOn(tx, claim, 1);
  return resting === undefined ? null : answersIn(await positionsOfClaims(tx, [claim]));
}

/** Enqueues the check of the drafts that rest on a claim where its answers are others than they were. */
export async function reCheckIfOtherwise(
  doing: Act,
  claim: string,
  { before, now }: { before: string | null; now: readonly PositionTable[] },
): Promise<void> {
  if (before !== null && before !== answersIn(now)) await reCheckDraftsOf(doing, claim);
}
