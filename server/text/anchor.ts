import { align } from './align.ts';
import type { Block } from './align.ts';
import { fold, foldWords, toOriginal } from './fold.ts';
import type { Span } from './span.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

/** How a quote stands in a text (command-line contract, "crosscheck anchor"). */
export const ANCHOR_VERDICTS = ['exact', 'typographic', 'moved', 'changed', 'vanished', 'ambiguous'] as const;
export type AnchorVerdict = (typeof ANCHOR_VERDICTS)[number];

/** Where a quote stands; start and end are null when it has vanished or cannot be told from its twins. */
export interface Anchored {
  readonly verdict: AnchorVerdict;
  readonly start: number | null;
  readonly end: number | null;
}

/** An anchored quote of an earlier copy; `changed` lists the spans of the later copy that differ from the quote. */
export interface AnchoredRevision extends Anchored {
  readonly changed: readonly (readonly [from: number, to: number])[];
}

/** A quote to be found: its exact words, and what helps to tell it from its twins. */
export interface SoughtQuote {
  readonly exact: string;
  readonly start?: number | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Share of a quote's words that must stand in order where the quote stood for it to count as changed. */
const KEPT_FOR_CHANGED = 0.5;
/** Words on each side that tell twins apart. */
const CONTEXT_WORDS = 12;
const NOWHERE: Anchored = { verdict: 'vanished', start: null, end: null };

/** Finds a quote in a text: at its place, elsewhere by its context, else with typography folded away; never a look-alike. */
export function anchorQuote(text: string, quote: SoughtQuote): Anchored {
  const { exact, start } = quote;
  if (exact === '') return NOWHERE;
  if (start !== undefined && text.startsWith(exact, start))
    return { verdict: 'exact', start, end: start + exact.length };
  const places = occurrences(text, exact);
  if (places.length > 0) return chosen(text, quote, places, 'exact');
  const folded = fold(text);
  const sought = foldWords(exact).trim();
  const near = sought === '' ? [] : occurrences(folded.text, sought).map((place) => toOriginal(folded, place));
  return near.length > 0 ? chosen(text, quote, near, 'typographic') : NOWHERE;
}

/** Every place of a string that does not start or end inside a figure or word. */
function occurrences(text: string, sought: string): Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(sought); start !== -1; start = text.indexOf(sought, start + 1)) {
    const end = start + sought.length;
    if (!cutsWord(text, start) && !cutsWord(text, end)) places.push({ start, end });
  }
  return places;
}

/** True when an offset stands inside a word or a figure ("5,2|00", "4.|1"). */
function cutsWord(text: string, offset: number): boolean {
  const around = text.slice(Math.max(0, offset - 2), offset + 2);
  const at = Math.min(2, offset);
  const left = around.slice(0, at);
  const right = around.slice(at);
  if (/[\p{L}\p{N}\p{M}]$/u.test(left) && /^[\p{L}\p{N}\p{M}]/u.test(right))
    return !/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/u.test(around);
  return (/\d[.,]$/u.test(left) && /^\d/u.test(right)) || (/\d$/u.test(left) && /^[.,]\d/u.test(right));
}

function chosen(text: string, quote: SoughtQuote, places: readonly Span[], verdict: 'exact' | 'typographic'): Anchored {
  const [first] = places;
  if (places.length === 1 && first) return { verdict, ...first };
  const scored = places.map((place) => ({
    place,
    score:
      commonEnd(foldWords(text.slice(Math.max(0, place.start - 64), place.start)), foldWords(quote.prefix ?? '')) +
      commonStart(foldWords(text.slice(place.end, place.end + 64)), foldWords(quote.suffix ?? '')),
  }));
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || best.score === second?.score) return { verdict: 'ambiguous', start: null, end: null };
  return { verdict, ...best.place };
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly folded: readonly string[];
}

function wordsOf(text: string): Words {
  const tokens = tokenise(text).filter((token) => foldWords(token.text).trim() !== '');
  return { text, tokens, folded: tokens.map((token) => foldWords(token.text)) };
}

/**
 * Follows a quote from one copy of a page into a later one. The copies are aligned word by word; a quote counts as
 * exact, typographic or moved only when every one of its words, figures and marks is still there in order, so a
 * changed number, date, negation, unit or name always gives changed or vanished.
 */
export function anchorRevision(before: string, after: string, quote: Span): AnchoredRevision {
  const old = wordsOf(before);
  const late = wordsOf(after);
  const first = old.tokens.findIndex((token) => token.end > quote.start);
  const last = old.tokens.findLastIndex((token) => token.start < quote.end);
  if (first === -1 || last < first) return { ...NOWHERE, changed: [] };
  const range = { start: first, end: last + 1 };
  const blocks = align(old.folded, late.folded);
  const whole = placesOf(late.folded, old.folded.slice(range.start, range.end));
  if (whole.length > 0) return { ...unchanged({ old, late, range, blocks }, whole, quote), changed: [] };
  return altered({ old, late, range, blocks });
}

interface Followed {
  readonly old: Words;
  readonly late: Words;
  /** Token indexes of the quote in the old copy. */
  readonly range: Span;
  readonly blocks: readonly Block[];
}

