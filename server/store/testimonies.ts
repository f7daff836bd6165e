import { sql } from 'kysely';
import type { Testimony } from '../judging/comparison.ts';
import type { Witness } from '../judging/position.ts';
import { chunks } from './chunks.ts';
import { pagesQuotedBy } from './page-texts.ts';
import { statementOf, statementsById } from './statements.ts';
import type { ReadDb } from './store.ts';
import type { SourceTable, StatementTable } from './tables.ts';

/** Texts longer than this are given to the judging rules as the passage around the statement. */
const WHOLE_TEXT = 20_000;
const PASSAGE_BEFORE = 6_000;
const PASSAGE_AFTER = 4_000;
const IDS_AT_ONCE = 300;

type Spoken = Pick<SourceTable, 'id' | 'url' | 'published_at' | 'credit' | 'time_zone' | 'note'> & {
  readonly outlet: string;
};
interface Copy {
  readonly text: string;
  readonly capturedAt: string;
}

/** A statement with the words around it and what is known of its source, as the judging rules read it. */
export function testimonyOf(row: StatementTable, copy: Copy, source: Spoken): Testimony {
  const statement = statementOf(row);
  const from = copy.text.length > WHOLE_TEXT ? Math.max(0, row.quote_start - PASSAGE_BEFORE) : 0;
  const text = copy.text.length > WHOLE_TEXT ? copy.text.slice(from, row.quote_end + PASSAGE_AFTER) : copy.text;
  const shift = (span: { start: number; end: number }) => ({ start: span.start - from, end: span.end - from });
  return {
    statement: { ...statement, ...shift(statement), sentence: shift(statement.sentence) },
    text,
    source: {
      id: source.id,
      outlet: source.outlet,
      url: source.url ?? undefined,
      published: source.published_at ?? undefined,
      captured: copy.capturedAt,
      credit: source.credit ?? undefined,
      timeZone: source.time_zone ?? undefined,
      note: source.note ?? undefined,
    },
  };
}

/** A copy by one of its two texts. */
const copyKey = ({ snapshot_id, layer }: Pick<StatementTable, 'snapshot_id' | 'layer'>): string =>
  layer === 'page' ? `${snapshot_id} ${layer}` : snapshot_id;

async function copiesOf(db: ReadDb, rows: readonly StatementTable[]): Promise<Map<string, Copy>> {
  const ids = [...new Set(rows.map((row) => row.snapshot_id))];
  const copies = new Map<string, Copy>();
  for (const run of chunks(ids, IDS_AT_ONCE)) {
    const found = await db
      .selectFrom('snapshot')
      .select(['id', 'text', 'captured_at'])
      .where('id', 'in', run)
      .execute();
    for (const row of found) copies.set(row.id, { text: row.text, capturedAt: row.captured_at });
  }
  for (const [id, text] of await pagesQuotedBy(db, rows))
    copies.set(copyKey({ snapshot_id: id, layer: 'page' }), { text, capturedAt: copies.get(id)?.capturedAt ?? '' });
  return copies;
}

async function sourcesOf(db: ReadDb, rows: readonly StatementTable[]): Promise<Map<string, Spoken>> {
  const ids = [...new Set(rows.map((row) => row.source_id))];
  const sources = new Map<string, Spoken>();
  for (const run of chunks(ids, IDS_AT_ONCE)) {
    const found = await db
      .selectFrom('source as s')
      .innerJoin('outlet as o', 'o.id', 's.outlet_id')
      .select(['s.id', 's.url', 's.published_at', 's.credit', 's.time_zone', 's.note', 'o.name as outlet'])
      .where('s.id', 'in', run)
      .execute();
    for (const row of found) sources.set(row.id, row);
  }
  return sources;
}

function witnessMap(
  rows: readonly StatementTable[],
  copies: ReadonlyMap<string, Copy>,
  sources: ReadonlyMap<string, Spoken>,
): Map<string, Witness> {
  const witnesses = new Map<string, Witness>();
  for (const row of rows) {
    const copy = copies.get(copyKey(row));
    const source = sources.get(row.source_id);
    if (copy && source) witnesses.set(row.id, { id: row.id, testimony: testimonyOf(row, copy, source) });
  }
  return witnesses;
}

/** The witnesses of the given statements, by id; unknown ids are left out. */
export async function witnessesOf(db: ReadDb, ids: readonly string[]): Promise<Map<string, Witness>> {
  const rows = await statementsById(db, ids);
  const copies = await copiesOf(db, rows);
  const sources = await sourcesOf(db, rows);
  return witnessMap(rows, copies, sources);
}

/** How much of a text tells its origin: credit and byline stand at the top. */
const HEAD = 700;

/**
 * The witnesses of statements without the words around them, for counting and placing alone: the text is the top of the
 * copy, so the statement's offsets do not point into it.
 */
export async function headsOf(db: ReadDb, ids: readonly string[]): Promise<Map<string, Witness>> {
  const rows = await statementsById(db, ids);
  const sources = await sourcesOf(db, rows);
  const copies = new Map<string, Copy>();
  for (const run of chunks([...new Set(rows.map((row) => row.snapshot_id))], IDS_AT_ONCE)) {
    const found = await db
      .selectFrom('snapshot')
      .select(['id', 'captured_at', sql<string>`substr(text, 1, ${sql.lit(HEAD)})`.as('head')])
      .where('id', 'in', run)
      .execute();
    for (const row of found) copies.set(row.id, { text: row.head, capturedAt: row.captured_at });
  }
  for (const row of rows.filter(({ layer }) => layer === 'page')) {
    const head = copies.get(row.snapshot_id);
    if (head) copies.set(copyKey(row), head);
  }
  return witnessMap(rows, copies, sources);
}
