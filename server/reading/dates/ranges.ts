import { dateAt } from './compose.ts';
import { ROLE } from './lexicon.ts';
import { mention } from './mention.ts';
import type { Mention, When } from './mention.ts';
import { isCapital, isTight, phraseAt, phraseBefore, wordAt } from './page.ts';
import type { Page } from './page.ts';
import { dayAt, followedByCount, yearAt } from './read-calendar.ts';
import { numericDay } from './read-numeric.ts';

/** A range or a single date expression at a token. */
export function expressionAt(page: Page, index: number): Mention | null {
  const range =
    page.tokens[index]?.kind === 'number'
      ? (yearRange(page, index) ?? dayRange(page, index))
      : spokenRange(page, index);
  if (range !== null) return range;
  const from = dateAt(page, index);
  return joinedRange(page, index, from) ?? from;
}

/** Ranges that begin with an ordinal or year in words ("the ninth to the seventeenth of April"). */
function spokenRange(page: Page, index: number): Mention | null {
  const role = page.lexicon.roles.get(wordAt(page, index)) ?? 0;
  if ((role & (ROLE.number | ROLE.ordinal)) === 0) return null;
  return yearRange(page, index) ?? dayRange(page, index);
}

interface Joint {
  readonly end: number;
  readonly dash: boolean;
}

/** The words that join the two ends: a dash, "to", "through"; "and" only behind "between". */
function jointAt(page: Page, index: number, between: boolean): Joint | null {
  if (between && page.lexicon.sets.and.has(wordAt(page, index))) return { end: index + 1, dash: false };
  const phrase = phraseAt(page, page.lexicon.to, index);
  if (phrase === null) return null;
  return { end: index + phrase.words.length, dash: page.tokens[index]?.kind === 'mark' };
}

function isBetween(page: Page, first: number): boolean {
  const { sets } = page.lexicon;
  const before = wordAt(page, first - 1);
  return sets.between.has(before) || (sets.articles.has(before) && sets.between.has(wordAt(page, first - 2)));
}

function isFrom(page: Page, first: number): boolean {
  const { sets } = page.lexicon;
  const before = wordAt(page, first - 1);
  return sets.from.has(before) || (sets.articles.has(before) && sets.from.has(wordAt(page, first - 2)));
}

/** The range takes "from" or "between" along. */
function ranged(
  page: Page,
  [first, end]: readonly [number, number],
  ends: readonly [When, When],
  rule: string,
): Mention {
  const introduced = isBetween(page, first) || isFrom(page, first);
  const article = introduced && page.lexicon.sets.articles.has(wordAt(page, first - 1));
  const made = mention(
    introduced ? first - (article ? 2 : 1) : first,
    end,
    { on: 'span', from: ends[0], to: ends[1] },
    rule,
  );
  return { ...made, hedge: 'none', hedgeFirst: made.first };
}

/** "between 2015 and 2019", "2014-2016", "from 2011 to 2014". */
function yearRange(page: Page, index: number): Mention | null {
  const from = yearAt(page, index);
  if (from === null) return null;
  const joint = jointAt(page, from.end, isBetween(page, index));
  if (joint === null) return null;
  const to = yearAt(page, joint.end);
  if (to === null || to.value <= from.value || to.value - from.value > 400) return null;
  if (followedByCount(page, to.end) || !(plausible(from.value) && plausible(to.value))) return null;
  const before = wordAt(page, index - 1);
  if (/^[-–/:.$€£]$/u.test(before) && isTight(page, index)) return null;
  if (isTight(page, to.end) && /^[-–/:%]$/u.test(wordAt(page, to.end))) return null;
  const ends = [year(from.value), year(to.value)] as const;
  return ranged(page, [index, to.end], ends, 'year-range');
}

/** Years a newspaper gives as a range without any other word for it. */
function plausible(value: number): boolean {
  return value >= 1400 && value <= 2150;
}

function year(value: number): When {
  return { on: 'calendar', year: value };
}

/** "3 and 17 April", "4–6 June", "5-8 January": the month stands behind the second day only. */
function dayRange(page: Page, index: number): Mention | null {
  const from = dayAt(page, index);
  if (from === null) return null;
  const stop = page.lexicon.language === 'de' && wordAt(page, from.end) === '.' ? from.end + 1 : from.end;
  const joint = jointAt(page, stop, isBetween(page, index));
  if (joint === null) return null;
  const to = dateAt(page, skipArticle(page, joint.end));
  if (to?.when.on !== 'calendar' || to.when.day === undefined || to.when.month === undefined) return null;
  if (to.when.weekday !== undefined || dayAt(page, skipArticle(page, joint.end)) === null) return null;
  const { month, day } = to.when;
  const wraps = day < from.value;
  const start: When = { on: 'calendar', day: from.value, month: wraps ? ((month + 10) % 12) + 1 : month };
  return ranged(page, [index, to.end], [start, to.when], 'day-range');
}

function skipArticle(page: Page, index: number): number {
  return page.lexicon.sets.articles.has(wordAt(page, index)) && wordAt(page, index) !== 'this' ? index + 1 : index;
}

