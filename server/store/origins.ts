import type { PassageOrigin } from '../judging/origins/passage-origin.ts';
import { canonicalJson, listFromJson } from './canonical-json.ts';
import { chunks } from './chunks.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { OriginTable } from './tables.ts';

const ROWS_AT_ONCE = 300;

/** Where the passages of statements come from, by statement; those that were not traced are left out. */
export async function originsOf(db: ReadDb, statements: readonly string[]): Promise<Map<string, PassageOrigin>> {
  const found = new Map<string, PassageOrigin>();
  for (const run of chunks(statements, ROWS_AT_ONCE)) {
    for (const row of await db.selectFrom('origin').selectAll().where('statement_id', 'in', run).execute())
      found.set(row.statement_id, originOfRow(row));
  }
  return found;
}

const originOfRow = (row: OriginTable): PassageOrigin => ({
  credits: listFromJson(row.credits),
  copies: listFromJson(row.copies),
  stated: row.stated === 1,
});

/** Writes where passages come from. */
export async function insertOrigins(
  tx: WriteTx,
  origins: ReadonlyMap<string, PassageOrigin>,
  engineVersion: number,
): Promise<void> {
  const rows = [...origins].map(([statement, { credits, copies, stated }]) => ({
    statement_id: statement,
    credits: canonicalJson(credits),
    copies: canonicalJson(copies),
    stated: stated ? 1 : 0,
    engine_version: engineVersion,
  }));
  for (const run of chunks(rows, ROWS_AT_ONCE)) await tx.insertInto('origin').values(run).execute();
  const keys = [...origins].flatMap(([statement, origin]) =>
    originKeys(origin).map((key) => ({ key, statement_id: statement })),
  );
  for (const run of chunks(keys, ROWS_AT_ONCE)) await tx.insertInto('origin_key').values(run).execute();
}

/** What a passage's origin is found by: credited agencies and outlets, copied sources, "own" where the text says so. */
const originKeys = ({ credits, copies, stated }: PassageOrigin): string[] => [
  ...new Set([...credits, ...copies, ...(stated ? ['own'] : [])]),
];

/** Forgets where the passages of a copy come from, so that they are traced anew; gives the claims they speak to, at most `most`. */
export async function forgetOrigins(tx: WriteTx, snapshot: string, most: number): Promise<string[]> {
  const claims = await tx
    .selectFrom('origin as r')
    .innerJoin('statement as t', 't.id', 'r.statement_id')
    .innerJoin('evidence as e', 'e.statement_id', 't.id')
    .select('e.claim_id')
    .distinct()
    .where('t.snapshot_id', '=', snapshot)
    .orderBy('e.claim_id')
    .limit(most)
    .execute();
  await tx
    .deleteFrom('origin')
    .where('statement_id', 'in', (eb) => eb.selectFrom('statement').select('id').where('snapshot_id', '=', snapshot))
    .execute();
  return claims.map((row) => row.claim_id);
}

/** Names of outlets among these words, letter case aside. */
export async function outletsNamed(db: ReadDb, keys: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const run of chunks(keys, ROWS_AT_ONCE)) {
    const rows = await db.selectFrom('outlet').select('name').where('name_key', 'in', run).execute();
    names.push(...rows.map((row) => row.name));
  }
  return names;
}
