import { ENGINE_VERSION } from '../../judging/comparison.ts';
import type { Value } from '../../reading/statement.ts';
import { insertClaim } from '../../store/claims.ts';
import { learnWords } from '../../store/search.ts';
import type { ClaimTable } from '../../store/tables.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';

/** A question that a person follows. */
export interface FollowedClaim {
  readonly title: string;
  readonly question: string;
  readonly valueKind: string;
  readonly counted: string | null;
  readonly place: string | null;
  readonly scope: string | null;
  readonly asserted: Value | null;
}

/** The words a claim is found by. */
export async function makeClaimFindable(
  doing: Act,
  claim: Pick<ClaimTable, 'id' | 'title' | 'question' | 'counted' | 'place'>,
): Promise<void> {
  const words = [claim.question, claim.counted, claim.place].filter(Boolean).join(' · ');
  await learnWords(doing.tx, [{ noun: 'claim', nounId: claim.id, title: claim.title, words }]);
}

/** Writes a claim that a person follows, with its line of history. */
export async function followClaim(doing: Act, claim: FollowedClaim, sample: boolean): Promise<ClaimTable> {
  const row = await insertClaim(
    doing.tx,
    { ...claim, state: 'followed', suggestedBecause: null, engineVersion: ENGINE_VERSION, sample },
    doing.stamp,
  );
  await makeClaimFindable(doing, row);
  await tell(doing, { action: 'record-claim', noun: 'claim', nounId: row.id, new: claim });
  return row;
}
