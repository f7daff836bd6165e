import { fold, toOriginal } from './fold.ts';
import type { Span } from './span.ts';
import { tokenise } from './tokens.ts';

/** A word of a text in the form in which texts are compared, with its place in the text as captured (UTF-16). */
export interface FoldedWord extends Span {
  readonly word: string;
}

/** A kept hash of a run of words and the index of the run's first word. */
export interface Fingerprint {
  /** A whole number below 2^52, the same on every machine and in every version: it may be stored. */
  readonly hash: number;
  readonly at: number;
}

/** Words in one hashed run. */
export const RUN_WORDS = 5;
/** Runs of which the smallest hash is kept: any shared stretch of RUN_WORDS + WINDOW - 1 words shares a fingerprint. */
export const WINDOW = 4;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SIGN = /[^\p{M}]\p{M}*/gu;

/** Words and figures of a text without case, typography and marks; of scripts written without spaces every sign is a word. */
export function foldedWords(text: string): FoldedWord[] {
  const folded = fold(text);
  return tokenise(folded.text)
    .filter((token) => token.kind !== 'mark')
    .flatMap((token) => {
      const pieces = UNSPACED.test(token.text)
        ? [...token.text.matchAll(SIGN)].map((sign) => ({ word: sign[0], start: token.start + sign.index }))
        : [{ word: token.lower, start: token.start }];
      return pieces.map(({ word, start }) => {
        const length = pieces.length === 1 ? token.end - token.start : word.length;
        return { word, ...toOriginal(folded, { start, end: start + length }) };
      });
    });
}

/**
 * Winnowing (Schleimer, Wilkerson, Aiken 2003) over folded words: of every WINDOW neighbouring runs of RUN_WORDS words the one with the
 * smallest hash is kept, the rightmost of equals. A text of fewer words than a run has none.
 */
export function fingerprints(words: readonly { readonly word: string }[]): Fingerprint[] {
  const hashes: number[] = [];
  for (let at = 0; at + RUN_WORDS <= words.length; at += 1) hashes.push(hashOf(words, at));
  const kept: Fingerprint[] = [];
  const windows = Math.max(1, hashes.length - WINDOW + 1);
  for (let first = 0; first < windows; first += 1) {
    let least = first;
    for (let at = first; at < Math.min(first + WINDOW, hashes.length); at += 1)
      if ((hashes[at] ?? Infinity) <= (hashes[least] ?? Infinity)) least = at;
    const hash = hashes[least];
    if (hash !== undefined && kept.at(-1)?.at !== least) kept.push({ hash, at: least });
  }
  return kept;
}

const SEPARATOR = 0x1f;
const HIGH_BITS = 0xfffff;

/** Two FNV-1a passes of 32 bits with different offsets and primes, joined to 52 bits. */
function hashOf(words: readonly { readonly word: string }[], start: number): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  const mix = (unit: number): void => {
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    high ^= high >>> 13;
  };
  for (let at = start; at < start + RUN_WORDS; at += 1) {
    const word = words[at]?.word ?? '';
    for (let unit = 0; unit < word.length; unit += 1) mix(word.charCodeAt(unit));
    mix(SEPARATOR);
  }
  return (high & HIGH_BITS) * 0x100000000 + (low >>> 0);
}

/** For every text of a set the other texts that share a fingerprint with it, by index, each pair once. */
export function candidatePairs(prints: readonly (readonly Fingerprint[])[]): [number, number][] {
  const byHash = new Map<number, number[]>();
  prints.forEach((list, text) => {
    for (const { hash } of list) {
      const holders = byHash.get(hash);
      if (holders === undefined) byHash.set(hash, [text]);
      else if (holders.at(-1) !== text) holders.push(text);
    }
  });
  const pairs = new Set<string>();
  for (const holders of byHash.values())
    holders.forEach((a, at) => {
      for (const b of holders.slice(at + 1)) pairs.add(`${String(a)} ${String(b)}`);
    });
  return [...pairs].map((pair) => {
    const [a = 0, b = 0] = pair.split(' ').map(Number);
    return [a, b];
  });
}
