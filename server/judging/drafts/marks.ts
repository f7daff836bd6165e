import { read } from '../../reading/read.ts';
import type { ReadOptions, Statement } from '../../reading/statement.ts';
import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { tokenise } from '../../text/tokens.ts';
import { quotedIn } from '../origins/overlap.ts';

/** One figure, date or quotation of a draft. Offsets are UTF-16 code units of the draft's text, end exclusive. */
export interface DraftMark extends Span {
  /** From 1, in the order of the text. */
  readonly number: number;
  readonly kind: 'figure' | 'date' | 'quotation';
  readonly printed: string;
  readonly sentence: Span;
  /** What was read; null for a quotation. */
  readonly statement: Statement | null;
}

/** Quoted words below this are a title or a term, and no quotation. */
const LEAST_WORDS = 3;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** True for quoted words that somebody said. */
const isSpoken = (words: string): boolean => (words.match(WORD) ?? []).length >= LEAST_WORDS;

const CLOSES = /["”“»」』]/u;
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The quotations of a text with their quotation marks, in order; offsets are UTF-16 code units. */
export function quotationsIn(text: string): Span[] {
  const spans = quotedIn(text)
    .filter(({ start, end }) => isSpoken(text.slice(start, end)))
    .map(({ start, end }) => ({ start, end: CLOSES.test(text.charAt(end)) ? end + 1 : end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter((span, at) => !spans.slice(0, at).some((outer) => overlaps(outer, span)));
}

const kindOf = ({ value }: Statement): DraftMark['kind'] =>
  value.kind === 'date' || value.kind === 'time' ? 'date' : 'figure';

/**
 * Every figure, date and quotation of a draft in the order of its text, free of overlaps: what stands inside a
 * quotation is checked with its words. Linear; never throws.
 */
export const marksOf = (text: string, options: ReadOptions): DraftMark[] => marksFrom(text, read(text, options));

/** The marks of a draft whose statements were read already, in any order. */
export function marksFrom(text: string, statements: readonly Statement[]): DraftMark[] {
  const quotations = quotationsIn(text);
  const whole = quotations.length === 0 ? [] : sentences(text, tokenise(text));
  const around = (span: Span): Span => whole.find(({ start, end }) => start <= span.start && span.start < end) ?? span;
  const unquoted = statements.filter((one) => !quotations.some((quoted) => overlaps(one, quoted)));
  const found = [
    ...unquoted.map((statement) => ({ span: statement, kind: kindOf(statement), statement })),
    ...quotations.map((span) => ({ span, kind: 'quotation' as const, statement: null })),
  ].sort((a, b) => a.span.start - b.span.start);
  return found.map(({ span: { start, end }, kind, statement }, at) => ({
    number: at + 1,
    kind,
    start,
    end,
    printed: text.slice(start, end),
    sentence: statement?.sentence ?? around({ start, end }),
    statement,
  }));
}
