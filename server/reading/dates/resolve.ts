import type { DateHedge } from '../statement.ts';
import { addMonths, civilOf, dayOf, isCivil, weekdayOf } from './days.ts';
import type { Day } from './days.ts';
import { feastDay } from './feasts.ts';
import type { Calendar, Shift, When } from './mention.ts';
import { away, dayPeriod, monthsPeriod, partOf, seasonPeriod, unitAt, yearPeriod } from './period.ts';
import type { Period } from './period.ts';
import { nthWithin } from './nth.ts';
import type { Tense } from './tense.ts';

/** A date already read in the text. */
export interface Named {
  readonly period: Period;
  readonly sentence: number;
  /** Said with "since", "before" or the like. */
  readonly open: boolean;
  /** Index of its first token. */
  readonly token: number;
  /** The year was printed with it. */
  readonly yearPrinted: boolean;
}

/** What an expression is held against. */
export interface Scene {
  readonly published: Day | null;
  readonly tense: Tense;
  readonly hedge: DateHedge;
  /** "from 1 August": in past-tense news it may still lie ahead. */
  readonly from: boolean;
  /** "adjourned until Friday": the clause has a word of closing or putting off. */
  readonly untilAhead: boolean;
  readonly sentence: number;
  /** Index of the first token of the expression. */
  readonly token: number;
  /** Dates read before it in the text, oldest first. */
  readonly named: readonly Named[];
  /** Dates around it in the text, before and behind. */
  readonly beside: readonly Named[];
}

/** How many dates back an anchor is looked for. */
const LOOK_BACK = 60;

/** The latest date named before for which the test holds. */
function lastNamed({ named }: Scene, test: (named: Named) => boolean): Named | undefined {
  for (let at = named.length - 1; at >= Math.max(0, named.length - LOOK_BACK); at -= 1) {
    const one = named[at];
    if (one !== undefined && test(one)) return one;
  }
  return undefined;
}

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
    case 'season':
      if (when.year !== undefined) return seasonPeriod(when.season, when.year);
      return yearly((year) => seasonPeriod(when.season, year), scene, when.shift);
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
  const base = anchor?.period.first ?? (when.by === 0 ? null : scene.published);
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

/** "the 18th", "Monday 13th": the month that fits the tense. */
function monthly(day: number, weekdayWanted: number | undefined, scene: Scene): Period | null {
  if (scene.published === null) return null;
  const candidates: Period[] = [];
  for (let months = -24; months <= 24; months += 1) {
    const { year, month } = civilOf(addMonths(unitAt(scene.published, 'month', 0).first, months));
    if (!isCivil(year, month, day)) continue;
    const found = dayOf(year, month, day);
    if (weekdayWanted === undefined || weekdayOf(found) === weekdayWanted) candidates.push(dayPeriod(found));
  }
  return fitting(candidates, scene, scene.published);
}

/** The year in which a yearly expression fits best: beside a date of its own kind with a printed year, else by tense. */
function yearly(
  make: (year: number) => Period | null,
  scene: Scene,
  shift: -1 | 0 | 1 | undefined,
  weekdayWanted?: number,
): Period | null {
  if (scene.published === null) return null;
  const sample = make(2000);
  const anchor =
    shift === undefined
      ? lastNamed(
          scene,
          ({ period, sentence, yearPrinted }) =>
            yearPrinted && sentence === scene.sentence && period.grain === sample?.grain,
        )
      : undefined;
  const middle = anchor?.period.first ?? scene.published;
  const { year } = civilOf(middle);
  const all = candidatesAround(make, year);
  const matching =
    weekdayWanted === undefined
      ? []
      : all.filter(({ first }) => weekdayOf(first) === weekdayWanted && Math.abs(first - middle) <= HALF_YEAR);
  const candidates = matching.length > 0 ? matching : all;
  if (anchor !== undefined) return nearest(candidates, middle, 1);
  if (shift === 0) return make(year);
  if (shift === -1) return candidates.findLast(({ last }) => last < middle) ?? null;
  if (shift === 1) return candidates.find(({ first }) => first > middle) ?? null;
  return fitting(candidates, scene, middle);
}

/** A weekday beside a day and month settles the year only nearby; farther off it is a misprint. */
const HALF_YEAR = 190;

function candidatesAround(make: (year: number) => Period | null, year: number): Period[] {
  const found: Period[] = [];
  for (let at = year - 8; at <= year + 8; at += 1) {
    const period = make(at);
    if (period !== null) found.push(period);
  }
  return found;
}

/** How much nearer a day to come must be than one gone by, where the tense says little. */
const PAST_FIRST = 3;

function fitting(candidates: readonly Period[], scene: Scene, day: Day): Period | null {
  const { tense, hedge } = scene;
  if (tense === 'open') return nearest(candidates, day, 1);
  if (tense === 'future' && hedge !== 'since') return candidates.find(({ last }) => last >= day) ?? null;
  if (hedge === 'until' && scene.untilAhead) return candidates.find(({ last }) => last >= day) ?? null;
  const deadline = scene.from || hedge === 'until' || hedge === 'by' || hedge === 'before';
  if (tense === 'past' && !deadline) {
    return candidates.findLast(({ first }) => first <= day) ?? null;
  }
  if (hedge === 'since') return candidates.findLast(({ first }) => first <= day) ?? null;
  return nearest(candidates, day, tense === 'past' ? PAST_FIRST : hedge === 'none' ? PAST_FIRST : 1);
}

function nearest(candidates: readonly Period[], day: Day, pastFirst: number): Period | null {
  let best: Period | null = null;
  let least = Infinity;
  for (const period of candidates) {
    const inside = period.first <= day && period.last >= day;
    const distance = inside ? 0 : period.first > day ? (period.first - day) * pastFirst : day - period.last;
    if (distance < least) [best, least] = [period, distance];
  }
  return best;
}

/** From one date to another: what is printed at one end only holds for both. */
function span(from: When, to: When, scene: Scene): Period | null {
  const borrowed = borrow(from, to);
  const [start, end] = [resolve(borrowed.from, scene), resolve(borrowed.to, scene)];
  if (start === null || end === null) return null;
  if (start.first <= end.last) return { first: start.first, last: end.last, grain: 'span' };
  const later = after(borrowed.to, start.first, scene);
  return later === null ? null : { first: start.first, last: later.last, grain: 'span' };
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
