import { monthLength } from './days.ts';
import { mention } from './mention.ts';
import type { Calendar, Mention, Shift } from './mention.ts';
import { digitsOf, isCapital, isTight, wordAt } from './page.ts';
import type { Page } from './page.ts';

/** A number read from tokens, and the token behind it. */
export interface Read {
  readonly value: number;
  readonly end: number;
}

const EARLIEST_YEAR = 1000;
const LATEST_YEAR = 2199;

/** A year of four digits at the index, or one in words ("nineteen eighty-six", "two thousand and five"). */
export function yearAt(page: Page, index: number): Read | null {
  if (page.tokens[index]?.kind === 'word') return spokenYear(page, index);
  const value = digitsOf(page, index);
  if (value === null || page.tokens[index]?.text.length !== 4) return null;
  return value >= EARLIEST_YEAR && value <= LATEST_YEAR ? { value, end: index + 1 } : null;
}

/** A year in words; "forty-minute" and "two thousand homes" behind it make it none. */
function spokenYear(page: Page, index: number): Read | null {
  const read = yearInWords(page, index);
  if (read === null || goesOnNumber(page, index) || wordAt(page, read.end) === '-' || followedByCount(page, read.end))
    return null;
  const noun = wordAt(page, read.end).endsWith('s') || page.lexicon.units.has(wordAt(page, read.end));
  return noun || wordAt(page, read.end) === 'hundred' ? null : read;
}

/** "two hundred and two thousand": the words belong to a number that began before them. */
const goesOnNumber = (page: Page, index: number): boolean =>
  wordAt(page, index - 1) === 'and' && wordAt(page, index - 2) === 'hundred';

function yearInWords(page: Page, index: number): Read | null {
  const first = page.lexicon.numbers.get(wordAt(page, index)) ?? 0;
  if (page.lexicon.language !== 'en') return null;
  if (first === 2 && wordAt(page, index + 1) === 'thousand') {
    const at = wordAt(page, index + 2) === 'and' ? index + 3 : index + 2;
    const rest = small(page, at);
    return rest === null ? { value: 2000, end: index + 2 } : { value: 2000 + rest.value, end: rest.end };
  }
  if (first < 15 || first > 20) return null;
  const rest = small(page, wordAt(page, index + 1) === 'hundred' ? index + 2 : index + 1);
  return rest === null || rest.value < 10 ? null : { value: 100 * first + rest.value, end: rest.end };
}

/** A number below a hundred in words. */
function small(page: Page, index: number): Read | null {
  const found = page.tokens[index]?.kind === 'word' ? cardinalAt(page, index) : null;
  return found !== null && wordAt(page, index).length > 2 && found.value < 100 ? found : null;
}

/** Ordinal words and digits with an ending: "30th", "twenty-first", "1er". */
export function ordinalAt(page: Page, index: number): Read | null {
  const { ordinals, numbers, sets } = page.lexicon;
  const digits = digitsOf(page, index);
  if (digits !== null) {
    const ends = isTight(page, index + 1) && sets.ordinalEndings.has(wordAt(page, index + 1));
    return ends ? { value: digits, end: index + 2 } : null;
  }
  const one = ordinals.get(wordAt(page, index));
  if (one !== undefined) return { value: one, end: index + 1 };
  const tens = numbers.get(wordAt(page, index)) ?? 0;
  if (tens < 20) return null;
  const next = wordAt(page, index + 1) === '-' ? index + 2 : index + 1;
  const ones = ordinals.get(wordAt(page, next)) ?? 0;
  return ones >= 1 && ones <= 9 ? { value: tens + ones, end: next + 1 } : null;
}

