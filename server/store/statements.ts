import type { BoundQuote } from '../text/selectors.ts';
import type { Statement, Value } from '../reading/statement.ts';
import { canonicalJson } from './canonical-json.ts';
import { chunks } from './chunks.ts';
import { AppError } from './app-error.ts';
import { idOf, takeNumbers } from './ids.ts';
import type { Stamp } from './stamp.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { SnapshotTable, StatementTable } from './tables.ts';
import type { Layer } from '../text/anchor-layers.ts';

export interface NewStatement {
  readonly statement: Statement;
  readonly quote: BoundQuote;
  readonly madeBy: 'engine' | 'person';
  readonly engineVersion: number;
  /** Id of the statement it corrects, or null. */
  readonly replaces: string | null;
}

const decimal = (value: number | null): string | null => (value === null ? null : String(value));

function figures(value: Value): Pick<StatementTable, 'best_decimal' | 'lower_decimal' | 'upper_decimal' | 'unit'> {
  if (value.kind === 'quantity' || value.kind === 'duration' || value.kind === 'ordinal') {
    return {
      best_decimal: decimal(value.best),
      lower_decimal: decimal(value.lower),
      upper_decimal: decimal(value.upper),
      unit: value.unit,
    };
  }
  return { best_decimal: null, lower_decimal: null, upper_decimal: null, unit: null };
}

/** Refuses a quote or printed words that are not the snapshot's own at their offsets. */
function assertAnchored(text: string, { quote, statement }: NewStatement): void {
  const quoted = text.slice(quote.start, quote.end) === quote.exact;
  const printed = text.slice(statement.start, statement.end) === statement.printed;
  if (quoted && printed) return;
  const words = quoted ? statement.printed : quote.exact;
  throw new AppError('quote-not-in-snapshot', `The words “${words}” do not stand at this place of the snapshot.`);
}

/** Where statements stand: their snapshot, with the text of the layer that their offsets count in; the snapshot's own unless said. */
export interface Standing {
  readonly snapshot: SnapshotTable;
  readonly stamp: Stamp;
  readonly layer?: Layer;
}

function rowOf(made: NewStatement, number: number, where: Standing): StatementTable {
  const { statement, quote } = made;
  return {
    id: idOf('statement', number),
    number,
    source_id: where.snapshot.source_id,
    snapshot_id: where.snapshot.id,
    quote_start: quote.start,
    quote_end: quote.end,
    quote_exact: quote.exact,
    quote_prefix: quote.prefix,
    quote_suffix: quote.suffix,
    quote_locator: quote.locator,
    printed_start: statement.start,
    printed_end: statement.end,
    printed: statement.printed,
    value_kind: statement.value.kind,
    value: canonicalJson(statement.value),
    ...figures(statement.value),
    counted: statement.counted,
    place: statement.place,
    as_of_start: statement.asOf.start,
    as_of_end: statement.asOf.end,
    as_of_stated: statement.asOf.stated ? 1 : 0,
    modality: statement.modality,
    negated: statement.negated ? 1 : 0,
    claimant: statement.attribution.claimant,
    via: statement.attribution.via,
    named: statement.attribution.named ? 1 : 0,
    rules: canonicalJson(statement.rules),
    made_by: made.madeBy,
    engine_version: made.engineVersion,
    replaces: made.replaces,
    recorded_at: where.stamp.at,
    recorded_by: where.stamp.by,
    layer: where.layer ?? 'text',
  };
}

const ROWS_AT_ONCE = 200;

/**
 * Writes statements of one snapshot in their order and returns their rows. Throws AppError `quote-not-in-snapshot`
 * when words do not stand at their offsets.
 */
export async function insertStatements(
  tx: WriteTx,
  made: readonly NewStatement[],
  where: Standing,
): Promise<StatementTable[]> {
  if (made.length === 0) return [];
  for (const one of made) assertAnchored(where.snapshot.text, one);
  const first = await takeNumbers(tx, 'statement', made.length);
  const rows = made.map((one, index) => rowOf(one, first + index, where));
  for (const run of chunks(rows, ROWS_AT_ONCE)) await tx.insertInto('statement').values(run).execute();
  return rows;
}

