import type { CalendarDate } from '../../reading/statement.ts';
import type { ValueRelation } from './relate.ts';

/** What became of two dates; `missing` names the field that would settle an unclear one. */
export interface DateRelation {
  readonly relation: ValueRelation;
  readonly missing: string | null;
}

const DAY = 86_400_000;

/** Number of days since 1970-01-01 of an ISO day. */
export const dayNumber = (day: string): number => Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY);

/** ISO day of a number of days since 1970-01-01. */
export const isoDay = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

interface Days {
  readonly start: number;
  readonly end: number;
}

function daysOf(date: CalendarDate): Days {
  const start = date.start === null ? -Infinity : dayNumber(date.start);
  const end = date.end === null ? Infinity : dayNumber(date.end);
  const slack = date.hedge === 'about' ? Math.max(3, Math.round((end - start + 1) / 2)) : 0;
  return { start: start - slack, end: end + slack };
}

const open = (date: CalendarDate): boolean => (date.start === null) !== (date.end === null);

/** Relates two dates as intervals of days; symmetric. Two printed orders of day and month, or an unresolved date, are unclear. */
export function relateDates(a: CalendarDate, b: CalendarDate): DateRelation {
  if (unresolved(a) || unresolved(b)) return { relation: 'unclear', missing: 'publication date' };
  if (a.start === b.start && a.end === b.end && openAlike(a, b))
    return { relation: (a.hedge === 'about') !== (b.hedge === 'about') ? 'rounding' : 'same', missing: null };
  if (a.ambiguous === true || b.ambiguous === true) return ambiguous(a, b);
  return { relation: relateDays(a, b), missing: null };
}

const unresolved = (date: CalendarDate): boolean => date.start === null && date.end === null;
const openAlike = (a: CalendarDate, b: CalendarDate): boolean =>
  (a.ambiguous ?? false) === (b.ambiguous ?? false) || (a.start ?? '').slice(5, 7) === (a.start ?? '').slice(8, 10);

function relateDays(a: CalendarDate, b: CalendarDate): ValueRelation {
  const [da, db] = [daysOf(a), daysOf(b)];
  if (da.end < db.start || db.end < da.start) return 'apart';
  if (a.hedge === b.hedge && (a.hedge === 'until' || a.hedge === 'since')) return 'apart';
  if (open(a) || open(b)) return open(a) && open(b) && (a.start === null) !== (b.start === null) ? 'overlap' : 'bound';
  const inner = (x: Days, y: Days): boolean => x.start >= y.start && x.end <= y.end;
  return inner(da, db) || inner(db, da) ? 'rounding' : 'overlap';
}

function ambiguous(a: CalendarDate, b: CalendarDate): DateRelation {
  const readings = (date: CalendarDate): CalendarDate[] => (date.ambiguous === true ? [date, swapped(date)] : [date]);
  const found = readings(a).flatMap((x) => readings(b).map((y) => relateDays(x, y)));
  return found.every((relation) => relation === 'apart')
    ? { relation: 'apart', missing: null }
    : { relation: 'unclear', missing: 'date order' };
}

function swapped(date: CalendarDate): CalendarDate {
  const swap = (day: string | null): string | null =>
    day === null ? null : `${day.slice(0, 4)}-${day.slice(8, 10)}-${day.slice(5, 7)}`;
  return { ...date, start: swap(date.start), end: swap(date.end) };
}

/** The days between two dates that do not meet; 0 when they meet or one is open towards the other. */
export function daysApart(a: CalendarDate, b: CalendarDate): number {
  const [da, db] = [daysOf(a), daysOf(b)];
  const gap = Math.max(da.start - db.end, db.start - da.end);
  return Number.isFinite(gap) && gap > 0 ? gap : 0;
}
