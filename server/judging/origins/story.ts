import type { FoldedWord } from '../../text/fingerprint.ts';

/** Share of the weight of the poorer text's telling words that two reports of one story share. */
const SAME_STORY = 0.16;
const SHORT = 4;
const FIGURE_WEIGHT = 1.5;

/** How far two texts tell one story, 0 to 1, by the telling words (names, figures, longer words) they share. */
export type Likeness = (a: number, b: number) => number;

/** Weighs words by how few texts of the set have them, so that what every text says tells nothing. */
export function likenessIn(texts: readonly (readonly FoldedWord[])[]): Likeness {
  const sets = texts.map((words) => new Set(words.map(({ word }) => word).filter(isTelling)));
  const holders = new Map<string, number>();
  for (const set of sets) for (const word of set) holders.set(word, (holders.get(word) ?? 0) + 1);
  const weigh = (word: string): number => {
    const rare = Math.log((sets.length + 2) / ((holders.get(word) ?? 1) + 0.5));
    return Math.max(0.2, rare) * (/\p{N}/u.test(word) ? FIGURE_WEIGHT : 1);
  };
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weigh(word), 0);
  const totals = sets.map(sum);
  return (a, b) => {
    const first = sets[a] ?? new Set<string>();
    const second = sets[b] ?? new Set<string>();
    const shared = [...first].filter((word) => second.has(word));
    const poorer = Math.min(totals[a] ?? 0, totals[b] ?? 0);
    return shared.length < 2 || poorer === 0 ? 0 : sum(shared) / poorer;
  };
}

/** Whether two texts are alike enough to be about one story. */
export const isOneStory = (likeness: number): boolean => likeness >= SAME_STORY;

function isTelling(word: string): boolean {
  if (/\p{N}/u.test(word)) return word.length >= 2;
  return word.length > SHORT || /[^\p{Script=Latin}\p{Script=Cyrillic}\p{M}]/u.test(word);
}