/** Rows of the given ids, in the order of their numbers; unknown ids are left out. */
export async function statementsById(db: ReadDb, ids: readonly string[]): Promise<StatementTable[]> {
  const rows: StatementTable[] = [];
  for (const run of chunks([...new Set(ids)], ROWS_AT_ONCE)) {
    rows.push(...(await db.selectFrom('statement').selectAll().where('id', 'in', run).execute()));
  }
  return rows.sort((a, b) => a.number - b.number);
}

/** The statement of this id, or undefined. */
export async function statementById(db: ReadDb, id: string): Promise<StatementTable | undefined> {
  return db.selectFrom('statement').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A statement row as the pure rooms know it. */
export function statementOf(row: StatementTable): Statement {
  return {
    start: row.printed_start,
    end: row.printed_end,
    printed: row.printed,
    sentence: { start: row.quote_start, end: row.quote_end },
    value: JSON.parse(row.value) as Value,
    counted: row.counted,
    place: row.place,
    asOf: { start: row.as_of_start, end: row.as_of_end, stated: row.as_of_stated === 1 },
    modality: row.modality as Statement['modality'],
    negated: row.negated === 1,
    attribution: { claimant: row.claimant, via: row.via, named: row.named === 1 },
    rules: JSON.parse(row.rules) as string[],
  };
}

/** The statements of a snapshot that no later one corrects, in the order of the text. */
export async function statementsOfSnapshot(db: ReadDb, snapshotId: string): Promise<StatementTable[]> {
  return db
    .selectFrom('statement as t')
    .selectAll('t')
    .where('t.snapshot_id', '=', snapshotId)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('statement as r').select('r.id').whereRef('r.replaces', '=', 't.id'))),
    )
    .orderBy('t.printed_start')
    .orderBy('t.printed_end')
    .orderBy('t.number')
    .execute();
}

/** The words of a source that are accepted or suggested evidence, each once. */
export async function quotesInUse(db: ReadDb, sourceId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('statement as t')
    .innerJoin('evidence as e', 'e.statement_id', 't.id')
    .select('t.quote_exact')
    .distinct()
    .where('t.source_id', '=', sourceId)
    .where('e.decision', '!=', 'rejected')
    .execute();
  return rows.map((row) => row.quote_exact);
}

/** Of these ids, those that a later statement corrects. */
export async function replacedAmong(db: ReadDb, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom('statement').select('replaces').where('replaces', 'in', ids).execute();
  return new Set(rows.flatMap((row) => row.replaces ?? []));
}

/** The statements the engine read in a snapshot whose numbers come after `after`, in the order of their numbers. */
export async function statementsAfter(
  db: ReadDb,
  snapshotId: string,
  bounds: { readonly after: number; readonly most: number },
): Promise<StatementTable[]> {
  return db
    .selectFrom('statement')
    .selectAll()
    .where('snapshot_id', '=', snapshotId)
    .where('made_by', '=', 'engine')
    .where('number', '>', bounds.after)
    .orderBy('number')
    .limit(bounds.most)
    .execute();
}

/** Of these statements, the ids of those that another snapshot made in the same words. */
export async function saidBefore(
  db: ReadDb,
  snapshotId: string,
  rows: readonly StatementTable[],
): Promise<Set<string>> {
  const before = await db
    .selectFrom('statement')
    .select(['printed', 'quote_exact'])
    .where('snapshot_id', '=', snapshotId)
    .where('quote_exact', 'in', [...new Set(rows.map((row) => row.quote_exact))])
    .execute();
  const said = new Set(before.map((row) => `${row.printed} ${row.quote_exact}`));
  return new Set(rows.filter((row) => said.has(`${row.printed} ${row.quote_exact}`)).map((row) => row.id));
}
