import type { ClockTime, DateHedge } from '../statement.ts';
import type { ClockMention } from './mention.ts';
import { ROLE } from './lexicon.ts';
import { isPossessive, phraseBefore, wordAt } from './page.ts';
import type { Page } from './page.ts';
import { clockPoint, looseHour } from './clock-point.ts';
import type { ClockPoint } from './clock-point.ts';
import { zoneAt } from './zone.ts';

/** Every clock time of the text, ranges as one, without their days. */
export function clockTimes(page: Page): ClockMention[] {
  const found: ClockMention[] = [];
  let index = 0;
  while (index < page.tokens.length) {
    const may = ((page.starts[index] ?? 0) & ROLE.clock) !== 0 && mayBegin(page, index);
    const clock = may ? clockAt(page, index) : null;
    if (clock !== null) found.push(clock);
    index = clock === null ? index + 1 : clock.end;
  }
  return found;
}

function mayBegin(page: Page, index: number): boolean {
  if (page.tokens[index]?.kind === 'number') return true;
  const { sets, numbers } = page.lexicon;
  const word = wordAt(page, index);
  const next = wordAt(page, index + 1);
  if (sets.noon.has(word) || sets.midnight.has(word)) return true;
  if (!(sets.half.has(word) || sets.quarterHour.has(word) || numbers.has(word))) return false;
  const { oclock, past12, to12, and, to } = sets;
  return oclock.has(next) || past12.has(next) || to12.has(next) || and.has(next) || to.has(next);
}

function clockAt(page: Page, index: number): ClockMention | null {
  const point = clockPoint(page, index);
  const range = clockRange(page, index, point);
  if (range !== null) return range;
  if (point === null) return null;
  const zone = zoneAt(page, point.end);
  if (!point.sure && zone === null && !isIntroduced(page, index)) return null;
  const printed = minutesOf(point);
  return clock(page, [index, point.end], { from: printed, to: printed, zone: zone?.zone ?? null });
}

const CLOCK_PREPOSITIONS: ReadonlySet<string> = new Set([
  'at',
  'by',
  'from',
  'until',
  'till',
  'around',
  'about',
  'since',
  'before',
  'after',
  'between',
  'and',
  'to',
  '-',
  '–',
  'on',
  'à',
  'vers',
  'dès',
  'las',
  'la',
  'um',
  'gegen',
  'ab',
  'bis',
  'circa',
  'à',
  'avant',
  'après',
  'at:',
  '(',
  'a',
]);

function isIntroduced(page: Page, index: number): boolean {
  return CLOCK_PREPOSITIONS.has(wordAt(page, index - 1));
}

/** "2 and 4 p.m.", "7am-9am", "2245 and 2315 GMT". */
function clockRange(page: Page, index: number, point: ClockPoint | null): ClockMention | null {
  const from = point ?? looseHour(page, index);
  if (from === null || from.fixed) return null;
  const { sets } = page.lexicon;
  const between = sets.between.has(wordAt(page, index - 1));
  const joint = wordAt(page, from.end);
  if (!(sets.to.has(joint) || (between && sets.and.has(joint)))) return null;
  const to = clockPoint(page, from.end + 1);
  const zone = to === null ? null : zoneAt(page, to.end);
  if (to === null || !(to.sure || zone !== null || (from.sure && between) || isIntroduced(page, index))) return null;
  const start = shared(from, to);
  const introduced = between || sets.from.has(wordAt(page, index - 1));
  const rangeFirst = introduced ? index - 1 : index;
  return clock(page, [index, to.end], {
    from: minutesOf(start),
    to: minutesOf(to),
    zone: zone?.zone ?? null,
    rangeFirst,
  });
}

/** "11 to 1 p.m." begins in the morning, "2 and 4 p.m." in the afternoon. */
function shared(from: ClockPoint, to: ClockPoint): ClockPoint {
  if (from.meridiem !== null || to.meridiem === null) return from;
  const hours12 = (hour: number): number => hour % 12;
  const other = to.meridiem === 'pm' ? 'am' : 'pm';
  return { ...from, meridiem: hours12(from.hour) > hours12(to.hour) ? other : to.meridiem };
}

function minutesOf({ hour, minute, meridiem }: ClockPoint): number {
  const hour24 = meridiem === null ? hour % 24 : (hour % 12) + (meridiem === 'pm' ? 12 : 0);
  return 60 * hour24 + minute;
}

/** "HH:MM" of the minutes since midnight. */
export function printMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

interface Clocked {
  /** Minutes since midnight. */
  readonly from: number;
  readonly to: number;
  readonly zone: string | null;
  /** First token of a range with its "between". */
  readonly rangeFirst?: number;
}

function clock(page: Page, [first, end]: readonly [number, number], clocked: Clocked): ClockMention {
  const { from, to, zone, rangeFirst } = clocked;
  const phrase =
    rangeFirst === undefined && !isPossessive(page, end - 1) ? phraseBefore(page, page.lexicon.hedges, first) : null;
  const hedge: DateHedge = phrase === null ? 'none' : phrase.means;
  const words = hedge === 'none' ? 0 : (phrase?.words.length ?? 0);
  const [start, last] = [printMinutes(from), printMinutes(to)];
  const open = hedge === 'before' || hedge === 'by' || hedge === 'until';
  const time: ClockTime = {
    kind: 'time',
    start: open ? null : start,
    end: hedge === 'after' || hedge === 'since' ? null : last,
    hedge,
    ...(zone === null ? {} : { zone }),
  };
  return { first, end, hedgeFirst: rangeFirst ?? first - words, time, rules: [from === to ? 'clock' : 'clock-range'] };
}
