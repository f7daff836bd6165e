import type { ClaimView } from '../contract.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { updateClaim } from '../store/claims.ts';
import { insertSecond, secondOf, verdictById } from '../store/verdicts.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import { LOCAL_USER } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';

function ownVerdict(actor: Actor): AppError {
  const alone =
    actor.id === LOCAL_USER.id ? ' While you are the only user here, a verdict stays without a second.' : '';
  return new AppError('own-verdict', `This verdict is your own; it takes another person to second it.${alone}`);
}

/** Seconds another person's verdict. Throws AppError `not-found`, `own-verdict` or `already-exists`. */
export async function secondVerdict(deps: Deps, actor: Actor, input: { verdict: string }): Promise<ClaimView> {
  return act(deps, { actor, action: 'second-verdict' }, async (doing) => {
    const verdict = await verdictById(doing.tx, input.verdict);
    if (!verdict) throw notFound(input.verdict);
    if (verdict.given_by === actor.id) throw ownVerdict(actor);
    const known = await secondOf(doing.tx, verdict.id);
    if (known) throw new AppError('already-exists', `${known.seconded_by_name} has seconded ${verdict.id} already.`);
    await insertSecond(doing.tx, {
      verdict_id: verdict.id,
      seconded_by: actor.id,
      seconded_by_name: actor.name,
      seconded_at: doing.at,
    });
    await updateClaim(doing.tx, verdict.claim_id, { changed_at: doing.at });
    await tell(doing, {
      action: 'second-verdict',
      noun: 'verdict',
      nounId: verdict.id,
      about: verdict.claim_id,
      new: { secondedBy: actor.name },
    });
    return readClaim(doing.tx, verdict.claim_id);
  });
}