/** A small cardinal, in digits or words up to ninety-nine. */
export function cardinalAt(page: Page, index: number): Read | null {
  const digits = digitsOf(page, index);
  if (digits !== null) return { value: digits, end: index + 1 };
  const value = page.lexicon.numbers.get(wordAt(page, index));
  if (value === undefined) return null;
  const next = wordAt(page, index + 1) === '-' ? index + 2 : index + 1;
  const ones = page.lexicon.numbers.get(wordAt(page, next)) ?? 0;
  const tied = value >= 20 && ones >= 1 && ones <= 9 && wordAt(page, next).length > 2;
  return tied ? { value: value + ones, end: next + 1 } : { value, end: index + 1 };
}

/** A day of the month: "9", "30th", "the 30th", "thirtieth", "1er", "9." before a German month. */
export function dayAt(page: Page, index: number): Read | null {
  const start = wordAt(page, index) === 'the' ? index + 1 : index;
  const ordinal = ordinalAt(page, start);
  if (ordinal !== null) return inMonth(ordinal);
  const token = page.tokens[start];
  if (token?.kind !== 'number' || token.text.length > 2 || start !== index) return null;
  const digits = digitsOf(page, start);
  return digits === null ? null : inMonth({ value: digits, end: start + 1 });
}

function inMonth(read: Read): Read | null {
  return read.value >= 1 && read.value <= 31 ? read : null;
}

/** Month word at the index, with the full stop of an abbreviation when something follows it. */
export function monthAt(page: Page, index: number): Read | null {
  const { months, language } = page.lexicon;
  const pair = language === 'ar' ? months.get(`${wordAt(page, index)} ${wordAt(page, index + 1)}`) : undefined;
  if (pair !== undefined) return { value: pair, end: index + 2 };
  const value = months.get(wordAt(page, index));
  if (value === undefined) return null;
  return { value, end: skipStop(page, index + 1) };
}

/** Steps over the full stop of an abbreviation ("Feb. 6"). */
function skipStop(page: Page, index: number): number {
  const short = (page.words[index - 1] ?? '').length <= 5;
  const stop = short && wordAt(page, index) === '.' && isTight(page, index);
  return stop && page.tokens[index + 1] !== undefined ? index + 1 : index;
}

interface YearPart {
  readonly end: number;
  readonly fields: { year?: number; yearShift?: Shift };
}

/** The year behind a day or month: "2021", ", 2021", "of 2021", "/2021", "this year", "of last year". */
export function yearBehind(page: Page, index: number): YearPart | null {
  const { sets, units } = page.lexicon;
  let at = index;
  if (wordAt(page, at) === ',' || ((wordAt(page, at) === '-' || wordAt(page, at) === '/') && isTight(page, at)))
    at += 1;
  else if (sets.of.has(wordAt(page, at))) at += 1;
  if (sets.articles.has(wordAt(page, at)) && shiftAt(page, at) === null && units.get(wordAt(page, at + 1)) === 'year')
    at += 1;
  const year = yearAt(page, at);
  if (year !== null)
    return followedByCount(page, year.end) && at > index ? null : { end: year.end, fields: { year: year.value } };
  if (wordAt(page, at) === 'the' && wordAt(page, at + 1) === 'year' && yearAt(page, at + 2) !== null) {
    return { end: at + 3, fields: { year: yearAt(page, at + 2)?.value ?? 0 } };
  }
  const shift = shiftAt(page, at);
  if (shift !== null && units.get(wordAt(page, at + 1)) === 'year')
    return { end: at + 2, fields: { yearShift: shift } };
  const behind = units.get(wordAt(page, at)) === 'year' ? shiftAt(page, at + 1) : null;
  return behind === null ? null : { end: at + 2, fields: { yearShift: behind } };
}

/** "last", "this" or "next" at the index. */
export function shiftAt(page: Page, index: number): Shift | null {
  const { sets } = page.lexicon;
  const word = wordAt(page, index);
  if (sets.last.has(word)) return -1;
  if (sets.this.has(word)) return 0;
  return sets.next.has(word) ? 1 : null;
}

/** Whether a counted noun or unit follows, so that the number before it is a figure ("5, 2000 people"). */
export function followedByCount(page: Page, index: number): boolean {
  return page.lexicon.sets.counted.has(wordAt(page, index)) || wordAt(page, index) === '%';
}

