import { sql } from 'kysely';
import type { Finding } from '../judging/drafts/finding.ts';
import type { DraftMark } from '../judging/drafts/marks.ts';
import type { Statement } from '../reading/statement.ts';
import { canonicalJson } from './canonical-json.ts';
import { chunks } from './chunks.ts';
import type { DraftCheckTable, DraftMarkTable, DraftTable, DraftVersionTable } from './draft-tables.ts';
import { nextId, takeNumbers } from './ids.ts';
import type { Stamp } from './stamp.ts';
import type { ReadDb, WriteTx } from './store.ts';
import { othersTurn } from './turns.ts';

const ROWS_AT_ONCE = 200;
/** Marks taken over into the next version before others get their turn. */
const COPIED_AT_ONCE = 500;

/** The draft of this id, or undefined. */
export async function draftById(db: ReadDb, id: string): Promise<DraftTable | undefined> {
  return db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Writes a new draft, as yet without a version. */
export async function insertDraft(
  tx: WriteTx,
  draft: { readonly title: string; readonly author: string | null },
  stamp: Stamp,
): Promise<DraftTable> {
  const { id, number } = await nextId(tx, 'draft');
  const row = { id, number, ...draft, version: 1, changed_at: stamp.at, recorded_at: stamp.at, recorded_by: stamp.by };
  await tx.insertInto('draft').values(row).execute();
  return row;
}

/** Changes the version that is the newest, and when something was done on a draft last. */
export async function touchDraft(
  tx: WriteTx,
  id: string,
  change: Partial<Pick<DraftTable, 'version' | 'changed_at'>>,
): Promise<void> {
  await tx.updateTable('draft').set(change).where('id', '=', id).execute();
}

/** Appends a version of a draft. */
export async function insertDraftVersion(tx: WriteTx, row: DraftVersionTable): Promise<void> {
  await tx.insertInto('draft_version').values(row).execute();
}

/** One version of a draft, or undefined. */
export async function draftVersion(db: ReadDb, id: string, version: number): Promise<DraftVersionTable | undefined> {
  return db
    .selectFrom('draft_version')
    .selectAll()
    .where('draft_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** The marks of a version, in the order of the text. */
export async function draftMarks(db: ReadDb, id: string, version: number): Promise<DraftMarkTable[]> {
  return db
    .selectFrom('draft_mark')
    .selectAll()
    .where('draft_id', '=', id)
    .where('version', '=', version)
    .orderBy('number')
    .execute();
}

/** One mark of a version, or undefined. */
export async function draftMark(
  db: ReadDb,
  id: string,
  { version, number }: Pick<DraftMarkTable, 'version' | 'number'>,
): Promise<DraftMarkTable | undefined> {
  return db
    .selectFrom('draft_mark')
    .selectAll()
    .where('draft_id', '=', id)
    .where('version', '=', version)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** A mark with its finding on the way into a version. */
export interface FoundMark {
  readonly mark: DraftMark;
  readonly finding: Finding;
}

/** When findings were made: the version of the rules, and how far the history had come. */
export interface FoundWhen {
  readonly engineVersion: number;
  readonly base: number;
  readonly at: string;
}

/** Writes the marks of a version with what was found on them. */
export async function insertDraftMarks(
  tx: WriteTx,
  found: readonly FoundMark[],
  { draft, version, when }: { draft: string; version: number; when: FoundWhen },
): Promise<void> {
  const rowOf = ({ mark, finding }: FoundMark): DraftMarkTable => ({
    draft_id: draft,
    version,
    number: mark.number,
    kind: mark.kind,
    start_at: mark.start,
    end_at: mark.end,
    printed: mark.printed,
    sentence_start: mark.sentence.start,
    sentence_end: mark.sentence.end,
    statement: mark.statement === null ? null : canonicalJson(mark.statement),
    ...findingColumns(finding, when),
  });
  for (const run of chunks(found, ROWS_AT_ONCE)) {
    await tx.insertInto('draft_mark').values(run.map(rowOf)).execute();
    await othersTurn();
  }
}

const findingColumns = (finding: Finding, { engineVersion, base, at }: FoundWhen) => ({
  state: finding.state,
  claim_id: finding.claim,
  finding: canonicalJson(finding),
  engine_version: engineVersion,
  base,
  found_at: at,
});

/** Puts what was found anew on one mark in the place of what was found before. */
export async function updateFinding(
  tx: WriteTx,
  row: Pick<DraftMarkTable, 'draft_id' | 'version' | 'number'>,
  { finding, when }: { finding: Finding; when: FoundWhen },
): Promise<void> {
  await tx
    .updateTable('draft_mark')
    .set(findingColumns(finding, when))
    .where('draft_id', '=', row.draft_id)
    .where('version', '=', row.version)
    .where('number', '=', row.number)
    .execute();
}

/** A run of marks that stand in the next version as they stood: their numbers before, and how far they moved. */
export interface CopiedRun {
  readonly first: number;
  readonly last: number;
  /** Added to each number. */
  readonly numbers: number;
  /** UTF-16 code units added to each offset. */
  readonly offsets: number;
}

/** Takes marks with their findings over into the next version, inside the database. */
export async function copyDraftMarks(
  tx: WriteTx,
  runs: readonly CopiedRun[],
  { draft, from, to }: { draft: string; from: number; to: number },
): Promise<void> {
  for (const { first, last, numbers, offsets } of runs)
    for (let lowest = first; lowest <= last; lowest += COPIED_AT_ONCE) {
      const highest = Math.min(last, lowest + COPIED_AT_ONCE - 1);
      await sql`insert into draft_mark (draft_id, version, number, kind, start_at, end_at, printed, sentence_start,
          sentence_end, statement, state, claim_id, finding, engine_version, base, found_at)
        select draft_id, version + ${to - from}, number + ${numbers}, kind, start_at + ${offsets}, end_at + ${offsets},
          printed, sentence_start + ${offsets}, sentence_end + ${offsets}, statement, state, claim_id, finding,
          engine_version, base, found_at
        from draft_mark where draft_id = ${draft} and version = ${from} and number between ${lowest} and ${highest}`.execute(
        tx,
      );
      await othersTurn();
    }
}

/** A mark's row as the pure rooms know it; a statement taken over from an earlier version moves with its row. */
export function markOf(row: DraftMarkTable): DraftMark {
  const sentence = { start: row.sentence_start, end: row.sentence_end };
  const { number, start_at: start, end_at: end, printed } = row;
  const read = row.statement === null ? null : (JSON.parse(row.statement) as Statement);
  const statement = read && { ...read, start, end, sentence };
  return { number, kind: row.kind as DraftMark['kind'], start, end, printed, sentence, statement };
}

/** What was found on a mark's row. */
export const findingOf = (row: Pick<DraftMarkTable, 'finding'>): Finding => JSON.parse(row.finding) as Finding;

/** Appends decisions; an earlier one stays as it was written. */
export async function insertDraftChecks(
  tx: WriteTx,
  checks: readonly Omit<DraftCheckTable, 'number'>[],
): Promise<void> {
  if (checks.length === 0) return;
  const first = await takeNumbers(tx, 'draft_check', checks.length);
  const rows = checks.map((check, at) => ({ ...check, number: first + at }));
  for (const run of chunks(rows, ROWS_AT_ONCE)) await tx.insertInto('draft_check').values(run).execute();
}

/** The decision that stands on each mark of a version, by the mark's number. */
export async function standingChecks(db: ReadDb, id: string, version: number): Promise<Map<number, DraftCheckTable>> {
  const rows = await db
    .selectFrom('draft_check')
    .selectAll()
    .where('draft_id', '=', id)
    .where('version', '=', version)
    .orderBy('number')
    .execute();
  return new Map(rows.map((row) => [row.mark, row]));
}
