import { touched, UNSPACED, weightIn, wordsIn } from './anchor-copy.ts';
import type { Copy, Run, Unit } from './anchor-copy.ts';

/** Units on each side of a place that tell it from its twins. */
const REACH = 24;
/** What a directly adjoining equal unit counts for, against one that only stands near. */
const ADJOINING = 2;
/** How far, as a share of the better context, one place must stand above another to be told from it. */
const CLEAR = 0.15;
/** Places of the same words that are compared by their surroundings; bounds the time. */
const MOST_TWINS = 40;
/** The weight of one word that is no joining word. */
const TELLING = 1;
/** Weight of equal units directly beside a place that shows it to be the quote's own. */
const BESIDE = 2;
/** Share of the sentence around a quote that must be the same when the words are all that is left of it. */
const SENTENCE_KEPT = 0.3;
/** From this share of its sentence on, a quote carries enough words of its own to be known again anywhere. */
const NEARLY_WHOLE = 0.7;

/** Every run of units with these words. */
export function placesOf(copy: Copy, words: readonly string[]): Run[] {
  const places: Run[] = [];
  const [first] = words;
  if (first === undefined) return places;
  for (let start = 0; start + words.length <= copy.units.length; start += 1)
    if (copy.units[start]?.folded === first && words.every((word, step) => copy.units[start + step]?.folded === word))
      places.push({ start, end: start + words.length });
  return places;
}

/** How alike the surroundings of two places are: adjoining equal units, and those that stand near on the same side. */
export function contextScore(old: Copy, from: Run, late: Copy, to: Run): number {
  const [left, right] = [sideOf([old, from], [late, to], 'left'), sideOf([old, from], [late, to], 'right')];
  return ADJOINING * (left.adjoining + right.adjoining) + left.near + right.near;
}

type Place = readonly [copy: Copy, run: Run];

/** Weights of the units that adjoin a place on one side and are equal, and of those that only stand near in both copies. */
function sideOf(from: Place, to: Place, side: 'left' | 'right'): { adjoining: number; near: number } {
  const a = around(...from, side);
  const b = around(...to, side);
  let equal = 0;
  while (equal < a.length && a[equal]?.folded === b[equal]?.folded) equal += 1;
  const near = new Set(b.map((unit) => unit.folded));
  const shared = new Map(a.filter((unit) => near.has(unit.folded)).map((unit) => [unit.folded, contextWeight(unit)]));
  return { adjoining: total(a.slice(0, equal).map(contextWeight)), near: total(shared.values()) };
}

function around(copy: Copy, run: Run, side: 'left' | 'right'): Unit[] {
  return side === 'left'
    ? copy.units.slice(Math.max(0, run.start - REACH), run.start).reverse()
    : copy.units.slice(run.end, run.end + REACH);
}

/** A single sign of a script without spaces says as little as a joining word. */
const contextWeight = ({ folded, weight }: Unit): number => (UNSPACED.test(folded) ? weight / 4 : weight);

const total = (weights: Iterable<number>): number => [...weights].reduce((sum, weight) => sum + weight, 0);

/** What is left of the candidate places of a quote: one, none, or several that cannot be told apart. */
export type Choice = { readonly place: Run } | 'none' | 'several';

/**
 * Chooses the place of a quote in the later copy among all runs of its words. A place whose surroundings are those
 * of another occurrence in the earlier copy belongs to that one and is never taken for the quote's.
 */
export function choosePlace(old: Copy, quote: Run, late: Copy): Choice {
  const words = wordsIn(old, quote);
  const twins = placesOf(old, words);
  const own = twins.findIndex((twin) => twin.start === quote.start);
  const found = placesOf(late, words);
  if (Math.max(twins.length, found.length) > MOST_TWINS) return amongMany(twins, own, found);
  const scores = twins.map((twin) => found.map((place) => contextScore(old, twin, late, place)));
  const ownScores = scores[own] ?? [];
  const free = found.flatMap((place, at) => {
    const score = ownScores[at] ?? 0;
    const rival = Math.max(-1, ...scores.filter((_, twin) => twin !== own).map((row) => row[at] ?? 0));
    return stands(rival, score) ? [] : [{ place, score, shared: !stands(score, rival) && rival >= 0 }];
  });
  const known = free.filter(({ place }) => isSameSaying(old, quote, late, place));
  const [best, second] = known.sort((a, b) => b.score - a.score);
  if (best === undefined) return 'none';
  if (best.shared && found.length === twins.length) return { place: found[own] ?? best.place };
  if (best.shared || (second !== undefined && !stands(best.score, second.score))) return 'several';
  if (second !== undefined && isUprooted([old, quote], late, best.place, second.place)) return 'several';
  return { place: best.place };
}