/** Token indexes at which a run of words starts. */
function placesOf(words: readonly string[], run: readonly string[]): number[] {
  const places: number[] = [];
  for (let at = words.indexOf(run[0] ?? ''); at !== -1; at = words.indexOf(run[0] ?? '', at + 1))
    if (run.every((word, step) => words[at + step] === word)) places.push(at);
  return places;
}

function unchanged(followed: Followed, places: readonly number[], quote: Span): Anchored {
  const { old, late, range, blocks } = followed;
  const block = blocks.find((each) => each.same && each.aStart <= range.start && each.aEnd >= range.end);
  const inOrder = block === undefined ? null : block.bStart + range.start - block.aStart;
  const scores = places.map((place) => contextScore(followed, place));
  const best = Math.max(...scores);
  const leaders = places.filter((_, at) => scores[at] === best);
  const twins = placesOf(old.folded, old.folded.slice(range.start, range.end)).length;
  const place = leaders.length === 1 ? leaders[0] : leaders.find((each) => each === inOrder && twins === places.length);
  if (place === undefined) return { verdict: 'ambiguous', start: null, end: null };
  const span = spanOf(late, place, place + range.end - range.start);
  const widened = widen(followed, span, quote);
  if (place !== inOrder) return { verdict: 'moved', ...widened };
  const same = late.text.slice(widened.start, widened.end) === old.text.slice(quote.start, quote.end);
  return { verdict: same ? 'exact' : 'typographic', ...widened };
}

/** Words and figures around a place that also stand around the quote, nearest first until one differs on each side. */
function contextScore({ old, late, range }: Followed, place: number): number {
  const end = place + range.end - range.start;
  const left = alike(old, late, (step) => [range.start - 1 - step, place - 1 - step]);
  const right = alike(old, late, (step) => [range.end + step, end + step]);
  return left + right;
}

function alike(old: Words, late: Words, at: (step: number) => [number, number]): number {
  let score = 0;
  for (let step = 0; step < CONTEXT_WORDS; step += 1) {
    const [a, b] = at(step);
    const word = old.folded[a];
    if (word === undefined || word !== late.folded[b]) break;
    if (old.tokens[a]?.kind !== 'mark') score += 1;
  }
  return score;
}

function spanOf(words: Words, from: number, to: number): Span {
  return { start: words.tokens[from]?.start ?? words.text.length, end: words.tokens[to - 1]?.end ?? words.text.length };
}

/** Carries over a quote that starts or ends beside a token (white space, part of a word). */
function widen({ old, late, range }: Followed, span: Span, quote: Span): Span {
  const own = spanOf(old, range.start, range.end);
  const shifted = { start: span.start + quote.start - own.start, end: span.end + quote.end - own.end };
  const fits = shifted.start >= 0 && shifted.end <= late.text.length;
  return fits && late.text.slice(shifted.start, shifted.end) === old.text.slice(quote.start, quote.end)
    ? shifted
    : span;
}

/** The quote where it stood, when enough of its words are still there in order; else it has vanished. */
function altered({ old, late, range, blocks }: Followed): AnchoredRevision {
  const kept: { a: number; b: number }[] = [];
  for (const block of blocks.filter((each) => each.same))
    for (let a = Math.max(block.aStart, range.start); a < Math.min(block.aEnd, range.end); a += 1)
      kept.push({ a, b: block.bStart + a - block.aStart });
  const carrying = (words: Words, at: number): boolean => words.tokens[at]?.kind !== 'mark';
  const all = old.tokens.slice(range.start, range.end).filter((token) => token.kind !== 'mark').length;
  const still = kept.filter(({ a }) => carrying(old, a)).length;
  const [first] = kept;
  const last = kept.at(-1);
  const scattered = first && last && last.b - first.b > 3 * (range.end - range.start) + 8;
  if (!first || !last || all === 0 || still / all < KEPT_FOR_CHANGED || scattered) return { ...NOWHERE, changed: [] };
  const from = Math.max(first.b - (first.a - range.start), gapStart(blocks, first.b));
  const to = Math.min(last.b + 1 + (range.end - 1 - last.a), gapEnd(blocks, last.b + 1));
  const same = new Set(kept.map(({ b }) => b));
  return { verdict: 'changed', ...spanOf(late, from, to), changed: changedSpans(late, { start: from, end: to }, same) };
}

/** Where the words begin that replaced what stood directly before a kept word. */
function gapStart(blocks: readonly Block[], b: number): number {
  const gap = blocks.find((each) => !each.same && each.bEnd === b);
  return gap ? gap.bStart : b;
}

function gapEnd(blocks: readonly Block[], b: number): number {
  const gap = blocks.find((each) => !each.same && each.bStart === b);
  return gap ? gap.bEnd : b;
}

/** Runs of words of the later copy that are not the quote's; an empty span where words were only taken out. */
function changedSpans(late: Words, range: Span, same: ReadonlySet<number>): [number, number][] {
  const spans: [number, number][] = [];
  for (let at = range.start; at < range.end; at += 1) {
    if (same.has(at)) continue;
    let end = at + 1;
    while (end < range.end && !same.has(end)) end += 1;
    const span = spanOf(late, at, end);
    spans.push([span.start, span.end]);
    at = end;
  }
  return spans;
}
