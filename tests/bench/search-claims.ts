import type { SearchWords } from '../../server/store/search.ts';
import type { WriteTx } from '../../server/store/store.ts';
import { AT, PER_SOURCE, RELATIONS, pick, range, sentenceOf } from './search-world.ts';

/** What a claim of this number is called. */
export const claimTitle = (at: number): string => `Workers in town${String(at % 5000)}`;

/** A claim for every twenty statements, with two positions of two statements each and one disagreement. */
export async function insertClaimRows(tx: WriteTx, rows: readonly number[], keys: readonly string[]): Promise<void> {
  await tx
    .insertInto('claim')
    .values(
      rows.map((at) => ({
        id: `CLM-${String(at)}`,
        number: at,
        title: `Workers in town${String(at % 5000)}`,
        question: '',
        state: 'suggested',
        value_kind: 'quantity',
        counted: 'workers',
        place: null,
        scope: null,
        asserted: null,
        version: 1,
        suggested_because: null,
        standfirst: '',
        wording: '',
        settles: '[]',
        sums: '[]',
        outlets: 2,
        origins_at_least: 2,
        origins_at_most: 2,
        worst_relation: pick(RELATIONS, at),
        worst_group: 'conflict',
        worst_severity: 'high',
        worst_explanation: '',
        worst_rank: 1,
        evidence_count: 4,
        suggestion_count: 4,
        verdict_id: null,
        engine_version: 3,
        sample: 0,
        recorded_at: AT,
        recorded_by: 'bench',
        changed_at: AT,
        reopened_at: null,
        reopened_because: null,
      })),
    )
    .execute();
  await tx
    .insertInto('claim_key')
    .values(rows.flatMap((at) => keys.map((key) => ({ key, number: at, claim_id: `CLM-${String(at)}` }))))
    .execute();
  const lead = (at: number, letter: number): string => `STM-${String((at - 1) * PER_SOURCE + 1 + letter)}`;
  const positions = rows.flatMap((at) =>
    ['A', 'B'].map((letter, ordinal) => ({
      claim_id: `CLM-${String(at)}`,
      letter,
      ordinal,
      label: '1',
      lead_id: lead(at, ordinal),
      as_of_start: null,
      as_of_end: null,
      as_of_stated: 0,
      modality: 'fact',
      outlets: 1,
      origins_at_least: 1,
      origins_at_most: 1,
    })),
  );
  await tx.insertInto('position').values(positions).execute();
  await tx
    .insertInto('position_statement')
    .values(
      positions.map(({ claim_id, letter, lead_id }) => ({
        claim_id,
        letter,
        statement_id: lead_id,
        role: 'gives',
        ordinal: 0,
      })),
    )
    .execute();
  await tx
    .insertInto('disagreement')
    .values(
      rows.map((at) => ({
        claim_id: `CLM-${String(at)}`,
        a: 'A',
        b: 'B',
        lead_a: lead(at, 0),
        lead_b: lead(at, 1),
        relation: pick(RELATIONS, at),
        relation_group: 'conflict',
        computed_relation: pick(RELATIONS, at),
        severity: 'high',
        rank: 1,
        tests: '[]',
        missing: '[]',
        secondary: '[]',
        explanation: '',
        dependent: 0,
        judgement_id: null,
        engine_version: 3,
        outlets: 2,
        origins_at_least: 2,
        origins_at_most: 2,
        number: at,
        ordinal: 0,
        since: AT,
      })),
    )
    .execute();
}

/** Every tenth claim has a verdict with a note. */
export async function insertVerdictRows(tx: WriteTx, from: number, to: number): Promise<SearchWords[]> {
  const rows = range(from, to).filter((at) => at % 10 === 0);
  const note = (at: number): string => `The harbour office counted ${sentenceOf(at).printed} workers.`;
  await tx
    .insertInto('verdict')
    .values(
      rows.map((at) => ({
        id: `VRD-${String(at)}`,
        number: at,
        claim_id: `CLM-${String(at)}`,
        finding: note(at),
        resolution: 'prefer-one',
        prefers: 'A',
        note: '',
        given_by: 'bench',
        given_by_name: `Checker ${String(at % 7)}`,
        given_at: AT,
        replaces: null,
      })),
    )
    .execute();
  return rows.map((at) => ({ noun: 'note', nounId: `VRD-${String(at)}`, title: claimTitle(at), words: note(at) }));
}
