import { sql } from 'kysely';
import type { Page, SearchHit, SearchQuery } from '../../contract.ts';
import { hitsOf, MOST_HITS } from '../search-hits.ts';
import type { ReadDb, Store } from '../store.ts';
import { cursorOf, cutPage, numberAt, pageWith } from './paging.ts';
import { wordsAround } from './words-around.ts';

interface Row {
  readonly number: number;
  readonly noun: SearchHit['noun'];
  readonly noun_id: string;
  readonly title: string;
  readonly words: string;
  readonly total: number | string;
}

type About = Pick<SearchHit, 'href' | 'outlet' | 'publishedAt' | 'capturedAt' | 'asOf'>;

const BARE = { outlet: null, publishedAt: null, capturedAt: null, asOf: null };

const idsOf = (rows: readonly Row[], noun: Row['noun']): string[] =>
  rows.filter((row) => row.noun === noun).map((row) => row.noun_id);

async function aboutStatements(db: ReadDb, ids: readonly string[]): Promise<(readonly [string, About])[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('statement as t')
    .innerJoin('source as s', 's.id', 't.source_id')
    .innerJoin('outlet as o', 'o.id', 's.outlet_id')
    .innerJoin('snapshot as p', 'p.id', 't.snapshot_id')
    .select(['t.id', 't.source_id', 't.as_of_start', 't.as_of_end', 't.as_of_stated', 'o.name', 's.published_at'])
    .select('p.captured_at')
    .where('t.id', 'in', ids)
    .execute();
  return rows.map((row) => [
    row.id,
    {
      href: `/sources/${row.source_id}?mark=${row.id}`,
      outlet: row.name,
      publishedAt: row.published_at,
      capturedAt: row.captured_at,
      asOf: { start: row.as_of_start, end: row.as_of_end, stated: row.as_of_stated === 1 },
    },
  ]);
}

async function aboutSources(db: ReadDb, ids: readonly string[]): Promise<(readonly [string, About])[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('source as s')
    .innerJoin('outlet as o', 'o.id', 's.outlet_id')
    .innerJoin('snapshot as p', 'p.source_id', 's.id')
    .select((eb) => ['s.id', 'o.name', 's.published_at', eb.fn.max('p.captured_at').as('captured_at')])
    .groupBy(['s.id', 'o.name', 's.published_at'])
    .where('s.id', 'in', ids)
    .execute();
  return rows.map((row) => [
    row.id,
    {
      ...BARE,
      href: `/sources/${row.id}`,
      outlet: row.name,
      publishedAt: row.published_at,
      capturedAt: row.captured_at,
    },
  ]);
}

async function aboutNotes(db: ReadDb, ids: readonly string[]): Promise<(readonly [string, About])[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('verdict').select(['id', 'claim_id']).where('id', 'in', ids).execute();
  return rows.map((row) => [row.id, { ...BARE, href: `/claims/${row.claim_id}#verdict` }]);
}

async function hitModels(db: ReadDb, rows: readonly Row[], q: string): Promise<SearchHit[]> {
  const about = new Map<string, About>([
    ...(await aboutStatements(db, idsOf(rows, 'statement'))),
    ...(await aboutSources(db, idsOf(rows, 'source'))),
    ...(await aboutNotes(db, idsOf(rows, 'note'))),
  ]);
  return rows.map(({ noun, noun_id: id, title, words }) => ({
    noun,
    id,
    title,
    words: wordsAround(words, q),
    ...(about.get(id) ?? { ...BARE, href: `/claims/${id}` }),
  }));
}

/** Hits of a search, best first where words are asked and newest first where none are; 2,000 at most, and no total above. */
export async function searchPage(store: Store, query: SearchQuery): Promise<Page<SearchHit>> {
  const at = cursorOf(query.after, ['number']);
  const offset = at ? numberAt(at, 0) : 0;
  const hits = await hitsOf(store, query);
  if (hits === null) return pageWith([], 0, null);
  const { rows } = await sql<Row>`with hit as (${hits}),
      shown as (select h.number, h.score, count(*) over () as total from hit h
        order by h.score, h.number desc limit ${query.limit + 1} offset ${offset})
    select e.number, e.noun, e.noun_id, e.title, substr(e.words, 1, 100000) as words, x.total
    from shown x cross join search_entry e where e.number = x.number order by x.score, x.number desc`.execute(store.db);
  const total = Math.min(MOST_HITS, Number(rows[0]?.total ?? 0));
  const page = cutPage(rows, query.limit, () => [offset + query.limit]);
  return pageWith(await hitModels(store.db, page.rows, query.q ?? ''), total, page.next);
}
