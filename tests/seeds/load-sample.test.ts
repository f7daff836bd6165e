import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSource } from '../../server/actions/import-source.ts';
import { loadSample } from '../../server/actions/load-sample.ts';
import { claim, desk, sourcePage } from '../../server/contract.ts';
import type { Store } from '../../server/store/store.ts';
import { claimView } from '../../server/store/views/claim.ts';
import { claimsPage } from '../../server/store/views/claims.ts';
import { deskView } from '../../server/store/views/desk.ts';
import { sourceView } from '../../server/store/views/source.ts';
import { sourcesPage } from '../../server/store/views/sources.ts';
import { NEWSROOM } from '../../seeds/newsroom.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, depsOf, GAZETTE } from '../engines/reports.ts';

describe.each(ENGINES)('the sample newsroom on $engine', ({ fresh }) => {
  let store: Store;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ store, end } = await openFresh(fresh));
    await loadSample(depsOf(store), ANA, {});
  });
  afterAll(async () => {
    await end();
  });

  it('holds five reports, at least 14 claims and 40 pieces of accepted evidence', async () => {
    expect((await sourcesPage(store, { limit: 50 })).total).toBe(5);
    const { rows } = await claimsPage(store, { limit: 100, sort: 'title', state: 'followed' });
    expect(rows).toHaveLength(NEWSROOM.claims.length);
    expect(rows.length).toBeGreaterThanOrEqual(14);
    const accepted = await store.db
      .selectFrom('evidence')
      .select('statement_id')
      .where('decision', '=', 'accepted')
      .execute();
    expect(accepted.length).toBeGreaterThanOrEqual(40);
  });

  it('gives valid pages of every claim and source, and a desk marked as sample', async () => {
    for (const row of (await claimsPage(store, { limit: 100, sort: 'title' })).rows) {
      claim.parse(await claimView(store, row.id));
    }
    for (const row of (await sourcesPage(store, { limit: 50 })).rows) {
      const page = sourcePage.parse(await sourceView(store, row.id));
      expect(page.unchanged).toBe(true);
    }
    expect(desk.parse(await deskView(store, ANA, new Date())).sample).toBe(true);
  });

  it('anchors every quote in the copy it stands in', async () => {
    const rows = await store.db
      .selectFrom('statement as t')
      .innerJoin('snapshot as p', 'p.id', 't.snapshot_id')
      .select([
        't.quote_start',
        't.quote_end',
        't.quote_exact',
        't.printed_start',
        't.printed_end',
        't.printed',
        'p.text',
      ])
      .execute();
    for (const row of rows) {
      expect(row.text.slice(row.quote_start, row.quote_end)).toBe(row.quote_exact);
      expect(row.text.slice(row.printed_start, row.printed_end)).toBe(row.printed);
    }
  });

  it('is refused where anything is held already', async () => {
    await expect(loadSample(depsOf(store), ANA, {})).rejects.toMatchObject({ code: 'already-exists' });
    const other = await openFresh(fresh);
    try {
      await importSource(depsOf(other.store), ANA, GAZETTE);
      await expect(loadSample(depsOf(other.store), ANA, {})).rejects.toMatchObject({ code: 'already-exists' });
      expect((await deskView(other.store, ANA, new Date())).sample).toBe(false);
    } finally {
      await other.end();
    }
  });
});
