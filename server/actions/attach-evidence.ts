import type { ClaimView, EvidenceInput } from '../contract.ts';
import { notFound } from '../store/app-error.ts';
import { claimById } from '../store/claims.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import { attachStatement } from './steps/attach.ts';
import { judgeClaimNow } from './steps/judge.ts';
import { recordSelected } from './steps/selected-words.ts';
import { takeUp } from './steps/take-up.ts';

/** Attaches a statement, or words selected in a snapshot, to a claim and judges the claim anew. Throws AppError `not-found`, `already-exists`, `invalid`, `offsets-outside` or `quote-not-in-snapshot`. */
export async function attachEvidence(
  deps: Deps,
  actor: Actor,
  input: { claim: string } & EvidenceInput,
): Promise<ClaimView> {
  return act(deps, { actor, action: 'attach-evidence' }, async (doing) => {
    const claim = await claimById(doing.tx, input.claim);
    if (!claim) throw notFound(input.claim);
    const statement = 'quote' in input ? (await recordSelected(doing, input.quote)).id : input.statement;
    const { stance, reason } = input;
    await attachStatement(doing, { claim, statement, stance, reason });
    await takeUp(doing, claim);
    await judgeClaimNow(doing, claim.id);
    return readClaim(doing.tx, claim.id);
  });
}
