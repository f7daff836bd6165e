import type { Cell } from '../../reading/cells.ts';
import { read } from '../../reading/read.ts';
import type { AsOf } from '../../reading/statement.ts';
import type { Place } from '../../text/places.ts';
import { AppError } from '../../store/app-error.ts';

/** One filled cell: its column from 0, its words as they are shown, and whether it is a number or day and no text. */
export interface GridCell {
  readonly column: number;
  readonly words: string;
  readonly counts: boolean;
}

/** One row with its number as the table counts it, from 1. */
export interface GridRow {
  readonly number: number;
  readonly cells: readonly GridCell[];
}

/** One sheet; a table without sheets has the name null. */
export interface Grid {
  readonly name: string | null;
  readonly rows: readonly GridRow[];
}

/** The most filled cells of one file that are read; each figure becomes a statement. */
export const MOST_CELLS = 30_000;

/** Refuses a table by its filled cells. Throws AppError `too-large`. */
export function refuseEndless(filled: number, name: string): void {
  if (filled <= MOST_CELLS) return;
  const most = MOST_CELLS.toLocaleString('en-US');
  throw new AppError(
    'too-large',
    `${name} has more than ${most} filled cells; save the rows you need as a file of their own.`,
  );
}

/** The column of its letters, counted from 0; the opposite of `lettersOf`. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A table as text: a paragraph for each row, its cells with the heads of their columns, and where each cell stands. */
export interface TableText {
  readonly text: string;
  readonly places: readonly Place[];
  readonly cells: readonly Cell[];
}

/** Letters of a column counted from 0: A, B … Z, AA. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

/** Rows at least this long, in UTF-16 units, are not quoted whole with each of their cells. */
const LONG_ROW = 400;
const BETWEEN = ' · ';

/** Renders sheets row by row; columns are named by the first row that holds names only. */
export function tableText(grids: readonly Grid[]): TableText {
  const drawn = { text: '', places: [] as Place[], cells: [] as Cell[] };
  for (const grid of grids) {
    const heads = headsOf(grid);
    for (const row of grid.rows) drawRow(drawn, { grid, heads, row });
  }
  return drawn;
}

interface Heads {
  /** Number of the row that names the columns; 0 where none does. */
  readonly row: number;
  readonly names: ReadonlyMap<number, string>;
}

const YEAR = /^(?:1[5-9]|20)\d{2}$/;
/** A row of names stands among the first rows, holds two or more, and no figures but years. */
const LAST_HEAD_ROW = 15;

function headsOf({ rows }: Grid): Heads {
  const found = rows
    .slice(0, LAST_HEAD_ROW)
    .find(({ cells }, at) => cells.length > 1 && cells.every(isName) && (rows[at + 1]?.cells.length ?? 0) > 1);
  return { row: found?.number ?? 0, names: new Map(found?.cells.map(({ column, words }) => [column, words])) };
}

const isName = ({ words, counts }: GridCell): boolean => !counts || YEAR.test(words);

interface Drawing {
  text: string;
  readonly places: Place[];
  readonly cells: Cell[];
}

interface RowOf {
  readonly grid: Grid;
  readonly heads: Heads;
  readonly row: GridRow;
}

function drawRow(drawn: Drawing, { grid, heads, row }: RowOf): void {
  if (row.cells.length === 0) return;
  if (drawn.text !== '') drawn.text += '\n\n';
  const start = drawn.text.length;
  const below = row.number > heads.row;
  const spans = row.cells.map((cell, at) => {
    if (at > 0) drawn.text += BETWEEN;
    const from = drawn.text.length;
    const sheet = grid.name === null ? '' : `${grid.name}!`;
    drawn.places.push({ start: from, locator: `${sheet}${lettersOf(cell.column)}${String(row.number)}` });
    const head = below ? heads.names.get(cell.column) : undefined;
    drawn.text += head === undefined ? cell.words : `${head}: ${cell.words}`;
    return { cell, head: head ?? null, from, end: drawn.text.length };
  });
  if (row.number === heads.row) return;
  const whole = { start, end: drawn.text.length };
  const about = rowAbout(spans);
  for (const { cell, head, from, end } of spans) {
    if (cell === about.label) continue;
    drawn.cells.push({
      start: end - cell.words.length,
      end,
      row: whole.end - whole.start > LONG_ROW ? { start: from, end } : whole,
      counted: countedBy(head, about),
      place: about.place,
      asOf: head !== null && YEAR.test(head) ? yearSpan(head) : about.asOf,
      measure: /\(([^()]+)\)\s*$/.exec(head ?? '')?.[1] ?? null,
      number: isYearHead(head) ? 'year' : 'figure',
    });
  }
}

interface About {
  /** The first cell of words: what the row is about. */
  readonly label: GridCell | null;
  readonly place: string | null;
  readonly asOf: AsOf | null;
}

interface Headed {
  readonly cell: GridCell;
  readonly head: string | null;
}

const PLACE_HEAD =
  /^(?:country|province|governorate|region|state|city|town|place|location|district|county|area|land|ort|pays|país|ville)\b/i;
const isYearHead = (head: string | null): boolean => /^(?:years?|jahr|année|año)\b/i.test(head ?? '');

function rowAbout(spans: readonly Headed[]): About {
  const label = spans.find(({ cell }) => !cell.counts && read(cell.words, { language: 'en' }).length === 0);
  const place = spans.find(({ head, cell }) => head !== null && PLACE_HEAD.test(head) && !cell.counts);
  const dated = spans.map(dayOf).find((one) => one !== null) ?? null;
  return { label: label?.cell ?? null, place: place?.cell.words ?? null, asOf: dated };
}

const yearSpan = (year: string): AsOf => ({ start: `${year}-01-01`, end: `${year}-12-31`, stated: true });

function dayOf({ cell, head }: Headed): AsOf | null {
  if (isYearHead(head) && YEAR.test(cell.words)) return yearSpan(cell.words);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell.words)) return null;
  return { start: cell.words, end: cell.words, stated: true };
}

/** The name of the column without its measure, and what the row is about where that is no place. */
function countedBy(head: string | null, { label, place }: About): string | null {
  const what = head === null || YEAR.test(head) ? null : head.replace(/\s*\([^()]*\)\s*$/, '');
  const who = label === null || label.words === place ? null : label.words.slice(0, 120);
  return [what, who].filter((one) => one !== null && one !== '').join(', ') || null;
}
