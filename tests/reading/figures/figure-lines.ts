import { readFileSync } from 'node:fs';
import { readDates } from '../../../server/reading/dates/dates.ts';
import { readFigures } from '../../../server/reading/figures/figures.ts';
import type { Found } from '../../../server/reading/found.ts';
import { readingOf } from '../../../server/reading/read.ts';
import type { ReadOptions } from '../../../server/reading/statement.ts';

export interface FigureCase {
  readonly text: string;
  readonly language?: string;
  readonly figures: readonly string[];
}

/** The rows of a case table of this folder's neighbours. */
export function casesOf(name: string): FigureCase[] {
  const file = new URL(`../../cases/${name}`, import.meta.url);
  const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return rows.map((row) => JSON.parse(row) as FigureCase);
}

/** Every figure of a text without its dates, in order. */
export function figuresIn(text: string, options: ReadOptions): Found[] {
  const reading = readingOf(text, options);
  return readFigures(reading, readDates(reading));
}

/** "2300 at-least count | at least 2,300": value, hedge if any, unit, and the printed words. */
export function figureLine(text: string, found: Found): string {
  const { value } = found;
  if (value.kind === 'date' || value.kind === 'time' || value.kind === 'words') return value.kind;
  const kind = value.kind === 'quantity' ? '' : `${value.kind} `;
  const amount = value.best ?? `${String(value.lower)}..${String(value.upper)}`;
  const hedge = value.hedge === 'none' ? '' : ` ${value.hedge}`;
  return `${kind}${amount}${hedge} ${value.unit ?? 'bare'} | ${text.slice(found.start, found.end)}`;
}
