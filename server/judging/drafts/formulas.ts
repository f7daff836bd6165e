import type { Quantity } from '../../reading/statement.ts';
import { extentOf, inside } from '../values/range.ts';
import { directionOf } from './direction.ts';
import type { Derivation, Formula, FormulaKind } from './finding.ts';
import type { DraftMark } from './marks.ts';

/** A mark with a figure that can be calculated with. */
export interface Figure {
  readonly mark: DraftMark;
  readonly value: Quantity;
  readonly best: number;
}

/** The figure of a mark, or null for a date, a quotation and a vague word. */
export function figureOf(mark: DraftMark | undefined): Figure | null {
  const value = mark?.statement?.value;
  if (mark === undefined || value === undefined || !('unit' in value) || value.best === null) return null;
  return { mark, value, best: value.best };
}

const RESULTS: Readonly<Record<FormulaKind, (inputs: readonly number[]) => number>> = {
  sum: (inputs) => inputs.reduce((sum, one) => sum + one, 0),
  difference: ([from = 0, to = 0]) => to - from,
  share: ([part = 0, whole = 0]) => (part / whole) * 100,
  change: ([from = 0, to = 0]) => ((to - from) / from) * 100,
  rate: ([count = 0, time = 0]) => count / time,
};

const number = (x: number): string => {
  const rounded = Math.abs(x) >= 1000 ? Math.round(x) : Number(x.toPrecision(4));
  const [whole = '', part] = String(Math.abs(rounded)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
  return `${x < 0 ? '−' : ''}${grouped}${part === undefined ? '' : `.${part}`}`;
};

const percent = (x: number): string => `${number(Math.round(x * 10) / 10)} percent`;

const WORDS: Readonly<Record<FormulaKind, (inputs: readonly number[], result: number) => string>> = {
  sum: (inputs, result) => `${inputs.map(number).join(' + ')} = ${number(result)}`,
  difference: ([from = 0, to = 0], result) => `${number(to)} − ${number(from)} = ${number(result)}`,
  share: ([part = 0, whole = 0], result) => `${number(part)} ÷ ${number(whole)} = ${percent(result)}`,
  change: ([from = 0, to = 0], result) => `(${number(to)} − ${number(from)}) ÷ ${number(from)} = ${percent(result)}`,
  rate: ([count = 0, time = 0], result) => `${number(count)} ÷ ${number(time)} = ${number(result)}`,
};

/** Works a formula out over the marks as they stand now; null where an input has no single figure or the division none. */
export function derive(formula: Formula, marks: readonly DraftMark[]): Derivation | null {
  const inputs = formula.inputs.map((number) => figureOf(marks[number - 1])?.best);
  if (inputs.some((one) => one === undefined)) return null;
  const known = inputs as number[];
  const result = RESULTS[formula.kind](known);
  return Number.isFinite(result) ? { ...formula, result, words: WORDS[formula.kind](known, result) } : null;
}

/** Half the unit of the last digit printed: “52” stands for 51.5 to 52.5, “51.9” for 51.85 to 51.95. */
const halfDigit = (printed: string): number => 0.5 * 10 ** -(/\d[.,](\d{1,2})(?!\d)/.exec(printed)?.[1]?.length ?? 0);

/** True when a printed figure is its formula's result as precisely as it is printed; a change may be printed without its sign. */
export function isRight({ value, mark }: Figure, { kind, result }: Derivation, sentence: string): boolean {
  const signed = kind === 'change' || kind === 'difference';
  const direction = signed ? directionOf(sentence) : null;
  if (direction !== null && value.best !== null && value.best > 0 && direction !== Math.sign(result)) return false;
  const shown = signed ? Math.abs(result) : result;
  const rounds = kind === 'share' || kind === 'change' || kind === 'rate';
  const { covers } = extentOf(value, true);
  if (inside(shown, covers)) return true;
  const half = rounds ? halfDigit(mark.printed) : 0;
  return value.best !== null && value.hedge === 'none' && Math.abs(Math.abs(value.best) - shown) <= half + 1e-9;
}

/** The result as it would be printed in place of the figure: with its unit's words and as precise as the old one. */
export function asPrinted({ mark: { printed } }: Figure, { kind, result }: Derivation): string | null {
  const digits = /\d[\d,.\u00a0\u202f]*\d|\d/.exec(printed);
  if (digits === null) return null;
  const places = Math.max(0, Math.round(-Math.log10(halfDigit(printed) * 2)));
  const shown = kind === 'change' || kind === 'difference' ? Math.abs(result) : result;
  const grouped = shown.toFixed(places).replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',');
  return printed.slice(0, digits.index) + grouped + printed.slice(digits.index + digits[0].length);
}
