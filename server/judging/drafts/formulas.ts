import type { Quantity } from '../../reading/statement.ts';
import { extentOf, inside } from '../values/range.ts';
import { directionOf } from './direction.ts';
import type { Derivation, Formula, FormulaInput, FormulaKind } from './finding.ts';
import type { KnownClaim } from './known.ts';
import type { DraftMark } from './marks.ts';
import { standingAnswer } from './standing-answer.ts';

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

/** What formulas are worked out over: the marks of a draft in their order, and the claims that are inputs, by their ids. */
export interface Workings {
  readonly marks: readonly DraftMark[];
  readonly claims: ReadonlyMap<string, KnownClaim>;
}

/** The figure an input stands for now; null where it has no single one. */
export function amountOf(input: FormulaInput, { marks, claims }: Workings): Omit<Figure, 'mark'> | null {
  if (input === null) return null;
  if (typeof input === 'number') return figureOf(marks[input - 1]);
  const claim = claims.get(input);
  const value = claim && standingAnswer(claim)?.lead.testimony.statement.value;
  if (value === undefined || !('unit' in value) || value.best === null) return null;
  return { value, best: value.best };
}

/** Works a formula out as its inputs stand now; null where one has no single figure or the division none. */
export function derive(formula: Formula, workings: Workings): Derivation | null {
  const known = formula.inputs.flatMap((input) => amountOf(input, workings)?.best ?? []);
  if (known.length < formula.inputs.length) return null;
  const result = RESULTS[formula.kind](known);
  return Number.isFinite(result) ? { ...formula, result, words: WORDS[formula.kind](known, result) } : null;
}

/** Half the unit of the last digit printed: “52” stands for 51.5 to 52.5, “51.9” for 51.85 to 51.95. */
const halfDigit = (printed: string): number => 0.5 * 10 ** -(/\d[.,](\d{1,2})(?!\d)/.exec(printed)?.[1]?.length ?? 0);

const DIGITS = /\d[\d,.\u00a0\u202f]*\d|\d/;

/** What a printed number is multiplied by: 1,000,000 in “1.2 million”, 1 where it stands in plain units. */
function scaleOf({ mark: { printed }, best }: Figure): number {
  const plain = Number(DIGITS.exec(printed)?.[0].replace(/[,\u00a0\u202f]/g, ''));
  const power = Math.log10(Math.abs(best) / plain);
  const whole = Math.round(power);
  return whole >= 3 && whole % 3 === 0 && Math.abs(power - whole) < 1e-6 ? 10 ** whole : 1;
}

/** True when a printed figure is its formula's result as precisely as it is printed; a change may be printed without its sign. */
export function isRight(figure: Figure, { kind, result }: Derivation, sentence: string): boolean {
  const { value, mark } = figure;
  const signed = kind === 'change' || kind === 'difference';
  const direction = signed ? directionOf(sentence) : null;
  if (direction !== null && value.best !== null && value.best > 0 && direction !== Math.sign(result)) return false;
  const shown = signed ? Math.abs(result) : result;
  const scale = scaleOf(figure);
  const rounds = kind === 'share' || kind === 'change' || kind === 'rate' || scale > 1;
  const { covers } = extentOf(value, true);
  if (inside(shown, covers)) return true;
  const half = rounds ? halfDigit(mark.printed) * scale : 0;
  return value.best !== null && value.hedge === 'none' && Math.abs(Math.abs(value.best) - shown) <= half + 1e-9;
}

/** The result as it would be printed in place of the figure: with its unit's words and as precise as the old one. */
export function asPrinted(figure: Figure, { kind, result }: Derivation): string | null {
  const { printed } = figure.mark;
  const digits = DIGITS.exec(printed);
  if (digits === null) return null;
  const places = Math.max(0, Math.round(-Math.log10(halfDigit(printed) * 2)));
  const shown = kind === 'change' || kind === 'difference' ? Math.abs(result) : result;
  const grouped = (shown / scaleOf(figure)).toFixed(places).replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',');
  return printed.slice(0, digits.index) + grouped + printed.slice(digits.index + digits[0].length);
}
