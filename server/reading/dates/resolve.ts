import { civilOf, dayOf, isCivil, weekdayOf } from './days.ts';
import type { Day } from './days.ts';
import { feastDay } from './feasts.ts';
import { lastNamed, monthly, yearly } from './fit.ts';
import type { Named, Scene } from './fit.ts';
import type { Calendar, Shift, When } from './mention.ts';
import { nthWithin } from './nth.ts';
import { away, dayPeriod, monthsPeriod, partOf, seasonPeriod, unitAt, yearPeriod } from './period.ts';
import type { Period } from './period.ts';

/** The days an expression means in its scene; null when they cannot be known. */
export function resolve(when: When, scene: Scene): Period | null {
  switch (when.on) {
    case 'calendar':
      return calendar(when, scene);
    case 'fixed':
      return when.period;
    case 'fiscal':
      return { ...monthsPeriod(when.year - 1, 10, 12), grain: 'span' };
    case 'span':
      return span(when.from, when.to, scene);
    case 'part':
      return mapped(resolve(when.of, scene), (period) => partOf(period, when.part));
    case 'nth':
      return nth(when, scene);
    case 'same':
      return same(when, scene);
    case 'away':
      return awayFrom(when, scene);
    case 'weekOf':
      return mapped(resolve(when.day, scene), (period) => unitAt(period.first, 'week', 0));
    case 'upTo':
      return mapped(resolve(when.day, scene), (period) => ({
        first: when.unit === 'week' ? period.last - 7 * when.count + 1 : away(period.last + 1, -when.count, when.unit),
        last: period.last,
        grain: 'span',
      }));
    default:
      return scene.published === null ? null : relative(when, scene, scene.published);
  }
}

function mapped(period: Period | null, make: (period: Period) => Period): Period | null {
  return period === null ? null : make(period);
}

type Relative = Extract<When, { on: 'weekday' | 'unit' | 'weekend' | 'season' | 'feast' | 'near' | 'overnight' }>;

/** Expressions that stand on the publication date. */
function relative(when: Relative, scene: Scene, published: Day): Period | null {
  switch (when.on) {
    case 'near':
      return dayPeriod(published + when.days);
    case 'overnight': {
      const named = when.day === null ? null : resolve(when.day, scene);
      const day = named?.first ?? nearestDay(scene) ?? published;
      return { first: day - 1, last: day, grain: 'span' };
    }
    case 'unit':
      return unit(when, scene, published);
    case 'weekend':
      return weekend(scene, published);
    case 'weekday':
      return dayPeriod(weekday(when, scene, published));
    case 'season': {
      const year = when.year ?? shiftedYear(when, scene);
      if (year !== undefined) return seasonPeriod(when.season, year);
      return yearly((at) => seasonPeriod(when.season, at), scene, when.shift);
    }
    case 'feast': {
      const year = when.year ?? shiftedYear(when, scene);
      if (year !== undefined) return dayPeriod(feastDay(when.feast, year));
      return yearly((at) => dayPeriod(feastDay(when.feast, at)), scene, when.shift);
    }
  }
}

/** The day named nearest to the expression in its sentence. */
function nearestDay(scene: Scene): Day | undefined {
  const days = scene.beside.filter(({ period, sentence }) => period.grain === 'day' && sentence === scene.sentence);
  const distance = ({ token }: Named): number => Math.abs(token - scene.token);
  return days.reduce<Named | undefined>(
    (best, one) => (best === undefined || distance(one) < distance(best) ? one : best),
    undefined,
  )?.period.first;
}

function unit(when: Extract<When, { on: 'unit' }>, scene: Scene, published: Day): Period {
  const named =
    when.loose === true && scene.tense !== 'future'
      ? lastNamed(scene, (other) => isNear(other, scene, published))
      : undefined;
  const period = unitAt(named?.period.first ?? published, when.unit, when.by);
  if (when.side === 'earlier')
    return { first: period.first, last: Math.max(period.first, Math.min(period.last, published - 1)), grain: 'span' };
  if (when.side === 'later')
    return { first: Math.min(period.last, Math.max(period.first, published + 1)), last: period.last, grain: 'span' };
  return period;
}

/** A day, week or month of the same sentence within the last year, which "the year" and "the month" speak of. */
function isNear({ period, sentence, open }: Named, scene: Scene, published: Day): boolean {
  if (sentence !== scene.sentence || open || !['day', 'week', 'month', 'span'].includes(period.grain)) return false;
  return period.first <= published && published - period.first <= 366;
}

function weekend(scene: Scene, published: Day): Period {
  const current = unitAt(published, 'weekend', 0);
  const begun = current.first <= published;
  if (scene.tense === 'future') return current;
  return begun ? current : unitAt(published, 'weekend', -1);
}

