import { canonicalJson } from './canonical-json.ts';
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

const pairKey = (row: DisagreementTable): string => `${row.a} ${row.b}`;

/** Writes the pairs that are new or stand otherwise, and takes away those that are gone; most stay as they are. */
async function replacePairs(tx: WriteTx, claimId: string, rows: readonly DisagreementTable[]): Promise<void> {
  const former = new Map((await disagreementsOfClaim(tx, claimId)).map((row) => [pairKey(row), canonicalJson(row)]));
  const fresh = rows.filter((row) => former.get(pairKey(row)) !== canonicalJson(row));
  const staying = new Set(rows.map(pairKey));
  for (const row of fresh) staying.delete(pairKey(row));
  for (const key of former.keys()) {
    if (staying.has(key)) continue;
    const [a = '', b = ''] = key.split(' ');
    await tx.deleteFrom('disagreement').where('claim_id', '=', claimId).where('a', '=', a).where('b', '=', b).execute();
  }
  for (const run of chunks(fresh, ROWS_AT_ONCE)) await tx.insertInto('disagreement').values(run).execute();
}

/** Writes the positions that are new or look otherwise, and takes away those that are gone, with their statements. */
async function replacePositions(tx: WriteTx, claimId: string, rows: readonly PositionTable[]): Promise<void> {
  const former = new Map((await positionsOfClaims(tx, [claimId])).map((row) => [row.letter, canonicalJson(row)]));
  for (const row of rows) {
    const known = former.get(row.letter);
    if (known === undefined) await tx.insertInto('position').values(row).execute();
    else if (known !== canonicalJson(row)) {
      await tx
        .updateTable('position')
        .set(row)
        .where('claim_id', '=', claimId)
        .where('letter', '=', row.letter)
        .execute();
    }
  }
  const staying = new Set(rows.map((row) => row.letter));
  for (const letter of [...former.keys()].filter((one) => !staying.has(one))) {
    await tx.deleteFrom('position').where('claim_id', '=', claimId).where('letter', '=', letter).execute();
  }
}

/** Writes which statements stand where, touching only those that moved. */
async function replaceMembers(tx: WriteTx, claimId: string, rows: readonly PositionStatementTable[]): Promise<void> {
  const former = new Set((await positionStatements(tx, [claimId])).map((row) => canonicalJson(row)));
  const now = new Set(rows.map((row) => canonicalJson(row)));
  for (const gone of [...former].filter((row) => !now.has(row))) {
    const { letter, statement_id } = JSON.parse(gone) as PositionStatementTable;
    await tx
      .deleteFrom('position_statement')
      .where('claim_id', '=', claimId)
      .where('letter', '=', letter)
      .where('statement_id', '=', statement_id)
      .execute();
  }
  const fresh = rows.filter((row) => !former.has(canonicalJson(row)));
  for (const run of chunks(fresh, ROWS_AT_ONCE)) await tx.insertInto('position_statement').values(run).execute();
}

/** Puts the computed positions and disagreements of a claim in the place of the former ones. */
export async function replaceJudged(tx: WriteTx, claimId: string, rows: JudgedRows): Promise<void> {
  await replacePositions(tx, claimId, rows.positions);
  await replaceMembers(tx, claimId, rows.statements);
  await replacePairs(tx, claimId, rows.disagreements);
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
