import { parse } from 'csv-parse/sync';
import { read } from '../../reading/read.ts';
import { AppError } from '../../store/app-error.ts';
import type { Captured } from '../captured.ts';
import { decodePage } from '../charset.ts';
import { sourceOf, titleOf, type GivenFile } from './given-file.ts';
import { MOST_CELLS, refuseEndless, tableText, type GridCell, type GridRow } from './table.ts';

const MOST_CHARACTERS = 10_000_000;

/** Reads a table of values parted by commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252. Throws AppError. */
export function readCsv(file: GivenFile): Captured[] {
  const { bytes, name } = file;
  const words = decodePage(bytes, null);
  if (words.includes('\0')) throw new AppError('unsupported-text', `${name} is a binary file and no table of text.`);
  if (words.length > MOST_CHARACTERS)
    throw new AppError('too-large', `${name} is too long; save the rows you need as a file of their own.`);
  const rows = rowsOf(words, name);
  refuseEndless(
    rows.reduce((sum, { cells }) => sum + cells.length, 0),
    name,
  );
  const table = tableText([{ name: null, rows }]);
  if (table.text === '') throw new AppError('empty-text', `${name} has no filled cell.`);
  return [
    sourceOf(file, { mediaType: 'text/csv', extractor: 'table 1', own: {}, guess: { title: titleOf(name) }, ...table }),
  ];
}

function rowsOf(words: string, name: string): GridRow[] {
  try {
    const records = parse(words, {
      bom: true,
      delimiter: delimiterOf(words),
      relax_column_count: true,
      skip_empty_lines: false,
      to: MOST_CELLS * 2,
      max_record_size: 1_000_000,
    });
    return records.map((record, at) => ({ number: at + 1, cells: cellsOf(record) }));
  } catch (failure) {
    if (!(failure instanceof Error && 'code' in failure)) throw failure;
    throw new AppError('invalid', `${name} is no proper table: ${failure.message}.`, { cause: failure });
  }
}

function cellsOf(record: readonly string[]): GridCell[] {
  return record.flatMap((raw, column) => {
    const words = raw.replaceAll(/\s+/gu, ' ').trim();
    return words === '' ? [] : [{ column, words, counts: isCount(words) }];
  });
}

/** True for words that are one figure or day from end to end. */
function isCount(words: string): boolean {
  if (words.length > 40 || !/\d/.test(words)) return false;
  return /^\d{4}$/.test(words) || read(words, { language: 'en' })[0]?.printed === words;
}

/** Of comma, semicolon and tab the one that stands most often in the first lines, outside quotation marks. */
function delimiterOf(words: string): string {
  const head = words.slice(0, 20_000).replaceAll(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.mark ?? ',';
}
