import { AppError, notFound } from '../../store/app-error.ts';
import { assertedOf } from '../../store/claims.ts';
import { evidenceOf, insertEvidence, stanceOfRow, updateEvidence } from '../../store/evidence.ts';
import type { EvidenceUpdate } from '../../store/evidence.ts';
import { addClaimKeys } from '../../store/keys.ts';
import type { ClaimTable, EvidenceTable } from '../../store/tables.ts';
import { witnessesOf } from '../../store/testimonies.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';
import { computedStance, keysOf } from './engine.ts';

/** A statement that a person attaches to a claim; without a stance the computed one holds. */
export interface Attaching {
  readonly claim: ClaimTable;
  readonly statement: string;
  readonly stance: string | undefined;
  readonly reason: string;
}

/** Refuses another stance than the computed one when no reason is given. */
export function demandReason(computed: string, stance: string | null | undefined, reason: string): void {
  if (!stance || stance === computed || reason.trim() !== '') return;
  const message = `The rules say “${computed}”. Say in a few words why you take it as “${stance}”.`;
  throw new AppError('invalid', message, { fields: [{ field: 'reason', message }] });
}

/** The columns a person's stance sets; the computed stance needs no override. */
export function stanceColumns(computed: string, stance: string | null | undefined, reason: string): EvidenceUpdate {
  if (stance === undefined) return {};
  if (stance === null || stance === computed) return { person_stance: null, override_reason: null };
  return { person_stance: stance, override_reason: reason };
}

async function write(doing: Act, known: EvidenceTable | undefined, columns: Omit<EvidenceTable, 'number'>) {
  if (!known) return insertEvidence(doing.tx, columns);
  const which = { claimId: columns.claim_id, statementId: columns.statement_id };
  return updateEvidence(doing.tx, which, { ...columns, recorded_at: known.recorded_at } as EvidenceUpdate);
}

/** Attaches a statement as accepted evidence; a suggestion of the same is accepted by it. The claim is not yet judged anew. */
export async function attachStatement(doing: Act, attaching: Attaching): Promise<void> {
  const { claim, statement, stance, reason } = attaching;
  const witness = (await witnessesOf(doing.tx, [statement])).get(statement);
  if (!witness) throw notFound(statement);
  const known = await evidenceOf(doing.tx, claim.id, statement);
  if (known?.decision === 'accepted') {
    throw new AppError('already-exists', `${statement} is evidence of ${claim.id} already.`);
  }
  const computed = computedStance(assertedOf(claim), witness);
  demandReason(computed, stance, reason);
  const columns = {
    claim_id: claim.id,
    statement_id: statement,
    computed_stance: computed,
    person_stance: null,
    override_reason: null,
    decision: 'accepted',
    confidence: known?.confidence ?? null,
    reason: reason || known?.reason || '',
    decided_by: doing.actor.name,
    decided_at: doing.at,
    recorded_at: doing.at,
    ...stanceColumns(computed, stance, reason),
  };
  await write(doing, known, columns);
  await addClaimKeys(doing.tx, claim.id, keysOf(witness.testimony));
  await tell(doing, {
    action: 'attach-evidence',
    noun: 'evidence',
    nounId: statement,
    about: claim.id,
    old: known && { decision: known.decision, stance: stanceOfRow(known) },
    new: { decision: 'accepted', stance: stanceOfRow(columns), printed: witness.testimony.statement.printed },
    why: reason || null,
  });
}
