import type { SearchWords } from '../../server/store/search.ts';
import type { Store, WriteTx } from '../../server/store/store.ts';
import { chunks } from '../../server/store/chunks.ts';

const AT = '2022-01-01T00:00:00.000Z';
const PER_SOURCE = 20;
const UNITS = ['count', 'count', 'count', 'km', 'USD', '%'];
const RELATIONS = ['contradiction', 'changed', 'party', 'rounding', 'scope'];
const ORIGINS = ['afp', 'reuters', 'own', 'ap', 'dpa'];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const day = (at: number): string => new Date(Date.UTC(2010, 0, 1 + (at % 3650))).toISOString().slice(0, 10);
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** A sentence of the words of a small world, for the statement of this number. */
function sentenceOf(at: number): { text: string; printed: string; value: number } {
  const value = (at * 37) % 20_000;
  const printed = value.toLocaleString('en-GB');
  const text = `In town${String(at % 5000)} the harbour office counted ${printed} workers on shift${String(at % 311)}, the mayor said.`;
  return { text, printed, value };
}

async function insertSources(tx: WriteTx, from: number, to: number): Promise<void> {
  const rows = range(from, to);
  await tx
    .insertInto('body')
    .values(rows.map((at) => ({ sha256: String(at).padStart(64, '0'), size: 1, bytes: Buffer.from('x') })))
    .execute();
  await tx
    .insertInto('source')
    .values(
      rows.map((at) => ({
        id: `SRC-${String(at)}`,
        number: at,
        outlet_id: `OUT-${String(1 + (at % 20))}`,
        title: `Report ${String(at)}`,
        author: null,
        url: null,
        kind: 'document',
        identity: String(at),
        language: 'en',
        published_at: day(at),
        published_precision: null,
        dateline: null,
        time_zone: null,
        credit: null,
        translated_from: null,
        via: null,
        note: null,
        sample: 0,
        recorded_at: AT,
        recorded_by: 'bench',
      })),
    )
    .execute();
  await tx
    .insertInto('snapshot')
    .values(
      rows.map((at) => ({
        id: `SNP-${String(at)}`,
        number: at,
        source_id: `SRC-${String(at)}`,
        sha256: String(at).padStart(64, '0'),
        media_type: 'text/plain',
        text: sentenceOf(at).text,
        extractor: 'bench',
        captured_at: `2022-${String(1 + (at % 12)).padStart(2, '0')}-0${String(1 + (at % 9))}T08:00:00.000Z`,
        captured_by: 'bench',
        recorded_at: AT,
        places: '[]',
      })),
    )
    .execute();
}

function statementRow(at: number) {
  const { text, printed, value } = sentenceOf(at);
  const source = 1 + Math.floor((at - 1) / PER_SOURCE);
  const start = text.indexOf(printed);
  return {
    id: `STM-${String(at)}`,
    number: at,
    source_id: `SRC-${String(source)}`,
    snapshot_id: `SNP-${String(source)}`,
    quote_start: 0,
    quote_end: text.length,
    quote_exact: text,
    quote_prefix: '',
    quote_suffix: '',
    quote_locator: 'paragraph 1',
    printed_start: start,
    printed_end: start + printed.length,
    printed,
    value_kind: 'quantity',
    value: JSON.stringify({
      kind: 'quantity',
      best: value,
      lower: null,
      upper: null,
      hedge: 'none',
      unit: pick(UNITS, at),
    }),
    best_decimal: String(value),
    lower_decimal: null,
    upper_decimal: null,
    unit: pick(UNITS, at),
    counted: 'workers',
    place: null,
    as_of_start: day(at),
    as_of_end: day(at + 3),
    as_of_stated: 1,
    modality: 'fact',
    negated: 0,
    claimant: `Person ${String(at % 900)}`,
    via: null,
    named: 1,
    rules: '[]',
    made_by: 'engine',
    engine_version: 3,
    replaces: null,
    recorded_at: AT,
    recorded_by: 'bench',
    layer: 'text',
  };
}

const wordsOf = (at: number): SearchWords => {
  const { text, printed } = sentenceOf(at);
  return { noun: 'statement', nounId: `STM-${String(at)}`, title: `${printed} workers`, words: text };
};

async function insertStatementRows(tx: WriteTx, from: number, to: number): Promise<void> {
  for (const run of chunks(range(from, to), 200)) {
    await tx.insertInto('statement').values(run.map(statementRow)).execute();
    await tx
      .insertInto('origin')
      .values(
        run.map((at) => ({
          statement_id: `STM-${String(at)}`,
          credits: '[]',
          copies: '[]',
          stated: 0,
          engine_version: 3,
        })),
      )
      .execute();
    await tx
      .insertInto('origin_key')
      .values(run.map((at) => ({ key: pick(ORIGINS, at), statement_id: `STM-${String(at)}` })))
      .execute();
  }
}

/** A claim for every twenty statements, with two positions of two statements each and one disagreement. */
async function insertClaimRows(tx: WriteTx, from: number, to: number): Promise<void> {
  const rows = range(from, to);
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

/** Writes `wanted` statements with their sources, origins and claims; `learn` makes them findable. */
export async function fill(
  store: Store,
  wanted: number,
  learn: (tx: WriteTx, words: SearchWords[]) => Promise<void>,
): Promise<void> {
  await store.transact((tx) =>
    tx
      .insertInto('outlet')
      .values(
        range(1, 21).map((at) => ({
          id: `OUT-${String(at)}`,
          number: at,
          name: `Outlet ${String(at)}`,
          name_key: `outlet ${String(at)}`,
          kind: 'other',
          country: null,
          parent_id: null,
          sample: 0,
          recorded_at: AT,
          recorded_by: 'bench',
        })),
      )
      .execute(),
  );
  for (let from = 1; from <= wanted; from += 2000) {
    const to = Math.min(wanted + 1, from + 2000);
    const first = 1 + Math.floor((from - 1) / PER_SOURCE);
    const last = 1 + Math.floor((to - 2) / PER_SOURCE);
    await store.transact(async (tx) => {
      await insertSources(tx, first, last + 1);
      await insertStatementRows(tx, from, to);
      await insertClaimRows(tx, first, last + 1);
      const claims = range(first, last + 1).map((at) => ({
        noun: 'claim' as const,
        nounId: `CLM-${String(at)}`,
        title: `Workers in town${String(at % 5000)}`,
        words: '',
      }));
      const sources = range(first, last + 1).map((at) => ({
        noun: 'source' as const,
        nounId: `SRC-${String(at)}`,
        title: `Report ${String(at)}`,
        words: sentenceOf(at).text,
      }));
      await learn(tx, [...range(from, to).map(wordsOf), ...claims, ...sources]);
    });
  }
}
