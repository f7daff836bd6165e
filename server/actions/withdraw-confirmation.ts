import type { ClaimView } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import { updateClaim } from '../store/claims.ts';
import { confirmationsOf } from '../store/reopenings.ts';
import { reopeningOf } from '../store/taken-back.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { reCheckDraftsOf } from './steps/re-check-drafts.ts';
import { demandOwn, standingOnClaim, takeBack } from './steps/withdraw.ts';

/** Takes back that one let a reopened verdict stand; it waits again. Throws AppError `not-found`, `forbidden` or `invalid`. */
export async function withdrawConfirmation(deps: Deps, actor: Actor, input: { verdict: string }): Promise<ClaimView> {
  return act(deps, { actor, action: 'withdraw-confirmation' }, async (doing) => {
    const { verdict, claim } = await standingOnClaim(doing, input.verdict);
    const confirmed = (await confirmationsOf(doing.tx, [verdict.id])).at(-1);
    if (!confirmed) throw new AppError('invalid', `Nobody has let ${verdict.id} stand after a change.`);
    const whose = { id: confirmed.confirmed_by, name: confirmed.confirmed_by_name };
    demandOwn(doing, whose, `The confirmation of ${verdict.id}`);
    await takeBack(doing, 'confirmation', confirmed.number);
    const reopening = await reopeningOf(doing.tx, verdict.id);
    await updateClaim(doing.tx, claim.id, { ...reopening, changed_at: doing.at });
    await tell(doing, {
      action: 'withdraw-confirmation',
      noun: 'verdict',
      nounId: verdict.id,
      about: claim.id,
      old: { reason: confirmed.reason },
      new: { reopened: reopening.reopened_because },
    });
    await reCheckDraftsOf(doing, claim.id);
    return readClaim(doing.tx, claim.id);
  });
}
