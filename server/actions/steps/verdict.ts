import { claimById, updateClaim } from '../../store/claims.ts';
import { standingVerdict } from '../../store/taken-back.ts';
import { insertVerdict } from '../../store/verdicts.ts';
import type { VerdictTable } from '../../store/tables.ts';
import { learnWords } from '../../store/search.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';
import { reCheckDraftsOf } from './re-check-drafts.ts';

/** A person's finding on a claim; `prefers` is the letter of a position. */
export interface GivenVerdict {
  readonly claim: string;
  readonly finding: string;
  readonly resolution: string;
  readonly prefers: string | null;
  readonly note: string;
}

/** Appends a verdict, which replaces the claim's former one, with its line of history. */
export async function appendVerdict(doing: Act, given: GivenVerdict): Promise<VerdictTable> {
  const former = await standingVerdict(doing.tx, given.claim);
  const { claim, finding, resolution, prefers, note } = given;
  const row = await insertVerdict(doing.tx, {
    claim_id: claim,
    finding,
    resolution,
    prefers,
    note,
    given_by: doing.actor.id,
    given_by_name: doing.actor.name,
    given_at: doing.at,
    replaces: former?.id ?? null,
  });
  await updateClaim(doing.tx, claim, {
    verdict_id: row.id,
    changed_at: doing.at,
    reopened_at: null,
    reopened_because: null,
  });
  await learnNote(doing, row);
  await tell(doing, {
    action: 'give-verdict',
    noun: 'verdict',
    nounId: row.id,
    about: claim,
    old: former && { verdict: former.id, finding: former.finding },
    new: { finding, resolution, prefers, note },
  });
  await reCheckDraftsOf(doing, claim);
  return row;
}

async function learnNote({ tx }: Act, { id, claim_id: claimId, finding, note }: VerdictTable): Promise<void> {
  const claim = await claimById(tx, claimId);
  await learnWords(tx, [
    { noun: 'note', nounId: id, title: claim?.title ?? claimId, words: `${finding} ${note}`.trim() },
  ]);
}
