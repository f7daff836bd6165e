import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSource } from '../../server/actions/import-source.ts';
import { reJudge } from '../../server/actions/re-judge.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { copiesSharing } from '../../server/store/fingerprints.ts';
import { originsOf } from '../../server/store/origins.ts';
import { reuseOfSources, spansOf } from '../../server/store/reuse.ts';
import type { Store } from '../../server/store/store.ts';
import { claimsPage } from '../../server/store/views/claims.ts';
import { fingerprints, foldedWords } from '../../server/text/fingerprint.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, captured, depsOf } from '../engines/reports.ts';

const STORY =
  'The harbour police said 412 dockers went on strike in Lorwick on 3 March 2024. Cranes stood still along the whole quay and lorries queued as far as the ring road. A union speaker promised further walkouts before the end of the month.';
const own = (outlet: string, text: string, published = '2024-03-04') =>
  captured(text, {
    outlet,
    published,
    title: `${outlet} on dockers`,
    url: `https://${outlet.replaceAll(' ', '-')}.example/1`,
  });
const WIRE = own('Agence France-Presse', `LORWICK (AFP) - ${STORY}`, '2024-03-03');
const COPY = own('Harbor Wire', STORY);
const CREDIT = own(
  'Morning Line',
  'In Lorwick 412 dockers went on strike on 3 March 2024, AFP reported. Ships waited outside.',
);
const REPORTER = own(
  'Dock Observer',
  'Our reporter counted 412 dockers on strike in Lorwick on 3 March 2024. They stood in the rain with their children.',
);
const FOREIGN = own(
  'Hill Gazette',
  'In Lorwick 412 dockers went on strike on 3 March 2024. The town council meets on Friday.',
);

describe.each(ENGINES)('origins on $engine', ({ fresh }) => {
  let store: Store;
  let deps: Deps;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    deps = depsOf(store);
  });
  afterEach(async () => {
    await end();
  });
  const seen = async () => {
    const { rows } = await claimsPage(store, { limit: 50, sort: 'title' });
    return rows.find(({ positions }) => positions.some(({ label }) => label.includes('412')))?.witnesses;
  };

  it('keep fingerprints and what a copy has from an earlier one', async () => {
    await importSource(deps, ANA, WIRE);
    await importSource(deps, ANA, COPY);
    const [link, ...more] = await reuseOfSources(store.db, ['SRC-2'], 'from');
    expect(more).toEqual([]);
    expect(link).toMatchObject({ to_source_id: 'SRC-1', kind: 'copy', from_snapshot_id: 'SNP-2' });
    const [span] = link ? spansOf(link) : [];
    expect(STORY.slice(...(span?.from ?? [0, 0]))).toContain('412 dockers went on strike');
    const hashes = fingerprints(foldedWords(STORY)).map(({ hash }) => hash);
    const holders = await copiesSharing(store.db, hashes);
    expect([...holders.keys()].sort()).toEqual([...new Set(hashes)].sort());
    expect([...(holders.get(hashes[3] ?? 0) ?? [])].sort()).toEqual([1, 2]);
  });

  it('take the one that comes later for the copy where no day tells', async () => {
    const undated = { ...COPY, meta: { ...COPY.meta, published: null } };
    const first = own('Valley Mirror', STORY, '2024-03-04');
    await importSource(deps, ANA, first);
    await importSource(deps, ANA, undated);
    expect(await reuseOfSources(store.db, ['SRC-1'], 'from')).toEqual([]);
    expect(await reuseOfSources(store.db, ['SRC-2'], 'from')).toMatchObject([{ to_source_id: 'SRC-1', kind: 'copy' }]);
  });

  it('count a copy and a credit with the agency as one, and own reporting as another', async () => {
    for (const report of [WIRE, COPY, CREDIT]) await importSource(deps, ANA, report);
    expect(await seen()).toEqual({ outlets: 3, originsAtLeast: 1, originsAtMost: 1 });
    await importSource(deps, ANA, REPORTER);
    expect(await seen()).toEqual({ outlets: 4, originsAtLeast: 2, originsAtMost: 2 });
  });

  it('count an unknown origin as unknown', async () => {
    for (const report of [WIRE, FOREIGN]) await importSource(deps, ANA, report);
    expect(await seen()).toEqual({ outlets: 2, originsAtLeast: 1, originsAtMost: 2 });
  });

  it('are found too when the agency comes last', async () => {
    for (const report of [COPY, CREDIT]) await importSource(deps, ANA, report);
    expect(await seen()).toEqual({ outlets: 2, originsAtLeast: 1, originsAtMost: 2 });
    await importSource(deps, ANA, WIRE);
    expect(await seen()).toEqual({ outlets: 3, originsAtLeast: 1, originsAtMost: 1 });
  });

  it('are those of the passage with the figure, not of the article', async () => {
    const mixed = own(
      'Dock Observer',
      `${STORY}\n\nOur reporter counted 95 lorries on the ring road of Lorwick on 3 March 2024.`,
    );
    const lorries = own('Quay Times', 'The Quay Times saw 95 lorries on the ring road of Lorwick on 3 March 2024.');
    for (const report of [WIRE, mixed, lorries]) await importSource(deps, ANA, report);
    expect(await seen()).toEqual({ outlets: 2, originsAtLeast: 1, originsAtMost: 1 });
    const { rows } = await claimsPage(store, { limit: 50, sort: 'title' });
    const other = rows.find(({ positions }) => positions.some(({ label }) => label.includes('95')));
    expect(other?.witnesses.originsAtMost).toBe(2);
  });

  it('are found for copies kept before there were fingerprints', async () => {
    for (const report of [WIRE, COPY]) await importSource(deps, ANA, report);
    await store.transact(async (tx) => {
      for (const table of ['fingerprint', 'reuse', 'origin'] as const) await tx.deleteFrom(table).execute();
      await tx.updateTable('claim').set({ engine_version: 2, origins_at_most: 2 }).execute();
    });
    await reJudge(deps, ANA, {});
    expect(await seen()).toEqual({ outlets: 2, originsAtLeast: 1, originsAtMost: 1 });
  });

  it('are traced once for each statement that speaks to a claim', async () => {
    for (const report of [WIRE, COPY]) await importSource(deps, ANA, report);
    const evidence = await store.db.selectFrom('evidence').select('statement_id').execute();
    const traced = await originsOf(
      store.db,
      evidence.map((row) => row.statement_id),
    );
    expect(traced.size).toBe(new Set(evidence.map((row) => row.statement_id)).size);
    expect([...traced.values()].some(({ copies }) => copies.includes('SRC-1'))).toBe(true);
  });
});
