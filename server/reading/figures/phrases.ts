import { tokenise } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import type { WordTable } from '../lexicon/figure-lexicon.ts';

interface Phrase<T> {
  readonly words: readonly string[];
  /** Whether each word must touch the one before it ("km2", "%"). */
  readonly touching: readonly boolean[];
  readonly value: T;
}

/** Phrases of a lexicon, looked up by their first word (reading on) or by their last (reading back). */
export interface Phrases<T> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly byLast: ReadonlyMap<string, readonly Phrase<T>[]>;
}

/** Where a phrase stands: token indexes, end exclusive. */
export interface Match<T> {
  readonly first: number;
  readonly end: number;
  readonly value: T;
}

/** What phrases are matched against: tokens and, in parallel, their look-up words. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
}

/** Compiles a table; hyphens in its words are left out, since a text may print them or not. */
export function phrases<T>(table: WordTable<T>, letters: 'any-case' | 'exact' = 'any-case'): Phrases<T> {
  const all = table.flatMap(([words, value]) =>
    words
      .split('|')
      .filter(Boolean)
      .map((one) => phrase(letters === 'exact' ? one : one.toLowerCase(), value)),
  );
  all.sort((a, b) => b.words.length - a.words.length);
  return { byFirst: grouped(all, (p) => p.words[0]), byLast: grouped(all, (p) => p.words.at(-1)) };
}

function phrase<T>(printed: string, value: T): Phrase<T> {
  const tokens = tokenise(printed).filter((token) => token.text !== '-');
  const bound = (token: Token, before: Token | undefined): boolean =>
    !token.spaced &&
    before !== undefined &&
    (token.kind !== 'word' || before.kind === 'mark') &&
    printed[token.start - 1] !== '-';
  return { words: tokens.map((t) => t.text), touching: tokens.map((t, i) => bound(t, tokens[i - 1])), value };
}

function grouped<T>(all: readonly Phrase<T>[], key: (p: Phrase<T>) => string | undefined): Map<string, Phrase<T>[]> {
  const groups = new Map<string, Phrase<T>[]>();
  for (const one of all) groups.set(key(one) ?? '', [...(groups.get(key(one) ?? '') ?? []), one]);
  return groups;
}

/** The longest phrase that starts at token `at`, a joining hyphen before it allowed; null when none does. */
export function phraseAt<T>(book: Phrases<T>, view: Words, at: number): Match<T> | null {
  const start = isJoiner(view, at) ? at + 1 : at;
  for (const one of book.byFirst.get(view.words[start] ?? '') ?? []) {
    const end = endOf(one, view, start);
    if (end > 0) return { first: at, end, value: one.value };
  }
  return null;
}

/** The longest phrase that ends right before token `end`; null when none does. */
export function phraseBefore<T>(book: Phrases<T>, view: Words, end: number): Match<T> | null {
  for (const one of book.byLast.get(view.words[end - 1] ?? '') ?? []) {
    const first = startOf(one, view, end);
    if (first >= 0) return { first, end, value: one.value };
  }
  return null;
}

function endOf<T>(one: Phrase<T>, view: Words, start: number): number {
  let at = start;
  for (let i = 0; i < one.words.length; i++) {
    if (i > 0 && isJoiner(view, at)) at++;
    if (view.words[at] !== one.words[i] || (one.touching[i] === true && view.tokens[at]?.spaced === true)) return -1;
    at++;
  }
  return at;
}

function startOf<T>(one: Phrase<T>, view: Words, end: number): number {
  let at = end;
  for (let i = one.words.length - 1; i >= 0; i--) {
    at--;
    if (i < one.words.length - 1 && isJoiner(view, at)) at--;
    if (view.words[at] !== one.words[i]) return -1;
    if (one.touching[i + 1] === true && view.tokens[at + 1]?.spaced === true) return -1;
  }
  return at;
}

/** True for a hyphen that joins the token before it to the one behind it, without spaces. */
function isJoiner(view: Words, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined || token.spaced || (token.text !== '-' && token.text !== '‑')) return false;
  return view.tokens[at + 1]?.spaced === false;
}
