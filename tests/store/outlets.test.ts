import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSample } from '../../server/actions/load-sample.ts';
import { LOCAL_USER } from '../../server/actions/permissions.ts';
import { outletDifference, outletRecord } from '../../server/contract.ts';
import type { Store } from '../../server/store/store.ts';
import { claimsPage } from '../../server/store/views/claims.ts';
import { outletDifferences, outletRevisions, outletStales } from '../../server/store/views/outlet-lists.ts';
import { outletRecordView } from '../../server/store/views/outlet-record.ts';
import { outletsPage } from '../../server/store/views/outlets.ts';
import { searchPage } from '../../server/store/views/search.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { depsOf } from '../engines/reports.ts';

describe.each(ENGINES)('the record of an outlet on $engine', ({ fresh }) => {
  let store: Store;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ store, end } = await openFresh(fresh));
    await loadSample(depsOf(store), LOCAL_USER, {});
  });
  afterAll(async () => {
    await end();
  });

  it('has a list behind every count, as long as the count, and no score', async () => {
    const { rows } = await outletsPage(store, { limit: 50 });
    let differing = 0;
    for (const { id } of rows) {
      const record = outletRecord.parse(await outletRecordView(store, id));
      const page = { outlet: id, limit: 500 };
      const claims = await claimsPage(store, { ...page, sort: 'title' });
      const search = { ...page, noun: 'statement', date: 'as-of' } as const;
      expect([id, claims.total]).toEqual([id, record.claims]);
      expect((await searchPage(store, search)).total).toBe(record.statements);
      for (const { key, statements } of record.origins)
        expect([key, (await searchPage(store, { ...search, origin: key })).total]).toEqual([key, statements]);
      for (const { relation, claims: shared } of record.relations) {
        const list = await outletDifferences(store, { ...page, relation });
        const named = new Set(list.rows.map((row) => outletDifference.parse(row).claim));
        expect([relation, named.size]).toEqual([relation, shared]);
        expect(shared).toBeLessThanOrEqual(record.sharedClaims);
      }
      expect(record.differingClaims).toBeLessThanOrEqual(record.sharedClaims);
      expect((await outletStales(store, page)).total).toBe(record.stale);
      const revisions = record.revisions.reduce((sum, { count }) => sum + count, 0);
      expect((await outletRevisions(store, page)).total).toBe(revisions);
      expect(Object.keys(record)).not.toContain('score');
      differing += record.differingClaims;
    }
    expect(differing).toBeGreaterThan(0);
  });

  it('refuses an outlet that is not there', async () => {
    await expect(outletRecordView(store, 'OUT-99')).rejects.toMatchObject({ code: 'not-found' });
    await expect(outletDifferences(store, { outlet: 'OUT-99', limit: 5 })).rejects.toMatchObject({ code: 'not-found' });
  });
});
