import type { Testimony } from '../../judging/comparison.ts';
import { judgeClaim, stanceTowards } from '../../judging/judge-claim.ts';
import type { Origins } from '../../judging/origins/grouping.ts';
import type { ClaimJudgement, Witness } from '../../judging/position.ts';
import type { Relation } from '../../judging/relation.ts';
import { suggestClaim } from '../../judging/suggest.ts';
import type { Candidate, Suggestion } from '../../judging/suggest.ts';
import { blockingKeys, topicOf } from '../../judging/topic.ts';
import type { Value } from '../../reading/statement.ts';
import type { JudgementTable } from '../../store/tables.ts';

/** The one place where the actions ask the judging rules. */

export type Judged = ClaimJudgement;
export type { Candidate, Suggestion };

/** The keys under which statements about the same thing find each other. */
export const keysOf = (testimony: Testimony): string[] => blockingKeys(topicOf(testimony));

/** What a statement belongs to among the candidates, or null when it stands alone. */
export const suggested = (newcomer: Witness, candidates: readonly Candidate[]): Suggestion | null =>
  candidates.length === 0 ? null : suggestClaim(newcomer.testimony, candidates);

/** Judges a claim; what persons judged holds over the rules. */
export function judged(witnesses: readonly Witness[], judgements: readonly JudgementTable[], origins: Origins): Judged {
  const overrides = judgements.flatMap(({ statement_a, statement_b, relation }) =>
    relation === null ? [] : [{ a: statement_a, b: statement_b, relation: relation as Relation }],
  );
  return judgeClaim(witnesses, overrides, origins);
}

/** How a statement stands to a claim by the rules; where nobody asserted a value, every answer supports the question's own list. */
export const computedStance = (asserted: Value | null, witness: Witness): 'supports' | 'contradicts' | 'context' =>
  asserted === null ? 'supports' : stanceTowards(asserted, witness);
