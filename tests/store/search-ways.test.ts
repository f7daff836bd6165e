import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILTER_COLUMNS, FILTER_ROWS } from '../../migrations/0016-search-filter.ts';
import type { SearchQuery } from '../../server/contract.ts';
import { hitsOf } from '../../server/store/search-hits.ts';
import { learnWords } from '../../server/store/search.ts';
import type { Store } from '../../server/store/store.ts';
import { searchFacets } from '../../server/store/views/search-facets.ts';
import { searchPage } from '../../server/store/views/search.ts';
import { fill } from '../bench/search-rows.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';

const STATEMENTS = 6000;
const MOST = 2000;

interface Held {
  readonly id: string;
  readonly number: number;
  readonly outlet_id: string;
  readonly unit: string;
  readonly best_decimal: string;
  readonly as_of_start: string;
  readonly as_of_end: string;
  readonly published_at: string;
  readonly captured_at: string;
  readonly claimant: string;
  readonly quote_exact: string;
  readonly key: string;
}

const until = (instant: string, day: string): boolean => instant.slice(0, 10) <= day;

/** Whether all words stand in a text; the last one may be a beginning. */
function stand(q: string, text: string): boolean {
  const words = text.split(/\W+/);
  const asked = q.split(' ');
  const last = asked.pop() ?? '';
  return asked.every((word) => words.includes(word)) && words.some((word) => word.startsWith(last));
}

/** Whether a statement is what was asked, as a reader would tell it row by row. */
function fits(row: Held, { q, least, most, unit, date, from, to, outlet, origin, person }: SearchQuery): boolean {
  const dated = {
    'as-of': (from === undefined || row.as_of_end >= from) && (to === undefined || until(row.as_of_start, to)),
    published: (from === undefined || row.published_at >= from) && (to === undefined || until(row.published_at, to)),
    captured: (from === undefined || row.captured_at >= from) && (to === undefined || until(row.captured_at, to)),
  };
  return (
    (q === undefined || stand(q, row.quote_exact)) &&
    (least === undefined || Number(row.best_decimal) >= least) &&
    (most === undefined || Number(row.best_decimal) <= most) &&
    (unit === undefined || row.unit === unit) &&
    (outlet === undefined || row.outlet_id === outlet) &&
    (origin === undefined || row.key === origin) &&
    (person === undefined || row.claimant === person) &&
    dated[date]
  );
}

const ASKED: readonly Partial<SearchQuery>[] = [
  { outlet: 'OUT-3' },
  { unit: 'km' },
  { unit: 'count' },
  { origin: 'afp' },
  { person: 'Person 7' },
  { least: 3000, most: 3000 },
  { least: 100, most: 2500 },
  { least: 100 },
  { most: 150 },
  { date: 'as-of', from: '2013-03-05', to: '2013-03-05' },
  { date: 'as-of', from: '2013-03-01', to: '2013-04-30' },
  { date: 'as-of', from: '2013-03-01' },
  { date: 'as-of', to: '2010-02-01' },
  { date: 'published', from: '2010-03-01', to: '2010-09-30' },
  { date: 'captured', from: '2022-03-02', to: '2022-03-04' },
  { q: 'town17' },
  { q: 'workers', outlet: 'OUT-3' },
  { q: 'workers', unit: 'km', least: 100, most: 9000 },
  { q: 'district3', date: 'as-of', from: '2012-01-01', to: '2015-12-31' },
  { unit: 'count', origin: 'own', least: 5000 },
  { outlet: 'OUT-3', person: 'Person 7' },
  { unit: 'count', date: 'published', from: '2010-01-01', to: '2019-12-31', least: 0 },
  { q: 'workers counted', unit: 'count', date: 'captured', from: '2022-01-01', to: '2022-12-31' },
  { q: 'district3', origin: 'own' },
];

