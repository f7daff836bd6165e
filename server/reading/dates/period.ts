import { addMonths, civilOf, dayOf, mondayOf, monthLength } from './days.ts';
import type { Day } from './days.ts';

/** The calendar units a text counts time in. */
export type Unit =
  'day' | 'week' | 'weekend' | 'fortnight' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';
/** The part of a period: `start` and `end` are its first and last day. */
export type Part = 'early' | 'mid' | 'late' | 'start' | 'end';

/** Days from first to last, inclusive, with the unit that was named. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
  readonly grain: Unit | 'season' | 'span';
  readonly part?: 'early' | 'mid' | 'late';
}

/** One day. */
export function dayPeriod(day: Day): Period {
  return { first: day, last: day, grain: 'day' };
}

/** Months of one year, counted 1-12; `month` may run outside and carries over into other years. */
export function monthsPeriod(year: number, month: number, count: number): Period {
  const from = year * 12 + month - 1;
  const till = from + count - 1;
  const [lastYear, lastMonth] = [Math.floor(till / 12), (((till % 12) + 12) % 12) + 1];
  return {
    first: dayOf(Math.floor(from / 12), (((from % 12) + 12) % 12) + 1, 1),
    last: dayOf(lastYear, lastMonth, monthLength(lastYear, lastMonth)),
    grain: count === 1 ? 'month' : count === 3 ? 'quarter' : count === 6 ? 'half' : count === 12 ? 'year' : 'span',
  };
}

/** A calendar year. */
export function yearPeriod(year: number): Period {
  return monthsPeriod(year, 1, 12);
}

/** The years from first to last, inclusive. */
export function yearsPeriod(first: number, last: number, grain: Period['grain']): Period {
  return { first: dayOf(first, 1, 1), last: dayOf(last, 12, 31), grain };
}

const SEASON_MONTH: Record<Season, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** A season of the northern half of the earth; winter begins in December of the year. */
export function seasonPeriod(season: Season, year: number): Period {
  return { ...monthsPeriod(year, SEASON_MONTH[season], 3), grain: 'season' };
}

/** The unit a day lies in, so many units away: week Monday to Sunday, century from its round year. */
export function unitAt(day: Day, unit: Unit, by: number): Period {
  const { year, month } = civilOf(day);
  const monday = mondayOf(day);
  switch (unit) {
    case 'day':
      return dayPeriod(day + by);
    case 'week':
      return { first: monday + 7 * by, last: monday + 7 * by + 6, grain: 'week' };
    case 'weekend':
      return { first: monday + 7 * by + 5, last: monday + 7 * by + 6, grain: 'weekend' };
    case 'fortnight':
      return { first: monday + 14 * by, last: monday + 14 * by + 13, grain: 'fortnight' };
    case 'month':
      return monthsPeriod(year, month + by, 1);
    case 'quarter':
      return monthsPeriod(year, 3 * Math.floor((month - 1) / 3) + 1 + 3 * by, 3);
    case 'half':
      return monthsPeriod(year, month <= 6 ? 1 + 6 * by : 7 + 6 * by, 6);
    case 'year':
      return yearPeriod(year + by);
    case 'decade':
      return decadePeriod(10 * (Math.floor(year / 10) + by));
    case 'century':
      return yearsPeriod(100 * (Math.floor(year / 100) + by), 100 * (Math.floor(year / 100) + by) + 99, 'century');
  }
}

/** Ten years from a round one. */
export function decadePeriod(year: number): Period {
  return yearsPeriod(year, year + 9, 'decade');
}

const DAYS_OF: Partial<Record<Unit, number>> = { day: 1, week: 7, weekend: 7, fortnight: 14 };
const MONTHS_OF: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The day so many units away from a day. */
export function away(day: Day, count: number, unit: Unit): Day {
  const days = DAYS_OF[unit];
  return days === undefined ? addMonths(day, count * (MONTHS_OF[unit] ?? 0)) : day + count * days;
}

function years(base: number, [from, till]: readonly [number, number]): readonly [Day, Day] {
  return [dayOf(base + from, 1, 1), dayOf(base + till, 12, 31)];
}

/** Thirds of a period by its unit, after the contract: month 1-10, 11-20, 21-end; year January-April, May-August, September-December. */
function third(period: Period, part: 'early' | 'mid' | 'late'): readonly [Day, Day] {
  const { year, month } = civilOf(period.first);
  const index = part === 'early' ? 0 : part === 'mid' ? 1 : 2;
  const months = (count: number): readonly [Day, Day] => {
    const slice = monthsPeriod(year, month + index * count, count);
    return [slice.first, slice.last];
  };
  switch (period.grain) {
    case 'month':
      return [period.first + 10 * index, index === 2 ? period.last : period.first + 10 * index + 9];
    case 'week':
      return index === 0
        ? [period.first, period.first + 2]
        : index === 1
          ? [period.first + 1, period.first + 3]
          : [period.first + 3, period.last];
    case 'quarter':
    case 'season':
      return months(1);
    case 'half':
      return months(2);
    case 'year':
      return months(4);
    case 'decade':
      return years(year, index === 0 ? [0, 3] : index === 1 ? [4, 6] : [7, 9]);
    case 'century':
      return years(year, index === 0 ? [0, 32] : index === 1 ? [33, 66] : [67, 99]);
    default:
      return [period.first, period.last];
  }
}

/** The early, mid or late third of a period, or its first or last day. */
export function partOf(period: Period, part: Part): Period {
  if (part === 'start') return dayPeriod(period.first);
  if (part === 'end') return dayPeriod(period.last);
  const [first, last] = third(period, part);
  return { first, last, grain: period.grain === 'day' ? 'day' : 'span', part };
}
