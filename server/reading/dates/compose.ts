import { ROLE } from './lexicon.ts';
import { mention } from './mention.ts';
import type { Mention, When } from './mention.ts';
import { digitsOf, isPossessive, isTight, phraseAt, wordAt } from './page.ts';
import type { Page } from './page.ts';
import type { Part } from './period.ts';
import { cardinalAt, dayFirst, ordinalAt, yearAt, yearBehind } from './read-calendar.ts';
import { monthMention, shiftedMonth } from './read-month.ts';
import { numericDate } from './read-numeric.ts';
import {
  ago,
  awayFromNamed,
  besideUnit,
  code,
  lengthAt,
  nearDay,
  nthOfPeriod,
  sameUnit,
  shiftedUnit,
  sideOfUnit,
} from './read-relative.ts';
import { feast, season, weekdayMention, weekend, weekThenWeekday } from './read-weekday.ts';
import { yearMention } from './read-year.ts';

type Parser = (page: Page, index: number) => Mention | null;

/** In this order at a word of one of the roles; the first that reads something wins. */
const WORD_PARSERS: readonly (readonly [number, Parser])[] = [
  [ROLE.feast | ROLE.shift, feast],
  [ROLE.near, nearDay],
  [ROLE.side, sideOfUnit],
  [ROLE.shift | ROLE.beside, weekThenWeekday],
  [ROLE.shift, shiftedMonth],
  [ROLE.weekday | ROLE.shift | ROLE.beside, weekdayMention],
  [ROLE.season | ROLE.shift, season],
  [ROLE.number | ROLE.ordinal, dayFirst],
  [ROLE.number | ROLE.ordinal, nthInPeriod],
  [ROLE.number | ROLE.ordinal, yearMention],
  [ROLE.number | ROLE.ago, ago],
  [ROLE.number, awayFromDate],
  [ROLE.number, awayFromNamed],
  [ROLE.beside | ROLE.unit, besideUnit],
  [ROLE.shift | ROLE.unit, shiftedUnit],
  [ROLE.same, sameUnit],
  [ROLE.unit, weekOf],
  [ROLE.month, monthMention],
  [ROLE.code, code],
  [ROLE.unit, weekend],
];

/** In this order at a number. */
const NUMBER_PARSERS: readonly Parser[] = [
  numericDate,
  dayFirst,
  yearThenMonth,
  upTo,
  nthInPeriod,
  ago,
  awayFromDate,
  awayFromNamed,
  yearMention,
  bareOrdinal,
];

/** How deep "the first week of the second half of …" is followed. */
const DEEPEST = 4;

/** The simple date expression at a token, without hedge, part and range. */
export function plainAt(page: Page, index: number): Mention | null {
  const token = page.tokens[index];
  if (token === undefined || token.kind === 'mark') return null;
  return nested(page, () => (token.kind === 'number' ? fromNumber(page, index) : fromWord(page, index)));
}

/** Runs a parser one level deeper; nothing is read below the deepest. */
function nested(page: Page, parse: () => Mention | null): Mention | null {
  if (page.nesting.level >= DEEPEST) return null;
  page.nesting.level += 1;
  const found = parse();
  page.nesting.level -= 1;
  return found;
}

function fromNumber(page: Page, index: number): Mention | null {
  for (const parse of NUMBER_PARSERS) {
    const found = parse(page, index);
    if (found !== null) return found;
  }
  return null;
}

function fromWord(page: Page, index: number): Mention | null {
  const role = page.lexicon.roles.get(page.words[index] ?? '') ?? 0;
  if (role === 0) return null;
  for (const [roles, parse] of WORD_PARSERS) {
    if ((roles & role) === 0) continue;
    const found = parse(page, index);
    if (found !== null) return found;
  }
  return null;
}

/** A date expression at a token with its part: "early last month", "the end of June", "mid-2020", "year-end". */
export function dateAt(page: Page, index: number): Mention | null {
  if (page.tokens[index]?.kind === 'number') return plainAt(page, index);
  return nested(page, () => unitEnd(page, index) ?? parted(page, index)) ?? plainAt(page, index);
}

function parted(page: Page, index: number): Mention | null {
  const phrase = phraseAt(page, page.lexicon.parts, index);
  if (phrase === null) return null;
  const inner = innerAt(page, index + phrase.words.length);
  if (inner === null || inner.when.on === 'away') return null;
  return mention(index, inner.end, { on: 'part', part: phrase.means, of: inner.when }, `${phrase.means}-of`);
}

