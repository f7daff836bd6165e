import type { ClaimView, EvidenceChange } from '../contract.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { claimById } from '../store/claims.ts';
import { evidenceOf, stanceOfRow, updateEvidence } from '../store/evidence.ts';
import type { EvidenceTable } from '../store/tables.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import type { Act } from './steps/act.ts';
import { demandReason, stanceColumns } from './steps/attach.ts';
import { judgeClaimNow } from './steps/judge.ts';
import { takeUp } from './steps/take-up.ts';

async function write(doing: Act, known: EvidenceTable, change: EvidenceChange): Promise<void> {
  const { decision = known.decision, stance, reason } = change;
  demandReason(known.computed_stance, stance, reason);
  const columns = {
    decision,
    decided_by: doing.actor.name,
    decided_at: doing.at,
    ...stanceColumns(known.computed_stance, stance, reason),
  };
  await updateEvidence(doing.tx, { claimId: known.claim_id, statementId: known.statement_id }, columns);
  await tell(doing, {
    action: 'change-evidence',
    noun: 'evidence',
    nounId: known.statement_id,
    about: known.claim_id,
    old: { decision: known.decision, stance: stanceOfRow(known) },
    new: { decision, stance: stanceOfRow({ ...known, ...columns }) },
    why: reason || null,
  });
}

/** Accepts or rejects a piece of evidence or gives it a person's stance, and judges the claim anew. Throws AppError `not-found` or `invalid`. */
export async function changeEvidence(
  deps: Deps,
  actor: Actor,
  input: { claim: string; statement: string } & EvidenceChange,
): Promise<ClaimView> {
  return act(deps, { actor, action: 'change-evidence' }, async (doing) => {
    const { claim: claimId, statement } = input;
    const claim = await claimById(doing.tx, claimId);
    if (!claim) throw notFound(claimId);
    const known = await evidenceOf(doing.tx, claimId, statement);
    if (!known) throw new AppError('not-found', `${statement} is no evidence of ${claimId}.`);
    await write(doing, known, input);
    if (input.decision === 'accepted') await takeUp(doing, claim);
    await judgeClaimNow(doing, claimId);
    return readClaim(doing.tx, claimId);
  });
}
