import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  civilOf,
  dayOf,
  dayOfIso,
  easterOf,
  isCivil,
  isoOf,
  mondayOf,
  monthLength,
  weekdayOf,
} from '../../../server/reading/dates/days.ts';

const MILLISECONDS = 86_400_000;

describe('day arithmetic', () => {
  it('agrees with the calendar of the language for every day of six centuries', () => {
    const day = fc.integer({ min: dayOf(1600, 1, 1), max: dayOf(2199, 12, 31) });
    fc.assert(
      fc.property(day, (number) => {
        const date = new Date(number * MILLISECONDS);
        const { year, month, day: dayOfMonth } = civilOf(number);
        expect(isoOf(number)).toBe(date.toISOString().slice(0, 10));
        expect(dayOf(year, month, dayOfMonth)).toBe(number);
        expect(weekdayOf(number) % 7).toBe(date.getUTCDay());
        expect(weekdayOf(mondayOf(number))).toBe(1);
        expect(number - mondayOf(number)).toBeLessThan(7);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows the lengths of months and the days that do not exist', () => {
    expect([2023, 2024, 1900, 2000].map((year) => monthLength(year, 2))).toEqual([28, 29, 28, 29]);
    expect(isCivil(2023, 2, 29)).toBe(false);
    expect(isCivil(2024, 4, 31)).toBe(false);
    expect(isCivil(2024, 13, 1)).toBe(false);
    expect(monthLength(2024, 13)).toBe(0);
  });

  it('adds months and stops at the end of a shorter one', () => {
    expect(isoOf(addMonths(dayOf(2024, 1, 31), 1))).toBe('2024-02-29');
    expect(isoOf(addMonths(dayOf(2024, 1, 31), -2))).toBe('2023-11-30');
    expect(isoOf(addMonths(dayOf(2024, 11, 15), 14))).toBe('2026-01-15');
  });

  it('reads ISO days and the day of an instant, and nothing else', () => {
    expect(dayOfIso('1970-01-02')).toBe(1);
    expect(dayOfIso('2021-12-09T10:00:00Z')).toBe(dayOf(2021, 12, 9));
    expect([undefined, '', '2021-02-30', '9 December', '2021-12'].map(dayOfIso)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('finds Easter', () => {
    expect([1999, 2016, 2024, 2038].map((year) => isoOf(easterOf(year)))).toEqual([
      '1999-04-04',
      '2016-03-27',
      '2024-03-31',
      '2038-04-25',
    ]);
  });
});
