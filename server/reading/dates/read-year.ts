import { DECADES } from './lexicon.ts';
import { mention } from './mention.ts';
import type { Mention } from './mention.ts';
import { digitsOf, isCapital, isTight, phraseBefore, wordAt } from './page.ts';
import type { Page } from './page.ts';
import { decadePeriod, monthsPeriod, yearsPeriod } from './period.ts';
import { followedByCount, ordinalAt, yearAt } from './read-calendar.ts';

/** A year that stands alone, a decade, a century or a pair of years as one season. */
export function yearMention(page: Page, index: number): Mention | null {
  return decade(page, index) ?? century(page, index) ?? yearPair(page, index) ?? loneYear(page, index);
}

/** "the 1990s", "1990's", "the 1870s". */
function decade(page: Page, index: number): Mention | null {
  const year = yearAt(page, index);
  if (year === null) return shortDecade(page, index);
  if (year.value % 10 !== 0) return null;
  const german = wordAt(page, index + 1) === 'er' && isTight(page, index + 1);
  if (german || DECADE_WORDS.has(wordAt(page, index - 1))) {
    return mention(index, german ? index + 2 : index + 1, { on: 'fixed', period: decadePeriod(year.value) }, 'decade');
  }
  const tight = isTight(page, index + 1) && wordAt(page, index + 1) === 's';
  const apostrophe =
    /^['’]$/u.test(wordAt(page, index + 1)) && wordAt(page, index + 2) === 's' && isTight(page, index + 2);
  if (!tight && !apostrophe) return null;
  const end = tight ? index + 2 : index + 3;
  const period =
    year.value % 100 === 0 && year.value < 2000
      ? yearsPeriod(year.value, year.value + 99, 'century')
      : decadePeriod(year.value);
  return mention(index, end, { on: 'fixed', period }, 'decade');
}

const DECADE_WORDS: ReadonlySet<string> = new Set(['années', 'años']);

/** "the 80s", "'70s", "the nineties": decades of the last century. */
function shortDecade(page: Page, index: number): Mention | null {
  const before = wordAt(page, index - 1);
  const spoken = DECADES.get(wordAt(page, index));
  const introduced = ['the', 'early', 'mid', 'late', '-', 'in'].includes(before);
  if (spoken !== undefined) {
    return introduced ? mention(index, index + 1, { on: 'fixed', period: decadePeriod(spoken) }, 'decade') : null;
  }
  const digits = digitsOf(page, index);
  if (digits === null || digits % 10 !== 0 || page.tokens[index]?.text.length !== 2) return null;
  const ends = isTight(page, index + 1) && wordAt(page, index + 1) === 's';
  const quoted = /^['’‘]$/u.test(before) && isTight(page, index);
  if (!ends || digits < 20 || !(quoted || introduced)) return null;
  if (before === 'in') return null;
  return mention(index, index + 2, { on: 'fixed', period: decadePeriod(1900 + digits) }, 'decade');
}

/** "the 19th century", "the twenty-first century". */
function century(page: Page, index: number): Mention | null {
  const place = ordinalAt(page, index);
  if (place === null || place.value < 1 || place.value > 22) return null;
  const at = wordAt(page, place.end) === '-' ? place.end + 1 : place.end;
  if (page.lexicon.units.get(wordAt(page, at)) !== 'century' || isNamedCentury(page, at)) return null;
  const first = 100 * (place.value - 1);
  return mention(
    index,
    at + 1,
    { on: 'fixed', period: yearsPeriod(Math.max(first, 1), first + 99, 'century') },
    'century',
  );
}

/** "20th Century Fox": a name goes on behind it. */
const isNamedCentury = (page: Page, at: number): boolean =>
  page.lexicon.language === 'en' &&
  isCapital(page, at) &&
  page.tokens[at + 1]?.kind === 'word' &&
  isCapital(page, at + 1) &&
  !/^(?:BC|AD|BCE|CE)$/.test(page.tokens[at + 1]?.text ?? '');

/** "2017-18", "2023/24": two years, the second cut short; "the 2023-24 financial year" runs from April to March. */
function yearPair(page: Page, index: number): Mention | null {
  const year = yearAt(page, index);
  if (
    year === null ||
    !/^[-–/]$/u.test(wordAt(page, index + 1)) ||
    !isTight(page, index + 1) ||
    !isTight(page, index + 2)
  )
    return null;
  const text = wordAt(page, index + 2);
  const short = digitsOf(page, index + 2) ?? -1;
  const last = year.value - (year.value % 100) + short + (short < year.value % 100 ? 100 : 0);
  if (text.length !== 2 || last - year.value < 1 || last - year.value > 30) return null;
  if (last > year.value + 1 && (text.startsWith('0') || followedByCount(page, index + 3))) return null;
  if (wordAt(page, index + 3) === '-' && isTight(page, index + 3)) return null;
  if (wordAt(page, index + 3) === 'financial') {
    return mention(index, index + 3, { on: 'fixed', period: monthsPeriod(year.value, 4, 12) }, 'financial-year');
  }
  return mention(index, index + 3, { on: 'fixed', period: yearsPeriod(year.value, last, 'span') }, 'two-years');
}

function loneYear(page: Page, index: number): Mention | null {
  const year = yearAt(page, index);
  if (year === null || !isYear(page, index, year.end)) return null;
  return mention(index, year.end, { on: 'calendar', year: year.value }, 'year');
}

/** Whether four digits are a year: said by the words before them, brackets around them or an event behind them. */
function isYear(page: Page, index: number, end: number): boolean {
  const { sets, units } = page.lexicon;
  if (followedByCount(page, end) || isCode(page, index) || countsBehind(page, end)) return false;
  const before = wordAt(page, index - 1);
  if (isGlued(page, index, before)) return false;
  if (sets.beforeYear.has(before) || units.get(before) === 'year') return true;
  if (before === '-' && isTight(page, index)) return sets.beforeYear.has(wordAt(page, index - 2));
  if (sets.perhapsBeforeYear.has(before)) return !isPluralNoun(page, end);
  const phrase = phraseBefore(page, page.lexicon.hedges, index);
  if (phrase !== null && phrase.words.length > 1) return !isPluralNoun(page, end);
  if (before === '(' && /^[),;–-]$/u.test(wordAt(page, end))) return true;
  return isIntroducing(page, index - 1) && isEvent(page, end);
}

/** "from 1900 to 2000 soldiers": the other end of a range is counted. */
function countsBehind(page: Page, index: number): boolean {
  const joint = wordAt(page, index);
  const { sets } = page.lexicon;
  if (!sets.to.has(joint) && !sets.and.has(joint)) return false;
  return page.tokens[index + 1]?.kind === 'number' && followedByCount(page, index + 2);
}

/** Money signs, dashes, numbers and names glued to the digits make something else of them. */
function isGlued(page: Page, index: number, before: string): boolean {
  if (/^[$€£¥#.,:/]$/u.test(before) && isTight(page, index)) return true;
  const next = wordAt(page, index + 1);
  return isTight(page, index + 1) && /^[\p{L}%:/°]/u.test(next);
}

/** "2011 KX9": a designation. */
function isCode(page: Page, index: number): boolean {
  const next = page.tokens[index + 1]?.text ?? '';
  return (
    next.length > 1 &&
    next === next.toUpperCase() &&
    isCapital(page, index + 1) &&
    page.tokens[index + 2]?.kind === 'number' &&
    isTight(page, index + 2)
  );
}

function isIntroducing(page: Page, index: number): boolean {
  const word = page.tokens[index]?.lower ?? '';
  return page.lexicon.sets.articles.has(word) || word.endsWith("'s") || word === 'late' || word === 'early';
}

function isPluralNoun(page: Page, index: number): boolean {
  const word = wordAt(page, index);
  if (page.tokens[index]?.kind !== 'word' || isCapital(page, index)) return false;
  if (!word.endsWith('s') || word.endsWith('ss') || word.length < 4) return false;
  return !page.lexicon.sets.events.has(word) && !NOT_NOUNS.has(word);
}

const NOT_NOUNS: ReadonlySet<string> = new Set([
  'this',
  'was',
  'has',
  'his',
  'its',
  'thus',
  'does',
  'as',
  'is',
  'plus',
  'versus',
  'les',
  'des',
  'los',
  'las',
  'das',
  'aus',
  'bis',
  'als',
]);

/** A noun that can carry a year before it: "the 2020 election", "the 2019 elections", "the 2018 World Cup". */
function isEvent(page: Page, index: number): boolean {
  if (page.tokens[index]?.kind !== 'word') return false;
  if (page.lexicon.language !== 'en') return isCapital(page, index);
  return isCapital(page, index) || !isPluralNoun(page, index);
}
