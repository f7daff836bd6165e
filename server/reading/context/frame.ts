import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { Found, Reading } from '../found.ts';
import { segmentsOf, type Segment } from './segments.ts';
import { isCapitalised, tagOf, type Tag } from './tags.ts';

/** A stretch of a frame's tokens, indexes relative to the frame, end exclusive. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** One found value with its place in the frame. */
export interface Mark extends Stretch {
  readonly found: Found;
  readonly segment: number;
}

/** One sentence, analysed once for all the values in it. Indexes are relative to `words`. */
export interface Frame {
  readonly text: string;
  readonly sentence: Span;
  readonly words: readonly Token[];
  readonly tags: readonly Tag[];
  /** For each token the index into `marks` of the value that covers it, or -1. */
  readonly covers: readonly number[];
  readonly marks: readonly Mark[];
  readonly segments: readonly Segment[];
  /** True when the sentence begins inside a quotation opened in it or before it. */
  readonly quoted: boolean;
  /** True when a line break of a paragraph stands between this sentence and the one before. */
  readonly opensParagraph: boolean;
}

const FIGURES = new Set(['quantity', 'duration', 'ordinal']);

/** True for a value that counts or measures, false for dates and clock times. */
export const isFigure = (found: Found): boolean => FIGURES.has(found.value.kind);

/** One sentence, or a piece of an endless one, before it is analysed: its tokens and the values in it. */
export interface Cut {
  readonly sentence: Span;
  /** Tokens of the reading, end exclusive. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Values of the list of finds, end exclusive. */
  readonly firstFound: number;
  readonly endFound: number;
  /** True when the sentence begins inside a quotation opened in it or before it. */
  readonly quoted: boolean;
  /** True when a line break of a paragraph stands between this sentence and the one before. */
  readonly opensParagraph: boolean;
}

/** Longer runs of words without an end are analysed in pieces, so that the work stays linear in the text. */
const LONGEST = 160;

/** Deals tokens and values out to their sentences in one pass; sentences without values are kept for what they say of speakers. */
export function cutsOf(reading: Reading, found: readonly Found[]): Cut[] {
  const { tokens, text } = reading;
  const cuts: Cut[] = [];
  let token = 0;
  let next = 0;
  let open = false;
  let behind = 0;
  for (const sentence of reading.sentences) {
    while (startOf(tokens, token) < sentence.start) token += 1;
    while (startOf(tokens, token) < sentence.end) {
      const firstToken = token;
      while (token < firstToken + LONGEST && startOf(tokens, token) < sentence.end) token += 1;
      const firstFound = next;
      while (next < found.length && (found[next]?.firstToken ?? 0) < token) next += 1;
      const opensParagraph = hasLineBreak(text, behind, sentence.start);
      if (opensParagraph) open = false;
      const quoted = open || OPENING.has(tokens[firstToken]?.text ?? '') || tokens[firstToken]?.text === '"';
      cuts.push({ sentence, firstToken, endToken: token, firstFound, endFound: next, quoted, opensParagraph });
      open = quotationAfter(tokens, { first: firstToken, end: token }, open);
      behind = sentence.end;
    }
  }
  return cuts;
}

const startOf = (tokens: readonly Token[], at: number): number => tokens[at]?.start ?? Infinity;

const LINE_BREAK = 10;

/** Whether a line break stands between two offsets of the text. */
function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === LINE_BREAK) return true;
  return false;
}

/** Which value covers each token of the cut. */
function coverage(cut: Cut, found: readonly Found[]): number[] {
  const size = cut.endToken - cut.firstToken;
  const covers = new Array<number>(size).fill(-1);
  found.forEach((value, index) => {
    const end = Math.min(size, value.endToken - cut.firstToken);
    for (let at = Math.max(0, value.firstToken - cut.firstToken); at < end; at += 1) covers[at] = index;
  });
  return covers;
}

function tagsOf(words: readonly Token[], covers: readonly number[], found: readonly Found[]): Tag[] {
  const tags: Tag[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const value = found[covers[at] ?? -1];
    tags.push(value === undefined ? tagOf(words, at, tags[at - 1]) : isFigure(value) ? 'figure' : 'day');
  }
  return tags;
}

const OPENING = new Set(['“', '«', '„']);
const CLOSING = new Set(['”', '»']);

/** Whether a quotation is open behind a stretch of tokens, given whether one was open before them. */
function quotationAfter(tokens: readonly Token[], { first, end }: Stretch, open: boolean): boolean {
  let inside = open;
  for (let at = first; at < end; at += 1) {
    const word = tokens[at];
    if (word === undefined || word.kind !== 'mark') continue;
    if (OPENING.has(word.text)) inside = true;
    else if (CLOSING.has(word.text)) inside = false;
    else if (word.text === '"') inside = !inside;
  }
  return inside;
}

const NO_LINES: ReadonlySet<number> = new Set();

/** Tokens that begin a new line with a capital: a headline above its text that was not ended by a full stop. */
function lineStarts(text: string, words: readonly Token[]): ReadonlySet<number> {
  let starts: Set<number> | null = null;
  let before = words[0];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || before === undefined) break;
    if (word.spaced && isCapitalised(word) && hasLineBreak(text, before.end, word.start))
      (starts ??= new Set()).add(at);
    before = word;
  }
  return starts ?? NO_LINES;
}

/** Analyses one sentence: tags, clauses, and where its values stand. */
export function frameOf(reading: Reading, all: readonly Found[], cut: Cut): Frame {
  const { text } = reading;
  const { sentence, quoted, opensParagraph } = cut;
  const words = reading.tokens.slice(cut.firstToken, cut.endToken);
  const found = all.slice(cut.firstFound, cut.endFound);
  const covers = coverage(cut, found);
  const tags = tagsOf(words, covers, found);
  const segments = segmentsOf(words, tags, lineStarts(text, words));
  const marks = found.map((value) => {
    const first = Math.max(0, value.firstToken - cut.firstToken);
    const end = Math.min(words.length, Math.max(first, value.endToken - cut.firstToken));
    return { found: value, first, end, segment: segmentAt(segments, first) };
  });
  return { text, sentence, words, tags, covers, marks, segments, quoted, opensParagraph };
}

/** Index of the clause that holds the token. */
export function segmentAt(segments: readonly Segment[], token: number): number {
  for (let index = segments.length - 1; index > 0; index -= 1) if ((segments[index]?.first ?? 0) <= token) return index;
  return 0;
}

/** The printed words of a stretch, null when it is empty. */
export function printed(frame: Frame, stretch: Stretch | null): string | null {
  if (stretch === null) return null;
  const first = frame.words[stretch.first];
  const last = frame.words[stretch.end - 1];
  return first === undefined || last === undefined || stretch.end <= stretch.first
    ? null
    : frame.text.slice(first.start, last.end);
}

/** Lower-case word at an index, empty outside the frame. */
export const lowerAt = (frame: Frame, at: number): string => frame.words[at]?.lower ?? '';
