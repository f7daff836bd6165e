import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { Found, Reading } from '../found.ts';
import { heapsOf } from '../heaps.ts';
import { bookOf, type FigureBook } from './book.ts';
import type { Words } from './phrases.ts';

/** One text as the figure parsers see it. Indexes are token indexes, end exclusive. */
export interface Glance extends Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Index of each token in the text; marks for blank lines have that of the token behind them. */
  readonly origin: Uint32Array;
  /** Look-up word of each token: lower case, French elisions off, numbers as printed. */
  readonly words: readonly string[];
  /** 1 for tokens that a date or an earlier figure has taken. */
  readonly taken: Uint8Array;
  readonly book: FigureBook;
  /** Index of the sentence each token stands in. */
  readonly sentenceOf: Uint32Array;
  /** First token of each sentence, with the end of the last one as sentinel. */
  readonly sentenceStarts: Uint32Array;
}

/** Prepares a text for the figure parsers; tokens of `taken` are marked as not to be read. */
export function glanceAt(reading: Reading, taken: readonly Found[]): Glance {
  const { tokens, origin } = partedTokens(reading);
  const elides = reading.language === 'fr';
  const words = tokens.map((token) => (elides && token.kind === 'word' ? withoutElision(token.lower) : token.lower));
  const book = bookOf(reading.language);
  const marked = takenMarks({ tokens, origin }, taken, heapsOf(reading.tokens));
  return { text: reading.text, tokens, origin, words, taken: marked, book, ...sentenceMaps(tokens, reading.sentences) };
}

/** 1 for every token of a find or a heap; the marks of blank lines stay free. */
function takenMarks(
  glance: Pick<Glance, 'tokens' | 'origin'>,
  taken: readonly Found[],
  heaped: Uint8Array,
): Uint8Array {
  const marked = new Uint8Array(glance.tokens.length + 1);
  for (let at = 0; at < glance.tokens.length; at++) marked[at] = heaped[glance.origin[at] ?? 0] ?? 0;
  let at = 0;
  for (const found of taken) {
    while (at > 0 && (glance.origin[at] ?? 0) >= found.firstToken) at--;
    for (; at < glance.tokens.length && (glance.origin[at] ?? 0) < found.endToken; at++)
      if ((glance.origin[at] ?? 0) >= found.firstToken && !isBreak(glance.tokens[at])) marked[at] = 1;
  }
  return marked;
}

/** What stands in for a blank line, so that no figure reaches over it. */
const PARAGRAPH = '¶¶';

const isBreak = (token: Token | undefined): boolean => token?.text === PARAGRAPH;

/** The tokens with a mark put in for every blank line, and the index each of them has in the text. */
function partedTokens({ text, tokens }: Reading): Pick<Glance, 'tokens' | 'origin'> {
  const breaks = blankLines(text, tokens);
  const origin = new Uint32Array(tokens.length + breaks.length);
  const parted: Token[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (breaks[next] === at) {
      origin[at + next] = at;
      parted.push(breakBehind(tokens[at - 1]));
      next++;
    }
    origin[at + next] = at;
    const token = tokens[at];
    if (breaks.length > 0 && token !== undefined) parted.push(token);
  }
  return { tokens: breaks.length > 0 ? parted : tokens, origin };
}

/** Indexes of the tokens that stand behind a blank line. */
function blankLines(text: string, tokens: readonly Token[]): number[] {
  const found: number[] = [];
  let end = tokens[0]?.end ?? 0;
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.start > end + 1 && isBlankLine(text.slice(end, token.start))) found.push(at);
    end = token.end;
  }
  return found;
}

function breakBehind(before: Token | undefined): Token {
  const end = before?.end ?? 0;
  return { start: end, end, text: PARAGRAPH, lower: PARAGRAPH, kind: 'mark', spaced: true };
}

function isBlankLine(gap: string): boolean {
  const line = gap.indexOf('\n');
  return line >= 0 && gap.includes('\n', line + 1);
}

function withoutElision(word: string): string {
  const apostrophe = word.indexOf("'");
  return apostrophe > 0 && apostrophe <= 2 ? word.slice(apostrophe + 1) : word;
}

function sentenceMaps(
  tokens: readonly Token[],
  sentences: readonly Span[],
): Pick<Glance, 'sentenceOf' | 'sentenceStarts'> {
  const sentenceOf = new Uint32Array(tokens.length + 1);
  const sentenceStarts = new Uint32Array(sentences.length + 1).fill(tokens.length);
  let sentence = 0;
  for (let at = 0; at < tokens.length; at++) {
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= (tokens[at]?.start ?? 0)) sentence++;
    if (isBreak(tokens[at]) && sentence > 0) {
      sentenceOf[at] = sentence - 1;
      continue;
    }
    sentenceOf[at] = sentence;
    if ((sentenceStarts[sentence] ?? 0) > at) sentenceStarts[sentence] = at;
  }
  sentenceOf[tokens.length] = sentences.length;
  return { sentenceOf, sentenceStarts };
}

/** First token of the sentence that holds token `at`. */
export const sentenceStart = (glance: Glance, at: number): number =>
  glance.sentenceStarts[glance.sentenceOf[at] ?? 0] ?? 0;

/** End (exclusive) of the sentence that holds token `at`. */
export const sentenceEnd = (glance: Glance, at: number): number =>
  glance.sentenceStarts[(glance.sentenceOf[at] ?? 0) + 1] ?? glance.tokens.length;

/** Look-up word at a token index; empty outside the text. */
export const wordAt = (glance: Glance, at: number): string => glance.words[at] ?? '';

/** Printed characters of a token; empty outside the text. */
export const printedAt = (glance: Glance, at: number): string => glance.tokens[at]?.text ?? '';

export const isWord = (glance: Glance, at: number): boolean => glance.tokens[at]?.kind === 'word';

export const isNumber = (glance: Glance, at: number): boolean =>
  glance.tokens[at]?.kind === 'number' && glance.taken[at] === 0;

/** True when the token stands right behind the one before it, without white space. */
export const touches = (glance: Glance, at: number): boolean => glance.tokens[at]?.spaced === false;

const DASHES = new Set(['-', '–', '—', '‑', '−', '‐']);
export const isDash = (glance: Glance, at: number): boolean => DASHES.has(printedAt(glance, at));

/** True for the mark of a blank line and for both ends of the text. */
export const isEdge = (glance: Glance, at: number): boolean =>
  at < 0 || at >= glance.tokens.length || wordAt(glance, at) === PARAGRAPH;

/** True for a word printed with a capital first letter. */
export function isCapital(glance: Glance, at: number): boolean {
  if (!isWord(glance, at)) return false;
  const token = glance.tokens[at];
  return token !== undefined && token.text.charCodeAt(0) !== token.lower.charCodeAt(0);
}

export const isPunctuation = (glance: Glance, at: number): boolean =>
  at >= glance.tokens.length || /^(?:[.,;:!?)\]…”"’—–]|¶¶)$/.test(printedAt(glance, at));
