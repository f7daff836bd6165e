import { chunks } from './chunks.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { DisagreementTable, PositionStatementTable, PositionTable } from './tables.ts';

/** The computed standing of one claim as rows. */
export interface JudgedRows {
  readonly positions: readonly PositionTable[];
  readonly statements: readonly PositionStatementTable[];
  readonly disagreements: readonly DisagreementTable[];
}

const ROWS_AT_ONCE = 300;

/** Puts the computed positions and disagreements of a claim in the place of the former ones. */
export async function replaceJudged(tx: WriteTx, claimId: string, rows: JudgedRows): Promise<void> {
  await tx.deleteFrom('disagreement').where('claim_id', '=', claimId).execute();
  await tx.deleteFrom('position_statement').where('claim_id', '=', claimId).execute();
  await tx.deleteFrom('position').where('claim_id', '=', claimId).execute();
  for (const run of chunks(rows.positions, ROWS_AT_ONCE)) await tx.insertInto('position').values(run).execute();
  for (const run of chunks(rows.statements, ROWS_AT_ONCE)) {
    await tx.insertInto('position_statement').values(run).execute();
  }
  for (const run of chunks(rows.disagreements, ROWS_AT_ONCE)) await tx.insertInto('disagreement').values(run).execute();
}

/** The stored disagreements of a claim, in the order of their pairs. */
export async function disagreementsOfClaim(db: ReadDb, claimId: string): Promise<DisagreementTable[]> {
  return db.selectFrom('disagreement').selectAll().where('claim_id', '=', claimId).orderBy('ordinal').execute();
}

/** The stored positions of claims, in the order of their letters. */
export async function positionsOfClaims(db: ReadDb, claimIds: readonly string[]): Promise<PositionTable[]> {
  if (claimIds.length === 0) return [];
  return db
    .selectFrom('position')
    .selectAll()
    .where('claim_id', 'in', claimIds)
    .orderBy('claim_id')
    .orderBy('ordinal')
    .execute();
}

/** Which statements give or fit the positions of claims. */
export async function positionStatements(db: ReadDb, claimIds: readonly string[]): Promise<PositionStatementTable[]> {
  if (claimIds.length === 0) return [];
  return db
    .selectFrom('position_statement')
    .selectAll()
    .where('claim_id', 'in', claimIds)
    .orderBy('claim_id')
    .orderBy('letter')
    .orderBy('ordinal')
    .execute();
}
