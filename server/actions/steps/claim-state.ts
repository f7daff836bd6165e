import { claimById, updateClaim } from '../../store/claims.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';
import { judgeClaimNow } from './judge.ts';

/** Gives a claim another state for a reason, with its line of history, and judges it anew; a claim that has it already is left alone. */
export async function moveClaim(doing: Act, id: string, state: string, why: string): Promise<void> {
  const row = await claimById(doing.tx, id);
  if (row === undefined || row.state === state) return;
  await updateClaim(doing.tx, id, { state, version: row.version + 1, changed_at: doing.at });
  await tell(doing, {
    action: 'change-claim',
    noun: 'claim',
    nounId: id,
    old: { state: row.state },
    new: { state },
    why,
  });
  await judgeClaimNow(doing, id, why);
}
