import type { Span } from '../text/span.ts';
import { read } from './read.ts';
import type { AsOf, ReadOptions, Statement, Value } from './statement.ts';

/** One cell of a table as its text renders it; `start` and `end` (UTF-16) hold the cell's own words. */
export interface Cell extends Span {
  /** What is quoted with it: its row, or the cell where the row is long. */
  readonly row: Span;
  /** What the column and row say is counted. */
  readonly counted: string | null;
  /** The place the row is about, where a column says so. */
  readonly place: string | null;
  /** The day or year the row or column is about. */
  readonly asOf: AsOf | null;
  /** The measure the column states in brackets: "USD m", "%", "thousand". */
  readonly measure: string | null;
  /** What a bare number is: a figure, or the number of a year. */
  readonly number: 'figure' | 'year';
}

const YEAR = /^\d{4}$/;

/**
 * Reads the cells of a table, each on its own, so that no cell's words leak into another: one statement for a cell
 * that is one figure or day, several for a cell of prose. Deterministic; never throws.
 */
export function readCells(text: string, cells: readonly Cell[], options: ReadOptions): Statement[] {
  return cells.flatMap((cell) => {
    const words = text.slice(cell.start, cell.end);
    if (cell.number === 'year' && YEAR.test(words)) return [yearIn(cell, words)];
    return read(words, { language: 'en', ...given(options) }).map((found) =>
      inTable(cell, measured(cell, words, found)),
    );
  });
}

const given = (options: ReadOptions): ReadOptions =>
  Object.fromEntries(Object.entries(options).filter(([, said]) => said !== undefined));

/** The same statement with the measure of its column, where the cell is a bare figure. */
function measured({ measure }: Cell, words: string, found: Statement): Statement {
  if (measure === null || found.printed.length < words.length || found.value.kind !== 'quantity') return found;
  const whole = read(`${words} ${measure}`, { language: 'en' })[0];
  if (whole?.start !== 0 || (whole.value.kind !== 'quantity' && whole.value.kind !== 'duration')) return found;
  return { ...found, value: whole.value, rules: [...found.rules, 'measure of the column'] };
}

function inTable(cell: Cell, found: Statement): Statement {
  const dated = found.value.kind === 'date' || found.value.kind === 'time';
  const asOf = cell.asOf !== null && !dated && !found.asOf.stated ? cell.asOf : found.asOf;
  return {
    ...found,
    start: found.start + cell.start,
    end: found.end + cell.start,
    sentence: cell.row,
    counted: found.counted ?? cell.counted,
    place: found.place ?? cell.place,
    asOf,
    rules: [...found.rules, 'cell of a table'],
  };
}

function yearIn(cell: Cell, words: string): Statement {
  const span = { start: `${words}-01-01`, end: `${words}-12-31` };
  const value: Value = { kind: 'date', ...span, hedge: 'none' };
  return {
    start: cell.start,
    end: cell.end,
    printed: words,
    sentence: cell.row,
    value,
    counted: cell.counted,
    place: cell.place,
    asOf: { ...span, stated: true },
    modality: 'fact',
    negated: false,
    attribution: { claimant: null, via: null, named: false },
    rules: ['year of a table'],
  };
}