/** What may stand behind "the end of": a year, any plain date, or a unit with its article ("the year"). */
export function innerAt(page: Page, index: number): Mention | null {
  const at = page.lexicon.sets.articles.has(wordAt(page, index)) ? index + 1 : index;
  const year = yearAt(page, at);
  if (year !== null && wordAt(page, at + 1) !== 's')
    return mention(index, year.end, { on: 'calendar', year: year.value }, 'year');
  const bareUnit = page.lexicon.units.get(wordAt(page, at));
  const counted = wordAt(page, at).endsWith('s') && page.lexicon.language === 'en';
  if (bareUnit !== undefined && bareUnit !== 'day' && bareUnit !== 'weekend' && bareUnit !== 'half' && !counted) {
    const relative = plainAt(page, index) ?? plainAt(page, at);
    return relative ?? mention(index, at + 1, { on: 'unit', unit: bareUnit, by: 0, loose: true }, 'the-unit');
  }
  const part = at > index ? null : nested(page, () => parted(page, index));
  return part ?? plainAt(page, index) ?? (at > index ? plainAt(page, at) : null) ?? loneMonth(page, at);
}

/** A month alone is a month where a part stands before it. */
function loneMonth(page: Page, index: number): Mention | null {
  const month = page.lexicon.months.get(wordAt(page, index));
  return month === undefined ? null : mention(index, index + 1, { on: 'calendar', month }, 'month');
}

/** "year-end", "month-end", "mid-week", "midweek". */
function unitEnd(page: Page, index: number): Mention | null {
  const unit = page.lexicon.units.get(wordAt(page, index));
  if (unit === undefined || unit === 'day' || wordAt(page, index + 1) !== '-' || wordAt(page, index + 2) !== 'end')
    return null;
  if (!isTight(page, index + 1)) return null;
  const part: Part = 'end';
  const year = yearAt(page, index + 3);
  if (year !== null && unit === 'year') {
    return mention(index, year.end, { on: 'part', part, of: { on: 'calendar', year: year.value } }, 'unit-end');
  }
  return mention(index, index + 3, { on: 'part', part, of: { on: 'unit', unit, by: 0, loose: true } }, 'unit-end');
}

/** "first quarter of 2023", "second half of last year", "first six months of the year", "fourth quarter". */
function nthInPeriod(page: Page, index: number): Mention | null {
  const found = nthOfPeriod(page, index);
  if (found?.when.on !== 'nth') return null;
  const { unit, count } = found.when;
  const of = page.lexicon.sets.of.has(wordAt(page, found.end)) ? found.end + 1 : found.end;
  const inner = of > found.end || yearAt(page, of) !== null ? innerAt(page, of) : shiftedBehind(page, of);
  if (inner !== null && mayHold(inner.when))
    return { ...found, end: inner.end, when: { ...found.when, of: inner.when } };
  const fiscalYear =
    wordAt(page, found.end) === 'of' && wordAt(page, found.end + 1) === 'fiscal' ? yearAt(page, found.end + 2) : null;
  if (fiscalYear !== null) {
    return { ...found, end: fiscalYear.end, when: { ...found.when, of: { on: 'fiscal', year: fiscalYear.value } } };
  }
  const adjective = wordAt(page, found.end - 2) === '-' && count === 1 && page.tokens[found.end]?.kind === 'word';
  if (adjective && unit === 'quarter' && found.when.place > 0) return found;
  const alone = unit === 'quarter' && count === 1 && found.when.place > 0 && found.when.place <= 4;
  return alone && wordAt(page, index - 1) === 'the' && wordAt(page, found.end) !== 'of' ? found : null;
}

function shiftedBehind(page: Page, index: number): Mention | null {
  const found = shiftedUnit(page, index);
  return found?.when.on === 'unit' && found.when.unit === 'year' ? found : null;
}

function mayHold(when: When): boolean {
  return ['calendar', 'unit', 'season', 'part', 'fixed', 'fiscal', 'same', 'nth'].includes(when.on);
}

