import { CURRENCY_CODES } from '../lexicon/currency-signs.ts';
import { multiplied, refined, type Draft } from './draft.ts';
import {
  isDash,
  isPunctuation,
  isWord,
  printedAt,
  sentenceEnd,
  sentenceStart,
  touches,
  wordAt,
  type Glance,
} from './glance.ts';
import { phraseAt, phraseBefore } from './phrases.ts';

/** A currency beside a number: its ISO 4217 code and where its words begin or end (token indexes). */
interface Currency {
  readonly iso: string;
  readonly edge: number;
  readonly divisor?: number | undefined;
}

/** The currency printed right before token `first`: "$", "US$", "A$", "€", "CHF", "Rs", "Dkr"; null when none is. */
export function moneyBefore(glance: Glance, first: number): Currency | null {
  const at = first - 1;
  if (glance.taken[at] === 1) return null;
  const sign = glance.book.currencySigns.get(printedAt(glance, at));
  if (sign !== undefined) return printedAt(glance, at) === '$' ? dollarBefore(glance, at) : { iso: sign, edge: at };
  if (isWord(glance, at) && CURRENCY_CODES.has(printedAt(glance, at))) return { iso: printedAt(glance, at), edge: at };
  const scaled = scaledCode(glance, at);
  if (scaled !== null) return { iso: scaled, edge: at };
  const prefix = phraseBefore(glance.book.currencyPrefixes, glance, first);
  return prefix === null ? null : { iso: prefix.value, edge: prefix.first };
}

/** "US$", "U.S. $", "Mex$": letters before the sign that touch it, or stand before it in a text with spaces round every mark. */
function dollarBefore(glance: Glance, at: number): Currency {
  const word = printedAt(glance, at - 1);
  const iso = glance.book.dollars.get(word.toUpperCase());
  const beside = touches(glance, at) || word.length > 1 || word === 'c' || word === 'C';
  if (iso !== undefined && isWord(glance, at - 1) && beside) return { iso, edge: at - 1 };
  if (isPunctuation(glance, at - 1) && wordAt(glance, at - 2) === 's' && wordAt(glance, at - 4) === 'u')
    return { iso: 'USD', edge: at - 4 };
  return { iso: 'USD', edge: at };
}

/** "MUSD 60": a code with its million before it. */
function scaledCode(glance: Glance, at: number): string | null {
  const word = printedAt(glance, at);
  return isWord(glance, at) && /^M[A-Z]{3}$/.test(word) && CURRENCY_CODES.has(word.slice(1)) ? word.slice(1) : null;
}

/** The currency printed from token `at` on: "dollars", "Swiss francs", "€", "USD", "million yen" is read elsewhere. */
function moneyAt(glance: Glance, at: number): Currency | null {
  const start = isDash(glance, at) && touches(glance, at) && touches(glance, at + 1) ? at + 1 : at;
  if (glance.taken[start] === 1) return null;
  const sign = glance.book.currencySigns.get(printedAt(glance, start));
  if (sign !== undefined)
    return printedAt(glance, start) === '¢'
      ? { iso: sign, edge: start + 1, divisor: 100 }
      : { iso: sign, edge: start + 1 };
  const code = printedAt(glance, start);
  if (isWord(glance, start) && CURRENCY_CODES.has(code)) return { iso: code, edge: start + 1 };
  if (isWord(glance, start) && CURRENCY_CODES.has(code.toUpperCase()) && /^(?:usd|eur|gbp|btc|rmb|inr)$/.test(code))
    return { iso: code.toUpperCase(), edge: start + 1 };
  const words = phraseAt(glance.book.currencies, glance, start);
  return words === null ? null : { iso: words.value[0], edge: words.end, divisor: words.value[1] };
}

/** True when a currency is printed from token `at` on. */
export const moneyFollows = (glance: Glance, at: number): boolean => moneyAt(glance, at) !== null;

/** Puts the currency beside it on a draft; "pounds" are money or weight by their surroundings, "won" may be a verb. */
export function withMoney(glance: Glance, draft: Draft): Draft {
  const before = moneyBefore(glance, draft.first);
  if (before !== null) return afterSign(glance, draft, before);
  const from = glance.book.of.has(wordAt(glance, draft.end)) && draft.scale >= 100 ? draft.end + 1 : draft.end;
  const behind = moneyAt(glance, from) ?? articleMoney(glance, draft);
  if (behind !== null && !isVerb(glance, draft, behind.edge - 1))
    return afterWords(glance, draft, behind, 'currency-word');
  const pounds = poundsAt(glance, from);
  if (pounds > 0 && isMoneyTalk(glance, draft, pounds))
    return refined(draft, { unit: 'GBP', end: pounds }, 'pounds-as-money');
  return scaledBehind(glance, draft);
}

