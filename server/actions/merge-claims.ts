import type { ClaimView, MergeInput } from '../contract.ts';
import type { Moved } from '../store/claim-judgements.ts';
import { updateClaim } from '../store/claims.ts';
import { evidenceOfClaim } from '../store/evidence.ts';
import type { ClaimTable, EvidenceTable } from '../store/tables.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import type { Act } from './steps/act.ts';
import { judgeClaimNow } from './steps/judge.ts';
import {
  carryPairs,
  heldEvidence,
  openClaim,
  putEvidence,
  recordRegrouping,
  refused,
  rekey,
  standingOf,
} from './steps/regroup.ts';
import { takeUp } from './steps/take-up.ts';

/** Moves what is not there yet; what somebody rejected or accepted there stays so. */
async function moveEvidence(doing: Act, held: readonly EvidenceTable[], into: string): Promise<Moved[]> {
  const there = new Map((await evidenceOfClaim(doing.tx, into)).map((row) => [row.statement_id, row.decision]));
  const moved: Moved[] = [];
  for (const row of held) {
    const decision = there.get(row.statement_id);
    const raised = decision === 'suggested' && row.decision === 'accepted';
    if (decision === undefined || raised) moved.push(await putEvidence(doing, into, row, standingOf(row)));
  }
  return moved;
}

async function merge(doing: Act, claim: ClaimTable, into: ClaimTable, reason: string): Promise<void> {
  const held = await heldEvidence(doing, claim.id);
  const statements = held.map((row) => row.statement_id);
  const moved = await moveEvidence(doing, held, into.id);
  const pairs = await carryPairs(doing, { from: claim.id, to: into.id }, statements);
  const change = { state: 'dismissed', version: claim.version + 1, changed_at: doing.at };
  await updateClaim(doing.tx, claim.id, change);
  await updateClaim(doing.tx, into.id, { changed_at: doing.at });
  await takeUp(doing, into);
  const done = {
    kind: 'merge',
    claim: claim.id,
    other: into.id,
    statements,
    moved,
    pairs,
    state: claim.state,
  } as const;
  await recordRegrouping(doing, done, reason);
}

/**
 * Merges a claim into another that asks the same: its evidence, and what persons judged on it, holds there, and the claim
 * is dismissed. Gives the claim merged into. Throws AppError `not-found`, or `invalid` for the same or a dismissed claim.
 */
export async function mergeClaims(deps: Deps, actor: Actor, input: { claim: string } & MergeInput): Promise<ClaimView> {
  return act(deps, { actor, action: 'merge-claims' }, async (doing) => {
    if (input.claim === input.into) throw refused('into', 'A claim cannot be merged into itself. Name another one.');
    const claim = await openClaim(doing, input.claim, 'claim');
    const into = await openClaim(doing, input.into, 'into');
    await merge(doing, claim, into, input.reason);
    for (const id of [claim.id, into.id]) {
      await rekey(doing, id);
      await judgeClaimNow(doing, id);
    }
    return readClaim(doing.tx, into.id);
  });
}
