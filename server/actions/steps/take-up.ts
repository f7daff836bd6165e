import { updateClaim } from '../../store/claims.ts';
import type { ClaimTable } from '../../store/tables.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';

/** A suggested claim that a person works on is followed from then on. */
export async function takeUp(doing: Act, claim: ClaimTable): Promise<void> {
  if (claim.state !== 'suggested') return;
  const change = { state: 'followed', version: claim.version + 1, changed_at: doing.at };
  await updateClaim(doing.tx, claim.id, change);
  await tell(doing, {
    action: 'change-claim',
    noun: 'claim',
    nounId: claim.id,
    old: { state: claim.state },
    new: { state: change.state },
  });
}
