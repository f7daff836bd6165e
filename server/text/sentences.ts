import { ABBREVIATIONS, OPENERS, TITLES } from './abbreviations.ts';
import type { Span } from './span.ts';
import type { Token } from './tokens.ts';

const ENDERS = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।']);
const CLOSERS = new Set(['"', "'", '”', '’', '»', '“', ')', ']', '}', '」', '›']);
const UNSPACED_ENDERS = new Set(['。', '！', '？']);
const INITIAL = /^\p{Lu}$/u;
const CAPITAL = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;

/** A line at least this long, in UTF-16 units, is taken as wrapped by its margin and not as a line of its own. */
const WRAPPED_LINE = 50;

/**
 * Splits a text into sentences: spans in UTF-16 units from first to last token, in order, without gaps between tokens.
 * A blank line always ends a sentence, a single line break does where the line was not wrapped by its margin;
 * full stops of titles, initials, months and decimals do not. Linear in the number of tokens; never throws.
 */
export function sentences(text: string, tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (!endsAfter(text, tokens, at)) continue;
    spans.push(spanOf(tokens, first, at));
    first = at + 1;
  }
  if (first < tokens.length) spans.push(spanOf(tokens, first, tokens.length - 1));
  return spans;
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

function endsAfter(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return false;
  if (next.spaced && breaksLine(text, token, next)) return true;
  const ender = enderBehind(tokens, at);
  if (ender < 0) return false;
  if (ENDERS.has(next.text) || (!next.spaced && CLOSERS.has(next.text))) return false;
  if (UNSPACED_ENDERS.has(tokens[ender]?.text ?? '')) return true;
  if (!next.spaced) return false;
  return tokens[ender]?.text === '.' ? stopEnds(text, tokens, ender, at + 1) : !LOWER.test(next.text);
}

/** Index of the full stop, question or exclamation mark that token `at` is or closes with its quotes; -1 when none. */
function enderBehind(tokens: readonly Token[], at: number): number {
  for (let i = at; i >= 0 && i > at - 4; i--) {
    const token = tokens[i];
    if (token === undefined) return -1;
    if (ENDERS.has(token.text)) return i;
    if (!CLOSERS.has(token.text) || token.spaced) return -1;
  }
  return -1;
}

function breaksLine(text: string, token: Token, next: Token): boolean {
  const gap = text.slice(token.end, next.start);
  const line = gap.indexOf('\n');
  if (line < 0) return false;
  if (gap.includes('\n', line + 1)) return true;
  if (token.text === ',' || LOWER.test(next.text)) return false;
  const length = lineLength(text, token.end + line);
  return length < WRAPPED_LINE || length > 2 * WRAPPED_LINE;
}

/** Length of the line that ends at `lineEnd`, counted no further than needed to tell a wrapped line. */
function lineLength(text: string, lineEnd: number): number {
  const floor = Math.max(0, lineEnd - 2 * WRAPPED_LINE - 1);
  let from = lineEnd;
  while (from > floor && text[from - 1] !== '\n') from--;
  return lineEnd - from;
}

/** Whether the full stop at `stop` ends a sentence, given the first token behind it and its closing quotes. */
function stopEnds(text: string, tokens: readonly Token[], stop: number, after: number): boolean {
  const word = tokens[stop - 1];
  const next = tokens[after];
  if (next === undefined) return true;
  if (LOWER.test(next.text)) return false;
  if (word === undefined || text.slice(word.end, tokens[stop]?.start).includes('\n')) return true;
  if (word.spaced && word.kind === 'number' && word.text.length <= 2 && firstOfLine(text, tokens, stop - 1))
    return false;
  const opens = OPENERS.has(next.lower) && CAPITAL.test(next.text);
  if (after > stop + 1) return true;
  if (TITLES.has(word.lower)) return opens && word.lower === 'st';
  if (ABBREVIATIONS.has(word.lower)) return opens;
  if (INITIAL.test(word.text)) return opens;
  if (isHalfDay(tokens, stop)) return opens || (CAPITAL.test(next.text) && !goesOnAfterClock(tokens, after));
  if (word.kind === 'number' && word.text.length <= 2 && isGermanOrdinal(tokens, stop - 1)) return opens;
  return true;
}

/** A zone ("EST", "British Summer Time") or a weekday behind "p.m." belongs to the time of day. */
function goesOnAfterClock(tokens: readonly Token[], after: number): boolean {
  if (/^(?:[A-Z]{3,4}|[A-Z][a-z]+day)$/.test(tokens[after]?.text ?? '')) return true;
  for (let at = after; at < after + 4; at++) {
    const word = tokens[at];
    if (word === undefined || !CAPITAL.test(word.text)) return false;
    if (word.text === 'Time') return true;
  }
  return false;
}

/** True for the stop that closes "a.m." or "p.m.". */
function isHalfDay(tokens: readonly Token[], stop: number): boolean {
  return (
    tokens[stop - 1]?.lower === 'm' && tokens[stop - 2]?.text === '.' && /^[ap]$/.test(tokens[stop - 3]?.lower ?? '')
  );
}

const BEFORE_GERMAN_ORDINAL = new Set(
  'am der dem den des die das zum vom beim ihrem seinem seiner ihrer dieser jeder bis'.split(' '),
);

function isGermanOrdinal(tokens: readonly Token[], at: number): boolean {
  return BEFORE_GERMAN_ORDINAL.has(tokens[at - 1]?.lower ?? '');
}

/** True for a number that opens the text or a line, as list numbers do. */
function firstOfLine(text: string, tokens: readonly Token[], at: number): boolean {
  return at === 0 || text.slice(tokens[at - 1]?.end, tokens[at]?.start).includes('\n');
}
