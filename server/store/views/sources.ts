import { sql } from 'kysely';
import type { Page, SourceRow, SourcesQuery } from '../../contract.ts';
import { unshelved } from '../shelved.ts';
import type { ReadDb, Store } from '../store.ts';
import { SOURCE_COLUMNS, sourceBrief } from './briefs.ts';
import type { NamedSource } from './briefs.ts';
import { anywhere, cursorOf, cutPage, numberAt, pageWith } from './paging.ts';

async function countsBySource(db: ReadDb, table: 'snapshot' | 'statement', ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, number>();
  const rows = await db
    .selectFrom(table)
    .select((eb) => ['source_id', eb.fn.countAll().as('count')])
    .where('source_id', 'in', ids)
    .groupBy('source_id')
    .execute();
  return new Map(rows.map((row) => [row.source_id, Number(row.count)]));
}

/** Source rows with the counts of their snapshots and statements, in the same order. */
export async function sourceRows(db: ReadDb, rows: readonly NamedSource[]): Promise<SourceRow[]> {
  const ids = rows.map((row) => row.id);
  const snapshots = await countsBySource(db, 'snapshot', ids);
  const statements = await countsBySource(db, 'statement', ids);
  return rows.map((row) => ({
    ...sourceBrief(row),
    snapshots: snapshots.get(row.id) ?? 0,
    statements: statements.get(row.id) ?? 0,
  }));
}

/** The source that a capture of this identity belongs to, as a row; undefined when there is none. */
export async function sourceRowById(db: ReadDb, id: string): Promise<SourceRow | undefined> {
  const row = await named(db).select(SOURCE_COLUMNS).where('s.id', '=', id).executeTakeFirst();
  return row && (await sourceRows(db, [row]))[0];
}

const named = (db: ReadDb) => db.selectFrom('source as s').innerJoin('outlet as o', 'o.id', 's.outlet_id');

function matching(db: ReadDb, query: Pick<SourcesQuery, 'q' | 'outlet'>) {
  let rows = named(db).where(unshelved('s.id'));
  const { q, outlet } = query;
  if (outlet !== undefined) rows = rows.where('s.outlet_id', '=', outlet);
  if (q !== undefined) rows = rows.where(sql<boolean>`lower(s.title || ' ' || o.name) like ${anywhere(q)} escape '\\'`);
  return rows;
}

/** Sources, the newest first. */
export async function sourcesPage(store: Store, query: SourcesQuery): Promise<Page<SourceRow>> {
  const cursor = cursorOf(query.after, ['number']);
  const counted = await matching(store.db, query)
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let rows = matching(store.db, query)
    .select(SOURCE_COLUMNS)
    .orderBy('s.number', 'desc')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('s.number', '<', numberAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.number]);
  return pageWith(await sourceRows(store.db, page.rows), Number(counted.total), page.next);
}
