import type { PositionView } from '../../contract.ts';
import { notFound } from '../app-error.ts';
import { claimById } from '../claims.ts';
import { positionsOfClaims, positionStatements } from '../judged.ts';
import type { ReadDb, Store } from '../store.ts';
import type { PositionStatementTable, PositionTable } from '../tables.ts';
import { asOfModel } from './briefs.ts';
import { groupBy } from './group.ts';

const idsOf = (rows: readonly PositionStatementTable[], role: string): string[] =>
  rows.filter((row) => row.role === role).map((row) => row.statement_id);

function model(row: PositionTable, statements: readonly PositionStatementTable[]): PositionView {
  return {
    letter: row.letter,
    label: row.label,
    lead: row.lead_id,
    gives: idsOf(statements, 'gives'),
    fits: idsOf(statements, 'fits'),
    asOf: asOfModel(row),
    modality: row.modality as PositionView['modality'],
    witnesses: {
      outlets: row.outlets,
      originsAtLeast: row.origins_at_least,
      originsAtMost: row.origins_at_most,
    },
  };
}

/** The positions of claims, by claim id, in the order of their letters. */
export async function positionModels(db: ReadDb, claimIds: readonly string[]): Promise<Map<string, PositionView[]>> {
  const rows = await positionsOfClaims(db, claimIds);
  const statements = groupBy(await positionStatements(db, claimIds), (row) => `${row.claim_id} ${row.letter}`);
  const models = new Map<string, PositionView[]>(claimIds.map((id) => [id, []]));
  for (const row of rows) {
    models.get(row.claim_id)?.push(model(row, statements.get(`${row.claim_id} ${row.letter}`) ?? []));
  }
  return models;
}

/** The positions of one claim; throws AppError `not-found`. */
export async function positionsPage(
  store: Store,
  claimId: string,
): Promise<{ rows: PositionView[]; total: number; next: string | null }> {
  if (!(await claimById(store.db, claimId))) throw notFound(claimId);
  const rows = (await positionModels(store.db, [claimId])).get(claimId) ?? [];
  return { rows, total: rows.length, next: null };
}
