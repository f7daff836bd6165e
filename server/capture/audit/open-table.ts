import { open, readFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { AppError } from '../../store/app-error.ts';
import { refuseTooLarge } from '../decode.ts';
import { kindOfBytes, refuseOtherPrograms } from '../files/kinds.ts';
import { columnOf, type GridRow } from '../files/table.ts';
import { hearSheet, type Reading } from '../files/xlsx.ts';
import { openBook, type SheetPart } from '../files/xlsx-book.ts';
import { openZip } from '../files/zip.ts';
import { HEAD_ROWS, headsIn } from './heads.ts';
import { tableFile, tableOf, type TableBytes } from './table-text.ts';

const PACKED = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '\u001f\u008b', '%PDF-', '{\\rtf'];
const isPacked = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return PACKED.some((mark) => start.startsWith(mark));
};

/** Opens a table of text or a workbook that was sent. Throws AppError `unsupported-text` for any other kind of file. */
export async function openTable(bytes: Uint8Array, name: string): Promise<TableBytes> {
  if (!isPacked(bytes)) return tableOf(bytes, name);
  const kind = kindOfBytes(bytes);
  if (kind?.named === 'a workbook') return tableOf(await csvOfWorkbook(bytes, name), name);
  if (kind === undefined) refuseOtherPrograms(bytes, name);
  const what = bytes[0] === 0x1f ? 'a packed file' : (kind?.named ?? 'a binary file');
  throw new AppError('unsupported-text', `${name} is ${what}; a table to audit is CSV or .xlsx.`);
}

/** As `openTable`, for a file on this machine; one of text is not read into memory and may have any length. */
export async function openTableFile(path: string, name: string): Promise<TableBytes> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0);
    if (!isPacked(buffer)) return tableFile(path, name);
    refuseTooLarge((await file.stat()).size, name);
  } finally {
    await file.close();
  }
  return openTable(await readFile(path), name);
}

interface SheetRow {
  /** As the sheet counts it, from 1. */
  readonly number: number;
  readonly cells: string[];
}

/** The first sheet that names the columns of an audit, as CSV; a cell merged over several rows stands in each of them. */
async function csvOfWorkbook(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  refuseTooLarge(bytes.byteLength, name);
  const zip = await openZip(bytes, name);
  const reading: Reading = { zip, book: await openBook(zip, name), name, counts: { filled: 0, unworked: 0 } };
  const refused: AppError[] = [];
  for (const sheet of reading.book.sheets.filter(({ seen }) => seen)) {
    const rows = await rowsOf(reading, sheet);
    const refusal = refusalOf(rows, name);
    if (refusal === null) return Buffer.from(stringify(rows));
    if (rows.length > 0) refused.push(refusal);
  }
  throw refused[0] ?? new AppError('empty-text', `${name} has no filled cell.`);
}

function refusalOf(rows: readonly (readonly string[])[], name: string): AppError | null {
  try {
    headsIn(rows.slice(0, HEAD_ROWS + 1), name);
    return null;
  } catch (failure) {
    if (failure instanceof AppError) return failure;
    throw failure;
  }
}

async function rowsOf(reading: Reading, sheet: SheetPart): Promise<string[][]> {
  const rows: SheetRow[] = [];
  const ranges: string[] = [];
  let characters = 0;
  const take = ({ number, cells }: GridRow): void => {
    if (cells.length === 0) return;
    const row: string[] = [];
    for (const { column, words } of cells) put(row, column, words);
    characters += row.join(',').length + 2;
    refuseTooLarge(characters, `${reading.name} as CSV`);
    rows.push({ number, cells: row });
  };
  await hearSheet(reading, sheet, { take, merged: (range) => ranges.push(range) });
  fillDown(rows, ranges);
  return rows.map(({ cells }) => cells);
}

function put(cells: string[], column: number, words: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = words;
}

const RANGE = /^([A-Z]{1,3})(\d+):\1(\d+)$/;

/** Writes the words of cells that are merged down one column into every row they cover. */
function fillDown(rows: readonly SheetRow[], ranges: readonly string[]): void {
  const byNumber = new Map(rows.map(({ number, cells }) => [number, cells]));
  for (const range of ranges) {
    const [, letters = '', first, last] = RANGE.exec(range) ?? [];
    const column = columnOf(letters);
    const words = byNumber.get(Number(first))?.[column] ?? '';
    for (let at = Number(first) + 1; words !== '' && at <= Number(last); at += 1) {
      const cells = byNumber.get(at);
      if (cells !== undefined) put(cells, column, cells[column] || words);
    }
  }
}
