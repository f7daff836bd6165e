import { AppError } from '../../store/app-error.ts';
import type { Captured } from '../captured.ts';
import { remarks, sourceOf, stated, titleOf, type GivenFile } from './given-file.ts';
import { shownNumber } from './number-format.ts';
import { refuseEndless, tableText, type Grid, type GridCell } from './table.ts';
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
  for (const sheet of book.sheets) grids.push(await gridOf({ zip, book, name, counts }, sheet));
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

interface Reading {
  readonly zip: Zip;
  readonly book: Book;
  readonly name: string;
  readonly counts: { filled: number; unworked: number };
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  words: string;
  formula: boolean;
}

async function gridOf(reading: Reading, { name: sheet, part }: SheetPart): Promise<Grid> {
  const { zip, name } = reading;
  if (!zip.names.includes(part)) throw broken(name);
  const rows: { number: number; cells: GridCell[] }[] = [];
  const listener = sheetListener(reading, rows);
  const xml = xmlReader(listener, name);
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const piece of (await zip.stream(part)) as AsyncIterable<Uint8Array>)
      xml.write(decoder.decode(piece, { stream: true }));
    xml.end();
  } catch (failure) {
    throw failure instanceof AppError ? failure : broken(name, failure);
  }
  return { name: sheet, rows };
}

function sheetListener(reading: Reading, rows: { number: number; cells: GridCell[] }[]) {
  let cell: OpenCell | null = null;
  let open = '';
  return {
    opens: (tag: string, told: Readonly<Record<string, string>>): void => {
      open = plain(tag);
      const row = rows.at(-1);
      if (open === 'row') rows.push({ number: Number(told.r ?? (row?.number ?? 0) + 1), cells: [] });
      if (open === 'c') cell = cellAt(told, (row?.cells.at(-1)?.column ?? -1) + 1);
      if (open === 'f' && cell) cell.formula = true;
    },
    closes: (tag: string): void => {
      open = '';
      if (plain(tag) !== 'c' || !cell) return;
      const words = wordsIn(cell, reading);
      if (words === '' && cell.formula) reading.counts.unworked += 1;
      if (words !== '') {
        rows.at(-1)?.cells.push({ column: cell.column, words, counts: ['n', 'd'].includes(cell.type) });
        reading.counts.filled += 1;
        refuseEndless(reading.counts.filled, reading.name);
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
  const column =
    letters === undefined ? next : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, type: t, style: Number(s), words: '', formula: false };
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
