import { chunks } from './chunks.ts';
import { takeNumbers } from './ids.ts';
import type { ReadDb, WriteTx } from './store.ts';

/** Newest rows looked at for one key: keeps the cost of a look-up the same however many claims share the key. */
const MOST_PER_KEY = 40;
const ROWS_AT_ONCE = 500;

/** Writes the blocking keys of statements. */
export async function insertStatementKeys(
  tx: WriteTx,
  keyed: readonly { readonly id: string; readonly source: string; readonly keys: readonly string[] }[],
): Promise<void> {
  const pairs = keyed.flatMap(({ id, source, keys }) =>
    [...new Set(keys)].map((key) => ({ key, statement_id: id, source_id: source })),
  );
  if (pairs.length === 0) return;
  const first = await takeNumbers(tx, 'statement_key', pairs.length);
  const rows = pairs.map((pair, index) => ({ ...pair, number: first + index }));
  for (const run of chunks(rows, ROWS_AT_ONCE)) await tx.insertInto('statement_key').values(run).execute();
}

/** Adds blocking keys to a claim; keys it has already are left as they are. */
export async function addClaimKeys(tx: WriteTx, claimId: string, keys: readonly string[]): Promise<void> {
  const known = await tx.selectFrom('claim_key').select('key').where('claim_id', '=', claimId).execute();
  const had = new Set(known.map((row) => row.key));
  const fresh = [...new Set(keys)].filter((key) => !had.has(key));
  if (fresh.length === 0) return;
  const first = await takeNumbers(tx, 'claim_key', fresh.length);
  const rows = fresh.map((key, index) => ({ key, claim_id: claimId, number: first + index }));
  await tx.insertInto('claim_key').values(rows).execute();
}

/** Ids by how many of the keys they share, most first. */
function byShared(ids: readonly string[], most: number): string[] {
  const shared = new Map<string, number>();
  for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + 1);
  const ranked = [...shared].sort((a, b) => b[1] - a[1]);
  return ranked.slice(0, most).map(([id]) => id);
}

async function foundBy(
  keys: readonly string[],
  look: { readonly under: string; readonly seen: Map<string, readonly string[]> },
  lookUp: (key: string) => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = [];
  for (const key of new Set(keys)) {
    const ids = look.seen.get(look.under + key) ?? (await lookUp(key));
    look.seen.set(look.under + key, ids);
    found.push(...ids);
  }
  return found;
}

/**
 * Ids of claims that share a key, those that share most first; at most `most`, and never more than 40 rows read per
 * key. What `seen` holds under a key is not read again.
 */
export async function claimsByKeys(
  db: ReadDb,
  keys: readonly string[],
  bounds: { readonly most: number; readonly seen: Map<string, readonly string[]> },
): Promise<string[]> {
  const found = await foundBy(keys, { under: '', seen: bounds.seen }, async (key) => {
    const rows = await db
      .selectFrom('claim_key')
      .select('claim_id')
      .where('key', '=', key)
      .orderBy('number', 'desc')
      .limit(MOST_PER_KEY)
      .execute();
    return rows.map((row) => row.claim_id);
  });
  return byShared(found, bounds.most);
}

/** Ids of statements of other sources that share a key, those that share most first; bounded as `claimsByKeys`. */
export async function statementsByKeys(
  db: ReadDb,
  keys: readonly string[],
  bounds: { readonly notOf: string; readonly most: number; readonly seen: Map<string, readonly string[]> },
): Promise<string[]> {
  const found = await foundBy(keys, { under: `${bounds.notOf} `, seen: bounds.seen }, async (key) => {
    const rows = await db
      .selectFrom('statement_key')
      .select('statement_id')
      .where('key', '=', key)
      .where('source_id', '!=', bounds.notOf)
      .orderBy('number', 'desc')
      .limit(MOST_PER_KEY)
      .execute();
    return rows.map((row) => row.statement_id);
  });
  return byShared(found, bounds.most);
}
