import { atOnce } from '../../text/steps.ts';
import type { Steps } from '../../text/steps.ts';
import type { Found, Reading } from '../found.ts';
import type { CalendarDate, DateHedge } from '../statement.ts';
import { clockTimes } from './clock.ts';
import { dayOfIso, isoOf } from './days.ts';
import { hedgeOf } from './hedges.ts';
import type { Hedged } from './hedges.ts';
import type { ClockMention, Mention } from './mention.ts';
import { pageOf } from './page.ts';
import type { Page } from './page.ts';
import type { Period } from './period.ts';
import { resolveAll } from './resolve-all.ts';
import type { Resolved } from './resolve-all.ts';
import { withDays } from './clock-days.ts';
import { scan } from './scan.ts';

/**
 * Reads every calendar date and clock time of a text, in the order of the text; spans include the hedge words
 * beside them. A date that cannot be known without the publication date has start and end null.
 */
export const readDates = (reading: Reading): Found[] => atOnce(readDatesSteps(reading));

/** The same in a few steps, for a long text. */
export function* readDatesSteps(reading: Reading): Steps<Found[]> {
  const page = pageOf(reading);
  yield;
  const read = clockTimes(page);
  yield;
  const mentions = scan(page, read);
  yield;
  const clocks = apart(read, mentions);
  const hedged = hedgedApart(page, mentions, clocks);
  yield;
  const published = dayOfIso(reading.options.published);
  const dates = resolveAll(page, { mentions, hedged, published });
  const timed = withDays(page, { clocks, dates, published });
  const found = [...dates.map((date) => dateFound(reading, date)), ...timed.map((clock) => clockFound(reading, clock))];
  return found.sort((a, b) => a.firstToken - b.firstToken);
}

/** The clock times that lie in no date, their hedge words cut off where a date holds them. */
function apart(clocks: readonly ClockMention[], mentions: readonly Mention[]): ClockMention[] {
  let at = 0;
  return clocks.flatMap((clock) => {
    while (at < mentions.length && (mentions[at]?.end ?? 0) <= clock.first) at += 1;
    const next = mentions[at];
    if (next !== undefined && next.first < clock.end) return [];
    const behind = mentions[at - 1]?.end ?? 0;
    return [{ ...clock, hedgeFirst: Math.max(clock.hedgeFirst, behind) }];
  });
}

/** The hedge of each date, its words cut off where the date or time before it holds them. */
function hedgedApart(page: Page, mentions: readonly Mention[], clocks: readonly ClockMention[]): Hedged[] {
  let at = 0;
  return mentions.map((mention, index) => {
    while (at < clocks.length && (clocks[at]?.end ?? 0) <= mention.first) at += 1;
    const behind = Math.max(mentions[index - 1]?.end ?? 0, clocks[at - 1]?.end ?? 0);
    const hedged = hedgeOf(page, mention);
    return { ...hedged, first: Math.min(mention.first, Math.max(hedged.first, behind)) };
  });
}

function dateFound(reading: Reading, { mention, hedged, period }: Resolved): Found {
  const first = Math.min(hedged.first, mention.first);
  const value = dateValue(period, hedged, mention);
  const rules = period === null ? [...mention.rules, 'unresolved'] : mention.rules;
  return spanned(reading, [first, mention.end], { coreFirst: mention.first, value, rules });
}

function clockFound(reading: Reading, clock: ClockMention): Found {
  const span = [clock.hedgeFirst, clock.end] as const;
  return spanned(reading, span, { coreFirst: clock.first, value: clock.time, rules: clock.rules });
}

interface Parts {
  readonly coreFirst: number;
  readonly value: Found['value'];
  readonly rules: readonly string[];
}

function spanned(reading: Reading, [first, end]: readonly [number, number], { coreFirst, value, rules }: Parts): Found {
  const offset = (index: number): number => reading.tokens[index]?.start ?? 0;
  const last = reading.tokens[end - 1]?.end ?? 0;
  return {
    start: offset(first),
    end: last,
    firstToken: first,
    endToken: end,
    value,
    core: { start: offset(coreFirst), end: last },
    rules,
  };
}

function dateValue(period: Period | null, { hedge }: Hedged, { when }: Mention): CalendarDate {
  const ambiguous = (when.on === 'calendar' || when.on === 'fixed') && when.ambiguous === true;
  const marked = ambiguous ? { ambiguous } : {};
  if (period === null) return { kind: 'date', start: null, end: null, hedge, ...marked };
  const shown: DateHedge = hedge === 'none' ? (period.part ?? 'none') : hedge;
  return { kind: 'date', ...bounds(period, hedge), hedge: shown, ...marked };
}

/** Bounds after the contract: before ends the day before, after starts the day after, by and until end with the last day, since starts with the first. */
function bounds(period: Period, hedge: DateHedge): { start: string | null; end: string | null } {
  switch (hedge) {
    case 'before':
      return { start: null, end: isoOf(period.first - 1) };
    case 'by':
    case 'until':
      return { start: null, end: isoOf(period.last) };
    case 'after':
      return { start: isoOf(period.last + 1), end: null };
    case 'since':
      return { start: isoOf(period.first), end: null };
    default:
      return { start: isoOf(period.first), end: isoOf(period.last) };
  }
}
