import { CompiledQuery, sql } from 'kysely';
import { chunks } from './chunks.ts';
import type { ReadDb, WriteTx } from './store.ts';

/** Hashes written or looked up in one statement, whose text is made once: building it anew would cost more than the look-up. */
const AT_ONCE = 64;
/** Copies read for one hash: the newest, and where there are more of them the oldest too, so that a text printed by thousands still leads to the first of them. */
const NEWEST = 24;
const OLDEST = 8;
/** A hash that no text has: fills up the last statement. */
const NONE = -1;

const texts = new Map<string, string>();

/** The n-th parameter as the engine writes it. */
function markOf(db: ReadDb): (n: number) => string {
  const numbered = sql`${0}`.compile(db).sql === '$1';
  return (n) => (numbered ? `$${String(n)}` : '?');
}

/** A statement's text, made on its first use with this engine. */
function textOf(db: ReadDb, name: string, make: (mark: (n: number) => string) => string): string {
  const mark = markOf(db);
  const key = `${mark(1)} ${name}`;
  const text = texts.get(key) ?? make(mark);
  texts.set(key, text);
  return text;
}

const numbers = Array.from({ length: AT_ONCE }, (_, at) => at + 1);

/** Writes the fingerprints of a copy; `snapshot` is its number. */
export async function insertFingerprints(tx: WriteTx, snapshot: number, hashes: readonly number[]): Promise<void> {
  const whole = textOf(tx, 'insert', (mark) => {
    const rows = numbers.map((n) => `(${mark(2 * n - 1)}, ${mark(2 * n)})`);
    return `insert into fingerprint (hash, snapshot) values ${rows.join(', ')}`;
  });
  for (const run of chunks([...new Set(hashes)], AT_ONCE)) {
    if (run.length === AT_ONCE) {
      const parameters = run.flatMap((hash) => [hash, snapshot]);
      await tx.executeQuery(CompiledQuery.raw(whole, parameters));
    } else {
      const rows = run.map((hash) => ({ hash, snapshot }));
      await tx.insertInto('fingerprint').values(rows).execute();
    }
  }
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
  const asking = textOf(db, `holders ${order}`, (mark) =>
    numbers
      .map(
        (n) =>
          `select * from (select hash, snapshot from fingerprint where hash = ${mark(n)} order by snapshot ${order} limit ${String(most)}) as held`,
      )
      .join(' union all '),
  );
  const found: Holder[] = [];
  for (const run of chunks(hashes, AT_ONCE)) {
    const filled = [...run, ...Array.from({ length: AT_ONCE - run.length }, () => NONE)];
    const { rows } = await db.executeQuery<{ hash: number | string; snapshot: number }>(
      CompiledQuery.raw(asking, filled),
    );
    for (const { hash, snapshot } of rows) found.push({ hash: Number(hash), snapshot });
  }
  return found;
}

/**
 * The copies (by number) that hold each of a text's hashes, by look-up in the index. However many copies hold a hash, at
 * most 32 of them are read, so that the cost does not grow with the number of sources.
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
