import { Readable } from 'node:stream';
import { parse, type Info, type Options } from 'csv-parse';
import { AppError } from '../../store/app-error.ts';
import { decoded, type Charset, type TableBytes } from './table-text.ts';

/** How the records of a table are parted. */
export interface Parting {
  readonly charset: Charset;
  readonly delimiter: string;
}

/** One record of a table. */
export interface TableRecord {
  readonly cells: readonly string[];
  /** Lines of the file that a single cell holds though they look like records of their own: a quotation mark went astray; 0 as a rule. */
  readonly swallowed: number;
}

/** The mark that stands most evenly in the first lines outside quotation marks: semicolon and tab before comma, which numbers hold too. */
export function delimiterOf(head: string): string {
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

const LONGEST_RECORD = 1_000_000;

const optionsFor = (delimiter: string): Options => ({
  bom: true,
  delimiter,
  info: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: LONGEST_RECORD,
});

interface Parsed {
  readonly record: string[];
  readonly info: Info;
}

/**
 * Every record of a table, one after another; memory stays the same however long it is. Empty lines are left out, and so
 * are records without a filled cell at the end. Throws AppError `invalid` where a quotation mark is never closed.
 */
export async function* recordsOf(bytes: TableBytes, parting: Parting): AsyncGenerator<TableRecord> {
  const text = Readable.from(decoded(bytes, parting.charset));
  const parser = parse(optionsFor(parting.delimiter));
  text.on('error', (failure) => parser.destroy(failure));
  let [lines, blank] = [0, 0];
  try {
    for await (const { record, info } of text.pipe(parser) as AsyncIterable<Parsed>) {
      const many = info.lines - lines > 1;
      lines = info.lines;
      if (record.every((cell) => cell.trim() === '')) {
        blank += 1;
        continue;
      }
      for (; blank > 0; blank -= 1) yield { cells: [], swallowed: 0 };
      yield { cells: record, swallowed: many ? swallowedIn(record, parting.delimiter) : 0 };
    }
  } catch (failure) {
    throw refusal(failure, { name: bytes.name, line: lines + 1 });
  } finally {
    text.destroy();
  }
}

/** Lines within a cell that hold as many cells as the record itself. */
function swallowedIn(record: readonly string[], delimiter: string): number {
  const least = Math.max(3, record.length - 1);
  const inner = record.flatMap((cell) => cell.split(/\r\n|\n|\r/u).slice(1));
  return inner.filter((line) => line.split(delimiter).length >= least).length;
}

function refusal(failure: unknown, { name, line }: { name: string; line: number }): unknown {
  const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
  if (!code.startsWith('CSV_')) return failure;
  const said = failure instanceof Error ? failure.message : code;
  const sentence = ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'].includes(code)
    ? `${name} is no proper table: a quotation mark that opens in or after line ${line.toLocaleString('en-US')} is not closed. Close it, or write it twice ("") where it is meant as a mark.`
    : `${name} is no proper table: ${said}.`;
  return new AppError('invalid', sentence, { cause: failure });
}
