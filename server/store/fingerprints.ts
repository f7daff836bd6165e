import { sql } from 'kysely';
import { chunks } from './chunks.ts';
import type { ReadDb, WriteTx } from './store.ts';

const ROWS_AT_ONCE = 500;
/** Hashes looked up in one statement. */
const HASHES_AT_ONCE = 64;
/** Copies read for one hash: the newest, and where there are more of them the oldest too, so that a text printed by thousands still leads to the first of them. */
const NEWEST = 24;
const OLDEST = 8;

/** Writes the fingerprints of a copy; `snapshot` is its number. */
export async function insertFingerprints(tx: WriteTx, snapshot: number, hashes: readonly number[]): Promise<void> {
  const rows = [...new Set(hashes)].map((hash) => ({ hash, snapshot }));
  for (const run of chunks(rows, ROWS_AT_ONCE)) await tx.insertInto('fingerprint').values(run).execute();
}

interface Holder {
  readonly hash: number;
  readonly snapshot: number;
}

async function holders(
  db: ReadDb,
  hashes: readonly number[],
  { most, order }: { readonly most: number; readonly order: 'asc' | 'desc' },
): Promise<Holder[]> {
  const found: Holder[] = [];
  for (const run of chunks(hashes, HASHES_AT_ONCE)) {
    // Filled up with a hash that nothing has, so that the engine prepares one statement for all.
    const asked = [...run, ...Array.from({ length: HASHES_AT_ONCE - run.length }, () => -1)];
    const each = asked.map(
      (hash) =>
        sql`select * from (select hash, snapshot from fingerprint where hash = ${hash} order by snapshot ${sql.raw(order)} limit ${sql.lit(most)}) as held`,
    );
    const { rows } = await sql<{
      hash: number | string;
      snapshot: number;
    }>`${sql.join(each, sql` union all `)}`.execute(db);
    found.push(...rows.map(({ hash, snapshot }) => ({ hash: Number(hash), snapshot })));
  }
  return found;
}

/**
 * The copies (by number) that hold each of a text's hashes, by look-up in the index. However many copies hold a hash, at most 32 of
 * them are read, so that the cost does not grow with the number of sources.
 */
export async function copiesSharing(db: ReadDb, hashes: readonly number[]): Promise<Map<number, Set<number>>> {
  const asked = [...new Set(hashes)];
  const newest = await holders(db, asked, { most: NEWEST, order: 'desc' });
  const byHash = new Map<number, Set<number>>();
  for (const { hash, snapshot } of newest) byHash.set(hash, (byHash.get(hash) ?? new Set()).add(snapshot));
  const full = [...byHash].filter(([, copies]) => copies.size === NEWEST).map(([hash]) => hash);
  for (const { hash, snapshot } of await holders(db, full, { most: OLDEST, order: 'asc' }))
    byHash.get(hash)?.add(snapshot);
  return byHash;
}

/** True when the fingerprints of a copy were written. */
export async function hasFingerprint(db: ReadDb, snapshot: number, hashes: readonly number[]): Promise<boolean> {
  const [hash] = hashes;
  if (hash === undefined) return true;
  const row = await db
    .selectFrom('fingerprint')
    .select('snapshot')
    .where('hash', '=', hash)
    .where('snapshot', '=', snapshot)
    .executeTakeFirst();
  return row !== undefined;
}
