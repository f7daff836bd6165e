import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figureLine, figuresIn } from './figure-lines.ts';

const SEEDS = new URL('../../../../shared/seeds/', import.meta.url);

/** Every figure of the five reports, in order; dates and clock times are tested elsewhere. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '000': ['3 count | three', '2500 count | 2,500'],
  '001': [
    'duration 3 more-than week | more than three-week',
    '11 count | 11',
    '1 count | another',
    '0 count | No',
    '24..99 vague count | dozens',
    '5200 count | 5,200',
    '1 count | one',
    '0 count | 0',
  ],
  '002': [
    '2 count | two',
    '2 count | Two',
    '24..99 vague count | Dozens',
    '2 count | two',
    '3..9 vague count | several',
    '2000..9999 vague count | thousands',
    '2500 about count | some 2,500',
    '1000 count | 1,000',
    '3 count | three',
    'duration 1 more-than year | over a year',
    '200..999 vague count | hundreds',
  ],
  '003': [
    '2 count | Two',
    '2 count | Two',
    'ordinal 2 bare | second',
    'duration 24 hour | 24 hours',
    '2 count | two',
    'ordinal 2 bare | second',
  ],
  '004': [
    'duration 2 day | Two days',
    'duration 3 minute | 3-minute',
    '2 at-least count | At least two',
    '2 count | Two',
    'ordinal 4 bare | fourth',
    'duration 3..9 vague week | few weeks',
  ],
};

describe('the figures of the five reports', () => {
  if (!existsSync(SEEDS)) {
    it('are not tested: ../shared/seeds is missing', () => {
      process.stderr.write('../shared/seeds is missing: the figures of the five reports are not tested\n');
    });
    return;
  }
  for (const name of readdirSync(SEEDS)
    .filter((one) => one.endsWith('.txt'))
    .sort()) {
    it(name, () => {
      const text = readFileSync(new URL(name, SEEDS), 'utf8');
      const lines = figuresIn(text, { published: '2022-01-04' }).map((one) => figureLine(text, one));
      expect(lines).toEqual(EXPECTED[name.slice(0, 3)]);
    });
  }
});
