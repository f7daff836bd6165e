import { sql } from 'kysely';
import type { Page, Watch, WatchEntriesQuery, WatchEntry, WatchesQuery } from '../../contract.ts';
import { notFound } from '../app-error.ts';
import type { ReadDb, Store } from '../store.ts';
import type { WatchEntryTable, WatchTable } from '../watch-tables.ts';
import { watchById } from '../watches.ts';
import { anywhere, cursorOf, cutPage, numberAt, pageWith } from './paging.ts';

type EntryCounts = Watch['entries'];

const NO_ENTRIES: EntryCounts = { captured: 0, waiting: 0, refused: 0 };

async function entryCounts(db: ReadDb, ids: readonly string[]): Promise<Map<string, EntryCounts>> {
  const counts = new Map<string, EntryCounts>();
  if (ids.length === 0) return counts;
  const rows = await db
    .selectFrom('watch_entry')
    .select((eb) => ['watch_id', 'state', eb.fn.countAll().as('entries')])
    .where('watch_id', 'in', ids)
    .groupBy(['watch_id', 'state'])
    .execute();
  for (const row of rows) {
    const known = counts.get(row.watch_id) ?? NO_ENTRIES;
    counts.set(row.watch_id, { ...known, [row.state]: Number(row.entries) });
  }
  return counts;
}

async function titles(db: ReadDb, rows: readonly WatchTable[]): Promise<Map<string, string>> {
  const ids = rows.flatMap((row) => (row.source_id === null ? [] : [row.source_id]));
  if (ids.length === 0) return new Map();
  const found = await db.selectFrom('source').select(['id', 'title']).where('id', 'in', ids).execute();
  return new Map(found.map((row) => [row.id, row.title]));
}

const lastFetchOf = (row: WatchTable): Watch['lastFetch'] =>
  row.last_at === null || row.last_outcome === null
    ? null
    : {
        at: row.last_at,
        outcome: row.last_outcome as NonNullable<Watch['lastFetch']>['outcome'],
        message: row.last_message,
      };

async function watchModels(db: ReadDb, rows: readonly WatchTable[]): Promise<Watch[]> {
  const counts = await entryCounts(
    db,
    rows.map((row) => row.id),
  );
  const named = await titles(db, rows);
  return rows.map((row) => ({
    id: row.id,
    url: row.url,
    kind: row.kind as Watch['kind'],
    state: row.state as Watch['state'],
    everyMinutes: row.every_minutes,
    outlet: row.outlet,
    source: row.source_id,
    title: named.get(row.source_id ?? '') ?? null,
    nextAt: row.state === 'watched' ? row.next_at : null,
    lastFetch: lastFetchOf(row),
    failures: row.failures,
    lastFailure: row.failed_at === null ? null : { at: row.failed_at, sentence: row.failure ?? '' },
    entries: counts.get(row.id) ?? NO_ENTRIES,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }));
}

/** One watch; throws AppError `not-found`. */
export async function readWatch(db: ReadDb, id: string): Promise<Watch> {
  const row = await watchById(db, id);
  const [model] = row ? await watchModels(db, [row]) : [];
  if (!model) throw notFound(id);
  return model;
}

function matching(db: ReadDb, { state, source, q }: Omit<WatchesQuery, 'limit' | 'after'>) {
  let rows = db.selectFrom('watch');
  if (state !== undefined) rows = rows.where('state', '=', state);
  if (source !== undefined) {
    const brought = db.selectFrom('watch_entry').select('watch_id').where('source_id', '=', source);
    rows = rows.where((eb) => eb.or([eb('source_id', '=', source), eb('id', 'in', brought)]));
  }
  if (q !== undefined)
    rows = rows.where(sql<boolean>`lower(url || ' ' || coalesce(outlet, '')) like ${anywhere(q)} escape '\\'`);
  return rows;
}

/** Watches, the newest first; `source` finds those of a page and the feeds that brought it. */
export async function watchesPage(store: Store, query: WatchesQuery): Promise<Page<Watch>> {
  const cursor = cursorOf(query.after, ['number']);
  const counted = await matching(store.db, query)
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let rows = matching(store.db, query)
    .selectAll()
    .orderBy('number', 'desc')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('number', '<', numberAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.number]);
  return pageWith(await watchModels(store.db, page.rows), Number(counted.total), page.next);
}

const entryModel = (row: WatchEntryTable): WatchEntry => ({
  watch: row.watch_id,
  url: row.url,
  title: row.title,
  published: row.published,
  state: row.state as WatchEntry['state'],
  message: row.message,
  tries: row.tries,
  source: row.source_id,
  seenAt: row.seen_at,
  triedAt: row.tried_at,
});

/** The entries of a watched feed, those seen last first; throws AppError `not-found`. */
export async function watchEntriesPage(
  store: Store,
  query: WatchEntriesQuery & { readonly watch: string },
): Promise<Page<WatchEntry>> {
  const { db } = store;
  if (!(await watchById(db, query.watch))) throw notFound(query.watch);
  const cursor = cursorOf(query.after, ['number']);
  const matchingEntries = () => {
    const rows = db.selectFrom('watch_entry').where('watch_id', '=', query.watch);
    return query.state === undefined ? rows : rows.where('state', '=', query.state);
  };
  const counted = await matchingEntries()
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let rows = matchingEntries()
    .selectAll()
    .orderBy('number', 'desc')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('number', '<', numberAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.number]);
  return pageWith(page.rows.map(entryModel), Number(counted.total), page.next);
}
