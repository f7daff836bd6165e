import { rising } from './align.ts';
import { foldWords } from './fold.ts';
import type { Span } from './span.ts';

/** The paragraphs of two copies and which of them have the same words. */
export interface ParagraphPairs {
  readonly before: readonly Span[];
  readonly after: readonly Span[];
  /** For each paragraph of the later copy the earlier one of the same words; null where there is none. */
  readonly owners: readonly (number | null)[];
  /** Paragraphs of the later copy that stand in another order than before, by their index. */
  readonly moved: ReadonlySet<number>;
}

/** The paragraphs of a text: lines that hold words, without the blanks around them; offsets are UTF-16 code units. */
export function paragraphsIn(text: string): Span[] {
  return [...text.matchAll(/[^\s][^\n\r]*/gu)].map((line) => ({
    start: line.index,
    end: line.index + line[0].trimEnd().length,
  }));
}

/**
 * Pairs paragraphs of equal words, typography aside. Those that keep the longest common order stand where they stood;
 * the other pairs were moved unchanged. Of several equal ones the first goes with the first.
 */
export function pairParagraphs(before: string, after: string): ParagraphPairs {
  const old = paragraphsIn(before);
  const late = paragraphsIn(after);
  const waiting = new Map<string, number[]>();
  const keys = new Map<string, string>();
  const keyOf = (words: string): string => {
    const key = keys.get(words) ?? foldWords(words).replace(/\s+/gu, ' ').trim();
    keys.set(words, key);
    return key;
  };
  old.forEach(({ start, end }, at) => {
    const words = keyOf(before.slice(start, end));
    const places = waiting.get(words);
    if (places) places.push(at);
    else waiting.set(words, [at]);
  });
  for (const places of waiting.values()) places.reverse();
  const owners = late.map(({ start, end }) => waiting.get(keyOf(after.slice(start, end)))?.pop() ?? null);
  const pairs = owners.flatMap((owner, at) => (owner === null ? [] : [[at, owner] as const]));
  const kept = new Set(rising(pairs).map(([at]) => at));
  return { before: old, after: late, owners, moved: new Set(pairs.map(([at]) => at).filter((at) => !kept.has(at))) };
}
