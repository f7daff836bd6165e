import type { ClaimView } from '../contract.ts';
import { notFound } from '../store/app-error.ts';
import { careOfClaim, putAssignment } from '../store/care.ts';
import { claimById } from '../store/claims.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';

/** Gives a claim to a person to look after, or to nobody. Throws AppError `not-found`. */
export async function assignClaim(
  deps: Deps,
  actor: Actor,
  input: { readonly claim: string; readonly person: string | null },
): Promise<ClaimView> {
  return act(deps, { actor, action: 'assign-claim' }, async (doing) => {
    const { claim, person } = input;
    if (!(await claimById(doing.tx, claim))) throw notFound(claim);
    const before = await careOfClaim(doing.tx, claim);
    await putAssignment(doing.tx, claim, person, doing.stamp);
    await tell(doing, {
      action: 'assign-claim',
      noun: 'claim',
      nounId: claim,
      old: { person: before.assigned },
      new: { person },
    });
    return readClaim(doing.tx, claim);
  });
}
