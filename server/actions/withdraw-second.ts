import type { ClaimView } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import { updateClaim } from '../store/claims.ts';
import { secondOf } from '../store/verdicts.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { demandOwn, standingOnClaim, takeBack } from './steps/withdraw.ts';

/** Takes one's own second back; the verdict waits for another again. Throws AppError `not-found`, `forbidden` or `invalid`. */
export async function withdrawSecond(deps: Deps, actor: Actor, input: { verdict: string }): Promise<ClaimView> {
  return act(deps, { actor, action: 'withdraw-second' }, async (doing) => {
    const { verdict, claim } = await standingOnClaim(doing, input.verdict);
    const second = await secondOf(doing.tx, verdict.id);
    if (!second) throw new AppError('invalid', `Nobody has seconded ${verdict.id}.`);
    demandOwn(doing, { id: second.seconded_by, name: second.seconded_by_name }, `The second of ${verdict.id}`);
    await takeBack(doing, 'second', second.number);
    await updateClaim(doing.tx, claim.id, { changed_at: doing.at });
    await tell(doing, {
      action: 'withdraw-second',
      noun: 'verdict',
      nounId: verdict.id,
      about: claim.id,
      old: { secondedBy: second.seconded_by_name },
      new: { secondedBy: null },
    });
    return readClaim(doing.tx, claim.id);
  });
}
