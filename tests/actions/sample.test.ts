import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachEvidence } from '../../server/actions/attach-evidence.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { giveVerdict } from '../../server/actions/give-verdict.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { loadSample } from '../../server/actions/load-sample.ts';
import { removeSample } from '../../server/actions/remove-sample.ts';
import { restoreSample } from '../../server/actions/restore-sample.ts';
import { sampleState } from '../../server/contract.ts';
import type { Store } from '../../server/store/store.ts';
import { claimsPage } from '../../server/store/views/claims.ts';
import { deskView } from '../../server/store/views/desk.ts';
import { disagreementsPage } from '../../server/store/views/disagreements.ts';
import { outletsPage } from '../../server/store/views/outlets.ts';
import { sampleView } from '../../server/store/views/sample.ts';
import { searchPage } from '../../server/store/views/search.ts';
import { snapshotsPage } from '../../server/store/views/snapshots.ts';
import { sourcesPage } from '../../server/store/views/sources.ts';
import { statementsPage } from '../../server/store/views/statements.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, captured, depsOf, GAZETTE } from '../engines/reports.ts';

const PAGE = { limit: 200 };

/** Everything that lists or counts, as the newsroom sees it; the desk's changes and clock apart. */
async function seen(store: Store) {
  const { headline, counts, queues, sample, recentSources } = await deskView(store, ANA, new Date());
  const claims = await claimsPage(store, { ...PAGE, sort: 'title' });
  return {
    desk: { headline, counts, queues, sample, recent: recentSources.map((row) => row.id) },
    claims: claims.rows.map((row) => ({ ...row, changedAt: '' })),
    sources: (await sourcesPage(store, PAGE)).rows.map((row) => row.id),
    outlets: (await outletsPage(store, PAGE)).rows,
    statements: (await statementsPage(store, PAGE)).total,
    snapshots: (await snapshotsPage(store, PAGE)).total,
    disagreements: (await disagreementsPage(store, PAGE)).total,
    found: (await searchPage(store, { q: 'troops', limit: 50, date: 'as-of' })).rows.map((hit) => hit.id).sort(),
  };
}

const rowsOf = async (store: Store): Promise<number[]> => {
  const counts: number[] = [];
  for (const table of ['source', 'statement', 'claim', 'evidence', 'verdict', 'snapshot'] as const) {
    const row = await store.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('total'))
      .executeTakeFirstOrThrow();
    counts.push(Number(row.total));
  }
  return counts;
};

describe.each(ENGINES)('removing the sample on $engine', ({ fresh }) => {
  let store: Store;
  let deps: Deps;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    deps = depsOf(store);
    await loadSample(deps, ANA, {});
  });
  afterEach(async () => {
    await end();
  });

  it('leaves nothing of it in any list or count, deletes nothing, and brings back all of it as it stood', async () => {
    const before = await seen(store);
    const held = await rowsOf(store);
    const state = sampleState.parse(await removeSample(deps, ANA));
    expect(state).toMatchObject({ state: 'removed', sources: 5, own: [], resting: [] });
    expect(await seen(store)).toMatchObject({
      desk: { counts: { all: 0 }, sample: false, recent: [], queues: { suggestions: 0, verdictsToSecond: 0 } },
      claims: [],
      sources: [],
      outlets: [],
      statements: 0,
      snapshots: 0,
      disagreements: 0,
      found: [],
    });
    expect(
      (await deskView(store, { id: 'ben', name: 'Ben' }, new Date())).changes.map((change) => change.noun),
    ).toEqual(['newsroom', 'newsroom']);
    expect(await rowsOf(store)).toEqual(held);
    expect(await restoreSample(deps, ANA)).toMatchObject({ state: 'shown', sources: 5 });
    expect(await seen(store)).toEqual(before);
  });

  it('is refused twice, and brought back only once removed', async () => {
    await expect(restoreSample(deps, ANA)).rejects.toMatchObject({ code: 'not-found' });
    await removeSample(deps, ANA);
    await expect(removeSample(deps, ANA)).rejects.toMatchObject({ code: 'not-found' });
    await restoreSample(deps, ANA);
    await removeSample(deps, ANA);
    expect((await sampleView(store.db)).state).toBe('removed');
  });

  it('tells of own evidence and verdicts on its claims before, and keeps own sources in sight', async () => {
    await importSource(deps, ANA, GAZETTE);
    const start = GAZETTE.text.indexOf('340');
    const quote = { snapshot: 'SNP-6', start, end: start + 3, exact: '340' };
    await attachEvidence(deps, ANA, { claim: 'CLM-1', quote, reason: '' });
    await giveVerdict(deps, ANA, { claim: 'CLM-2', finding: 'Open', resolution: 'keep-pending', note: '' });
    expect((await sampleView(store.db)).own).toMatchObject([
      { claim: 'CLM-1', statements: 1, verdicts: 0 },
      { claim: 'CLM-2', statements: 0, verdicts: 1 },
    ]);
    await removeSample(deps, ANA);
    expect((await sourcesPage(store, PAGE)).rows.map((row) => row.id)).toEqual(['SRC-6']);
    expect((await outletsPage(store, PAGE)).rows.map((row) => row.name)).toEqual(['Harbour Gazette']);
  });

  it('no longer suggests anything beside its statements', async () => {
    const sample = await store.db.selectFrom('snapshot').select('text').orderBy('number').executeTakeFirstOrThrow();
    await removeSample(deps, ANA);
    await importSource(
      deps,
      ANA,
      captured(sample.text, { title: 'The same again', url: 'https://other.example/again' }),
    );
    const { rows } = await claimsPage(store, { ...PAGE, sort: 'title' });
    const own = await store.db
      .selectFrom('evidence as e')
      .innerJoin('statement as t', 't.id', 'e.statement_id')
      .innerJoin('source as s', 's.id', 't.source_id')
      .select('e.claim_id')
      .where('s.sample', '=', 1)
      .where('e.claim_id', 'in', ['', ...rows.map((row) => row.id)])
      .execute();
    expect(own).toEqual([]);
  });
});