/** A weekday: the latest up to the publication day in past-tense news, else the next; "last" is never yesterday, "next" lies in next week. */
function weekday(when: Extract<When, { on: 'weekday' }>, scene: Scene, published: Day): Day {
  const today = weekdayOf(published);
  const behind = (today - when.weekday + 7) % 7;
  if (when.weeks !== undefined) return published - today + 7 * when.weeks + when.weekday;
  if (when.shift === -1) return published - (behind === 0 ? 7 : behind === 1 ? 8 : behind);
  if (when.shift === 1) return published - today + 7 + when.weekday;
  const ahead = (7 - behind) % 7;
  if (scene.hedge === 'until' && scene.untilAhead) return published + ahead;
  if (when.shift === 'past') return published - (behind === 0 ? 7 : behind);
  if (when.shift === 'coming') return published + (ahead === 0 ? 7 : ahead);
  if (scene.tense === 'future' || scene.tense === 'open')
    return scene.hedge === 'since' ? published - behind : published + ahead;
  if (when.shift === 0 && scene.tense === 'none') return published + ahead;
  return scene.hedge === 'until' && scene.tense === 'none' ? published + ahead : published - behind;
}

function nth(when: Extract<When, { on: 'nth' }>, scene: Scene): Period | null {
  if (when.of !== null) {
    return mapped(resolve(when.of, scene), (period) => nthWithin(period, when) ?? period);
  }
  return yearly((year) => nthWithin(yearPeriod(year), when), scene, undefined);
}

function same(when: Extract<When, { on: 'same' }>, scene: Scene): Period | null {
  const fine =
    when.unit === 'day' ? ['day'] : ['day', 'week', 'weekend', 'month', 'quarter', 'season', 'half', 'year', 'span'];
  const anchor = lastNamed(scene, ({ period }) => fine.includes(period.grain));
  const placed = when.by === 0 || (when.by > 0 && scene.tense === 'past') ? null : scene.published;
  const base = anchor?.period.first ?? placed;
  return base === null ? null : unitAt(base, when.unit, when.by);
}

function awayFrom(when: Extract<When, { on: 'away' }>, scene: Scene): Period | null {
  const base =
    when.base === 'published'
      ? scene.published
      : when.base === 'named'
        ? (lastNamed(scene, ({ period }) => period.grain === 'day')?.period.first ?? null)
        : (resolve(when.base, scene)?.first ?? null);
  if (base === null) return null;
  const day = away(base, when.count, when.unit);
  const { year } = civilOf(day);
  return year >= 1000 && year <= 2999 ? dayPeriod(day) : null;
}

function calendar(when: Calendar, scene: Scene): Period | null {
  const { month, day } = when;
  const year = when.year ?? shiftedYear(when, scene);
  if (month === undefined)
    return day === undefined ? (year === undefined ? null : yearPeriod(year)) : monthly(day, when.weekday, scene);
  if (year !== undefined) return inYear(when, year);
  return yearly((candidate) => inYear(when, candidate), scene, when.monthShift, when.weekday);
}

function shiftedYear(when: { readonly yearShift?: Shift }, scene: Scene): number | undefined {
  if (when.yearShift === undefined || scene.published === null) return undefined;
  return civilOf(scene.published).year + when.yearShift;
}

function inYear({ month = 1, day }: Calendar, year: number): Period | null {
  if (day === undefined) return monthsPeriod(year, month, 1);
  return isCivil(year, month, day) ? dayPeriod(dayOf(year, month, day)) : null;
}

/** From one date to another: what is printed at one end only holds for both. */
function span(from: When, to: When, scene: Scene): Period | null {
  const borrowed = borrow(from, to);
  const [start, end] = [resolve(borrowed.from, scene), resolve(borrowed.to, scene)];
  if (start === null || end === null) return null;
  if (start.first <= end.last) return { first: start.first, last: end.last, grain: 'span' };
  const later = after(borrowed.to, start.first, scene);
  if (later !== null && later.last >= start.first) return { first: start.first, last: later.last, grain: 'span' };
  const sooner = inYearOf(borrowed.from, end.last, scene);
  return sooner !== null && sooner.first <= end.last ? { first: sooner.first, last: end.last, grain: 'span' } : null;
}

/** "May 3 to 9/5/2020": a beginning without a year lies in the year of the end. */
function inYearOf(when: When, day: Day, scene: Scene): Period | null {
  if (when.on !== 'calendar' || when.year !== undefined || when.yearShift !== undefined) return null;
  return resolve({ ...when, year: civilOf(day).year }, scene);
}

function after(when: When, day: Day, scene: Scene): Period | null {
  return resolve(when, { ...scene, published: day, tense: 'future', named: [] });
}

function borrow(from: When, to: When): { from: When; to: When } {
  if (from.on !== 'calendar' || to.on !== 'calendar') return { from, to };
  const month = from.month ?? (from.day === undefined ? undefined : to.month);
  const left: Calendar = { ...from, ...(month === undefined ? {} : { month }), ...yearOf(from, to, month) };
  const right: Calendar = {
    ...to,
    ...(to.month === undefined && to.day !== undefined && from.month !== undefined ? { month: from.month } : {}),
  };
  return {
    from: left,
    to: { ...right, ...(right.year === undefined && left.year !== undefined ? { year: yearBehind(left, right) } : {}) },
  };
}

/** The left end takes the right end's year, or the year before when its month comes later. */
function yearOf(from: Calendar, to: Calendar, month: number | undefined): { year?: number } {
  if (from.year !== undefined || to.year === undefined || month === undefined) return {};
  return { year: to.month !== undefined && month > to.month ? to.year - 1 : to.year };
}

function yearBehind(left: Calendar, right: Calendar): number {
  const wraps = left.month !== undefined && right.month !== undefined && right.month < left.month;
  return (left.year ?? 0) + (wraps ? 1 : 0);
}
