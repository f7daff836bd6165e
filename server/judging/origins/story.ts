import type { FoldedWord } from '../../text/fingerprint.ts';

/** Share of the weight of the poorer text's telling words that two reports of one story share. */
const SAME_STORY = 0.16;
/** The same where both print the figure asked about. */
const SAME_FIGURE = 0.08;
/** The same where one says that it has a figure of at least three digits from the other. */
const CREDITED_FIGURE = 0.03;
const SHORT = 4;
const FIGURE_WEIGHT = 1.5;

/** Compares texts of one set. */
export interface Likeness {
  /** How far two texts tell one story, 0 to 1, by the telling words (names, figures, longer words) they share. */
  readonly of: (a: number, b: number) => number;
  /** The same for parts of texts, by their words. */
  readonly ofParts: (a: readonly string[], b: readonly string[]) => number;
}

/** Weighs words by how few texts of the set have them, so that what every text says tells nothing. */
export function likenessIn(texts: readonly (readonly FoldedWord[])[]): Likeness {
  const sets = texts.map((words) => telling(words.map(({ word }) => word)));
  const holders = new Map<string, number>();
  for (const set of sets) for (const word of set) holders.set(word, (holders.get(word) ?? 0) + 1);
  const weigh = (word: string): number => {
    const rare = Math.log((sets.length + 2) / ((holders.get(word) ?? 1) + 0.5));
    return Math.max(0.2, rare) * (/\p{N}/u.test(word) ? FIGURE_WEIGHT : 1);
  };
  const between = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
    const shared = [...a].filter((word) => b.has(word));
    const poorer = Math.min(sum(a, weigh), sum(b, weigh));
    return shared.length < 2 || poorer === 0 ? 0 : sum(shared, weigh) / poorer;
  };
  return {
    of: (a, b) => between(sets[a] ?? new Set(), sets[b] ?? new Set()),
    ofParts: (a, b) => between(telling(a), telling(b)),
  };
}

const telling = (words: readonly string[]): Set<string> =>
  new Set(words.map((word) => word.replace(/['’]s$/u, '')).filter(isTelling));

const sum = (words: Iterable<string>, weigh: (word: string) => number): number =>
  [...words].reduce((total, word) => total + weigh(word), 0);

const LEAST = { 'other figure': SAME_STORY, 'same figure': SAME_FIGURE, 'credited figure': CREDITED_FIGURE } as const;

/** Whether two texts are alike enough to be about one story; less is enough where they share the figure asked about. */
export const isOneStory = (likeness: number, sharing: keyof typeof LEAST = 'other figure'): boolean =>
  likeness >= LEAST[sharing];

function isTelling(word: string): boolean {
  if (/\p{N}/u.test(word)) return word.length >= 2;
  return word.length > SHORT || /[^\p{Script=Latin}\p{Script=Cyrillic}\p{M}]/u.test(word);
}
