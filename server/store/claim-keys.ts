import { addClaimKeys } from './keys.ts';
import type { WriteTx } from './store.ts';

/** Puts these blocking keys in the place of those a claim was found by; without any, no later statement finds it. */
export async function replaceClaimKeys(tx: WriteTx, claimId: string, keys: readonly string[]): Promise<void> {
  await tx.deleteFrom('claim_key').where('claim_id', '=', claimId).execute();
  await addClaimKeys(tx, claimId, keys);
}
