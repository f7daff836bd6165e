import { fromJson } from './canonical-json.ts';
import type { ReadDb } from './store.ts';
import type { EventTable, EvidenceTable } from './tables.ts';

/** How a piece of evidence stands: what a person decides about it. */
export type Standing = Pick<
  EvidenceTable,
  'decision' | 'person_stance' | 'override_reason' | 'reason' | 'decided_by' | 'decided_at'
>;

/** One piece of evidence that a merge or split wrote: how it stood before, null where it was not there, and after. */
export interface Moved {
  readonly claim: string;
  readonly statement: string;
  readonly before: Standing | null;
  readonly after: Standing;
}

/** What a merge or split did, as its line of history keeps it. */
export interface Regrouping {
  readonly kind: 'merge' | 'split';
  /** The claim that was merged away, or that was split. */
  readonly claim: string;
  /** The claim merged into, or split off. */
  readonly other: string;
  /** Every statement it is about, moved or there already. */
  readonly statements: readonly string[];
  readonly moved: readonly Moved[];
  /** Judgements of persons on pairs that hold in `other` because of it. */
  readonly pairs: readonly string[];
  /** The state of `claim` before. */
  readonly state: string;
}

/** A person's merge or split of claims, and who took it back, where somebody did. */
export interface ClaimJudgement extends Regrouping {
  /** "JDG-7". */
  readonly id: string;
  readonly sequence: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly reversed: { readonly reason: string; readonly by: string; readonly at: string } | null;
}

/** The actions whose lines of history are the record of merges and splits. */
export const REGROUPING = { merge: 'merge-claims', split: 'split-claim', reverse: 'reverse-judgement' } as const;

const signed = ({ why, actor_name, at }: EventTable) => ({ reason: why ?? '', by: actor_name, at });

function judgementOf(lines: readonly EventTable[]): ClaimJudgement | null {
  for (const line of lines) {
    const told = fromJson(line.new) as Partial<Regrouping> | null;
    if (line.action === REGROUPING.reverse || told?.moved === undefined) continue;
    const taken = lines.find(({ action }) => action === REGROUPING.reverse);
    const done = told as Regrouping;
    return {
      ...done,
      id: line.noun_id,
      sequence: line.sequence,
      ...signed(line),
      reversed: taken ? signed(taken) : null,
    };
  }
  return null;
}

async function judgementsByIds(db: ReadDb, ids: readonly string[]): Promise<ClaimJudgement[]> {
  if (ids.length === 0) return [];
  const lines = await db
    .selectFrom('event')
    .selectAll()
    .where('noun_id', 'in', ids)
    .where('action', 'in', Object.values(REGROUPING))
    .orderBy('sequence')
    .execute();
  return ids.flatMap((id) => judgementOf(lines.filter((line) => line.noun_id === id)) ?? []);
}

/** The merge or split of this id, or undefined. */
export async function claimJudgementById(db: ReadDb, id: string): Promise<ClaimJudgement | undefined> {
  return (await judgementsByIds(db, [id]))[0];
}

/** The merges and splits that a claim took part in, newest first, taken back or not. */
export async function claimJudgementsOf(db: ReadDb, claimId: string): Promise<ClaimJudgement[]> {
  const lines = await db
    .selectFrom('event')
    .select('noun_id')
    .where('about', '=', claimId)
    .where('action', 'in', [REGROUPING.merge, REGROUPING.split])
    .orderBy('sequence', 'desc')
    .execute();
  return judgementsByIds(db, [...new Set(lines.map((line) => line.noun_id))]);
}

/** The claim that a claim's evidence stands in now: it was merged there, or its split from there was taken back. */
export function mergedInto(claimId: string, judgements: readonly ClaimJudgement[]): string | null {
  for (const { kind, claim, other, reversed } of judgements) {
    if (kind === 'merge' && claim === claimId && !reversed) return other;
    if (kind === 'split' && other === claimId && reversed) return claim;
  }
  return null;
}
