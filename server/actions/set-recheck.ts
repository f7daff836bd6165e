import type { ClaimView } from '../contract.ts';
import { notFound } from '../store/app-error.ts';
import { careOfClaim, putRecheck } from '../store/care.ts';
import { claimById } from '../store/claims.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';

/** Sets the ISO day from which a claim is to be looked at again, or takes it away. Throws AppError `not-found`. */
export async function setRecheck(
  deps: Deps,
  actor: Actor,
  input: { readonly claim: string; readonly on: string | null },
): Promise<ClaimView> {
  return act(deps, { actor, action: 'set-recheck' }, async (doing) => {
    const { claim, on } = input;
    if (!(await claimById(doing.tx, claim))) throw notFound(claim);
    const before = await careOfClaim(doing.tx, claim);
    await putRecheck(doing.tx, claim, on, doing.stamp);
    await tell(doing, {
      action: 'set-recheck',
      noun: 'claim',
      nounId: claim,
      old: { on: before.recheckOn },
      new: { on },
    });
    return readClaim(doing.tx, claim);
  });
}
