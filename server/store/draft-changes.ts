import { readByIds } from './chunks.ts';
import type { ReadDb } from './store.ts';

/** Events looked through for claims that changed; after more every finding is looked up anew. */
const MOST_EVENTS = 5_000;
const MOST_CHECKS = 100;

/** Drafts whose newest version has a mark that was held against a claim or derived from it, the one worked on last first. */
export async function draftsRestingOn(db: ReadDb, claim: string, most: number): Promise<string[]> {
  const held = db
    .selectFrom('draft_mark as m')
    .innerJoin('draft as d', (join) => join.onRef('d.id', '=', 'm.draft_id').onRef('d.version', '=', 'm.version'))
    .select('d.id')
    .where('m.claim_id', '=', claim);
  const derived = db
    .selectFrom('draft_formula_input as i')
    .innerJoin('draft_formula as f', 'f.number', 'i.formula')
    .innerJoin('draft as d', (join) => join.onRef('d.id', '=', 'f.draft_id').onRef('d.version', '=', 'f.version'))
    .select('d.id')
    .where('i.claim_id', '=', claim);
  const rows = await db
    .selectFrom('draft')
    .select('id')
    .where('id', 'in', held.union(derived))
    .orderBy('changed_at', 'desc')
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

interface ToldOfMarks {
  readonly version?: number;
  readonly changed?: readonly number[];
  /** Of marks that were taken over: when something else was found on them in an earlier version. */
  readonly since?: Readonly<Record<string, string>>;
}

/**
 * When a check of this version, or the version itself, last found something else on each mark, by the mark's number; the
 * last 100 checks count.
 */
export async function foundOtherwise(db: ReadDb, id: string, version: number): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('event')
    .select(['at', 'new'])
    .where('noun_id', '=', id)
    .where('action', 'in', ['re-check-draft', 'renew-draft'])
    .orderBy('sequence', 'desc')
    .limit(MOST_CHECKS)
    .execute();
  const when = new Map<number, string>();
  for (const { at, new: told } of rows.reverse()) {
    const { version: of, changed, since } = JSON.parse(told ?? '{}') as ToldOfMarks;
    if (of !== version) continue;
    for (const [mark, earlier] of Object.entries(since ?? {})) when.set(Number(mark), earlier);
    for (const mark of changed ?? []) when.set(mark, at);
  }
  return when;
}

/** When a person last decided on a mark or derived it; '' where nobody did. */
export const seenAt = (
  check: { readonly decided_at: string } | undefined,
  formula: { readonly at: string } | undefined,
) => [check?.decided_at ?? '', formula?.at ?? ''].sort().at(-1) ?? '';

/** Those of these claims of which the history tells something, or which evidence joined, since findings were made. */
export async function claimsTouchedSince(
  db: ReadDb,
  ids: readonly string[],
  { base, at }: { base: number; at: string },
): Promise<Set<string>> {
  const told = await db
    .selectFrom('event')
    .select(['noun_id', 'about'])
    .where('sequence', '>', base)
    .where('noun', '!=', 'draft')
    .orderBy('sequence')
    .limit(MOST_EVENTS)
    .execute();
  if (told.length === MOST_EVENTS) return new Set(ids);
  const joined = await readByIds(ids, (run) =>
    db.selectFrom('evidence').select('claim_id').where('recorded_at', '>=', at).where('claim_id', 'in', run).execute(),
  );
  const touched = new Set([...told.flatMap((row) => [row.noun_id, row.about]), ...joined.map((row) => row.claim_id)]);
  return new Set(ids.filter((id) => touched.has(id)));
}

/** How far the history has come, what was done on drafts left aside: what was found at the same height holds still. */
export async function baseOf(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('event')
    .select('sequence')
    .where('noun', '!=', 'draft')
    .where('action', '!=', 'look-at-desk')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.sequence ?? 0;
}
