import { diffArrays } from 'diff';
import { foldWords } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';

/** One word of a text as quotations compare it: typography and capitals aside. */
interface Word extends Span {
  readonly key: string;
}

/** A part of a quotation: words that must stand side by side, a bracket that stands for other words, or a gap. */
type Part = { readonly kind: 'words'; readonly words: readonly string[] } | { readonly kind: 'bracket' | 'gap' };

/** What became of a quotation in one text. */
export interface QuoteMatch extends Span {
  readonly verdict: 'exact' | 'other-words';
  /** Words of the quotation that the text has otherwise, and its own ones. */
  readonly said: readonly string[];
  readonly held: readonly string[];
  /** Share of the quotation's words that the text has, 0..1. */
  readonly likeness: number;
}

const WORD = /[\p{L}\p{N}]+(?:(?:['’ʼ.,:\-‐‑]|\u00ad)(?=[\p{L}\p{N}])[\p{L}\p{N}]+)*|[%€$£¥]/gu;
const PARTS = /\[\s*(?:\.{3}|…)\s*\]|\(\s*(?:\.{3}|…)\s*\)|\.{3,}|…|\[[^\]\n]*\]/gu;
/** Words that a bracket may stand for, and that an ellipsis may leave out. */
const MOST_BRACKETED = 8;
const MOST_LEFT_OUT = 80;
/** A stretch that has fewer of the quotation's words is another sentence. */
const LEAST_LIKE = 0.6;

const keyOf = (word: string): string => foldWords(word).toLowerCase();

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((one) => ({
    start: one.index,
    end: one.index + one[0].length,
    key: keyOf(one[0]),
  }));
}

const keysOf = (text: string): string[] => wordsOf(text).map(({ key }) => key);

/** The parts of quoted words: brackets stand for other words, “[…]” and ellipses for words left out; nothing else gives way. */
function partsOf(quotation: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const take = (to: number): void => {
    const words = keysOf(quotation.slice(from, to));
    if (words.length > 0) parts.push({ kind: 'words', words });
  };
  for (const found of quotation.matchAll(PARTS)) {
    take(found.index);
    const inner = keysOf(found[0]);
    parts.push({ kind: found[0].startsWith('[') && inner.length > 0 ? 'bracket' : 'gap' });
    from = found.index + found[0].length;
  }
  take(quotation.length);
  return parts;
}

/** The end of the parts from a word on, or -1 where they do not stand there. */
function endFrom(text: readonly Word[], at: number, parts: readonly Part[]): number {
  const [part, ...rest] = parts;
  if (part === undefined) return at;
  if (part.kind !== 'words') {
    const most = part.kind === 'bracket' ? MOST_BRACKETED : MOST_LEFT_OUT;
    if (rest.length === 0) return at;
    for (let skip = 0; skip <= most && at + skip <= text.length; skip += 1) {
      const end = endFrom(text, at + skip, rest);
      if (end >= 0) return end;
    }
    return -1;
  }
  const stands = part.words.every((word, index) => text[at + index]?.key === word);
  return stands ? endFrom(text, at + part.words.length, rest) : -1;
}

function exactIn(text: readonly Word[], parts: readonly Part[]): Span | null {
  const from = parts.findIndex(({ kind }) => kind === 'words');
  const first = parts[from];
  if (first?.kind !== 'words') return null;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at]?.key !== first.words[0]) continue;
    const end = endFrom(text, at, parts.slice(from));
    if (end > at) return { start: text[at]?.start ?? 0, end: text[end - 1]?.end ?? 0 };
  }
  return null;
}

/** The window of a text that has most of the words, by a sliding count; bounded by the length of the text. */
function nearest(text: readonly Word[], words: readonly string[]): { at: number; shared: number } {
  const wanted = new Map<string, number>();
  for (const word of words) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  const left = new Map(wanted);
  let [shared, best, at] = [0, 0, 0];
  for (let end = 0; end < text.length; end += 1) {
    const came = text[end]?.key ?? '';
    const had = left.get(came);
    if (had !== undefined) {
      if (had > 0) shared += 1;
      left.set(came, had - 1);
    }
    const gone = end >= words.length ? (text[end - words.length]?.key ?? '') : null;
    const back = gone === null ? undefined : left.get(gone);
    if (gone !== null && back !== undefined) {
      if (back >= 0) shared -= 1;
      left.set(gone, back + 1);
    }
    if (shared > best) [best, at] = [shared, Math.max(0, end - words.length + 1)];
  }
  return { at, shared: best };
}

/**
 * Finds quoted words in a text, word by word. Typography, capitals and stops aside nothing may differ, but “[…]” and
 * ellipses leave words out and brackets stand for others. Null where the text has no such sentence.
 */
export function quoteIn(text: string, quotation: string): QuoteMatch | null {
  const held = wordsOf(text);
  const parts = partsOf(quotation);
  const exact = exactIn(held, parts);
  if (exact) return { ...exact, verdict: 'exact', said: [], held: [], likeness: 1 };
  const words = parts.flatMap((part) => (part.kind === 'words' ? part.words : []));
  if (words.length === 0) return null;
  const { at, shared } = nearest(held, words);
  const likeness = shared / words.length;
  if (likeness < LEAST_LIKE) return null;
  return { ...otherWords(held, at, words), likeness };
}

/** Trims a window to the words that answer the quotation, and names what differs. */
function otherWords(held: readonly Word[], at: number, words: readonly string[]): Omit<QuoteMatch, 'likeness'> {
  const window = held.slice(Math.max(0, at - 2), at + words.length + 3);
  const edits = diffArrays(
    window.map(({ key }) => key),
    [...words],
  );
  let [from, to] = [0, window.length];
  while (edits[0]?.removed === true) from += edits.shift()?.value.length ?? 0;
  while (edits.at(-1)?.removed === true) to -= edits.pop()?.value.length ?? 0;
  const [gone, came] = [edits.at(-2), edits.at(-1)];
  const over = gone?.removed === true && came?.added === true ? gone.value.length - came.value.length : 0;
  if (gone !== undefined && over > 0) {
    gone.value.length -= over;
    to -= over;
  }
  return {
    verdict: 'other-words',
    start: window[from]?.start ?? 0,
    end: window[to - 1]?.end ?? 0,
    said: edits.filter((edit) => edit.added).flatMap((edit) => edit.value),
    held: edits.filter((edit) => edit.removed).flatMap((edit) => edit.value),
  };
}

/** The words by which a quotation is looked for: the longest ones, at most `most`. */
export function tellingWords(quotation: string, most: number): string[] {
  const words = [...new Set(partsOf(quotation).flatMap((part) => (part.kind === 'words' ? part.words : [])))];
  return words.sort((a, b) => b.length - a.length).slice(0, most);
}
