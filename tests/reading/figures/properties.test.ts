import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../server/reading/figures/figures.ts';
import { read, readingOf } from '../../../server/reading/read.ts';
import { figuresIn } from './figure-lines.ts';

const SCRAPS = [
  '5,200',
  '1 500',
  '3.5',
  '½',
  '1/2',
  '-',
  '–',
  '%',
  '$',
  '€',
  'US$',
  'bn',
  'm',
  'km',
  '°C',
  'one',
  'twenty',
  'hundred',
  'thousand',
  'million',
  'and',
  'a',
  'half',
  'a third',
  'dozens',
  'several',
  'of',
  'the',
  'to',
  'between',
  'from',
  'or',
  'about',
  'at least',
  'more than',
  'year',
  'weeks',
  'old',
  'No.',
  'Article',
  'people',
  'troops',
  '.',
  ',',
  '"',
  '(',
  ')',
  '\n',
  '\n\n',
  'out of',
  'in',
  'per',
  'point',
  'minus',
  'zweihundert',
  'mille',
  'y',
  'et',
  '٥٢٠٠',
  '²',
  'F-16',
  '3-1',
  '0',
  '00',
  '1e9',
  'über',
  'No',
];
const NEWSLIKE = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 14 }).map((scraps) => scraps.join(' '));
const ANY_TEXT = fc.oneof(
  NEWSLIKE,
  NEWSLIKE,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
);
const LANGUAGE = fc.constantFrom('en', 'fr', 'es', 'de', 'ar', undefined);

describe('every figure of any text', () => {
  it('prints, stands in order and keeps lower <= best <= upper', () => {
    fc.assert(
      fc.property(ANY_TEXT, LANGUAGE, (text, language) => {
        let behind = 0;
        for (const { start, end, core, value, rules } of figuresIn(text, { language })) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          expect(core.start >= start && core.end <= end).toBe(true);
          expect(rules.length).toBeGreaterThan(0);
          if (value.kind !== 'quantity' && value.kind !== 'duration' && value.kind !== 'ordinal')
            throw new Error(value.kind);
          if (value.lower !== null && value.upper !== null) expect(value.lower).toBeLessThanOrEqual(value.upper);
          if (value.best === null) expect(value.lower !== null || value.upper !== null).toBe(true);
          else expect(Number.isFinite(value.best)).toBe(true);
          behind = end;
        }
      }),
      { numRuns: 6000 },
    );
  });
});

describe('statements of any text', () => {
  it('print their words and read the same twice', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        const once = read(text, { published: '2024-05-07' });
        for (const one of once) expect(text.slice(one.start, one.end)).toBe(one.printed);
        expect(read(text, { published: '2024-05-07' })).toEqual(once);
      }),
      { numRuns: 1500 },
    );
  });

  it('read alike in two halves parted at a paragraph break', () => {
    fc.assert(
      fc.property(NEWSLIKE, NEWSLIKE, (head, tail) => {
        const figures = (text: string) => readFigures(readingOf(text, { language: 'en' }), []).map((one) => one.value);
        expect(figures(`${head}\n\n${tail}`)).toEqual([...figures(head), ...figures(tail)]);
      }),
      { numRuns: 1500 },
    );
  });
});
