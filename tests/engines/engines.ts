import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore } from '../../server/store/store.ts';
import type { Place, Store } from '../../server/store/store.ts';
import { migrate } from '../../server/store/migrate.ts';

/** A fresh database and how it is thrown away. */
export interface FreshPlace {
  readonly place: Place;
  readonly remove: () => Promise<void>;
}

async function freshFile(): Promise<FreshPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'crosscheck-store-'));
  return {
    place: { file: join(folder, 'crosscheck.sqlite') },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function asAdmin(command: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject('postgresUrl')}/postgres` });
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}

async function freshDatabase(): Promise<FreshPlace> {
  const name = `crosscheck_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(`create database ${name}`);
  return {
    place: { url: `${inject('postgresUrl')}/${name}` },
    remove: () => asAdmin(`drop database ${name} with (force)`),
  };
}

/** Both engines; every test of the store runs on each. */
export const ENGINES = [
  { engine: 'sqlite', fresh: freshFile },
  { engine: 'postgres', fresh: freshDatabase },
] as const;

/** A fresh, migrated store and how it is thrown away. */
export async function openFresh(
  fresh: () => Promise<FreshPlace>,
): Promise<{ store: Store; place: Place; end: () => Promise<void> }> {
  const { place, remove } = await fresh();
  const store = await openStore(place);
  await migrate(store, new Date('2026-01-01T00:00:00.000Z'));
  return {
    store,
    place,
    end: async () => {
      await store.close();
      await remove();
    },
  };
}
