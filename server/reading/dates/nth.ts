import { civilOf, weekdayOf } from './days.ts';
import { monthsPeriod, unitAt } from './period.ts';
import type { Period, Unit } from './period.ts';

interface Nth {
  readonly unit: Unit;
  readonly place: number;
  readonly count: number;
}

const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The first (1) to last (-1) `count` units within a period: quarters, months, weeks, days; null where it has none such. */
export function nthWithin(period: Period, { unit, place, count }: Nth): Period | null {
  const found =
    unit === 'week'
      ? weeks(period, place, count)
      : unit === 'day'
        ? days(period, place, count)
        : months(period, { unit, place, count });
  return found !== null && found.first <= period.last && found.last >= period.first ? found : null;
}

function days(period: Period, place: number, count: number): Period {
  const first = place < 0 ? period.last - count + 1 : period.first + place - 1;
  return { first, last: first + count - 1, grain: count === 1 ? 'day' : 'span' };
}

/** Weeks of a month are seven days each from its first (or to its last); weeks of a year are ISO weeks. */
function weeks(period: Period, place: number, count: number): Period {
  const days = 7 * count;
  if (period.grain !== 'year') {
    const first = place < 0 ? period.last - days + 1 : period.first + 7 * (place - 1);
    return { first, last: first + days - 1, grain: count === 1 ? 'week' : 'span' };
  }
  const opening = unitAt(period.first + (weekdayOf(period.first) > 4 ? 7 : 0), 'week', 0);
  const closing = unitAt(period.last - (weekdayOf(period.last) < 4 ? 7 : 0), 'week', 0);
  const first = place < 0 ? closing.last - days + 1 : opening.first + 7 * (place - 1);
  return { first, last: first + days - 1, grain: count === 1 ? 'week' : 'span' };
}

function months(period: Period, { unit, place, count }: Nth): Period | null {
  if (unit === 'half' && (period.grain === 'month' || period.grain === 'quarter')) return halfOfShort(period, place);
  const each = unit === 'half' && period.grain === 'decade' ? 60 : MONTHS[unit];
  if (each === undefined) return null;
  const start = civilOf(period.first);
  const end = civilOf(period.last);
  if (place > 0) return monthsPeriod(start.year, start.month + (place - 1) * each, each * count);
  return monthsPeriod(end.year, end.month - each * count + 1, each * count);
}

function halfOfShort(period: Period, place: number): Period {
  const middle = period.first + Math.floor((period.last - period.first + 1) / 2) - 1;
  return place === 1
    ? { first: period.first, last: middle, grain: 'span' }
    : { first: middle + 1, last: period.last, grain: 'span' };
}
