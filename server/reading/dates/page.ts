import type { Token } from '../../text/tokens.ts';
import type { Reading } from '../found.ts';
import { heapsOf } from '../heaps.ts';
import type { DateLexicon, Phrase, PhraseBook } from './lexicon.ts';
import { lexiconOf, LIGHT_WORDS, ROLE } from './lexicon.ts';

/** A text laid out for the date parsers: its tokens, their look-up words and the sentence each stands in. */
export interface Page {
  readonly tokens: readonly Token[];
  /** Look-up form of each token: lower case, without possessive 's or French elision. */
  readonly words: readonly string[];
  /** Number of the sentence each token stands in. */
  readonly sentence: Uint32Array;
  /** What each token may begin, as bits of `ROLE`; 0 for tokens no parser need look at. */
  readonly starts: Uint16Array;
  readonly lexicon: DateLexicon;
  /** How deep expressions are being read within one another; put back to 0 after each. */
  readonly nesting: { level: number };
}

const ELISION = /^(?:l|d|qu)'/u;

function lookUpForm(lower: string, language: string): string {
  if (!lower.includes("'")) return lower;
  if (lower.endsWith("'s") && language === 'en') return lower.slice(0, -2);
  return language === 'fr' ? lower.replace(ELISION, '') : lower;
}

/** Lays a text out for the parsers. */
export function pageOf(reading: Reading): Page {
  const { tokens, sentences, language } = reading;
  const lexicon = lexiconOf(language);
  const sentence = new Uint32Array(tokens.length);
  const words: string[] = [];
  let at = 0;
  let end = sentences[0]?.end ?? Infinity;
  for (const token of tokens) {
    while (at < sentences.length - 1 && token.start >= end) end = sentences[++at]?.end ?? Infinity;
    sentence[words.length] = at;
    words.push(lookUpForm(token.lower, lexicon.language));
  }
  return { tokens, words, sentence, starts: startsOf(tokens, words, lexicon), lexicon, nesting: { level: 0 } };
}

const ANY_ROLE = 2 * ROLE.clock - 1;

/** The roles of every token, without those in heaps of numbers and small words that nothing follows. */
function startsOf(tokens: readonly Token[], words: readonly string[], lexicon: DateLexicon): Uint16Array {
  const starts = new Uint16Array(tokens.length);
  const heaped = heapsOf(tokens);
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const kind = tokens[at]?.kind;
    if (kind === 'mark' || heaped[at] === 1) continue;
    const word = words[at] ?? '';
    const roles = kind === 'number' ? ANY_ROLE : (lexicon.roles.get(word) ?? 0);
    const idle =
      roles !== 0 &&
      LIGHT_WORDS.has(word) &&
      (starts[at + 1] ?? 0) === 0 &&
      !lexicon.followers.has(words[at + 1] ?? '');
    starts[at] = idle ? 0 : roles;
  }
  return starts;
}

/** The look-up word at a token index; empty outside the text. */
export function wordAt(page: Page, index: number): string {
  return page.words[index] ?? '';
}

/** Whether the token carries a possessive 's ("Monday's"). */
export function isPossessive(page: Page, index: number): boolean {
  return (page.tokens[index]?.lower ?? '').endsWith("'s");
}

/** Whether the token is joined to the one before it without white space. */
export function isTight(page: Page, index: number): boolean {
  return page.tokens[index]?.spaced === false;
}

/** Whether the word at the index begins with a capital letter. */
export function isCapital(page: Page, index: number): boolean {
  const token = page.tokens[index];
  return token !== undefined && token.text.charCodeAt(0) !== token.lower.charCodeAt(0);
}

/** The longest phrase of a book that begins at the index. */
export function phraseAt<T>(page: Page, book: PhraseBook<T>, index: number): Phrase<T> | null {
  const phrases = book.get(wordAt(page, index));
  if (phrases === undefined) return null;
  for (const phrase of phrases) if (stands(page, phrase.words, index)) return phrase;
  return null;
}

function stands(page: Page, words: readonly string[], first: number): boolean {
  for (let k = 0; k < words.length; k += 1) if (page.words[first + k] !== words[k]) return false;
  return true;
}

/** The longest phrase of a book keyed by last words that ends right before the index. */
export function phraseBefore<T>(page: Page, book: PhraseBook<T>, index: number): Phrase<T> | null {
  const phrases = book.get(wordAt(page, index - 1));
  if (phrases === undefined) return null;
  for (const phrase of phrases) if (stands(page, phrase.words, index - phrase.words.length)) return phrase;
  return null;
}

/** Decimal value of a run of digits in any script; null when the token holds anything else. */
export function digitsOf(page: Page, index: number): number | null {
  const token = page.tokens[index];
  if (token === undefined || token.kind !== 'number' || token.text.length > 8) return null;
  let value = 0;
  for (let at = 0; at < token.text.length; at += 1) {
    const digit = digitOf(token.text.charCodeAt(at));
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  return value;
}

const ZEROS = [0x30, 0x660, 0x6f0, 0x966] as const;

function digitOf(code: number): number {
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return code - zero;
  return -1;
}