/** "half a dollar" */
function articleMoney(glance: Glance, draft: Draft): Currency | null {
  return draft.form === 'fraction' && glance.book.articles.has(wordAt(glance, draft.end))
    ? moneyAt(glance, draft.end + 1)
    : null;
}

/** The sign before it wins; the same currency may be repeated behind ("$ 10 dollars"), and a minus may stand before the sign. */
function afterSign(glance: Glance, draft: Draft, currency: Currency): Draft {
  const scaled = /^M[A-Z]{3}$/.test(printedAt(glance, currency.edge)) ? multiplied(draft, 1e6) : {};
  const repeated = moneyAt(glance, draft.end);
  const end = repeated?.iso === currency.iso && repeated.divisor === undefined ? repeated.edge : draft.end;
  const signed = refined(draft, { ...scaled, unit: currency.iso, first: currency.edge, end }, 'currency-sign');
  const dash = currency.edge - 1;
  const negative =
    isDash(glance, dash) &&
    glance.tokens[dash]?.spaced === true &&
    touches(glance, currency.edge) &&
    draft.best !== null;
  return negative ? refined(signed, { best: -(draft.best ?? 0), first: dash }, 'minus') : signed;
}

function afterWords(glance: Glance, draft: Draft, currency: Currency, rule: string): Draft {
  const change = currency.divisor === undefined ? {} : multiplied(draft, 1 / currency.divisor);
  const scale = glance.book.numerals.get(wordAt(glance, currency.edge));
  const late =
    scale?.kind === 'scale' &&
    scale.value >= 1e6 &&
    draft.scale === 1 &&
    CURRENCY_CODES.has(printedAt(glance, currency.edge - 1));
  if (late)
    return refined(
      draft,
      { ...multiplied(draft, scale.value), unit: currency.iso, end: currency.edge + 1, scale: scale.value },
      'scale-behind-code',
    );
  return refined(draft, { ...change, unit: currency.iso, end: currency.edge }, rule);
}

/** "30 MUSD" */
function scaledBehind(glance: Glance, draft: Draft): Draft {
  const code = scaledCode(glance, draft.end);
  return code === null
    ? draft
    : refined(draft, { ...multiplied(draft, 1e6), unit: code, end: draft.end + 1, scale: 1e6 }, 'scaled-code');
}

/** "5,000 won" is money, "those five won the prize" is not: small plain numbers win. */
function isVerb(glance: Glance, draft: Draft, at: number): boolean {
  if (wordAt(glance, at) !== 'won') return false;
  return draft.scale < 1000 && (draft.best ?? 0) < 1000;
}

/** End of "pound(s)" at token `at`, a hyphen allowed; 0 when the word is another. */
function poundsAt(glance: Glance, at: number): number {
  const start = isDash(glance, at) && touches(glance, at + 1) ? at + 1 : at;
  return glance.book.pounds.has(wordAt(glance, start)) ? start + 1 : 0;
}

/** How far around it words tell money from weight, in tokens. */
const BEFORE = 14;
const AFTER = 8;

/** Whole pence, as prices print them: "2.50", "1,299.99". */
const PENCE = /\d\.\d\d$/;

/** How many words behind "pounds of" may name what it is. */
const SUBSTANCE = 3;

/**
 * Pounds in millions are money; smaller ones where the words around talk of paying, or where pence are printed, and
 * nothing speaks of weight. "2,000 pounds of explosives" are weighed whatever they cost.
 */
function isMoneyTalk(glance: Glance, draft: Draft, end: number): boolean {
  const { book } = glance;
  if (draft.scale >= 1e6) return true;
  if (book.of.has(wordAt(glance, end))) return isSumOf(glance, end + 1);
  let money = draft.form === 'digits' && PENCE.test(printedAt(glance, draft.coreEnd - 1));
  const last = Math.min(sentenceEnd(glance, draft.first), draft.end + AFTER);
  for (let at = Math.max(sentenceStart(glance, draft.first), draft.first - BEFORE); at < last; at++) {
    if (printedAt(glance, at) === ';' && at < draft.first) money = false;
    if (printedAt(glance, at) === ';' && at >= draft.end) return money;
    if (book.weightWords.has(wordAt(glance, at))) return false;
    if (book.poundWords.has(wordAt(glance, at)) || printedAt(glance, at) === '£') money = true;
  }
  return money;
}

/** "300 pounds of public money": what stands behind "of" says whether it was weighed or paid. */
function isSumOf(glance: Glance, from: number): boolean {
  for (let at = from; at < from + SUBSTANCE && isWord(glance, at); at++)
    if (glance.book.sums.has(wordAt(glance, at))) return true;
  return false;
}
