import type { ClockTime } from '../statement.ts';
import { isoOf } from './days.ts';
import type { Day } from './days.ts';
import type { ClockMention } from './mention.ts';
import { wordAt } from './page.ts';
import type { Page } from './page.ts';
import type { Resolved } from './resolve-all.ts';
import { isZoneDoubtful, zoneAt } from './zone.ts';

interface Around {
  readonly clocks: readonly ClockMention[];
  readonly dates: readonly Resolved[];
  readonly published: Day | null;
}

/** Gives each clock time the day printed beside it, and its zone where the zone stands behind that day; marks standard time printed in summer. */
export function withDays(page: Page, { clocks, dates, published }: Around): ClockMention[] {
  const byFirst = new Map(dates.map((date) => [date.mention.first, date]));
  const byEnd = new Map(dates.map((date) => [date.mention.end, date]));
  return clocks.map((clock) => {
    const beside = besideOf(page, clock, { byFirst, byEnd });
    const day =
      beside !== undefined && beside.period !== null && beside.period.first === beside.period.last
        ? beside.period.first
        : null;
    const zone = clock.time.zone ?? (beside === undefined ? undefined : zoneAt(page, beside.mention.end)?.zone);
    const doubt = zone !== undefined && isZoneDoubtful(zone, day ?? published ?? NaN);
    const time: ClockTime = {
      ...clock.time,
      ...(zone === undefined ? {} : { zone }),
      ...(day === null ? {} : { day: isoOf(day) }),
      ...(doubt ? { zoneDoubt: true as const } : {}),
    };
    return { ...clock, time };
  });
}

interface Placed {
  readonly byFirst: ReadonlyMap<number, Resolved>;
  readonly byEnd: ReadonlyMap<number, Resolved>;
}

/** How many linking tokens may stand between a time and its day. */
const REACH = 5;

function besideOf(page: Page, clock: ClockMention, { byFirst, byEnd }: Placed): Resolved | undefined {
  for (let gap = 0; gap <= REACH; gap += 1) {
    const behind = byFirst.get(clock.end + gap);
    if (behind !== undefined && isBeside(page, clock, behind)) return behind;
    const before = byEnd.get(clock.hedgeFirst - gap);
    if (before !== undefined && isBeside(page, clock, before)) return before;
  }
  return undefined;
}

const LINKS: ReadonlySet<string> = new Set([
  'on',
  'the',
  'of',
  ',',
  '(',
  'at',
  'from',
  'around',
  'about',
  'by',
  'between',
  'night',
  'morning',
  'shortly',
  'after',
  'before',
  'just',
  'le',
  'am',
  'um',
  'à',
  'el',
  'del',
  'a',
  'las',
  'gegen',
  'until',
  'since',
  'until',
  'vers',
]);

/** The date stands right behind the time ("at 4 a.m. on Monday") or before it ("on Monday at 4 a.m."), over linking words and the zone. */
function isBeside(page: Page, clock: ClockMention, { mention }: Resolved): boolean {
  const behind = mention.first >= clock.end;
  let from = behind ? clock.end : mention.end;
  const to = behind ? mention.first : clock.hedgeFirst;
  if (to < from) return false;
  if (behind) {
    const zone = zoneAt(page, from);
    if (zone !== null && zone.end <= to) from = zone.end;
  }
  for (let index = from; index < to; index += 1) if (!LINKS.has(wordAt(page, index))) return false;
  return true;
}
