import type { FigureBook } from './book.ts';

/**
 * A number written as one word, as German does ("zweihundertfünfzig" 250, "einundzwanzig" 21, "eineinhalb" 1.5);
 * null for other words. Looks at the word's halves only, never tries all ways to part it.
 */
export function compoundNumber(word: string, book: FigureBook): number | null {
  if (word.length < 6 || word.length > 60) return null;
  if (word === 'anderthalb') return 1.5;
  if (word.endsWith('einhalb')) return plus(part(word.slice(0, -7), book), 0.5);
  return thousands(word, book);
}

function thousands(word: string, book: FigureBook): number | null {
  const cut = word.indexOf('tausend');
  if (cut < 0) return hundreds(word, book);
  const head = cut === 0 ? 1 : hundreds(word.slice(0, cut), book);
  const rest = withoutAnd(word.slice(cut + 7));
  return head === null ? null : plus(rest === '' ? 0 : hundreds(rest, book), head * 1000);
}

function hundreds(word: string, book: FigureBook): number | null {
  const cut = word.indexOf('hundert');
  if (cut < 0) return part(word, book);
  const head = cut === 0 ? 1 : part(word.slice(0, cut), book);
  const rest = withoutAnd(word.slice(cut + 7));
  return head === null ? null : plus(rest === '' ? 0 : part(rest, book), head * 100);
}

/** A number under a hundred: one numeral, or ones before tens ("einundzwanzig"). */
function part(word: string, book: FigureBook): number | null {
  const known = book.numerals.get(word) ?? book.numerals.get(word === 'ein' ? 'eins' : word);
  if (known !== undefined && known.value < 100) return known.value;
  const cut = word.indexOf('und');
  if (cut < 0) return null;
  const ones = book.numerals.get(word.slice(0, cut));
  const tens = book.numerals.get(word.slice(cut + 3));
  return ones?.kind === 'one' && tens?.kind === 'tens' ? ones.value + tens.value : null;
}

const withoutAnd = (word: string): string => (word.startsWith('und') ? word.slice(3) : word);
const plus = (value: number | null, more: number): number | null => (value === null ? null : value + more);
