import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../migrations/migrations.ts';
import { migrate } from '../../server/store/migrate.ts';
import { openStore } from '../../server/store/store.ts';
import type { Store, WriteTx } from '../../server/store/store.ts';
import { ENGINES } from '../engines/engines.ts';

const STEP = '0015-layers-and-returns';
const HASHES = ['a', 'b'].map((letter) => letter.repeat(64));
const AT = '2026-02-01T12:00:00.000Z';

async function stepsBefore(store: Store, tx: WriteTx): Promise<void> {
  await sql`create table migration (name text primary key, applied_at text not null)`.execute(tx);
  for (const step of MIGRATIONS.filter(({ name }) => name < STEP)) {
    for (const statement of step.statements(store.engine)) await sql.raw(statement).execute(tx);
    await tx.insertInto('migration').values({ name: step.name, applied_at: AT }).execute();
  }
}

/** A source with two copies and a revision between them, as an earlier version wrote them. */
async function earlierRows(tx: WriteTx): Promise<void> {
  const made = { recorded_at: AT, recorded_by: 'ana' };
  const outlet = { id: 'OUT-1', number: 1, name: 'Gazette', name_key: 'gazette', kind: 'other', sample: 0, ...made };
  await tx
    .insertInto('outlet')
    .values({ ...outlet, country: null, parent_id: null })
    .execute();
  await sql`insert into source (id, number, outlet_id, title, identity, sample, recorded_at, recorded_by)
    values ('SRC-1', 1, 'OUT-1', 'Depot', 'url x', 0, ${AT}, 'ana')`.execute(tx);
  for (const [at, sha256] of HASHES.entries()) {
    await tx
      .insertInto('body')
      .values({ sha256, size: 1, bytes: Buffer.from('x') })
      .execute();
    await sql`insert into snapshot (id, number, source_id, sha256, media_type, text, extractor, captured_at, captured_by, recorded_at)
      values (${`SNP-${String(at + 1)}`}, ${at + 1}, 'SRC-1', ${sha256}, 'text/plain', 'Words', 'plain-text 1', ${AT}, 'ana', ${AT})`.execute(
      tx,
    );
  }
  await sql`insert into revision (to_snapshot_id, from_snapshot_id, source_id, kind, summary, recorded_at)
    values ('SNP-2', 'SNP-1', 'SRC-1', 'silent', 'Changed', ${AT})`.execute(tx);
}

describe.each(ENGINES)('a database of before pages could go back on $engine', ({ fresh }) => {
  it('keeps its snapshots and what names them, and takes the same bytes again', async () => {
    const { place, remove } = await fresh();
    const store = await openStore(place);
    try {
      await store.transact(async (tx) => {
        await stepsBefore(store, tx);
        await earlierRows(tx);
      });
      const before = await store.db.selectFrom('snapshot').selectAll().orderBy('number').execute();
      expect(await migrate(store)).toContain(STEP);
      expect(await store.db.selectFrom('snapshot').selectAll().orderBy('number').execute()).toEqual(before);
      const [first] = before;
      if (!first) throw new Error('no snapshot');
      await store.transact((tx) =>
        tx
          .insertInto('snapshot')
          .values({ ...first, id: 'SNP-3', number: 3 })
          .execute(),
      );
      const change = store.transact((tx) => tx.updateTable('snapshot').set({ text: 'Other' }).execute());
      await expect(change).rejects.toThrow('append-only');
      const orphan = { ...first, id: 'SNP-4', number: 4, source_id: 'SRC-9' };
      await expect(store.transact((tx) => tx.insertInto('snapshot').values(orphan).execute())).rejects.toThrow(
        /foreign key/iu,
      );
      const dangling = { to_snapshot_id: 'SNP-9', from_snapshot_id: 'SNP-1', source_id: 'SRC-1', kind: 'silent' };
      const wrong = { ...dangling, summary: '', recorded_at: AT, title: null };
      await expect(store.transact((tx) => tx.insertInto('revision').values(wrong).execute())).rejects.toThrow(
        /foreign key/iu,
      );
    } finally {
      await store.close();
      await remove();
    }
  });
});
