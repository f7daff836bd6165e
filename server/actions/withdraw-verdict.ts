import type { ClaimView } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import { updateClaim } from '../store/claims.ts';
import { reopeningOf, standingVerdict } from '../store/taken-back.ts';
import { secondOf } from '../store/verdicts.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { reCheckDraftsOf } from './steps/re-check-drafts.ts';
import { demandOwn, standingOnClaim, takeBack } from './steps/withdraw.ts';

/**
 * Takes one's own verdict back; the one before it stands again, as open as it was, and both stay in the record. Throws
 * AppError `not-found`, `forbidden` for another person's, or `invalid` once it was seconded or replaced.
 */
export async function withdrawVerdict(deps: Deps, actor: Actor, input: { verdict: string }): Promise<ClaimView> {
  return act(deps, { actor, action: 'withdraw-verdict' }, async (doing) => {
    const { verdict, claim } = await standingOnClaim(doing, input.verdict);
    demandOwn(doing, { id: verdict.given_by, name: verdict.given_by_name }, verdict.id);
    const second = await secondOf(doing.tx, verdict.id);
    if (second) {
      const sentence = `${second.seconded_by_name} has seconded ${verdict.id}. Give another verdict instead.`;
      throw new AppError('invalid', sentence);
    }
    await takeBack(doing, 'verdict', verdict.number);
    const former = await standingVerdict(doing.tx, claim.id);
    const reopening = await reopeningOf(doing.tx, former?.id);
    await updateClaim(doing.tx, claim.id, { verdict_id: former?.id ?? null, changed_at: doing.at, ...reopening });
    await tell(doing, {
      action: 'withdraw-verdict',
      noun: 'verdict',
      nounId: verdict.id,
      about: claim.id,
      old: { verdict: verdict.id, finding: verdict.finding },
      new: { verdict: former?.id ?? null },
    });
    await reCheckDraftsOf(doing, claim.id);
    return readClaim(doing.tx, claim.id);
  });
}
