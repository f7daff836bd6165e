import { fold, toOriginal } from './fold.ts';
import { sentences } from './sentences.ts';
import type { Span } from './span.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

/** One word, figure or mark of a copy: its folded form, and where it stands in the text as captured. */
export interface Unit extends Span {
  readonly folded: string;
  readonly kind: Token['kind'];
  /** What the unit counts for when wording is compared: marks nothing, short joining words little. */
  readonly weight: number;
}

/** A run of units, by index, end exclusive. */
export type Run = Span;

/** A capture of a page cut into comparable units, sentences and paragraphs. */
export interface Copy {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly sentences: readonly Run[];
  readonly paragraphs: readonly Run[];
}

/** Scripts written without spaces between words: every sign is a unit. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SIGN = /[^\p{M}]\p{M}*/gu;
const JOINING = new Set(
  'said says that with from were have been their this they which would after before also when than into about there where what will could other more some over under'.split(
    ' ',
  ),
);
const JOINING_WEIGHT = 0.25;
const SHORT_WORD = 3;

/** Cuts a text into units of its folded form, with the sentences and paragraphs they stand in. */
export function copyOf(text: string): Copy {
  const folded = fold(text);
  const units: Unit[] = [];
  let previous: Token | undefined;
  for (const token of tokenise(folded.text)) {
    for (const piece of piecesOf(token)) {
      const place = toOriginal(folded, {
        start: token.start + piece.at,
        end: token.start + piece.at + piece.text.length,
      });
      units.push({
        ...place,
        folded: comparable(piece.text, token, previous),
        kind: token.kind,
        weight: weigh(piece.text, token),
      });
    }
    previous = token;
  }
  const spans = sentences(text, tokenise(text));
  return {
    text,
    units,
    sentences: runsIn(units, spans).flatMap((run) => splitUnspaced(units, run)),
    paragraphs: runsIn(units, paragraphsOf(text)),
  };
}

function piecesOf(token: Token): { text: string; at: number }[] {
  if (token.kind !== 'word' || !UNSPACED.test(token.text)) return [{ text: token.text, at: 0 }];
  return [...token.text.matchAll(SIGN)].map((sign) => ({ text: sign[0], at: sign.index }));
}

/** Single and double quotation marks are one house's style against another's; behind a figure they are feet and inches. */
function comparable(text: string, token: Token, previous: Token | undefined): string {
  if (text !== "'" || token.kind !== 'mark') return text;
  return previous?.kind === 'number' && !token.spaced ? text : '"';
}

function weigh(text: string, { kind, lower }: Token): number {
  if (kind === 'mark') return /\p{S}|%/u.test(text) ? 1 : 0;
  if (kind === 'number' || UNSPACED.test(text)) return 1;
  return text.length <= SHORT_WORD || JOINING.has(lower) ? JOINING_WEIGHT : 1;
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n\r]+/gu)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
}

/** The runs of units that start inside rising spans of the text; spans without units fall away. */
function runsIn(units: readonly Unit[], spans: readonly Span[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const span of spans) {
    while (at < units.length && (units[at]?.start ?? 0) < span.start) at += 1;
    const start = at;
    while (at < units.length && (units[at]?.start ?? 0) < span.end) at += 1;
    if (at > start) runs.push({ start, end: at });
  }
  return runs;
}

/** Splits sentences of scripts without spaces whose stops were set as Latin ones, without a blank behind. */
function splitUnspaced(units: readonly Unit[], run: Run): Run[] {
  const split: Run[] = [];
  let { start } = run;
  for (let at = run.start + 1; at < run.end - 1; at += 1) {
    const stops = units[at]?.folded === '.' && UNSPACED.test(units[at - 1]?.folded ?? '');
    if (!stops || !UNSPACED.test(units[at + 1]?.folded ?? '')) continue;
    split.push({ start, end: at + 1 });
    start = at + 1;
  }
  return [...split, { start, end: run.end }];
}

/** The units a stretch of the text touches. */
export function unitsOf(copy: Copy, span: Span): Run {
  const start = copy.units.findIndex((unit) => unit.end > span.start);
  const last = copy.units.findLastIndex((unit) => unit.start < span.end);
  return start === -1 || last < start ? { start: 0, end: 0 } : { start, end: last + 1 };
}

/** The stretch of the text that a run of units covers. */
export function textOf(copy: Copy, run: Run): Span {
  const start = copy.units[run.start]?.start ?? copy.text.length;
  return { start, end: run.end > run.start ? (copy.units[run.end - 1]?.end ?? start) : start };
}

/** The folded words of a run. */
export const wordsIn = (copy: Copy, run: Run): string[] =>
  copy.units.slice(run.start, run.end).map((unit) => unit.folded);

/** The sum of the weights of a run. */
export const weightIn = (copy: Copy, run: Run): number =>
  copy.units.slice(run.start, run.end).reduce((sum, unit) => sum + unit.weight, 0);

/** The indexes of the runs that a run touches, end exclusive. */
export function touched(runs: readonly Run[], run: Run): Run {
  const start = runs.findIndex((each) => each.end > run.start);
  const last = runs.findLastIndex((each) => each.start < run.end);
  return start === -1 || last < start ? { start: 0, end: 0 } : { start, end: last + 1 };
}
