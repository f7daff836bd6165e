import type { Value } from '../reading/statement.ts';
import { canonicalJson } from './canonical-json.ts';
import { nextId } from './ids.ts';
import type { Stamp } from './stamp.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { ClaimTable } from './tables.ts';

/** The rank of a claim with nothing to compare. */
export const NOTHING_TO_COMPARE = 99;

export interface NewClaim {
  readonly title: string;
  readonly question: string;
  readonly state: 'suggested' | 'followed';
  readonly valueKind: string;
  readonly counted: string | null;
  readonly place: string | null;
  readonly scope: string | null;
  readonly asserted: Value | null;
  readonly suggestedBecause: string | null;
  readonly engineVersion: number;
  readonly sample: boolean;
}

/** The claim of this id, or undefined. */
export async function claimById(db: ReadDb, id: string): Promise<ClaimTable | undefined> {
  return db.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Writes a new claim, without evidence and not yet judged. */
export async function insertClaim(tx: WriteTx, claim: NewClaim, stamp: Stamp): Promise<ClaimTable> {
  const { id, number } = await nextId(tx, 'claim');
  const row: ClaimTable = {
    id,
    number,
    title: claim.title,
    question: claim.question,
    state: claim.state,
    value_kind: claim.valueKind,
    counted: claim.counted,
    place: claim.place,
    scope: claim.scope,
    asserted: claim.asserted === null ? null : canonicalJson(claim.asserted),
    version: 1,
    suggested_because: claim.suggestedBecause,
    ...UNJUDGED,
    verdict_id: null,
    engine_version: claim.engineVersion,
    sample: claim.sample ? 1 : 0,
    recorded_at: stamp.at,
    recorded_by: stamp.by,
    changed_at: stamp.at,
  };
  await tx.insertInto('claim').values(row).execute();
  return row;
}

const UNJUDGED = {
  standfirst: '',
  wording: '',
  settles: '[]',
  sums: '[]',
  outlets: 0,
  origins_at_least: 0,
  origins_at_most: 0,
  worst_relation: null,
  worst_group: null,
  worst_severity: null,
  worst_explanation: null,
  worst_rank: NOTHING_TO_COMPARE,
  evidence_count: 0,
  suggestion_count: 0,
  reopened_at: null,
  reopened_because: null,
} as const;

/** What may change on a claim's row. */
export type ClaimUpdate = Partial<Omit<ClaimTable, 'id' | 'number' | 'recorded_at' | 'recorded_by' | 'sample'>>;

/** Changes columns of a claim. */
export async function updateClaim(tx: WriteTx, id: string, change: ClaimUpdate): Promise<void> {
  await tx.updateTable('claim').set(change).where('id', '=', id).execute();
}

/** The asserted value of a claim's row, null where nobody made one. */
export const assertedOf = (row: ClaimTable): Value | null =>
  row.asserted === null ? null : (JSON.parse(row.asserted) as Value);

/** Ids of claims judged by older rules than `engineVersion`, oldest first, at most `most`. */
export async function claimsJudgedBefore(db: ReadDb, engineVersion: number, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('claim')
    .select('id')
    .where('engine_version', '<', engineVersion)
    .orderBy('number')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}

/** True when the database holds a source or a claim. */
export async function holdsAnything(db: ReadDb): Promise<boolean> {
  const source = await db.selectFrom('source').select('id').limit(1).executeTakeFirst();
  const claim = await db.selectFrom('claim').select('id').limit(1).executeTakeFirst();
  return source !== undefined || claim !== undefined;
}
