import type { Token } from '../../text/tokens.ts';
import type { Reading } from '../found.ts';
import type { DateLexicon, Phrase, PhraseBook } from './lexicon.ts';
import { lexiconOf } from './lexicon.ts';

/** A text laid out for the date parsers: its tokens, their look-up words and the sentence each stands in. */
export interface Page {
  readonly tokens: readonly Token[];
  /** Look-up form of each token: lower case, without possessive 's or French elision. */
  readonly words: readonly string[];
  /** Number of the sentence each token stands in. */
  readonly sentence: readonly number[];
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
  let at = 0;
  const sentence = tokens.map((token) => {
    while (at < sentences.length - 1 && token.start >= (sentences[at]?.end ?? Infinity)) at += 1;
    return at;
  });
  const words = tokens.map((token) => lookUpForm(token.lower, lexicon.language));
  return { tokens, words, sentence, lexicon, nesting: { level: 0 } };
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
  const first = page.tokens[index]?.text[0] ?? '';
  return first !== first.toLowerCase();
}

/** The longest phrase of a book that begins at the index. */
export function phraseAt<T>(page: Page, book: PhraseBook<T>, index: number): Phrase<T> | null {
  const phrases = book.get(wordAt(page, index));
  if (phrases === undefined) return null;
  return phrases.find(({ words }) => words.every((word, k) => wordAt(page, index + k) === word)) ?? null;
}

/** The longest phrase of a book keyed by last words that ends right before the index. */
export function phraseBefore<T>(page: Page, book: PhraseBook<T>, index: number): Phrase<T> | null {
  const phrases = book.get(wordAt(page, index - 1));
  if (phrases === undefined) return null;
  return phrases.find(({ words }) => words.every((word, k) => wordAt(page, index - words.length + k) === word)) ?? null;
}

/** Decimal value of a run of digits in any script; null when the token holds anything else. */
export function digitsOf(page: Page, index: number): number | null {
  const token = page.tokens[index];
  if (token === undefined || token.kind !== 'number' || token.text.length > 8) return null;
  let value = 0;
  for (const character of token.text) {
    const digit = digitOf(character.codePointAt(0) ?? 0);
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  return value;
}

const ZEROS = [0x30, 0x660, 0x6f0, 0x966] as const;

function digitOf(code: number): number {
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? -1 : code - zero;
}
