import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { importSource } from '../../server/actions/import-source.ts';
import { openStore } from '../../server/store/store.ts';
import { capturedReport, report } from '../bench/reports.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, depsOf } from '../engines/reports.ts';

it('refuses an import when the disk is full, keeps what was there and goes on when there is room', async () => {
  const { store, end } = await openFresh(ENGINES[0].fresh);
  try {
    const deps = depsOf(store);
    const pages = (count: number) =>
      store.transact((tx) => sql.raw(`pragma max_page_count = ${String(count)}`).execute(tx));
    await importSource(deps, ANA, capturedReport(1, report(1, 5)));
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
    await pages((rows[0]?.page_count ?? 0) + 12);
    const large = capturedReport(2, report(2, 120));
    await expect(importSource(deps, ANA, large)).rejects.toMatchObject({ code: 'disk-full', status: 507 });
    expect(await store.db.selectFrom('source').select('id').execute()).toEqual([{ id: 'SRC-1' }]);
    expect(await store.db.selectFrom('snapshot').select('id').execute()).toEqual([{ id: 'SNP-1' }]);
    await pages(1_000_000);
    expect(await importSource(deps, ANA, large)).toMatchObject({ outcome: 'imported', source: 'SRC-2' });
  } finally {
    await end();
  }
});

it('says in a sentence that a folder cannot be made', async () => {
  await expect(openStore({ file: '/proc/nowhere/crosscheck.sqlite' })).rejects.toMatchObject({
    code: 'invalid',
    sentence: expect.stringContaining('/proc/nowhere cannot be made') as string,
  });
});
