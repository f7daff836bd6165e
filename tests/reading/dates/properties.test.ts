import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfIso } from '../../../server/reading/dates/days.ts';
import { datesIn } from './read-text.ts';
import { computingTime } from '../../house/computing-time.ts';

const PIECES = [
  'the',
  'first',
  'week',
  'of',
  'last',
  'next',
  'end',
  'early',
  'mid',
  '-',
  'late',
  'January',
  'May',
  'march',
  '31',
  '2024',
  '1990',
  's',
  'Monday',
  'on',
  'by',
  'before',
  'after',
  'since',
  'between',
  'and',
  'to',
  'from',
  '12',
  ':',
  '30',
  'p',
  '.',
  'm',
  'GMT',
  'noon',
  'half',
  'past',
  'nine',
  'two',
  'days',
  'ago',
  'later',
  'year',
  'quarter',
  'Q3',
  'that',
  'same',
  'day',
  'overnight',
  'weekend',
  'spring',
  'Christmas',
  '(',
  ')',
  ',',
  '/',
  '7',
  '1',
  'th',
  'EST',
  'fiscal',
  'until',
  'now',
  'will',
  'was',
  '\n\n',
  '٣',
  'décembre',
  '9/5/2020',
];

const phrases = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((words) => words.join(' '));
const tight = fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }).map((words) => words.join(''));
const texts = fc.oneof(phrases, tight, fc.string({ unit: 'grapheme', maxLength: 120 }));
const published = fc.constantFrom(undefined, '2024-02-29', '2021-12-31', '1999-01-01');
const languages = fc.constantFrom('en', 'fr', 'es', 'de', 'ar', 'zz');

function check(text: string, day: string | undefined, language: string): void {
  let behind = 0;
  for (const found of datesIn(text, day, language)) {
    expect(found.start).toBeGreaterThanOrEqual(behind);
    expect(found.end).toBeGreaterThan(found.start);
    expect(found.end).toBeLessThanOrEqual(text.length);
    expect(text.slice(found.start, found.end).trim()).toBe(text.slice(found.start, found.end));
    expect(found.rules.length).toBeGreaterThan(0);
    behind = found.end;
    const { value } = found;
    if (value.kind !== 'date') continue;
    for (const end of [value.start, value.end]) if (end !== null) expect(dayOfIso(end)).not.toBeNull();
    if (value.start !== null && value.end !== null) expect(value.start <= value.end).toBe(true);
  }
}

describe('reading dates in any text', () => {
  it('never throws, prints its spans in order and never ends before it starts', () => {
    fc.assert(fc.property(texts, published, languages, check), { numRuns: 10_000 });
  });

  it('reads the same twice', () => {
    fc.assert(
      fc.property(phrases, (text) => {
        expect(datesIn(text, '2024-02-29')).toEqual(datesIn(text, '2024-02-29'));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'the first week of ',
    'early ',
    'the end of the ',
    'two days before ',
    '1, 2, 3 and ',
    '2014 that day ',
    'at 4 a.m. on Monday ',
    'between 3 and ',
    '12/',
    '12:30:',
    'overnight ',
  ])('stays linear over 50 kB of "%s"', (piece) => {
    const text = piece.repeat(Math.ceil(50_000 / piece.length));
    expect(computingTime(() => datesIn(text, '2024-02-29'))).toBeLessThan(4000);
  });
});