/** "on the 18th", the month unsaid. */
function bareOrdinal(page: Page, index: number): Mention | null {
  const day = digitsOf(page, index) === null ? null : ordinalAt(page, index);
  if (day === null || day.value > 31 || wordAt(page, index - 1) !== 'the') return null;
  if (!['on', 'by', 'since', 'until', 'of', 'before', 'after'].includes(wordAt(page, index - 2))) return null;
  const inner = wordAt(page, day.end) === 'of' ? shiftedUnit(page, day.end + 1) : null;
  if (inner?.when.on === 'unit' && inner.when.unit === 'month') {
    return mention(
      index,
      inner.end,
      { on: 'nth', unit: 'day', place: day.value, count: 1, of: inner.when },
      'day-of-month',
    );
  }
  const next = page.tokens[day.end];
  const closed = next === undefined || /^[.,;:!?)]$/u.test(next.text);
  return closed ? mention(index, day.end, { on: 'calendar', day: day.value }, 'bare-ordinal') : null;
}

/** "two weeks before Christmas", "three days after 12 January", "three weeks from tomorrow". */
function awayFromDate(page: Page, index: number): Mention | null {
  const length = lengthAt(page, index);
  if (length === null || page.lexicon.language !== 'en') return null;
  const side = wordAt(page, length.end);
  const sign = side === 'before' ? -1 : side === 'after' || side === 'from' ? 1 : 0;
  if (sign === 0) return null;
  if (side === 'from' && wordAt(page, length.end + 1) === 'now') {
    const when: When = { on: 'away', count: length.count, unit: length.unit, base: 'published' };
    return mention(index, length.end + 2, when, 'from-now');
  }
  const base = plainAt(page, length.end + 1);
  if (base === null || isPossessive(page, base.end - 1) || !isOneDay(base.when)) return null;
  const when: When = { on: 'away', count: sign * length.count, unit: length.unit, base: base.when };
  return mention(index, base.end, when, 'away-from-date');
}

function isOneDay(when: When): boolean {
  if (when.on === 'calendar') return when.day !== undefined;
  return ['near', 'feast', 'weekday', 'away'].includes(when.on) || (when.on === 'fixed' && when.period.grain === 'day');
}

/** "the week of April 10th", "the week beginning 4 February". */
function weekOf(page: Page, index: number): Mention | null {
  if (page.lexicon.units.get(wordAt(page, index)) !== 'week' || page.lexicon.language !== 'en') return null;
  const link = wordAt(page, index + 1);
  const joined = ['of', 'beginning', 'starting', 'commencing', 'ending'].includes(link);
  if (!joined || link === 'ending') return null;
  const at = ['on', 'the'].includes(wordAt(page, index + 2)) ? index + 3 : index + 2;
  const day = plainAt(page, at);
  if (day === null || !isOneDay(day.when) || day.when.on === 'away') return null;
  return mention(index, day.end, { on: 'weekOf', day: day.when }, 'week-of');
}

/** "three months to 31 December", "six months ended June 30": whole months that end on the day. */
export function upTo(page: Page, index: number): Mention | null {
  const count = cardinalAt(page, index);
  const at = count?.end ?? index;
  const unit = page.lexicon.units.get(wordAt(page, at));
  if (unit !== 'month' && unit !== 'year' && unit !== 'quarter' && unit !== 'week') return null;
  const link = wordAt(page, at + 1);
  if (!['to', 'ended', 'ending', 'through', 'until'].includes(link)) return null;
  const skip = ['on', 'the', 'in'].includes(wordAt(page, at + 2)) ? at + 3 : at + 2;
  const day = dateAt(page, skip) ?? loneMonth(page, skip);
  if (day === null || !['calendar', 'part', 'fixed'].includes(day.when.on)) return null;
  return mention(index, day.end, { on: 'upTo', count: count?.value ?? 1, unit, day: day.when }, 'months-to-day');
}

/** "2017 April", "2017 Q1". */
function yearThenMonth(page: Page, index: number): Mention | null {
  const year = yearAt(page, index);
  if (year === null) return null;
  const at = /^[-/]$/u.test(wordAt(page, year.end)) && isTight(page, year.end) ? year.end + 1 : year.end;
  const month = page.lexicon.months.get(wordAt(page, at));
  if (month !== undefined) {
    if (wordAt(page, at) === 'may' || digitsOf(page, at + 1) !== null || yearBehind(page, at + 1) !== null) return null;
    return mention(index, at + 1, { on: 'calendar', year: year.value, month }, 'year-month');
  }
  const found = code(page, at);
  if (found?.when.on !== 'nth' || found.when.of !== null) return null;
  return mention(index, found.end, { ...found.when, of: { on: 'calendar', year: year.value } }, 'year-quarter');
}
