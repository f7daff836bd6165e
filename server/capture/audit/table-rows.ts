import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { parse, type Options } from 'csv-parse';
import { NO_VOTES, separatorsOf, votesWith } from '../../reading/separators.ts';
import type { TableHabits, TableRow } from '../../judging/audit/row.ts';
import { AppError } from '../../store/app-error.ts';
import { HEAD_ROWS, headsIn, type Heads, type Role } from './heads.ts';

/** Bytes of a table that can be read more than once, piece by piece. */
export interface TableBytes {
  /** For sentences. */
  readonly name: string;
  readonly open: () => Readable;
}

/** What a row cites, in the words of its cells; blank is "not stated". */
export interface Cited {
  readonly source: string;
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
}

/** One row beneath the heads. */
export interface AuditedRow extends TableRow {
  /** Counted from 1 beneath the heads; lines without any cell are not counted. */
  readonly row: number;
  readonly cited: Cited;
}

/** A table that was looked through once: how it is read, and how many rows it has. */
export interface SurveyedTable {
  readonly bytes: TableBytes;
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly delimiter: string;
  readonly heads: Heads;
  readonly habits: TableHabits;
  readonly rows: number;
}

export const tableFile = (path: string, name: string): TableBytes => ({ name, open: () => createReadStream(path) });

/** Characters the delimiter is told from. */
const HEAD_LENGTH = 20_000;
const PIECE = 65_536;

export const tableOf = (bytes: Uint8Array, name: string): TableBytes => ({
  name,
  open: () =>
    Readable.from(
      (function* pieces() {
        for (let at = 0; at < bytes.length; at += PIECE) yield Buffer.from(bytes.subarray(at, at + PIECE));
      })(),
    ),
});

type Charset = SurveyedTable['charset'];

async function* decoded({ open }: TableBytes, charset: Charset): AsyncGenerator<string> {
  const decoder = new TextDecoder(charset, { fatal: charset === 'utf-8' });
  for await (const piece of open()) yield decoder.decode(piece as Buffer, { stream: true });
  yield decoder.decode();
}

interface Sniffed {
  readonly charset: Charset;
  readonly delimiter: string;
}

/** Tells encoding and delimiter: a byte order mark, else UTF-8 where all bytes are valid, else Windows-1252. Throws AppError for binary files. */
async function sniff(bytes: TableBytes): Promise<Sniffed> {
  const charset = await charsetOf(bytes);
  let head = '';
  for await (const piece of decoded(bytes, charset)) {
    head += piece;
    if (head.length >= HEAD_LENGTH) break;
  }
  if (head.includes('\0'))
    throw new AppError('unsupported-text', `${bytes.name} is a binary file; save the table as CSV.`);
  if (head.trim() === '') throw new AppError('empty-text', `${bytes.name} is empty.`);
  return { charset, delimiter: delimiterOf(head.slice(0, HEAD_LENGTH)) };
}

async function charsetOf(bytes: TableBytes): Promise<Charset> {
  for await (const piece of bytes.open()) {
    const [first, second] = piece as Buffer;
    if (first === 0xff && second === 0xfe) return 'utf-16le';
    if (first === 0xfe && second === 0xff) return 'utf-16be';
    break;
  }
  try {
    for await (const piece of decoded(bytes, 'utf-8')) void piece;
    return 'utf-8';
  } catch (failure) {
    if (failure instanceof TypeError) return 'windows-1252';
    throw failure;
  }
}

/** The mark that stands most evenly in the first lines outside quotation marks: semicolon and tab before comma, which numbers hold too. */
function delimiterOf(head: string): string {
  const lines = head
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  const marks = ['\t', ';', ',', '|'].map((mark) => ({
    mark,
    count: first.split(mark).length - 1,
    lines: lines.filter((line) => line.split(mark).length > 2).length,
  }));
  return marks.sort((a, b) => b.lines - a.lines || b.count - a.count)[0]?.mark ?? ',';
}

const optionsFor = (delimiter: string): Options => ({
  bom: true,
  delimiter,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: 1_000_000,
});

/** Every record of a table, one after another; memory stays the same however long it is. Throws AppError `invalid`. */
async function* recordsOf(bytes: TableBytes, { charset, delimiter }: Sniffed): AsyncGenerator<string[]> {
  const text = Readable.from(decoded(bytes, charset));
  const parser = parse(optionsFor(delimiter));
  text.on('error', (failure) => parser.destroy(failure));
  try {
    for await (const record of text.pipe(parser)) yield record as string[];
  } catch (failure) {
    const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
    if (!code.startsWith('CSV_')) throw failure;
    const said = failure instanceof Error ? failure.message : code;
    throw new AppError('invalid', `${bytes.name} is no proper table: ${said}.`, { cause: failure });
  } finally {
    text.destroy();
  }
}

/** Looks through a table once: heads, how its numbers are grouped, how many rows. Throws AppError for what is no table or names no columns. */
export async function surveyTable(bytes: TableBytes): Promise<SurveyedTable> {
  const sniffed = await sniff(bytes);
  const opening: string[][] = [];
  let heads: Heads | null = null;
  let votes = NO_VOTES;
  let records = 0;
  const vote = (record: readonly string[], { columns: { value = -1 } }: Heads): void => {
    votes = votesWith(votes, record[value] ?? '');
  };
  for await (const record of recordsOf(bytes, sniffed)) {
    records += 1;
    if (opening.length <= HEAD_ROWS) opening.push(record);
    if (heads !== null) vote(record, heads);
    else if (opening.length > HEAD_ROWS) heads = begin(opening, bytes.name, vote);
  }
  heads ??= begin(opening, bytes.name, vote);
  return {
    bytes,
    ...sniffed,
    heads,
    habits: { separators: separatorsOf(votes) },
    rows: Math.max(0, records - heads.rows),
  };
}

function begin(opening: string[][], name: string, vote: (record: string[], heads: Heads) => void): Heads {
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
      return column === undefined ? '' : (record[column] ?? '').replaceAll(/\s+/gu, ' ').trim();
    };
    claim = cell('claim') || (cell('value') === '' ? '' : claim);
    if (row <= after) continue;
    const cited = { source: cell('source'), url: cell('url'), outlet: cell('outlet'), title: cell('title') };
    const own = /[([]([^()[\]]+)[)\]]\s*$/u.exec(claim)?.[1] ?? '';
    yield { row, claim, value: cell('value'), measure: cell('unit') || measure || own, asOf: cell('asOf'), cited };
  }
}
