import { sql } from 'kysely';
import { chunks } from './chunks.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { SourceTable, StaleTable, StatementTable } from './tables.ts';

const ROWS_AT_ONCE = 300;

/** Flags a statement as stale; one that is flagged for the same correction already stays. Gives whether it is new. */
export async function insertStale(tx: WriteTx, row: StaleTable): Promise<boolean> {
  const written = await tx
    .insertInto('stale')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(written.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Everything that was ever flagged of sources, standing or cleared. */
export async function staleOfSources(db: ReadDb, sources: readonly string[]): Promise<StaleTable[]> {
  const found: StaleTable[] = [];
  for (const run of chunks(sources, ROWS_AT_ONCE))
    found.push(...(await db.selectFrom('stale').selectAll().where('source_id', 'in', run).execute()));
  return found;
}

/** What stands as stale among statements, by statement; the oldest flag where there are several. */
export async function staleAmong(db: ReadDb, statements: readonly string[]): Promise<Map<string, StaleTable>> {
  const found = new Map<string, StaleTable>();
  for (const run of chunks(statements, ROWS_AT_ONCE)) {
    const rows = await db
      .selectFrom('stale')
      .selectAll()
      .where('statement_id', 'in', run)
      .where('cleared_at', 'is', null)
      .orderBy('since', 'desc')
      .execute();
    for (const row of rows) found.set(row.statement_id, row);
  }
  return found;
}

/** Ends every flag of one figure of a source, once it was captured again without it. */
export async function clearStale(
  tx: WriteTx,
  which: { readonly source: string; readonly value: string },
  at: string,
): Promise<void> {
  await tx
    .updateTable('stale')
    .set({ cleared_at: at })
    .where('source_id', '=', which.source)
    .where('value', '=', which.value)
    .where('cleared_at', 'is', null)
    .execute();
}

/** Claims of which evidence is stale, among these, with how many pieces. */
export async function staleByClaim(db: ReadDb, claims: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const run of chunks(claims, ROWS_AT_ONCE)) {
    const rows = await db
      .selectFrom('evidence as e')
      .innerJoin('stale as f', 'f.statement_id', 'e.statement_id')
      .select(['e.claim_id', sql<number | string>`count(distinct e.statement_id)`.as('total')])
      .where('e.claim_id', 'in', run)
      .where('e.decision', '!=', 'rejected')
      .where('f.cleared_at', 'is', null)
      .groupBy('e.claim_id')
      .execute();
    for (const row of rows) found.set(row.claim_id, Number(row.total));
  }
  return found;
}

/** How many claims that people see stand on stale evidence. */
export async function staleClaims(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('stale as f')
    .innerJoin('evidence as e', 'e.statement_id', 'f.statement_id')
    .innerJoin('claim as c', 'c.id', 'e.claim_id')
    .select(sql<number | string>`count(distinct c.id)`.as('total'))
    .where('f.cleared_at', 'is', null)
    .where('e.decision', '!=', 'rejected')
    .where('c.state', '!=', 'dismissed')
    .executeTakeFirstOrThrow();
  return Number(row.total);
}

/** Sources of an outlet before this one, newest first. */
export async function earlierOfOutlet(
  db: ReadDb,
  source: Pick<SourceTable, 'outlet_id' | 'number'>,
  most: number,
): Promise<SourceTable[]> {
  return db
    .selectFrom('source')
    .selectAll()
    .where('outlet_id', '=', source.outlet_id)
    .where('number', '<', source.number)
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
}

/** A statement with the claim it speaks to, and the outlet's name. */
export type Fellow = StatementTable & { readonly outlet: string };

/** Statements of other sources that speak to a claim that one of these speaks to; at most `most`. */
export async function fellowsOf(db: ReadDb, statement: StatementTable, most: number): Promise<Fellow[]> {
  return db
    .selectFrom('evidence as mine')
    .innerJoin('evidence as e', 'e.claim_id', 'mine.claim_id')
    .innerJoin('statement as t', 't.id', 'e.statement_id')
    .innerJoin('source as s', 's.id', 't.source_id')
    .innerJoin('outlet as o', 'o.id', 's.outlet_id')
    .selectAll('t')
    .select('o.name as outlet')
    .distinct()
    .where('mine.statement_id', '=', statement.id)
    .where('e.decision', '!=', 'rejected')
    .where('t.source_id', '!=', statement.source_id)
    .where('t.value_kind', '=', statement.value_kind)
    .orderBy('t.number', 'desc')
    .limit(most)
    .execute();
}

/** The claims that a statement speaks to. */
export async function claimsOfStatement(db: ReadDb, statement: string): Promise<string[]> {
  const rows = await db
    .selectFrom('evidence')
    .select('claim_id')
    .where('statement_id', '=', statement)
    .where('decision', '!=', 'rejected')
    .orderBy('claim_id')
    .execute();
  return rows.map((row) => row.claim_id);
}
