import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSample } from '../../server/actions/load-sample.ts';
import { LOCAL_USER } from '../../server/actions/permissions.ts';
import { searchFacets, searchHit } from '../../server/contract.ts';
import type { SearchQuery } from '../../server/contract.ts';
import type { Store } from '../../server/store/store.ts';
import { searchFacets as facetsOf } from '../../server/store/views/search-facets.ts';
import { searchPage } from '../../server/store/views/search.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { depsOf } from '../engines/reports.ts';

describe.each(ENGINES)('search on $engine', ({ fresh }) => {
  let store: Store;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ store, end } = await openFresh(fresh));
    await loadSample(depsOf(store), LOCAL_USER, {});
  });
  afterAll(async () => {
    await end();
  });

  const asking = (asked: Partial<SearchQuery>): SearchQuery => ({ limit: 100, date: 'as-of', ...asked });
  const found = async (asked: Partial<SearchQuery>) => (await searchPage(store, asking(asked))).rows;

  it('finds by every filter what its facet counts', async () => {
    const { facets } = searchFacets.parse(await facetsOf(store, asking({ q: 'troops' })));
    expect(facets.map(({ filter }) => filter)).toEqual(expect.arrayContaining(['noun', 'outlet', 'unit', 'person']));
    for (const { filter, values } of facets) {
      for (const { value, count } of values.slice(0, 2)) {
        const { total } = await searchPage(store, asking({ q: 'troops', [filter]: value }));
        const among = filter === 'noun' || filter === 'unit' || filter === 'outlet' || filter === 'relation';
        if (among) expect([filter, value, total]).toEqual([filter, value, count]);
        else expect(total).toBeGreaterThanOrEqual(count);
      }
    }
  });

  it('finds figures by value, days by range and notes by their words', async () => {
    const figures = await found({ least: 2500, most: 2500 });
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.every(({ noun, title }) => noun === 'statement' && /2,500/.test(title))).toBe(true);
    const dated = await found({ date: 'published', from: '2022-01-01', to: '2022-01-31', noun: 'source' });
    expect(dated.every((hit) => searchHit.parse(hit).publishedAt?.startsWith('2022-01'))).toBe(true);
    expect(dated.length).toBeGreaterThan(0);
    expect((await found({ q: 'two years later', noun: 'note' })).map(({ href }) => href)).toContain(
      '/claims/CLM-1#verdict',
    );
  });

  it.each(['%', '_', '5_200', "'", '\\', '"', 'TROOPS%'])('takes %s for words and no pattern', async (q) => {
    const rows = await found({ q });
    if (!/[\p{L}\p{N}]/u.test(q)) expect(rows).toEqual([]);
    expect(await found({ person: q })).toEqual([]);
    expect(await found({ origin: q })).toEqual([]);
  });

  it('finds the one thing that has an id, in any case, and nothing where it is of another noun', async () => {
    expect((await found({ q: 'clm-2' })).map(({ id }) => id)).toEqual(['CLM-2']);
    expect((await found({ q: ' STM-13 ', noun: 'statement' })).map(({ id }) => id)).toEqual(['STM-13']);
    expect(await found({ q: 'CLM-2', noun: 'source' })).toEqual([]);
    expect(await found({ q: 'CLM-99999' })).toEqual([]);
  });

  it('takes words in quotation marks for a phrase', async () => {
    const ids = async (q: string) => (await found({ q })).map(({ id }) => id);
    const phrase = await ids('"combat mission"');
    expect(phrase.length).toBeGreaterThan(0);
    expect(await ids('mission combat')).toEqual(expect.arrayContaining(phrase));
    expect(await ids('“mission combat”')).toEqual([]);
    expect(await ids('"combat missio"')).toEqual([]);
    expect((await ids('combat missio')).length).toBeGreaterThan(0);
  });

  it('gives pages that join to the whole', async () => {
    const whole = await found({ q: 'troops' });
    const first = await searchPage(store, asking({ q: 'troops', limit: 5 }));
    const second = await searchPage(store, asking({ q: 'troops', limit: 5, after: first.next ?? '' }));
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(whole.slice(0, 10).map(({ id }) => id));
  });
});
