import { touched, weightIn, wordsIn } from './anchor-copy.ts';
import type { Copy, Run } from './anchor-copy.ts';

/** Units on each side of a place that tell it from its twins. */
const REACH = 24;
/** What a directly adjoining equal unit counts for, against one that only stands near. */
const ADJOINING = 2;
/** How far, as a share of the better context, one place must stand above another to be told from it. */
const CLEAR = 0.15;
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
  const left = sideScore(
    wordsIn(old, { start: Math.max(0, from.start - REACH), end: from.start }).reverse(),
    wordsIn(late, { start: Math.max(0, to.start - REACH), end: to.start }).reverse(),
  );
  const right = sideScore(
    wordsIn(old, { start: from.end, end: from.end + REACH }),
    wordsIn(late, { start: to.end, end: to.end + REACH }),
  );
  return left + right;
}

const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

function sideScore(a: readonly string[], b: readonly string[]): number {
  let adjoining = 0;
  while (adjoining < a.length && a[adjoining] === b[adjoining]) adjoining += 1;
  const near = new Set(b.filter(isWord));
  const shared = new Set(a.filter((word) => isWord(word) && near.has(word))).size;
  return ADJOINING * a.slice(0, adjoining).filter(isWord).length + shared;
}

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
  return { place: best.place };
}

/** Whether one context stands clearly above another. */
const stands = (a: number, b: number): boolean => a > b && a - b >= CLEAR * a;

/** Whether the words stand in what is left of the quote's own sentence, and not in another one that happens to use them. */
function isSameSaying(old: Copy, quote: Run, late: Copy, place: Run): boolean {
  const before = sentencesAround(old, quote);
  const whole = weightIn(old, before);
  const own = weightIn(old, quote);
  const after = sentencesAround(late, place);
  if (own >= NEARLY_WHOLE * whole) return weightIn(late, after) <= whole * 2 || own >= 5;
  const rest = shareOf(outside(old, before, quote), outside(late, after, place));
  return rest >= SENTENCE_KEPT || neighboursKept(old, before, late, after);
}

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
  const sum = (weights: Iterable<number>): number => [...weights].reduce((total, weight) => total + weight, 0);
  const all = sum(a.values()) + sum(b.values());
  const shared = sum([...a].filter(([word]) => b.has(word)).map(([, weight]) => weight));
  return all === 0 ? 0 : (2 * shared) / all;
}
