import { dayOf, isCivil, monthLength } from './days.ts';
import { mention } from './mention.ts';
import type { Mention, When } from './mention.ts';
import { digitsOf, isTight, wordAt } from './page.ts';
import type { Page } from './page.ts';
import { dayPeriod } from './period.ts';

/** "2021-12-09", "7/1/2020", "09.12.2021", "20211209", "2021-12", "22/04" where a preposition stands before it. */
export function numericDate(page: Page, index: number): Mention | null {
  return dotted(page, index) ?? compact(page, index) ?? joined(page, index);
}

function fixed(first: number, end: number, [year, month, day]: readonly [number, number, number]): Mention | null {
  if (!isCivil(year, month, day)) return null;
  return mention(first, end, { on: 'fixed', period: dayPeriod(dayOf(year, month, day)) }, 'numeric-date');
}

/** One token of three numbers: "09.12.2021". */
function dotted(page: Page, index: number): Mention | null {
  const text = page.tokens[index]?.text ?? '';
  if (text.length < 6 || text.length > 10) return null;
  const parts = text.split('.');
  if (parts.length !== 3 || text.includes(',')) return null;
  return threeNumbers(page, [index, index + 1], parts);
}

/** Eight digits that make a day of the last or this century: "20211209". */
function compact(page: Page, index: number): Mention | null {
  const text = page.tokens[index]?.text ?? '';
  if (text.length !== 8 || digitsOf(page, index) === null || !/^(?:19|20)/u.test(text)) return null;
  if (isTight(page, index) && /^[/=]$/u.test(wordAt(page, index - 1))) return null;
  return fixed(index, index + 1, [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))]);
}

/** Numbers joined by one kind of mark without white space. */
function joined(page: Page, index: number): Mention | null {
  const mark = wordAt(page, index + 1);
  if (!/^[-/‐‑]$/u.test(mark) || !isTight(page, index + 1) || !isTight(page, index + 2)) return null;
  const month = page.lexicon.months.get(wordAt(page, index + 2));
  const second = month === undefined ? digitsOf(page, index + 2) : month;
  if (second === null || digitsOf(page, index) === null) return null;
  const third = wordAt(page, index + 3) === mark && isTight(page, index + 3) && isTight(page, index + 4);
  if (third && digitsOf(page, index + 4) !== null) {
    const texts = [index, index + 2, index + 4].map((k) =>
      page.lexicon.months.has(wordAt(page, k)) ? String(second) : wordAt(page, k),
    );
    return threeNumbers(page, [index, index + 5], texts, month !== undefined);
  }
  return month === undefined ? twoNumbers(page, index, mark) : null;
}

function threeNumbers(
  page: Page,
  [first, end]: readonly [number, number],
  texts: readonly string[],
  monthNamed = false,
): Mention | null {
  const [a = '', b = '', c = ''] = texts;
  const [x, y, z] = [Number(a), Number(b), Number(c)];
  if ([x, y, z].some((value) => !Number.isInteger(value))) return null;
  if (a.length === 4) return fixed(first, end, [x, y, z]);
  if (a.length > 2 || b.length > 2 || (c.length !== 4 && c.length !== 2)) return null;
  const year = c.length === 4 ? z : z + (z >= 40 ? 1900 : 2000);
  if (monthNamed || !page.lexicon.monthFirst) return fixed(first, end, [year, y, x]);
  const [month, day] = x > 12 ? [y, x] : [x, y];
  const found = fixed(first, end, [year, month, day]);
  if (found === null || found.when.on !== 'fixed') return found;
  const ambiguous = x <= 12 && y <= 12 && x !== y;
  return ambiguous ? { ...found, when: { ...found.when, ambiguous } } : found;
}

const BEFORE_SHORT_DATE: ReadonlySet<string> = new Set([
  'on',
  'since',
  'until',
  'till',
  'before',
  'after',
  'between',
  'dated',
  'le',
  'el',
  'am',
  'du',
  'del',
  'vom',
  'au',
  'al',
  'hasta',
  'bis',
]);

/** A weekday or preposition before a day without year; "from 2/10" only with its other end. */
function introduced(page: Page, index: number): boolean {
  const before = wordAt(page, index - 1);
  if (page.lexicon.weekdays.has(before) || BEFORE_SHORT_DATE.has(before)) return true;
  return before === 'from' && page.lexicon.sets.to.has(wordAt(page, index + 3)) && numericDay(page, index + 4) !== null;
}

/** "11/7" as the second end of a range of such days. */
export function numericDay(page: Page, index: number): Mention | null {
  const tied = wordAt(page, index + 1) === '/' && isTight(page, index + 1) && isTight(page, index + 2);
  return tied ? dayAndMonth(page, index) : null;
}

/** "12/2015", "2015-12", or a day and month without year ("on 22/04"). */
function twoNumbers(page: Page, index: number, mark: string): Mention | null {
  const [a, b] = [wordAt(page, index), wordAt(page, index + 2)];
  const [x, y] = [Number(a), Number(b)];
  const monthOf = (year: number, month: number): Mention | null =>
    month >= 1 && month <= 12 && year >= 1900 && year < 2200
      ? mention(index, index + 3, { on: 'calendar', year, month }, 'numeric-month')
      : null;
  if (a.length <= 2 && b.length === 4) return monthOf(y, x);
  if (a.length === 4 && b.length <= 2 && mark !== '-') return y === (x + 1) % 100 ? null : monthOf(x, y);
  return mark === '/' && introduced(page, index) ? dayAndMonth(page, index) : null;
}

function dayAndMonth(page: Page, index: number): Mention | null {
  const [a, b] = [wordAt(page, index), wordAt(page, index + 2)];
  const [x, y] = [Number(a), Number(b)];
  if (!(x >= 1 && y >= 1) || a.length > 2 || b.length > 2) return null;
  const american = page.lexicon.monthFirst && x <= 12;
  const [month, day] = american ? [x, y] : [y, x];
  if (month < 1 || month > 12 || day < 1 || day > monthLength(2000, month)) return null;
  const when: When = {
    on: 'calendar',
    month,
    day,
    ...(x <= 12 && y <= 12 && x !== y && page.lexicon.monthFirst ? { ambiguous: true } : {}),
  };
  return mention(index, index + 3, when, 'numeric-day');
}
