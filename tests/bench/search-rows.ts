import type { SearchWords } from '../../server/store/search.ts';
import type { Store, WriteTx } from '../../server/store/store.ts';
import { chunks } from '../../server/store/chunks.ts';
import { claimTitle, insertClaimRows, insertVerdictRows } from './search-claims.ts';
import {
  AT,
  UNITS,
  LASTS,
  ORIGINS,
  pick,
  dayAt,
  day,
  sourceOf,
  range,
  sentenceOf,
  statementsOf,
  textOf,
} from './search-world.ts';

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
    layer: 'text',
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
