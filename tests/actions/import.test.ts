import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSource } from '../../server/actions/import-source.ts';
import { previewImport } from '../../server/actions/preview-import.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { importPreview, sourcePage, statement } from '../../server/contract.ts';
import { openStore } from '../../server/store/store.ts';
import type { Place, Store } from '../../server/store/store.ts';
import type { Database } from '../../server/store/tables.ts';
import { eventsPage } from '../../server/store/views/events.ts';
import { sourceView } from '../../server/store/views/source.ts';
import { statementsPage } from '../../server/store/views/statements.ts';
import { snapshotBytes } from '../../server/store/views/snapshots.ts';
import { searchPage } from '../../server/store/views/search.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, captured, COURIER, depsOf, GAZETTE, GAZETTE_LATER } from '../engines/reports.ts';

const TABLES = [
  'outlet',
  'source',
  'body',
  'snapshot',
  'statement',
  'statement_key',
  'claim',
  'evidence',
  'position',
  'disagreement',
  'event',
  'job',
  'search_entry',
  'revision',
] as const satisfies readonly (keyof Database)[];

/** How many rows every table has. */
async function rowCounts(store: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const row = await store.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('rows'))
      .executeTakeFirstOrThrow();
    counts[table] = Number(row.rows);
  }
  return counts;
}

