import { takeNumbers } from './ids.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { EvidenceTable } from './tables.ts';

/** The statements attached to a claim, in the order they were attached. */
export async function evidenceOfClaim(db: ReadDb, claimId: string): Promise<EvidenceTable[]> {
  return db.selectFrom('evidence').selectAll().where('claim_id', '=', claimId).orderBy('number').execute();
}

/** One statement's place in one claim, or undefined. */
export async function evidenceOf(db: ReadDb, claimId: string, statementId: string): Promise<EvidenceTable | undefined> {
  return db
    .selectFrom('evidence')
    .selectAll()
    .where('claim_id', '=', claimId)
    .where('statement_id', '=', statementId)
    .executeTakeFirst();
}

/** Where statements stand in claims. */
export async function evidenceOfStatements(db: ReadDb, statementIds: readonly string[]): Promise<EvidenceTable[]> {
  if (statementIds.length === 0) return [];
  return db.selectFrom('evidence').selectAll().where('statement_id', 'in', statementIds).orderBy('number').execute();
}

/** Attaches a statement to a claim. */
export async function insertEvidence(tx: WriteTx, evidence: Omit<EvidenceTable, 'number'>): Promise<EvidenceTable> {
  const number = await takeNumbers(tx, 'evidence', 1);
  const row = { ...evidence, number };
  await tx.insertInto('evidence').values(row).execute();
  return row;
}

/** What may change on a piece of evidence. */
export type EvidenceUpdate = Partial<Omit<EvidenceTable, 'claim_id' | 'statement_id' | 'number' | 'recorded_at'>>;

/** Changes one piece of evidence. */
export async function updateEvidence(
  tx: WriteTx,
  which: { readonly claimId: string; readonly statementId: string },
  change: EvidenceUpdate,
): Promise<void> {
  await tx
    .updateTable('evidence')
    .set(change)
    .where('claim_id', '=', which.claimId)
    .where('statement_id', '=', which.statementId)
    .execute();
}

/** Takes a statement out of a claim again, when the merge that put it there is taken back; the history keeps both. */
export async function deleteEvidence(
  tx: WriteTx,
  which: { readonly claimId: string; readonly statementId: string },
): Promise<void> {
  await tx
    .deleteFrom('evidence')
    .where('claim_id', '=', which.claimId)
    .where('statement_id', '=', which.statementId)
    .execute();
}

/** The stance that holds: the person's where one was given, else the computed one. */
export const stanceOfRow = (row: Pick<EvidenceTable, 'person_stance' | 'computed_stance'>): string =>
  row.person_stance ?? row.computed_stance;
