import type { SearchWords } from '../../server/store/search.ts';
import type { Store, WriteTx } from '../../server/store/store.ts';
import { chunks } from '../../server/store/chunks.ts';

const AT = '2022-01-01T00:00:00.000Z';
const PER_SOURCE = 20;
const UNITS = ['count', 'count', 'count', 'km', 'USD', '%'];
/** Days that what is counted lasts: mostly one, at times a month, a year or ten. */
const LASTS = [0, 0, 0, 0, 0, 0, 3, 3, 27, 364, 3651];
const RELATIONS = ['contradiction', 'changed', 'party', 'rounding', 'scope'];
const ORIGINS = ['afp', 'reuters', 'own', 'ap', 'dpa'];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const dayAt = (days: number): string => new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10);
const day = (at: number): string => dayAt((at * 7) % 3650);
const sourceOf = (at: number): number => 1 + Math.floor((at - 1) / PER_SOURCE);
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** A sentence of the words of a small world, for the statement of this number. */
function sentenceOf(at: number): { text: string; printed: string; value: number } {
  const value = (at * 37) % 20_000;
  const printed = value.toLocaleString('en-GB');
  const where = `In town${String(at % 5000)} of district${String(at % 20)}`;
  const text = `${where} the harbour office counted ${printed} workers on shift${String(at % 311)}, the mayor said.`;
  return { text, printed, value };
}

const statementsOf = (source: number): number[] => range(1 + (source - 1) * PER_SOURCE, 1 + source * PER_SOURCE);

/** A source says its statements one after the other. */
const textOf = (source: number): string =>
  statementsOf(source)
    .map((at) => sentenceOf(at).text)
    .join(' ');

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
        text: textOf(at),
        extractor: 'bench',
        captured_at: `2022-${String(1 + (at % 12)).padStart(2, '0')}-0${String(1 + (at % 9))}T08:00:00.000Z`,
        captured_by: 'bench',
        recorded_at: AT,
        places: '[]',
      })),
    )
    .execute();
}

/** Places of a source's sentences in its text. */
function startsOf(source: number): Map<number, number> {
  let start = 0;
  return new Map(
    statementsOf(source).map((at) => {
      const place = start;
      start += sentenceOf(at).text.length + 1;
      return [at, place];
    }),
  );
}

function statementRow(at: number, from: number) {
  const { text, printed, value } = sentenceOf(at);
  const source = sourceOf(at);
  const start = from + text.lastIndexOf(printed);
  return {
    id: `STM-${String(at)}`,
    number: at,
    source_id: `SRC-${String(source)}`,
    snapshot_id: `SNP-${String(source)}`,
    quote_start: from,
    quote_end: from + text.length,
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
    as_of_end: dayAt(((at * 7) % 3650) + pick(LASTS, at)),
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
  };
}

const wordsOf = (at: number): SearchWords => {
  const { text, printed } = sentenceOf(at);
  return { noun: 'statement', nounId: `STM-${String(at)}`, title: `${printed} workers`, words: text };
};

async function insertStatementRows(tx: WriteTx, rows: readonly number[], keys: readonly string[]): Promise<void> {
  const starts = new Map([...new Set(rows.map(sourceOf))].flatMap((source) => [...startsOf(source)]));
  for (const run of chunks(rows, 200)) {
    await tx
      .insertInto('statement')
      .values(run.map((at) => statementRow(at, starts.get(at) ?? 0)))
      .execute();
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
      .insertInto('statement_key')
      .values(
        run.flatMap((at) =>
          keys.map((key) => ({
            key,
            number: at,
            source_id: `SRC-${String(sourceOf(at))}`,
            statement_id: `STM-${String(at)}`,
          })),
        ),
      )
      .execute();
    await tx
      .insertInto('origin_key')
      .values(run.map((at) => ({ key: pick(ORIGINS, at), statement_id: `STM-${String(at)}` })))
      .execute();
  }
}

/** A claim for every twenty statements, with two positions of two statements each and one disagreement. */
async function insertClaimRows(tx: WriteTx, rows: readonly number[], keys: readonly string[]): Promise<void> {
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
async function insertVerdictRows(tx: WriteTx, from: number, to: number): Promise<SearchWords[]> {
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

const claimTitle = (at: number): string => `Workers in town${String(at % 5000)}`;

async function insertOutlets(tx: WriteTx): Promise<void> {
  await tx
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
    .execute();
}

/** A sentence as the sources have them. */
export const SENTENCE = sentenceOf(1).text;

/** What a base is filled with: how many statements, and the keys under which all of them find each other. */
export interface Wanted {
  readonly statements: number;
  readonly keys: readonly string[];
}

/** Writes statements with their sources, origins, claims and notes; `learn` makes them findable. */
export async function fill(
  store: Store,
  { statements, keys }: Wanted,
  learn: (tx: WriteTx, words: SearchWords[]) => Promise<void>,
): Promise<void> {
  await store.transact(insertOutlets);
  for (let from = 1; from <= statements; from += 2000) {
    const to = Math.min(statements + 1, from + 2000);
    const [first, last] = [sourceOf(from), sourceOf(to - 1)];
    await store.transact(async (tx) => {
      await insertSources(tx, first, last + 1);
      await insertStatementRows(tx, range(from, to), keys);
      await insertClaimRows(tx, range(first, last + 1), keys);
      const notes = await insertVerdictRows(tx, first, last + 1);
      const claims = range(first, last + 1).map((at) => ({
        noun: 'claim' as const,
        nounId: `CLM-${String(at)}`,
        title: claimTitle(at),
        words: '',
      }));
      const sources = range(first, last + 1).map((at) => ({
        noun: 'source' as const,
        nounId: `SRC-${String(at)}`,
        title: `Report ${String(at)}`,
        words: textOf(at),
      }));
      await learn(tx, [...sources, ...range(from, to).map(wordsOf), ...claims, ...notes]);
    });
  }
}
