import { read, readSteps } from '../../reading/read.ts';
import type { ReadOptions, Statement } from '../../reading/statement.ts';
import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
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
  let reached = 0;
  return spans.filter(({ start, end }) => {
    const apart = start >= reached;
    reached = Math.max(reached, end);
    return apart;
  });
}

const kindOf = ({ value }: Statement): DraftMark['kind'] =>
  value.kind === 'date' || value.kind === 'time' ? 'date' : 'figure';

/**
 * Every figure, date and quotation of a draft in the order of its text, free of overlaps: what stands inside a
 * quotation is checked with its words. Linear; never throws.
 */
export const marksOf = (text: string, options: ReadOptions): DraftMark[] => marksFrom(text, read(text, options));

/** The same in steps, for a long manuscript. */
export function* markSteps(text: string, options: ReadOptions): Steps<DraftMark[]> {
  const statements = yield* readSteps(text, options);
  yield;
  return marksFrom(text, statements);
}

/** The marks of a draft whose statements were read already, in any order. */
export function marksFrom(text: string, statements: readonly Statement[]): DraftMark[] {
  const quotations = quotationsIn(text);
  const around = sentencesAround(text, quotations);
  const unquoted = outside(statements, quotations);
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
    sentence: statement?.sentence ?? around.get(start) ?? { start, end },
    statement,
  }));
}

/** The statements that stand in none of these spans, which are apart and in order. */
function outside(statements: readonly Statement[], spans: readonly Span[]): Statement[] {
  let at = 0;
  return [...statements]
    .sort((a, b) => a.start - b.start)
    .filter((one) => {
      while ((spans[at]?.end ?? Infinity) <= one.start) at += 1;
      const span = spans[at];
      return span === undefined || !overlaps(one, span);
    });
}

/** The sentence in which each of these spans begins, by where the span begins; the spans are in order. */
function sentencesAround(text: string, spans: readonly Span[]): Map<number, Span> {
  const found = new Map<number, Span>();
  if (spans.length === 0) return found;
  const whole = sentences(text, tokenise(text));
  let at = 0;
  for (const { start } of spans) {
    while ((whole[at]?.end ?? Infinity) <= start) at += 1;
    const sentence = whole[at];
    if (sentence !== undefined && sentence.start <= start) found.set(start, sentence);
  }
  return found;
}
