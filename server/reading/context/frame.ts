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

interface Cut {
  readonly sentence: Span;
  readonly words: Token[];
  readonly found: Found[];
  readonly firstToken: number;
}

/** Longer runs of words without an end are analysed in pieces, so that the work stays linear in the text. */
const LONGEST = 160;

/** Deals tokens and values out to their sentences in one pass; sentences without values are kept for what they say of speakers. */
function* cuts(reading: Reading, found: readonly Found[]): Generator<Cut> {
  let token = 0;
  let next = 0;
  for (const sentence of reading.sentences) {
    while (token < reading.tokens.length && (reading.tokens[token]?.start ?? 0) < sentence.start) token += 1;
    while (token < reading.tokens.length && (reading.tokens[token]?.start ?? 0) < sentence.end) {
      const firstToken = token;
      while (token < firstToken + LONGEST && (reading.tokens[token]?.start ?? Infinity) < sentence.end) token += 1;
      const from = next;
      while (next < found.length && (found[next]?.firstToken ?? 0) < token) next += 1;
      yield { sentence, words: reading.tokens.slice(firstToken, token), found: found.slice(from, next), firstToken };
    }
  }
}

/** Which value covers each token of the cut. */
function coverage(cut: Cut): number[] {
  const covers = new Array<number>(cut.words.length).fill(-1);
  cut.found.forEach((value, index) => {
    for (let at = value.firstToken; at < value.endToken; at += 1) {
      const relative = at - cut.firstToken;
      if (relative >= 0 && relative < covers.length) covers[relative] = index;
    }
  });
  return covers;
}

function tagsOf(cut: Cut, covers: readonly number[]): Tag[] {
  const tags: Tag[] = [];
  cut.words.forEach((word, at) => {
    const value = cut.found[covers[at] ?? -1];
    const around = { before: tags[at - 1], previous: cut.words[at - 1], next: cut.words[at + 1] };
    tags.push(value === undefined ? tagOf(word, around) : isFigure(value) ? 'figure' : 'day');
  });
  return tags;
}

const OPENING = new Set(['“', '«', '„']);
const CLOSING = new Set(['”', '»']);

/** Whether a quotation is open behind the words, given whether one was open before them. */
function quotationAfter(words: readonly Token[], open: boolean): boolean {
  let inside = open;
  for (const word of words) {
    if (word.kind !== 'mark') continue;
    if (OPENING.has(word.text)) inside = true;
    else if (CLOSING.has(word.text)) inside = false;
    else if (word.text === '"') inside = !inside;
  }
  return inside;
}

const beginsQuoted = (words: readonly Token[], open: boolean): boolean => {
  const first = words[0];
  return open || first?.text === '"' || (first !== undefined && OPENING.has(first.text));
};

/** Analyses every sentence of the reading once: tags, clauses, and where the values stand. */
export function* framesOf(reading: Reading, found: readonly Found[]): Generator<Frame> {
  let open = false;
  let behind = 0;
  for (const cut of cuts(reading, found)) {
    const opensParagraph = reading.text.slice(behind, cut.sentence.start).includes('\n');
    if (opensParagraph) open = false;
    const quoted = beginsQuoted(cut.words, open);
    open = quotationAfter(cut.words, open);
    behind = cut.sentence.end;
    yield frameOf(reading.text, cut, { quoted, opensParagraph });
  }
}

/** Tokens that begin a new line with a capital: a headline above its text that was not ended by a full stop. */
function lineStarts(text: string, words: readonly Token[]): ReadonlySet<number> {
  const starts = new Set<number>();
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (before !== undefined && word.spaced && isCapitalised(word) && text.slice(before.end, word.start).includes('\n'))
      starts.add(at);
  });
  return starts;
}

function frameOf(text: string, cut: Cut, state: { quoted: boolean; opensParagraph: boolean }): Frame {
  const covers = coverage(cut);
  const tags = tagsOf(cut, covers);
  const segments = segmentsOf(cut.words, tags, lineStarts(text, cut.words));
  const marks = cut.found.map((value) => {
    const first = Math.max(0, value.firstToken - cut.firstToken);
    const end = Math.min(cut.words.length, Math.max(first, value.endToken - cut.firstToken));
    return { found: value, first, end, segment: segmentAt(segments, first) };
  });
  return { text, sentence: cut.sentence, words: cut.words, tags, covers, marks, segments, ...state };
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
