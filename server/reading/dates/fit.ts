import type { DateHedge } from '../statement.ts';
import { addMonths, civilOf, dayOf, isCivil, weekdayOf } from './days.ts';
import type { Day } from './days.ts';
import type { Shift } from './mention.ts';
import { dayPeriod, unitAt } from './period.ts';
import type { Period } from './period.ts';
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
export function lastNamed({ named }: Scene, test: (named: Named) => boolean): Named | undefined {
  for (let at = named.length - 1; at >= Math.max(0, named.length - LOOK_BACK); at -= 1) {
    const one = named[at];
    if (one !== undefined && test(one)) return one;
  }
  return undefined;
}

/** "the 18th", "Monday 13th": the month that fits the tense. */
export function monthly(day: number, weekdayWanted: number | undefined, scene: Scene): Period | null {
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
export function yearly(
  make: (year: number) => Period | null,
  scene: Scene,
  shift: Shift | undefined,
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
  if (anchor !== undefined || matching.length > 0) return nearest(candidates, middle, 1);
  if (shift === 0) return make(year);
  if (shift === -1) return candidates.findLast(({ last }) => last < middle) ?? null;
  if (shift === 1) return candidates.find(({ first }) => first > middle) ?? null;
  return fitting(candidates, scene, middle);
}

/** A weekday beside a day and month settles the year only nearby; farther off it is a misprint. */
const HALF_YEAR = 190;

/** The years beside one; farther ones for a 29 February. */
function candidatesAround(make: (year: number) => Period | null, year: number): Period[] {
  const close = yearsFrom(make, year - 2, year + 2);
  return close.length === 5 ? close : yearsFrom(make, year - 8, year + 8);
}

function yearsFrom(make: (year: number) => Period | null, first: number, last: number): Period[] {
  const found: Period[] = [];
  for (let at = first; at <= last; at += 1) {
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
