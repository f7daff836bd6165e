import type { Token } from '../text/tokens.ts';

/** More numbers and marks than this in a row, without a word, are a table or noise and tell nothing that can be checked. */
const LONGEST_RUN = 120;

/** 1 for every token that lies in a heap: a run of numbers and marks without a word, too long for a sentence. */
export function heapsOf(tokens: readonly Token[]): Uint8Array {
  const heaped = new Uint8Array(tokens.length);
  let first = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token !== undefined && token.kind !== 'word') continue;
    if (at - first > LONGEST_RUN) heaped.fill(1, first, at);
    first = at + 1;
  }
  return heaped;
}
