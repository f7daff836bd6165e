import { chunks } from './chunks.ts';
import { takeNumbers } from './ids.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { AnchoringTable, StatementTable } from './tables.ts';

const ROWS_AT_ONCE = 100;
const IDS_AT_ONCE = 300;

/** Appends where statements stand in a later copy. */
export async function insertAnchorings(tx: WriteTx, rows: readonly Omit<AnchoringTable, 'number'>[]): Promise<void> {
  if (rows.length === 0) return;
  const first = await takeNumbers(tx, 'anchoring', rows.length);
  const numbered = rows.map((row, at) => ({ ...row, number: first + at }));
  for (const run of chunks(numbered, ROWS_AT_ONCE)) await tx.insertInto('anchoring').values(run).execute();
}

/**
 * The statements of a source that are accepted or suggested evidence and were read from an earlier copy than the given
 * one, in the order of their numbers, after `after`, at most `most`.
 */
export async function evidenceOfEarlierCopies(
  db: ReadDb,
  copy: { readonly source: string; readonly snapshot: string },
  bounds: { readonly after: number; readonly most: number },
): Promise<StatementTable[]> {
  return db
    .selectFrom('statement as t')
    .selectAll('t')
    .where('t.source_id', '=', copy.source)
    .where('t.snapshot_id', '!=', copy.snapshot)
    .where('t.number', '>', bounds.after)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('evidence as e')
          .select('e.number')
          .whereRef('e.statement_id', '=', 't.id')
          .where('e.decision', '!=', 'rejected'),
      ),
    )
    .orderBy('t.number')
    .limit(bounds.most)
    .execute();
}

/** The newest anchoring of each of these statements, by statement. */
export async function newestAnchorings(
  db: ReadDb,
  statements: readonly string[],
): Promise<Map<string, AnchoringTable>> {
  const newest = new Map<string, AnchoringTable>();
  for (const run of chunks([...new Set(statements)], IDS_AT_ONCE)) {
    const rows = await db
      .selectFrom('anchoring')
      .selectAll()
      .where('statement_id', 'in', run)
      .orderBy('number')
      .execute();
    for (const row of rows) newest.set(row.statement_id, row);
  }
  return newest;
}

/** What became of evidence in one later copy, in the order it was recorded. */
export async function anchoringsInto(db: ReadDb, snapshot: string): Promise<AnchoringTable[]> {
  return db.selectFrom('anchoring').selectAll().where('to_snapshot_id', '=', snapshot).orderBy('number').execute();
}

/** What became of evidence in the later copies of one source, in the order it was recorded. */
export async function anchoringsOfSource(db: ReadDb, source: string): Promise<AnchoringTable[]> {
  return db.selectFrom('anchoring').selectAll().where('source_id', '=', source).orderBy('number').execute();
}
