import type { ClockTime } from '../../reading/statement.ts';
import { dayNumber } from './dates.ts';
import type { ValueRelation } from './relate.ts';
import { clockOf, type Clock } from './zones.ts';

/** A clock time with the ISO day it falls on and the zone it was read in, where known. */
export interface Moment {
  readonly time: ClockTime;
  /** ISO day the time falls on; null when the text does not say. */
  readonly day: string | null;
  readonly zone: string | null;
}

/** What became of two clock times; `missing` names the field that would settle an unclear one. */
export interface TimeRelation {
  readonly relation: ValueRelation;
  readonly missing: string | null;
  readonly how: string | null;
}

interface Minutes {
  readonly start: number;
  readonly end: number;
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Minutes since 1970 in UTC; without a day, minutes of an unknown day. An end before its start falls on the next day. */
function spanOf(moment: Moment, day: string | null, offset: number): Minutes {
  const { start, end, hedge } = moment.time;
  const base = (day === null ? 0 : dayNumber(day) * 1440) - offset;
  const slack = hedge === 'about' ? 30 : 0;
  const from = start === null ? -Infinity : base + minutesOf(start) - slack;
  const to = end === null ? Infinity : base + minutesOf(end) + slack;
  return { start: from, end: to < from ? to + 1440 : to };
}

const DEFAULT_DAY = '2000-01-15';

/** Relates two clock times as instants. A zone missing on one side leaves times that are apart undecided; symmetric. */
export function relateTimes(a: Moment, b: Moment): TimeRelation {
  const [ca, cb] = [a, b].map((m) =>
    m.zone === null ? null : clockOf(m.zone, m.day ?? b.day ?? a.day ?? DEFAULT_DAY),
  );
  const [za, zb] = [ca?.minutes ?? cb?.minutes ?? 0, cb?.minutes ?? ca?.minutes ?? 0];
  const relation = relateAt(a, b, { za, zb });
  const zones = ca !== null && ca !== undefined && cb !== null && cb !== undefined;
  if (seasonDoubt(a, b, [ca ?? null, cb ?? null], relation))
    return { relation: 'unclear', missing: 'time zone', how: 'the zone printed does not fit the season' };
  if (relation !== 'apart') return agreeing(relation, zones && za !== zb, [a, b]);
  if (zones || saidLocal(a, b)) return { relation, missing: null, how: null };
  return zoneCouldExplain(a, b, ca === null && cb === null)
    ? { relation: 'unclear', missing: 'time zone', how: null }
    : { relation, missing: null, how: null };
}

const saidLocal = (a: Moment, b: Moment): boolean => a.zone === 'local' && b.zone === 'local';

function agreeing(relation: ValueRelation, converted: boolean, [a, b]: readonly [Moment, Moment]): TimeRelation {
  const exact = relation === 'same' || (relation === 'rounding' && a.time.hedge === b.time.hedge);
  const how = converted ? `${a.zone ?? ''} and ${b.zone ?? ''} put on one clock` : null;
  return { relation: converted && (exact || relation === 'rounding') ? 'conversion' : relation, missing: null, how };
}

interface Offsets {
  readonly za: number;
  readonly zb: number;
}

function relateAt(a: Moment, b: Moment, { za, zb }: Offsets): ValueRelation {
  if (a.day !== null && b.day !== null)
    return relateSpans(spanOf(a, a.day, za), spanOf(b, b.day, zb), a.time.hedge === b.time.hedge);
  const sa = spanOf(a, null, za);
  const shifted = [-1440, 0, 1440].map((shift) => {
    const sb = spanOf(b, null, zb);
    return relateSpans(sa, { start: sb.start + shift, end: sb.end + shift }, a.time.hedge === b.time.hedge);
  });
  const bounded =
    !Number.isFinite(sa.start) || !Number.isFinite(sa.end) || b.time.start === null || b.time.end === null;
  return bounded
    ? (shifted[1] ?? 'apart')
    : (shifted.find((relation) => relation === 'same') ?? shifted.find((relation) => relation !== 'apart') ?? 'apart');
}

function relateSpans(a: Minutes, b: Minutes, sameHedge: boolean): ValueRelation {
  if (a.end < b.start || b.end < a.start) return 'apart';
  if (a.start === b.start && a.end === b.end) return sameHedge ? 'same' : 'rounding';
  const open = [a, b].filter((span) => !Number.isFinite(span.start) || !Number.isFinite(span.end));
  if (open.length > 0) return 'bound';
  const inner = (x: Minutes, y: Minutes): boolean => x.start >= y.start && x.end <= y.end;
  return inner(a, b) || inner(b, a) ? 'rounding' : 'overlap';
}

/** EST printed in summer may mean the daylight time in force: if that reading gives another answer, the zone is what is missing. */
function seasonDoubt(
  a: Moment,
  b: Moment,
  [ca, cb]: readonly [Clock | null, Clock | null],
  read: ValueRelation,
): boolean {
  if (ca?.perhaps === undefined && cb?.perhaps === undefined) return false;
  const za = ca?.perhaps ?? ca?.minutes ?? cb?.minutes ?? 0;
  const zb = cb?.perhaps ?? cb?.minutes ?? za;
  return (relateAt(a, b, { za, zb }) === 'apart') !== (read === 'apart');
}

/** Zones lie whole hours apart (some half): a difference of other minutes no zone explains. */
function zoneCouldExplain(a: Moment, b: Moment, neither: boolean): boolean {
  if (!neither) return true;
  const [sa, sb] = [spanOf(a, a.day, 0), spanOf(b, b.day ?? a.day, 0)];
  const gap = Math.abs(sa.start - sb.start);
  return Number.isFinite(gap) && gap % 60 === 0 && gap <= 14 * 60;
}