/** Two full expressions: "mid-2020 and January 2022", "14 September to 11 January", "Monday to Friday"; or "January 5 to 30". */
function joinedRange(page: Page, index: number, read: Mention | null): Mention | null {
  const from = read ?? monthEnd(page, index);
  if (from === null || !mayBegin(from.when)) return null;
  const joint = jointAt(page, from.end, isBetween(page, index));
  if (joint === null) return null;
  const until = ['until', 'till', 'up'].includes(wordAt(page, from.end));
  if (until && !isFrom(page, index)) return null;
  const to = secondEnd(page, from, joint);
  if (to === null) return null;
  return ranged(page, [index, to.end], [from.when, to.when], 'range');
}

function mayBegin(when: When): boolean {
  return !['overnight', 'same', 'span', 'upTo', 'weekOf'].includes(when.on);
}

function secondEnd(page: Page, from: Mention, joint: Joint): Mention | null {
  const at = skipArticle(page, joint.end);
  const day =
    from.when.on === 'calendar' && from.when.day !== undefined && from.when.month !== undefined
      ? dayBehind(page, at)
      : null;
  const to = dateAt(page, joint.end) ?? (at === joint.end ? null : dateAt(page, at)) ?? otherEnd(page, from, at);
  if (to !== null && sameKind(from.when, to.when)) return to;
  return day;
}

/** "Jan-Feb 2017": a month right before a joint and another month. */
function monthEnd(page: Page, index: number): Mention | null {
  const month = page.lexicon.months.get(wordAt(page, index));
  const joint = jointAt(page, index + 1, isBetween(page, index));
  if (month === undefined || joint === null || !page.lexicon.months.has(wordAt(page, joint.end))) return null;
  if (!isCapital(page, index) && page.lexicon.language === 'en') return null;
  return mention(index, index + 1, { on: 'calendar', month }, 'month');
}

/** The second end where the first says what it is: a month behind a month, "now" behind anything. */
function otherEnd(page: Page, from: Mention, index: number): Mention | null {
  const word = wordAt(page, index);
  const month = page.lexicon.months.get(word);
  if (month !== undefined && from.when.on === 'calendar' && from.when.month !== undefined) {
    return mention(index, index + 1, { on: 'calendar', month }, 'month');
  }
  const present = word === 'now' || (word === 'date' && wordAt(page, index - 1) === 'to');
  return present ? mention(index, index + 1, { on: 'near', days: 0 }, 'now') : numericDay(page, index);
}

/** A bare day as the second end ("January 5 to 30"), its year behind it. */
function dayBehind(page: Page, index: number): Mention | null {
  const day = dayAt(page, index);
  if (day === null || followedByCount(page, day.end)) return null;
  if (isTight(page, day.end) && /^[:%.\p{L}]$/u.test(wordAt(page, day.end)) && wordAt(page, day.end) !== '.')
    return null;
  const comma = wordAt(page, day.end) === ',' ? day.end + 1 : day.end;
  const year = yearAt(page, comma);
  if (year !== null) return mention(index, year.end, { on: 'calendar', day: day.value, year: year.value }, 'day');
  return mention(index, day.end, { on: 'calendar', day: day.value }, 'day');
}

/** Both ends date something on one scale: two weekdays, two calendar dates, or anything with a year. */
function sameKind(from: When, to: When): boolean {
  if (to.on === 'calendar' && to.month === undefined && to.year === undefined) return false;
  return (
    !['overnight', 'same', 'span'].includes(to.on) &&
    (from.on !== 'weekday' || ['weekday', 'near', 'calendar'].includes(to.on))
  );
}

/** A year behind another in a list: "in 2018, 2019 and 2020". */
export function listedYear(page: Page, index: number, before: Mention | undefined): Mention | null {
  const year = yearAt(page, index);
  if (
    year === null ||
    before?.when.on !== 'calendar' ||
    before.when.year === undefined ||
    before.when.month !== undefined
  )
    return null;
  const gap = index - before.end;
  const joins = [wordAt(page, before.end), wordAt(page, index - 1)];
  const listed =
    gap >= 1 && gap <= 2 && joins.every((word) => word === ',' || page.lexicon.sets.and.has(word) || word === 'or');
  return listed && !followedByCount(page, year.end)
    ? mention(index, year.end, { on: 'calendar', year: year.value }, 'listed-year')
    : null;
}

/** No text lists more days of a month one by one. */
const LONGEST_LIST = 5;

/** A day before another in a list: "on 5, 7 and 9 May", "18 and 19 June". */
export function listedDay(page: Page, index: number, length = 1): Mention | null {
  const day = dayAt(page, index);
  const before =
    phraseBefore(page, page.lexicon.hedges, index) !== null ||
    wordAt(page, index - 1) === ',' ||
    page.lexicon.sets.articles.has(wordAt(page, index - 1));
  if (day === null || !before) return null;
  const join = wordAt(page, day.end);
  if (join !== ',' && !page.lexicon.sets.and.has(join) && join !== 'or') return null;
  const at = skipArticle(page, day.end + 1);
  if (dayAt(page, at) === null) return null;
  const next = dateAt(page, at) ?? (length >= LONGEST_LIST ? null : listedDay(page, at, length + 1));
  if (next?.when.on !== 'calendar' || next.when.month === undefined || next.when.day === undefined) return null;
  if (next.when.weekday !== undefined || next.when.day <= day.value) return null;
  return mention(index, day.end, { ...next.when, day: day.value }, 'listed-day');
}
