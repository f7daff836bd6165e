import { sql } from 'kysely';
import type { Page, SourceBrief, StatementsQuery, StatementView } from '../../contract.ts';
import { notFound } from '../app-error.ts';
import { chunks } from '../chunks.ts';
import { unshelved } from '../shelved.ts';
import { statementsById } from '../statements.ts';
import type { ReadDb, Store } from '../store.ts';
import type { StatementTable } from '../tables.ts';
import { SOURCE_COLUMNS, sourceBrief, statementModel } from './briefs.ts';
import { besideStatements } from './told.ts';
import { anywhere, cursorOf, cutPage, numberAt, pageWith } from './paging.ts';

const IDS_AT_ONCE = 300;

async function briefsOf(db: ReadDb, ids: readonly string[]): Promise<Map<string, SourceBrief>> {
  const briefs = new Map<string, SourceBrief>();
  for (const run of chunks([...new Set(ids)], IDS_AT_ONCE)) {
    const rows = await db
      .selectFrom('source as s')
      .innerJoin('outlet as o', 'o.id', 's.outlet_id')
      .select(SOURCE_COLUMNS)
      .where('s.id', 'in', run)
      .execute();
    for (const row of rows) briefs.set(row.id, sourceBrief(row));
  }
  return briefs;
}

async function captureTimes(db: ReadDb, ids: readonly string[]): Promise<Map<string, string>> {
  const times = new Map<string, string>();
  for (const run of chunks([...new Set(ids)], IDS_AT_ONCE)) {
    const rows = await db.selectFrom('snapshot').select(['id', 'captured_at']).where('id', 'in', run).execute();
    for (const row of rows) times.set(row.id, row.captured_at);
  }
  return times;
}

/** Statement rows as read models, in the same order. */
export async function statementModels(db: ReadDb, rows: readonly StatementTable[]): Promise<StatementView[]> {
  const briefs = await briefsOf(
    db,
    rows.map((row) => row.source_id),
  );
  const times = await captureTimes(
    db,
    rows.map((row) => row.snapshot_id),
  );
  const across = await besideStatements(db, rows);
  return rows.flatMap((row) => {
    const beside = across.get(row.id) ?? [];
    const source = briefs.get(row.source_id);
    const capturedAt = times.get(row.snapshot_id);
    return source && capturedAt ? [statementModel(row, { source, capturedAt, beside })] : [];
  });
}

/** Statements by id. */
export async function statementModelsById(db: ReadDb, ids: readonly string[]): Promise<Map<string, StatementView>> {
  const models = await statementModels(db, await statementsById(db, ids));
  return new Map(models.map((model) => [model.id, model]));
}

/** One statement; throws AppError `not-found`. */
export async function statementView(store: Store, id: string): Promise<StatementView> {
  const found = (await statementModelsById(store.db, [id])).get(id);
  if (!found) throw notFound(id);
  return found;
}

function matching(db: ReadDb, query: StatementsQuery) {
  let rows = db.selectFrom('statement as t');
  const { source, claim, q } = query;
  if (source !== undefined) rows = rows.where('t.source_id', '=', source);
  // A source or claim that is asked for by its number is shown with all it holds.
  if (source === undefined && claim === undefined) rows = rows.where(unshelved('t.source_id'));
  if (claim !== undefined) {
    rows = rows.where('t.id', 'in', (eb) =>
      eb.selectFrom('evidence').select('statement_id').where('claim_id', '=', claim),
    );
  }
  if (q !== undefined) {
    rows = rows.where(
      sql<boolean>`lower(t.quote_exact || ' ' || coalesce(t.counted, '')) like ${anywhere(q)} escape '\\'`,
    );
  }
  return rows;
}

/** Statements in the order they were recorded. */
export async function statementsPage(store: Store, query: StatementsQuery): Promise<Page<StatementView>> {
  const cursor = cursorOf(query.after, ['number']);
  const counted = await matching(store.db, query)
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let rows = matching(store.db, query)
    .selectAll('t')
    .orderBy('t.number')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('t.number', '>', numberAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.number]);
  return pageWith(await statementModels(store.db, page.rows), Number(counted.total), page.next);
}
