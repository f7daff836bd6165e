import { AppError } from '../../store/app-error.ts';
import type { Captured } from '../captured.ts';
import { remarks, sourceOf, stated, titleOf, type GivenFile } from './given-file.ts';
import { shownNumber } from './number-format.ts';
import { columnOf, refuseEndless, tableText, type Grid, type GridCell, type GridRow } from './table.ts';
import { openBook, plain, type Book, type SheetPart } from './xlsx-book.ts';
import { wordsOf, xmlReader } from './xml.ts';
import { broken, openZip, type Zip } from './zip.ts';

const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MB = 1024 * 1024;

/**
 * Reads a workbook: every filled cell of every sheet as it is shown, formulas by the result the file keeps; nothing is
 * worked out anew. Throws AppError for a locked, broken or endless one.
 */
export async function readXlsx(file: GivenFile): Promise<Captured[]> {
  const { bytes, name } = file;
  const zip = await openZip(bytes, name);
  const book = await openBook(zip, name);
  if (book.sheets.length === 0) throw broken(name);
  const about = wordsOf(
    (await zip.bytes('docProps/core.xml', MB))?.toString('utf8') ?? '',
    ['dc:title', 'dc:creator'],
    name,
  );
  const counts = { filled: 0, unworked: 0 };
  const grids: Grid[] = [];
  for (const sheet of book.sheets) {
    const rows: GridRow[] = [];
    const take = (row: GridRow): void => {
      rows.push(row);
      refuseEndless(counts.filled, name);
    };
    await hearSheet({ zip, book, name, counts }, sheet, { take });
    grids.push({ name: sheet.name, rows });
  }
  const table = tableText(grids);
  if (table.text === '') throw new AppError('empty-text', `${name} has no filled cell.`);
  const hidden = book.sheets.filter(({ seen }) => !seen).map((sheet) => `“${sheet.name}”`);
  return [
    sourceOf(file, {
      mediaType: MEDIA,
      extractor: 'table 1',
      own: stated({ title: about['dc:title']?.slice(0, 500), author: about['dc:creator']?.slice(0, 200) }),
      guess: { title: titleOf(name) },
      ...table,
      ...remarks(
        hidden.length === 0 ? null : `Hidden in the workbook, and read too: ${hidden.join(', ')}.`,
        counts.unworked === 0
          ? null
          : `${counts.unworked} cells hold a formula without a kept result and are left out.`,
      ),
    }),
  ];
}

/** A workbook that is being read; the counts go up with every cell. */
export interface Reading {
  readonly zip: Zip;
  readonly book: Book;
  readonly name: string;
  readonly counts: { filled: number; unworked: number };
}

/** What hears a sheet: each row with its filled cells, and each range of cells that is merged, as "A2:A5". */
export interface SheetHeard {
  readonly take: (row: GridRow) => void;
  readonly merged?: (range: string) => void;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  words: string;
  formula: boolean;
}

/** Reads one sheet row by row. Throws AppError for a broken one, and whatever `take` throws. */
export async function hearSheet(reading: Reading, { part }: SheetPart, heard: SheetHeard): Promise<void> {
  const { zip, name } = reading;
  if (!zip.names.includes(part)) throw broken(name);
  const xml = xmlReader(sheetListener(reading, heard), name);
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const piece of (await zip.stream(part)) as AsyncIterable<Uint8Array>)
      xml.write(decoder.decode(piece, { stream: true }));
    xml.end();
  } catch (failure) {
    throw failure instanceof AppError ? failure : broken(name, failure);
  }
}

/** Columns a sheet can have. */
const MOST_COLUMNS = 16_384;

function sheetListener(reading: Reading, { take, merged }: SheetHeard) {
  let row: { number: number; cells: GridCell[] } = { number: 0, cells: [] };
  let cell: OpenCell | null = null;
  let open = '';
  return {
    opens: (tag: string, told: Readonly<Record<string, string>>): void => {
      open = plain(tag);
      if (open === 'row') row = { number: Number(told.r ?? row.number + 1), cells: [] };
      if (open === 'c') cell = cellAt(told, (row.cells.at(-1)?.column ?? -1) + 1);
      if (open === 'f' && cell) cell.formula = true;
      if (open === 'mergeCell') merged?.(told.ref ?? '');
    },
    closes: (tag: string): void => {
      open = '';
      if (plain(tag) === 'row') take(row);
      if (plain(tag) !== 'c' || !cell) return;
      const words = wordsIn(cell, reading);
      if (words === '' && cell.formula) reading.counts.unworked += 1;
      if (words !== '') {
        if (row.cells.length >= MOST_COLUMNS) throw broken(reading.name);
        row.cells.push({ column: cell.column, words, counts: ['n', 'd'].includes(cell.type) });
        reading.counts.filled += 1;
      }
      cell = null;
    },
    words: (said: string): void => {
      if (cell && (open === 'v' || open === 't')) cell.words += said;
    },
  };
}

function cellAt({ r = '', t = 'n', s = '0' }: Readonly<Record<string, string>>, next: number): OpenCell {
  const letters = /^[A-Z]{1,3}/.exec(r)?.[0];
  return {
    column: letters === undefined ? next : columnOf(letters),
    type: t,
    style: Number(s),
    words: '',
    formula: false,
  };
}

function wordsIn({ type, words, style }: OpenCell, { book }: Reading): string {
  const raw = words.trim();
  if (raw === '') return '';
  if (type === 's') return tidy(book.strings[Number(raw)] ?? '');
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
  const value = Number(raw);
  if (type !== 'n' || Number.isNaN(value)) return tidy(words);
  return shownNumber(value, book.styles[style] ?? 'general', book.since);
}

const tidy = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();
