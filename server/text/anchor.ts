import { findAltered } from './anchor-altered.ts';
import { copyOf, textOf, touched, unitsOf } from './anchor-copy.ts';
import type { Copy, Run } from './anchor-copy.ts';
import { isMoved, ownersOf } from './anchor-order.ts';
import { choosePlace } from './anchor-places.ts';
import { fold, foldWords, toOriginal } from './fold.ts';
import type { Span } from './span.ts';

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

/** The rules of anchoring, counted up whenever a quote may be anchored otherwise than before. */
export const ANCHORING_VERSION = 2;

/** Follows one quote of an earlier copy into a later one. */
export type Follow = (quote: Span) => AnchoredRevision;

/** Follows quotes from one copy of a page into a later one as `anchorRevision` does; the copies are cut once for all of them. */
export function followQuotes(before: string, after: string): Follow {
  const old = copyOf(before);
  const late = copyOf(after);
  return (quote) => follow(old, late, quote);
}

/**
 * Follows a quote from one copy of a page into a later one. It counts as exact, typographic or moved only when every
 * one of its words, figures and marks is still there in order, in its own sentence; a changed number, date, negation,
 * unit or name always gives changed or vanished. A look-alike elsewhere is never taken for it.
 */
export function anchorRevision(before: string, after: string, quote: Span): AnchoredRevision {
  return follow(copyOf(before), copyOf(after), quote);
}

/**
 * Looks for quotes of one text in another one that is no later copy of it, as in all that a page shows beside its
 * article: exact or typographic where every word of the quote stands there as its own saying, else vanished or ambiguous.
 */
export function seekQuotes(text: string, among: string): (quote: Span) => Anchored {
  const old = copyOf(text);
  const late = copyOf(among);
  return (quote) => {
    const run = unitsOf(old, quote);
    if (run.end <= run.start || quote.end <= quote.start) return NOWHERE;
    const choice = choosePlace(old, run, late);
    if (choice === 'several') return { verdict: 'ambiguous', start: null, end: null };
    return choice === 'none' ? NOWHERE : standing({ old, run, quote }, late, choice.place);
  };
}

function follow(old: Copy, late: Copy, quote: Span): AnchoredRevision {
  const run = unitsOf(old, quote);
  if (run.end <= run.start || quote.end <= quote.start) return { ...NOWHERE, changed: [] };
  const choice = choosePlace(old, run, late);
  if (choice === 'several') return { verdict: 'ambiguous', start: null, end: null, changed: [] };
  if (choice !== 'none') return { ...kept({ old, run, quote }, late, choice.place), changed: [] };
  const altered = findAltered(old, run, late);
  return altered === null ? { ...NOWHERE, changed: [] } : { verdict: 'changed', ...altered };
}

interface OldQuote {
  readonly old: Copy;
  readonly run: Run;
  readonly quote: Span;
}

/** The verdict on a quote of which every word is still there. */
function kept(sought: OldQuote, late: Copy, place: Run): Anchored {
  const found = standing(sought, late, place);
  const moved = movedAmong(sought, { late, place }, 'paragraphs') || movedAmong(sought, { late, place }, 'sentences');
  return moved ? { ...found, verdict: 'moved' } : found;
}

/** A place at which every word of a quote stands, and whether its signs are the same. */
function standing({ old, run, quote }: OldQuote, late: Copy, place: Run): Anchored {
  const span = widened({ old, run, quote }, late, textOf(late, place));
  const same = late.text.slice(span.start, span.end) === old.text.slice(quote.start, quote.end);
  return { verdict: same ? 'exact' : 'typographic', ...span };
}

function movedAmong(
  { old, run }: { old: Copy; run: Run },
  { late, place }: { late: Copy; place: Run },
  by: 'paragraphs' | 'sentences',
): boolean {
  const owners = ownersOf(old, late, by);
  return isMoved(owners, touched(old[by], run), touched(late[by], place));
}

/** Carries over a quote that starts or ends beside a unit (white space, part of a word, an invisible sign). */
function widened({ old, run, quote }: OldQuote, late: Copy, span: Span): Span {
  const own = textOf(old, run);
  const shifted = { start: span.start + quote.start - own.start, end: span.end + quote.end - own.end };
  const fits = shifted.start >= 0 && shifted.end <= late.text.length;
  return fits && late.text.slice(shifted.start, shifted.end) === old.text.slice(quote.start, quote.end)
    ? shifted
    : span;
}
