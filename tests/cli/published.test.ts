import { describe, expect, it } from 'vitest';
import { published, publishedDay } from '../../server/cli/published.ts';

describe('when a text was published', () => {
  it.each(['2022-01-03', '2022-01-03T08:00:00Z', '2022-01-03T23:30:00+03:00'])('may be %s', (given) => {
    expect(published.parse(given)).toBe(given);
    expect(publishedDay(given)).toBe('2022-01-03');
  });

  it.each(['3 January 2022', '2022-02-30', '2022-01-03T08:00:00', ''])('may not be "%s"', (given) => {
    expect(published.safeParse(given).success).toBe(false);
  });

  it('may be unknown', () => {
    expect(publishedDay(published.parse(null))).toBeUndefined();
  });
});
