import { outletKey } from './outlets.ts';
import { outletsNamed } from './origins.ts';
import type { ReadDb } from './store.ts';

/** Words of the longest outlet's name that is looked for. */
const LONGEST = 5;
const WORD = /[\p{L}\p{N}\p{M}&'’.-]+/gu;
const CASELESS = /^\p{Lo}/u;
const CAPITAL = /^[\p{Lu}\p{N}]/u;

/** The runs of words in a text that may be a name: they begin with a capital, or with a letter of a script without capitals. */
function possibleNames(text: string): string[] {
  const keys = new Set<string>();
  for (const line of text.split(/\n+/u)) {
    const words = [...line.matchAll(WORD)].map(([word]) => word.replace(/['’]s$|[.'’-]+$/gu, ''));
    words.forEach((word, at) => {
      if (!CAPITAL.test(word) && !CASELESS.test(word)) return;
      for (let length = 1; length <= LONGEST && at + length <= words.length; length += 1) {
        const name = outletKey(words.slice(at, at + length).join(' '));
        keys.add(name);
        if (words[at - 1]?.toLowerCase() === 'the') keys.add(`the ${name}`);
      }
    });
  }
  return [...keys];
}

/** The outlets of the newsroom that a text names, by look-up of its words: cost is that of the text. */
export const outletsNamedIn = (db: ReadDb, text: string): Promise<string[]> => outletsNamed(db, possibleNames(text));