describe.each(ENGINES)('every way to search on $engine', ({ fresh }) => {
  let store: Store;
  let end: () => Promise<void>;
  let held: readonly Held[] = [];
  beforeAll(async () => {
    ({ store, end } = await openFresh(fresh));
    await fill(store, { statements: STATEMENTS, keys: ['quantity|worker'] }, learnWords);
    held = (
      await sql<Held>`select t.id, t.number, s.outlet_id, t.unit, t.best_decimal, t.as_of_start, t.as_of_end, t.claimant,
        s.published_at, p.captured_at, t.quote_exact, k.key from statement t join source s on s.id = t.source_id
        join snapshot p on p.id = t.snapshot_id join origin_key k on k.statement_id = t.id
        order by t.number desc`.execute(store.db)
    ).rows;
  });
  afterAll(async () => {
    await end();
  });

  const asking = (asked: Partial<SearchQuery>): SearchQuery => ({ limit: 500, date: 'as-of', ...asked });

  async function idsOf(asked: Partial<SearchQuery>): Promise<string[]> {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await searchPage(store, asking({ ...asked, after }));
      ids.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    return ids;
  }

  it.each(ASKED)('finds the statements that a look at each one finds: %o', async (asked) => {
    const query = asking({ ...asked, noun: 'statement' });
    const right = held.filter((row) => fits(row, query)).map(({ id }) => id);
    const found = await idsOf(query);
    expect(found.length).toBe(Math.min(right.length, MOST + 1));
    expect(right).toEqual(expect.arrayContaining(found));
    expect(new Set(found).size).toBe(found.length);
    const { total, more } = await searchFacets(store, query);
    expect([total, more]).toEqual([Math.min(right.length, MOST), right.length > MOST]);
  });

  it('keeps the newest of more hits than it lists, and says that there are more', async () => {
    for (const asked of [
      { unit: 'count' },
      { q: 'workers counted', noun: 'statement' },
      { q: 'workers', unit: 'count' },
    ]) {
      const query = asking(asked as Partial<SearchQuery>);
      const right = held.filter((row) => fits(row, query)).map(({ id }) => id);
      expect(right.length).toBeGreaterThan(MOST);
      expect((await idsOf(query)).slice(0, MOST)).toEqual(right.slice(0, MOST));
      expect((await searchPage(store, query)).total).toBe(MOST);
      expect(await searchFacets(store, query)).toMatchObject({ total: MOST, more: true });
    }
  });

  it('finds claims, notes and the statements of their answers by relation', async () => {
    const { rows } = await sql<{ id: string }>`select c.id from claim c join disagreement d on d.claim_id = c.id
      where d.relation = 'party' union select v.id from verdict v join disagreement d on d.claim_id = v.claim_id
      where d.relation = 'party' union select m.statement_id from position_statement m join disagreement d
      on d.claim_id = m.claim_id where d.relation = 'party'`.execute(store.db);
    const right = rows.map(({ id }) => id).sort();
    expect((await idsOf({ relation: 'party' })).sort()).toEqual(right);
    const ofOutlet = new Set(held.filter((row) => row.outlet_id === 'OUT-4').map(({ id }) => id));
    const both = await idsOf({ relation: 'party', outlet: 'OUT-4' });
    expect(both.sort()).toEqual(right.filter((id) => ofOutlet.has(id)));
    const { facets } = await searchFacets(store, asking({ relation: 'party' }));
    expect(facets.find(({ filter }) => filter === 'relation')?.values).toEqual([
      { value: 'party', words: 'party', count: right.length },
    ]);
  });

  it('finds nothing where nothing is asked, whatever it is to be among', async () => {
    expect(await idsOf({ noun: 'claim' })).toEqual([]);
    expect(await idsOf({ q: '—', outlet: 'OUT-3' })).toEqual([]);
  });

  it('counts the hits of each value in its facet', async () => {
    const { total, facets } = await searchFacets(store, asking({ outlet: 'OUT-5', noun: 'statement' }));
    const mine = held.filter((row) => row.outlet_id === 'OUT-5');
    expect(total).toBe(mine.length);
    for (const [filter, of] of [
      ['unit', (row: Held) => row.unit],
      ['origin', (row: Held) => row.key],
      ['person', (row: Held) => row.claimant],
    ] as const) {
      for (const { value, count } of facets.find((facet) => facet.filter === filter)?.values ?? [])
        expect([filter, value, count]).toEqual([filter, value, mine.filter((row) => of(row) === value).length]);
    }
  });

  it('narrows what was held before by the same rows', async () => {
    const rows = async () => (await sql`select * from search_filter order by number`.execute(store.db)).rows;
    const before = await rows();
    expect(before.length).toBeGreaterThan(STATEMENTS);
    await store.transact(async (tx) => {
      await sql`delete from search_filter`.execute(tx);
      for (const made of Object.values(FILTER_ROWS))
        await sql`insert into search_filter (${sql.raw(FILTER_COLUMNS)}) ${sql.raw(made)}`.execute(tx);
    });
    expect(await rows()).toEqual(before);
  });

  it('reads no table from end to end', async () => {
    if (store.engine !== 'sqlite') return;
    for (const asked of [...ASKED, { relation: 'party' as const }]) {
      const hits = await hitsOf(store, asking(asked));
      const plan = await sql<{ detail: string }>`explain query plan ${hits ?? sql`select 1`}`.execute(store.db);
      const details = plan.rows.map(({ detail }) => detail);
      expect([asked, details.filter((line) => /^SCAN (?!\(|w |led$|asked$|itself$|of_|CONSTANT)/.test(line))]).toEqual([
        asked,
        [],
      ]);
    }
  });
});
