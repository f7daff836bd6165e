import type { ClaimView } from '../contract.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { claimById, updateClaim } from '../store/claims.ts';
import { insertConfirmation } from '../store/reopenings.ts';
import { verdictById } from '../store/verdicts.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { reCheckDraftsOf } from './steps/re-check-drafts.ts';

/**
 * Lets a reopened verdict stand, with a reason; what reopened it stays in the record. Throws AppError `not-found`, or
 * `invalid` when the verdict is not the standing one or was not reopened.
 */
export async function confirmVerdict(
  deps: Deps,
  actor: Actor,
  input: { readonly verdict: string; readonly reason: string },
): Promise<ClaimView> {
  return act(deps, { actor, action: 'confirm-verdict' }, async (doing) => {
    const verdict = await verdictById(doing.tx, input.verdict);
    const claim = verdict && (await claimById(doing.tx, verdict.claim_id));
    if (!verdict || !claim) throw notFound(input.verdict);
    if (claim.verdict_id !== verdict.id || claim.reopened_at === null)
      throw new AppError('invalid', `${verdict.id} does not wait to be confirmed: nothing it rests on changed since.`);
    await insertConfirmation(doing.tx, {
      claim_id: claim.id,
      verdict_id: verdict.id,
      reason: input.reason,
      confirmed_by: actor.id,
      confirmed_by_name: actor.name,
      confirmed_at: doing.at,
    });
    await updateClaim(doing.tx, claim.id, { reopened_at: null, reopened_because: null, changed_at: doing.at });
    await tell(doing, {
      action: 'confirm-verdict',
      noun: 'verdict',
      nounId: verdict.id,
      about: claim.id,
      old: { reopened: claim.reopened_because },
      new: { finding: verdict.finding },
      why: input.reason,
    });
    await reCheckDraftsOf(doing, claim.id);
    return readClaim(doing.tx, claim.id);
  });
}
