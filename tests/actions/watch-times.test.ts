import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EVERY_AT_LEAST,
  EVERY_AT_MOST,
  minutesAsked,
  nextFetch,
  waitFor,
} from '../../server/actions/steps/watch-times.ts';

const NOW = new Date('2026-02-01T12:00:00.000Z');
const DAY = 24 * 60;
const every = fc.integer({ min: EVERY_AT_LEAST, max: EVERY_AT_MOST });
const failures = fc.integer({ min: 0, max: 10_000 });

describe('the wait between two fetches', () => {
  it.each([
    [60, 0, 60],
    [60, 1, 60],
    [60, 2, 120],
    [60, 3, 240],
    [60, 5, 960],
    [60, 6, DAY],
    [60, 5000, DAY],
    [3 * DAY, 4, 3 * DAY],
    [5, 2, 10],
  ])('of %i minutes after %i failures is %i minutes', (minutes, failed, wait) => {
    expect(waitFor(minutes, failed)).toBe(wait);
  });

  it('never falls below the interval, never passes a day or the interval, and never shrinks with more failures', () => {
    fc.assert(
      fc.property(every, failures, (minutes, failed) => {
        const wait = waitFor(minutes, failed);
        expect(wait).toBeGreaterThanOrEqual(minutes);
        expect(wait).toBeLessThanOrEqual(Math.max(DAY, minutes));
        expect(waitFor(minutes, failed + 1)).toBeGreaterThanOrEqual(wait);
      }),
    );
  });
});

describe('what a host asks for', () => {
  it.each([
    [null, 0],
    ['', 0],
    ['soon', 0],
    ['-5', 0],
    ['0', 0],
    ['120', 2],
    [' 7200 ', 120],
    ['Sun, 01 Feb 2026 13:30:00 GMT', 90],
    ['Sun, 01 Feb 2026 11:00:00 GMT', 0],
    ['31536000', 7 * DAY],
    ['Fri, 01 Jan 2100 00:00:00 GMT', 7 * DAY],
    ['999999999', 7 * DAY],
  ])('as %j is %d minutes', (header, minutes) => {
    expect(minutesAsked(header, NOW)).toBe(minutes);
  });
});

describe('the next fetch', () => {
  it('is at the latest of interval, back-off and what the host asks for', () => {
    const next = (failed: number, retryAfter: string | null): string =>
      nextFetch({ everyMinutes: 60, failures: failed, retryAfter }, NOW);
    expect(next(0, null)).toBe('2026-02-01T13:00:00.000Z');
    expect(next(0, '10800')).toBe('2026-02-01T15:00:00.000Z');
    expect(next(3, null)).toBe('2026-02-01T16:00:00.000Z');
    expect(next(3, '60')).toBe('2026-02-01T16:00:00.000Z');
  });

  it('is always a possible instant after now', () => {
    fc.assert(
      fc.property(every, failures, fc.option(fc.string()), (everyMinutes, failed, retryAfter) => {
        const next = Date.parse(nextFetch({ everyMinutes, failures: failed, retryAfter }, NOW));
        expect(next).toBeGreaterThanOrEqual(NOW.getTime() + everyMinutes * 60_000);
        expect(next).toBeLessThanOrEqual(NOW.getTime() + EVERY_AT_MOST * 60_000);
      }),
    );
  });
});