describe.each(ENGINES)('importing a source on $engine', ({ fresh }) => {
  let store: Store;
  let place: Place;
  let deps: Deps;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, place, end } = await openFresh(fresh));
    deps = depsOf(store);
  });
  afterEach(async () => {
    await end();
  });

  it('keeps the bytes, the text and every statement with its quote', async () => {
    const outcome = await importSource(deps, ANA, GAZETTE);
    expect(outcome).toMatchObject({ outcome: 'imported', source: 'SRC-1', snapshot: 'SNP-1' });
    expect(outcome.statements).toBeGreaterThan(0);
    const page = sourcePage.parse(await sourceView(store, 'SRC-1'));
    expect(page.unchanged).toBe(true);
    expect(page.text).toBe(GAZETTE.text);
    expect(page.marks.length).toBe(outcome.statements);
    for (const { statement: made } of page.marks) {
      expect(page.text.slice(made.quote.start, made.quote.end)).toBe(made.quote.exact);
      expect(page.text.slice(made.printed.start, made.printed.end)).toBe(made.printed.words);
    }
    const { bytes } = await snapshotBytes(store, 'SNP-1');
    expect(Buffer.compare(bytes, Buffer.from(GAZETTE.bytes))).toBe(0);
  });

  it('writes nothing when the same bytes come again', async () => {
    const first = await importSource(deps, ANA, GAZETTE);
    const before = await rowCounts(store);
    const again = await importSource(deps, ANA, GAZETTE);
    expect(again).toEqual({ ...first, outcome: 'unchanged' });
    expect(await rowCounts(store)).toEqual(before);
  });

  it('writes a source once when two import it at the same time, also from two openings', async () => {
    const second = await openStore(place);
    try {
      const outcomes = await Promise.all([
        importSource(deps, ANA, GAZETTE),
        importSource(depsOf(second), ANA, GAZETTE),
        importSource(deps, ANA, GAZETTE),
      ]);
      expect(outcomes.map((one) => one.outcome).sort()).toEqual(['imported', 'unchanged', 'unchanged']);
      expect(await rowCounts(store)).toMatchObject({ source: 1, snapshot: 1, body: 1, outlet: 1 });
    } finally {
      await second.close();
    }
  });

  it('keeps another copy of the same page as a revision', async () => {
    await importSource(deps, ANA, GAZETTE);
    const outcome = await importSource(deps, ANA, GAZETTE_LATER);
    expect(outcome).toMatchObject({ outcome: 'revised', source: 'SRC-1', snapshot: 'SNP-2' });
    const page = sourcePage.parse(await sourceView(store, 'SRC-1'));
    expect(page.snapshots.map((one) => one.id)).toEqual(['SNP-1', 'SNP-2']);
    expect(page.revisions).toMatchObject([{ from: 'SNP-1', to: 'SNP-2', kind: 'silent' }]);
    expect(page.snapshot.id).toBe('SNP-2');
    expect((await sourceView(store, 'SRC-1', { snapshot: 'SNP-1' })).text).toBe(GAZETTE.text);
  });

  it('finds the same document without a URL by outlet, title and day', async () => {
    const bare = { url: null, title: 'Strike' };
    await importSource(deps, ANA, captured('Some 340 workers struck.', bare));
    const later = await importSource(
      deps,
      ANA,
      captured('Some 350 workers struck.', { ...bare, outlet: 'harbour gazette' }),
    );
    expect(later).toMatchObject({ outcome: 'revised', source: 'SRC-1' });
    const other = await importSource(
      deps,
      ANA,
      captured('Some 340 workers struck.', { ...bare, published: '2024-03-09' }),
    );
    expect(other).toMatchObject({ outcome: 'imported', source: 'SRC-2' });
    expect((await rowCounts(store)).body).toBe(2);
  });

  it('tells the history of what was imported, in the same transaction', async () => {
    await importSource(deps, ANA, GAZETTE);
    const { rows } = await eventsPage(store, { limit: 50 });
    expect(rows.map((row) => row.action)).toEqual(['import-source', 'record-outlet']);
    expect(rows[0]?.line).toMatch(/“Ferry workers on strike” of Harbour Gazette was read: \d+ statements?\./u);
  });

  it.each([
    ['no words', captured('  \n'), 'empty-text'],
    ['no outlet', captured('Some 340 workers.', { outlet: ' ' }), 'invalid'],
    ['no title', captured('Some 340 workers.', { title: '' }), 'invalid'],
    ['an impossible day', captured('Some 340 workers.', { published: '2024-02-30' }), 'invalid'],
  ])('refuses %s and writes nothing', async (_what, broken, code) => {
    await expect(importSource(deps, ANA, broken)).rejects.toMatchObject({ code });
    expect(Object.values(await rowCounts(store)).every((rows) => rows === 0)).toBe(true);
  });

  it('leaves nothing behind when a write in the middle fails', async () => {
    const full = Object.assign(new Error('database or disk is full'), {
      code: store.engine === 'sqlite' ? 'SQLITE_FULL' : '53100',
    });
    const failing: Deps = {
      ...deps,
      store: {
        ...store,
        transact: (work) =>
          store.transact(async (tx) => {
            await work(tx);
            throw full;
          }),
      },
    };
    await expect(importSource(failing, ANA, GAZETTE)).rejects.toMatchObject({ code: 'disk-full', status: 507 });
    expect(Object.values(await rowCounts(store)).every((rows) => rows === 0)).toBe(true);
    expect(await importSource(deps, ANA, GAZETTE)).toMatchObject({ source: 'SRC-1' });
  });

  it('shows beforehand what an import would record, and writes nothing', async () => {
    const preview = importPreview.parse(await previewImport(deps, ANA, GAZETTE));
    expect(preview.known).toBeNull();
    expect(preview.language).toBe('en');
    expect(Object.values(await rowCounts(store)).every((rows) => rows === 0)).toBe(true);
    const { statements } = await importSource(deps, ANA, GAZETTE);
    expect(preview.statements.length).toBe(statements);
    expect((await previewImport(deps, ANA, GAZETTE)).known).toBe('SRC-1');
  });

  it('finds statements and sources by their words, figures and beginnings', async () => {
    await importSource(deps, ANA, GAZETTE);
    await importSource(deps, ANA, COURIER);
    const search = async (q: string) => (await searchPage(store, { q, limit: 10, date: 'as-of' })).rows;
    const hits = await search('ferry work');
    expect(hits.map((hit) => hit.noun)).toEqual(expect.arrayContaining(['statement', 'source']));
    const figure = await search('410');
    expect(figure.some((hit) => hit.words.some((part) => part.hit && part.text === '410'))).toBe(true);
    expect(await search('41" OR *) ferries\'')).toEqual([]);
    expect(await search(' , ')).toEqual([]);
  });

  it('pages through statements without losing or doubling one', async () => {
    await importSource(deps, ANA, GAZETTE);
    await importSource(deps, ANA, COURIER);
    const all = await statementsPage(store, { limit: 100 });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await statementsPage(store, { limit: 1, ...(after === undefined ? {} : { after }) });
      seen.push(...page.rows.map((row) => statement.parse(row).id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(all.rows.map((row) => row.id));
    expect(all.total).toBe(seen.length);
    await expect(statementsPage(store, { limit: 1, after: 'bogus' })).rejects.toMatchObject({ code: 'bad-request' });
  });
});
