import { NO_VOTES, separatorsOf, votesWith } from '../../reading/separators.ts';
import type { TableHabits, TableRow } from '../../judging/audit/row.ts';
import { AppError } from '../../store/app-error.ts';
import { HEAD_ROWS, headsIn, type Heads, type Role } from './heads.ts';
import { delimiterOf, recordsOf, type Parting, type TableRecord } from './table-records.ts';
import { charsetOf, decoded, type TableBytes } from './table-text.ts';

/** What a row cites, in the words of its cells; blank is "not stated". */
export interface Cited {
  readonly source: string;
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
}

/** One row beneath the heads. */
export interface AuditedRow extends TableRow {
  /** Counted from 1 beneath the heads; lines without any character are not counted. */
  readonly row: number;
  readonly cited: Cited;
  /** What is wrong with the row's form, as a sentence; null as a rule. */
  readonly flaw: string | null;
}

/** A table that was looked through once: how it is read, and how many rows it has. */
export interface SurveyedTable extends Parting {
  readonly bytes: TableBytes;
  readonly heads: Heads;
  readonly habits: TableHabits;
  readonly rows: number;
}

/** Characters the delimiter is told from. */
const HEAD_LENGTH = 20_000;

/** Tells encoding and delimiter. Throws AppError for binary files and empty ones. */
async function sniff(bytes: TableBytes): Promise<Parting> {
  const charset = await charsetOf(bytes);
  let head = '';
  for await (const piece of decoded(bytes, charset)) {
    head += piece;
    if (head.length >= HEAD_LENGTH) break;
  }
  if (head.includes('\0'))
    throw new AppError('unsupported-text', `${bytes.name} is a binary file; save the table as CSV or .xlsx.`);
  if (head.trim() === '') throw new AppError('empty-text', `${bytes.name} is empty.`);
  return { charset, delimiter: delimiterOf(head.slice(0, HEAD_LENGTH)) };
}

/** Looks through a table once: heads, how its numbers are grouped, how many rows. Throws AppError for what is no table, names no columns or has no rows. */
export async function surveyTable(bytes: TableBytes): Promise<SurveyedTable> {
  const parting = await sniff(bytes);
  const opening: (readonly string[])[] = [];
  let heads: Heads | null = null;
  let votes = NO_VOTES;
  let records = 0;
  const vote = (record: readonly string[], { columns: { value = -1 } }: Heads): void => {
    votes = votesWith(votes, record[value] ?? '');
  };
  for await (const { cells } of recordsOf(bytes, parting)) {
    records += 1;
    if (opening.length <= HEAD_ROWS) opening.push(cells);
    if (heads !== null) vote(cells, heads);
    else if (opening.length > HEAD_ROWS) heads = begin(opening, bytes.name, vote);
  }
  heads ??= begin(opening, bytes.name, vote);
  if (records <= heads.rows)
    throw new AppError('empty-text', `${bytes.name} has the names of its columns and no row beneath them.`);
  return { bytes, ...parting, heads, habits: { separators: separatorsOf(votes) }, rows: records - heads.rows };
}

function begin(
  opening: readonly (readonly string[])[],
  name: string,
  vote: (record: readonly string[], heads: Heads) => void,
): Heads {
  const heads = headsIn(opening, name);
  for (const record of opening.slice(heads.rows)) vote(record, heads);
  return heads;
}

/** The rows of a table beneath its heads, from the row after `after`, one by one. A claim that is left out is that of the row above, as in merged cells. */
export async function* tableRows(table: SurveyedTable, after = 0): AsyncGenerator<AuditedRow> {
  const { columns, rows: headRows, measure } = table.heads;
  let [row, claim] = [-headRows, ''];
  for await (const record of recordsOf(table.bytes, table)) {
    row += 1;
    if (row < 1) continue;
    const cell = (role: Role): string => {
      const column = columns[role];
      return column === undefined ? '' : (record.cells[column] ?? '').replaceAll(/\s+/gu, ' ').trim();
    };
    claim = cell('claim') || (cell('value') === '' ? '' : claim);
    if (row <= after) continue;
    const cited = { source: cell('source'), url: cell('url'), outlet: cell('outlet'), title: cell('title') };
    const own = /[([]([^()[\]]+)[)\]]\s*$/u.exec(claim)?.[1] ?? '';
    const flaw = flawOf(record, table.heads);
    yield {
      row,
      claim,
      value: cell('value'),
      measure: cell('unit') || measure || own,
      asOf: cell('asOf'),
      cited,
      flaw,
    };
  }
}

function flawOf({ cells, swallowed }: TableRecord, { width }: Heads): string | null {
  if (swallowed > 0)
    return `A quotation mark in this row is closed too late: ${swallowed === 1 ? 'the row after it stands' : `the ${swallowed.toLocaleString('en-US')} rows after it stand`} inside one of its cells and ${swallowed === 1 ? 'was' : 'were'} not checked.`;
  if (!cells.slice(width).some((cell) => cell.trim() !== '')) return null;
  return `The row has ${cells.length} cells under ${width} heads; a cell that holds the mark between cells must stand in quotation marks.`;
}
