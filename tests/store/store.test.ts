import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendEvent } from '../../server/store/events.ts';
import { takeNumbers } from '../../server/store/ids.ts';
import { migrate } from '../../server/store/migrate.ts';
import { insertOutlet } from '../../server/store/outlets.ts';
import { openStore } from '../../server/store/store.ts';
import type { Store, WriteTx } from '../../server/store/store.ts';
import type { Place } from '../../server/store/store.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';

const STAMP = { at: '2026-02-01T12:00:00.000Z', by: 'ana' };
const outlet = (name: string) => ({ name, kind: 'other', country: null, parentId: null, sample: false });
const line = (noun: string) => ({
  at: STAMP.at,
  actor: { id: 'ana', name: 'Ana' },
  action: 'record-outlet',
  noun,
  nounId: 'OUT-1',
});

describe.each(ENGINES)('the store on $engine', ({ fresh }) => {
  let store: Store;
  let place: Place;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, place, end } = await openFresh(fresh));
  });
  afterEach(async () => {
    await end();
  });

  it('takes every migration once', async () => {
    expect(await migrate(store)).toEqual([]);
    const rows = await store.db.selectFrom('migration').select('name').execute();
    expect(rows.map((row) => row.name)).toEqual(['0001-spine', '0002-suggest-in-pieces', '0004-origins']);
  });

  it('refuses a database of a newer version and says what to do', async () => {
    await store.transact((tx) =>
      tx.insertInto('migration').values({ name: '9999-later', applied_at: STAMP.at }).execute(),
    );
    await expect(migrate(store)).rejects.toMatchObject({
      code: 'database-newer',
      sentence: expect.stringContaining('Start the newer version'),
    });
  });

  it('writes all of a transaction or nothing', async () => {
    const broken = store.transact(async (tx) => {
      await insertOutlet(tx, outlet('Harbour Gazette'), STAMP);
      await appendEvent(tx, line('outlet'));
      await insertOutlet(tx, outlet('harbour  gazette'), STAMP);
    });
    await expect(broken).rejects.toThrow();
    expect(await store.db.selectFrom('outlet').selectAll().execute()).toEqual([]);
    expect(await store.db.selectFrom('event').selectAll().execute()).toEqual([]);
    expect(await store.db.selectFrom('sequence').selectAll().execute()).toEqual([]);
  });

  it('goes on after a transaction that failed', async () => {
    await expect(store.transact(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const row = await store.transact((tx) => insertOutlet(tx, outlet('Harbour Gazette'), STAMP));
    expect(row.id).toBe('OUT-1');
  });

  it('does not write through its reading side', async () => {
    const write = insertOutlet(store.db as unknown as WriteTx, outlet('Harbour Gazette'), STAMP);
    await expect(write).rejects.toThrow(/read-?only/iu);
  });

  it('refuses words that are not on a closed list', async () => {
    const wrong = store.transact((tx) => insertOutlet(tx, { ...outlet('Harbour Gazette'), kind: 'rumour' }, STAMP));
    await expect(wrong).rejects.toThrow(/check/iu);
  });

  it('refuses to change or take away a line of history', async () => {
    await store.transact((tx) => appendEvent(tx, line('outlet')));
    await expect(store.transact((tx) => tx.updateTable('event').set({ why: 'x' }).execute())).rejects.toThrow(
      'event is append-only',
    );
    await expect(store.transact((tx) => tx.deleteFrom('event').execute())).rejects.toThrow('event is append-only');
    expect(await store.db.selectFrom('event').select('why').execute()).toEqual([{ why: null }]);
  });

  it('counts without gaps or doubles under many writers, also from two openings', async () => {
    const second = await openStore(place);
    try {
      const many = Array.from({ length: 24 }, (_, index) => index);
      const numbers = await Promise.all(
        many.map((index) => (index % 2 === 0 ? store : second).transact((tx) => takeNumbers(tx, 'event', 1))),
      );
      expect(numbers.sort((a, b) => a - b)).toEqual(many.map((index) => index + 1));
    } finally {
      await second.close();
    }
  });

  it('sorts text by code point on both engines', async () => {
    await store.transact(async (tx) => {
      for (const name of ['b', 'B', 'a', 'ä']) {
        await tx
          .insertInto('migration')
          .values({ name: `z-${name}`, applied_at: STAMP.at })
          .execute();
      }
    });
    const rows = await store.db.selectFrom('outlet').select('name').orderBy('name').execute();
    expect(rows).toEqual([]);
    await store.transact(async (tx) => {
      for (const name of ['b one', 'A two', 'a three', 'ä four']) await insertOutlet(tx, outlet(name), STAMP);
    });
    const sorted = await store.db.selectFrom('outlet').select('name').orderBy('name').execute();
    expect(sorted.map((row) => row.name)).toEqual(['A two', 'a three', 'b one', 'ä four']);
  });

  it('is durable by its settings', async () => {
    if (store.engine === 'postgres') {
      const level = await store.transact((tx) =>
        sql<{ transaction_isolation: string }>`show transaction_isolation`.execute(tx),
      );
      expect(level.rows[0]?.transaction_isolation).toBe('serializable');
      return;
    }
    const pragma = async (name: string) => {
      const found = await store.transact((tx) =>
        sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(tx),
      );
      return Object.values(found.rows[0] ?? {})[0];
    };
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
  });
});
