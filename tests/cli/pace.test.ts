import { expect, it } from 'vitest';
import { paceWords, timeWords } from '../../server/cli/pace.ts';

it.each([
  [{ done: 0, of: 100_000, ms: 0 }, '0 of 100,000 rows (0%)'],
  [{ done: 12_000, of: 100_000, ms: 24_000 }, '12,000 of 100,000 rows (12%), 500 a second, 2 min 56 s left'],
  [{ done: 3, of: 60, ms: 2000 }, '3 of 60 rows (5%), 1.5 a second, 38 s left'],
  [{ done: 60, of: 60, ms: 2000 }, '60 of 60 rows (100%)'],
])('says how far %j is', (pace, words) => {
  expect(paceWords(pace)).toBe(words);
});

it.each([
  [0.2, '1 s'],
  [60, '1 min'],
  [3600 * 2 + 61, '2 h 1 min'],
])('says %d seconds as a clock does', (seconds, words) => {
  expect(timeWords(seconds)).toBe(words);
});
