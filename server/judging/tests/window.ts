import { perAccount } from '../memo.ts';
import type { Account } from '../account.ts';
import { whenOf } from './as-of.ts';
import { outcome, type Outcome, type Pair } from './outcome.ts';

export type WindowFinding = 'same' | 'other' | 'unknown';

const LONG_WINDOW = 27;

/** The stretch of time a flow is counted over: a stated month or longer, or "since" a year. */
function windowOf(account: Account): { start: number; end: number; words: string } | null {
  const since = /\bsince ((?:19|20)\d\d)\b/i.exec(account.clause)?.[1];
  if (since !== undefined) {
    const end = account.testimony.source.published?.slice(0, 4) ?? '2100';
    return {
      start: Date.parse(`${since}-01-01`) / 864e5,
      end: Date.parse(`${end}-12-31`) / 864e5,
      words: `since ${since}`,
    };
  }
  const when = whenOf(account);
  return when?.stated === true && when.end - when.start >= LONG_WINDOW ? when : null;
}

const stretchOf = perAccount(windowOf);

/** Result of a window "since" a year against a single stretch: part against total, whatever is counted. */
export const CUMULATIVE = 'since a year against one stretch of time';

/** Result of a month or quarter against the year that holds it. */
export const NESTED = 'one stretch of time lies in the other';

/** A stated day or week on one side that lies in the month or longer of the other side. */
function dayWithin(pair: Pair, long: ReturnType<typeof windowOf>): Outcome<WindowFinding> | null {
  const [a, b] = [whenOf(pair[0]), whenOf(pair[1])];
  if (long === null || a?.stated !== true || b?.stated !== true) return null;
  const short = a.end - a.start < LONG_WINDOW ? a : b;
  const inside = short.start >= long.start && short.end <= long.end && short.end - short.start < LONG_WINDOW;
  return inside ? outcome('other', { test: 'window', a: a.words, b: b.words, result: NESTED }) : null;
}

/** Compares the windows of two flows (sold in 2022, seized since 2003); equal digits of two windows do not agree. */
export function windowTest(pair: Pair): Outcome<WindowFinding> {
  const [a, b] = [stretchOf(pair[0]), stretchOf(pair[1])];
  const row = (result: string) => ({ test: 'window', a: a?.words ?? null, b: b?.words ?? null, result }) as const;
  if (a === null || b === null) return dayWithin(pair, a ?? b) ?? outcome('unknown', row('not stated on one side'));
  if (a.words.startsWith('since') !== b.words.startsWith('since')) return outcome('other', row(CUMULATIVE));
  const same = Math.abs(a.start - b.start) <= 1 && Math.abs(a.end - b.end) <= 1;
  if (same) return outcome('same', row('same'));
  const inside = (x: typeof a, y: typeof b): boolean => x.start >= y.start && x.end <= y.end;
  return outcome('other', row(inside(a, b) || inside(b, a) ? NESTED : 'another stretch of time'));
}