/**
 * Whether nothing beside two places says which of them is the quote's own: neither has a neighbour of it, or each has one.
 * Words that only stand near are no neighbour.
 */
function isUprooted(from: Place, late: Copy, best: Run, second: Run): boolean {
  const keeps = (place: Run, side: 'left' | 'right'): boolean => sideOf(from, [late, place], side).adjoining >= BESIDE;
  const [left, right] = [keeps(best, 'left'), keeps(best, 'right')];
  if (left && right) return false;
  return (left || keeps(second, 'left')) === (right || keeps(second, 'right'));
}

/** Words that stand at so many places are told apart by their number only. */
function amongMany(twins: readonly Run[], own: number, found: readonly Run[]): Choice {
  const place = found.length === twins.length ? found[own] : undefined;
  return place === undefined ? 'several' : { place };
}

/** Whether one context stands clearly above another: by a share of itself, and by a telling word. */
const stands = (a: number, b: number): boolean => a - b >= CLEAR * a && a - b >= TELLING;

/** Whether the words stand in what is left of the quote's own sentence, and not in another one that happens to use them. */
function isSameSaying(old: Copy, quote: Run, late: Copy, place: Run): boolean {
  const before = sentencesAround(old, quote);
  const whole = weightIn(old, before);
  const own = weightIn(old, quote);
  const after = sentencesAround(late, place);
  if (own >= NEARLY_WHOLE * whole) return weightIn(late, after) <= whole * 2 || own >= 5;
  const rest = shareOf(outside(old, before, quote), outside(late, after, place));
  return rest >= SENTENCE_KEPT || neighboursKept(old, before, late, after) || adjoins(old, quote, late, place);
}

/** Whether what stands directly beside the words is the same as before. */
const adjoins = (old: Copy, quote: Run, late: Copy, place: Run): boolean =>
  sideOf([old, quote], [late, place], 'left').adjoining + sideOf([old, quote], [late, place], 'right').adjoining >=
  BESIDE;

/** Whether the sentences on both sides are the same as before: then what stands between them is the quote's sentence, reworded. */
function neighboursKept(old: Copy, before: Run, late: Copy, after: Run): boolean {
  return (
    beside(old, before).left === beside(late, after).left && beside(old, before).right === beside(late, after).right
  );
}

function beside(copy: Copy, run: Run): { left: string; right: string } {
  const at = touched(copy.sentences, run);
  const said = (index: number): string => {
    const sentence = copy.sentences[index];
    return sentence === undefined ? '' : wordsIn(copy, sentence).join(' ');
  };
  return { left: said(at.start - 1), right: said(at.end) };
}

/** The run of whole sentences around a run. */
export function sentencesAround(copy: Copy, run: Run): Run {
  const at = touched(copy.sentences, run);
  return { start: copy.sentences[at.start]?.start ?? run.start, end: copy.sentences[at.end - 1]?.end ?? run.end };
}

function outside(copy: Copy, sentence: Run, quote: Run): Map<string, number> {
  const words = new Map<string, number>();
  for (let at = sentence.start; at < sentence.end; at += 1) {
    const unit = copy.units[at];
    if (unit !== undefined && (at < quote.start || at >= quote.end)) words.set(unit.folded, unit.weight);
  }
  return words;
}

/** The weight of the words two sets share, as a share of both. */
function shareOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const all = total(a.values()) + total(b.values());
  const shared = total([...a].filter(([word]) => b.has(word)).map(([, weight]) => weight));
  return all === 0 ? 0 : (2 * shared) / all;
}
