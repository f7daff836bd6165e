/** When a watched address is fetched again: pure, with the clock as an argument. Times are in minutes unless said otherwise. */

/** The shortest and longest interval that can be asked for: five minutes and thirty days. */
export const EVERY_AT_LEAST = 5;
export const EVERY_AT_MOST = 30 * 24 * 60;

/** However often a fetch failed, the next one waits no longer than a day, or the interval where that is longer. */
const LONGEST_BACK_OFF = 24 * 60;

/** What a host asks for is kept to, up to a week. */
const LONGEST_ASKED = 7 * 24 * 60;

const MINUTE_MS = 60_000;

/** Minutes until the next fetch after so many failures in a row (0 after a success): the interval, then doubled each time. */
export function waitFor(everyMinutes: number, failures: number): number {
  if (failures <= 1) return everyMinutes;
  const doubled = everyMinutes * 2 ** Math.min(failures - 1, 20);
  return Math.min(doubled, Math.max(LONGEST_BACK_OFF, everyMinutes));
}

/**
 * The minutes a `Retry-After` header asks for (RFC 9110, 10.2.3: seconds, or an HTTP date), from 0 to a week;
 * 0 where it is absent or cannot be read.
 */
export function minutesAsked(retryAfter: string | null, now: Date): number {
  const words = retryAfter?.trim() ?? '';
  const ms = /^\d{1,9}$/u.test(words) ? Number(words) * 1000 : Date.parse(words) - now.getTime();
  if (Number.isNaN(ms) || ms <= 0) return 0;
  return Math.min(ms / MINUTE_MS, LONGEST_ASKED);
}

/** How a fetch went, as far as the time of the next one depends on it. */
export interface FetchEnd {
  readonly everyMinutes: number;
  /** Failures in a row, this one counted; 0 after a success. */
  readonly failures: number;
  readonly retryAfter: string | null;
}

/** The instant of the next fetch: after the interval, the back-off, or what the host asks for, whichever is latest. */
export function nextFetch({ everyMinutes, failures, retryAfter }: FetchEnd, now: Date): string {
  const wait = Math.max(waitFor(everyMinutes, failures), minutesAsked(retryAfter, now));
  return new Date(now.getTime() + wait * MINUTE_MS).toISOString();
}