function calendar(first: number, end: number, fields: Omit<Calendar, 'on'>): Mention | null {
  const { year, month, day } = fields;
  if (day !== undefined && month !== undefined && day > monthLength(year ?? 2000, month)) return null;
  return mention(first, end, { on: 'calendar', ...fields }, day === undefined ? 'month' : 'day-month');
}

/** "January 30th, 2020", "Feb. 6", "May the 9th", "March 2021", "March". */
export function monthFirst(page: Page, index: number): Mention | null {
  const month = monthAt(page, index);
  if (month === null) return null;
  const dayStart = /^[-/,]$/u.test(wordAt(page, month.end)) ? month.end + 1 : month.end;
  const day = dayOfMonthFirst(page, month.end) ?? (dayStart > month.end ? ordinalOrTight(page, dayStart) : null);
  const behind = yearBehind(page, day?.end ?? month.end);
  if (day !== null) {
    return calendar(index, behind?.end ?? day.end, { month: month.value, day: day.value, ...behind?.fields });
  }
  return calendar(index, behind?.end ?? index + 1, { month: month.value, ...behind?.fields });
}

/** "June, 9th"; "published in June, first-quarter sales …" names no day. */
function ordinalOrTight(page: Page, index: number): Read | null {
  if (wordAt(page, index - 1) === ',') {
    if (page.tokens[index]?.kind === 'word' && wordAt(page, index + 1) === '-') return null;
    const ordinal = ordinalAt(page, index);
    return ordinal === null ? null : inMonth(ordinal);
  }
  return isTight(page, index) ? dayAt(page, index) : null;
}

/** The day behind a month; "in May 20 people died" names no day. */
function dayOfMonthFirst(page: Page, index: number): Read | null {
  const day = dayAt(page, index) ?? spokenDay(page, index);
  if (day === null) return null;
  const next = wordAt(page, day.end);
  const tight = isTight(page, day.end) && /^[:%]$/u.test(next);
  const dated = wordAt(page, index - 2) === 'on' || wordAt(page, index - 3) === 'on';
  const counts = day.end === index + 1 && followedByCount(page, day.end) && !dated;
  return tight || counts ? null : day;
}

/** "May twenty nine": a day in words without ending. */
function spokenDay(page: Page, index: number): Read | null {
  const value = page.lexicon.numbers.get(wordAt(page, index)) ?? 0;
  const spoken = value >= 2 && spokenYear(page, index) === null ? cardinalAt(page, index) : null;
  return spoken === null || followedByCount(page, spoken.end) ? null : inMonth(spoken);
}

/** "9 December 2021", "30th of January", "9. Dezember", "9 de diciembre de 2021". */
export function dayFirst(page: Page, index: number): Mention | null {
  const day = dayAt(page, index) ?? spokenDay(page, index);
  if (day === null) return null;
  let at = day.end;
  if (wordAt(page, at) === 'day') at += 1;
  if (wordAt(page, at) === '.' && isTight(page, at)) at += 1;
  else if (page.lexicon.sets.of.has(wordAt(page, at)) && wordAt(page, at) !== 'in') at += 1;
  else if (/^[-/]$/u.test(wordAt(page, at)) && isTight(page, at)) {
    if (page.tokens[index]?.kind === 'word') return null;
    at += 1;
  }
  if (wordAt(page, at) === 'the') at += 1;
  const month = monthAt(page, at);
  if (month === null || !monthMayFollow(page, at)) return null;
  const behind = yearBehind(page, month.end);
  return calendar(index, behind?.end ?? at + 1, { month: month.value, day: day.value, ...behind?.fields });
}

/** A lower-case "may" or "march" behind a number is a verb. */
function monthMayFollow(page: Page, index: number): boolean {
  return (
    page.lexicon.language !== 'en' ||
    isCapital(page, index) ||
    !page.lexicon.sets.shyMonths.has(wordAt(page, index)) ||
    wordAt(page, index).length === 3
  );
}
