import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContext } from '../../../server/reading/context/context.ts';
import { canonicalPlace, placesIn } from '../../../server/reading/context/place.ts';
import type { Found, Reading } from '../../../server/reading/found.ts';
import { sentences } from '../../../server/text/sentences.ts';
import { tokenise } from '../../../server/text/tokens.ts';
import { computingTime } from '../../house/computing-time.ts';

const WORDS =
  `the a of and or that which who said told AFP , . ; : ( ) “ ” " - troops people killed wounded were will would must
  expected reportedly denied according to by in at Baghdad Iraq Monday since after before 12 40 some US American army its it`.split(
    /\s+/,
  );

/** Takes every number token as a count and the word "Monday" as a date. */
function roughly(text: string): { reading: Reading; found: Found[] } {
  const tokens = tokenise(text);
  const found = tokens.flatMap((token, at): Found[] => {
    const span = {
      start: token.start,
      end: token.end,
      firstToken: at,
      endToken: at + 1,
      core: token,
      rules: ['rough'],
    };
    if (token.lower === 'monday')
      return [{ ...span, value: { kind: 'date', start: '2021-01-25', end: '2021-01-25', hedge: 'none' } }];
    if (token.kind !== 'number') return [];
    return [
      {
        ...span,
        value: {
          kind: 'quantity',
          best: 2,
          lower: null,
          upper: null,
          hedge: 'none',
          unit: at % 2 === 0 ? 'count' : '%',
        },
      },
    ];
  });
  return {
    reading: { text, tokens, sentences: sentences(text, tokens), language: 'en', options: { published: '2021-02-01' } },
    found,
  };
}

const newsLike = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));

describe('readContext on any text', () => {
  it('never throws, keeps every value and its order, and prints what stands there', () => {
    fc.assert(
      fc.property(fc.oneof(newsLike, fc.string({ maxLength: 120 })), (text) => {
        const { reading, found } = roughly(text);
        const statements = readContext(reading, found);
        expect(statements.map((one) => one.start)).toEqual(found.map((one) => one.start));
        for (const one of statements) {
          expect(text.slice(one.start, one.end)).toBe(one.printed);
          expect(one.rules.length).toBeGreaterThan(5);
          if (one.asOf.start !== null && one.asOf.end !== null) expect(one.asOf.start <= one.asOf.end).toBe(true);
          if (one.attribution.claimant !== null) expect(text).toContain(one.attribution.claimant);
          if (one.place !== null) expect(text).toContain(one.place);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('answers the same twice', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        const { reading, found } = roughly(text);
        expect(readContext(reading, found)).toEqual(readContext(reading, found));
      }),
      { numRuns: 200 },
    );
  });

  it.each(['"(', '5 and 6 and ', 'said the said that ', ', 5', 'A of B of '])(
    'stays quick on a long run of %j',
    (piece) => {
      const { reading, found } = roughly(piece.repeat(20_000));
      expect(computingTime(() => readContext(reading, found))).toBeLessThan(20_000);
    },
  );
});

describe('canonicalPlace', () => {
  it.each([
    'Ain al-Asad',
    'Ain al-Assad',
    'Ayn al-Asad',
    'Ayn al-Assad',
    'al-Asad Airbase',
    'Al Asad',
    'Ain al-Asad airbase',
    'the Iraqi al-Asad Airbase',
  ])('%s is one base in Anbar in Iraq', (name) => {
    expect(canonicalPlace(name)).toEqual({ name: 'Ain al-Asad', partOf: ['Anbar', 'Iraq', 'Middle East'] });
  });

  it.each([
    ['Kiev', 'Kyiv'],
    ['Irbil', 'Erbil'],
    ['U.S.', 'United States'],
    ['Iraqi', 'Iraq'],
    ['western Iraq', 'Iraq'],
    ["Ukraine's", 'Ukraine'],
    ['Baghdad airport', 'Baghdad International Airport'],
  ])('%s is %s', (name, usual) => {
    expect(canonicalPlace(name)?.name).toBe(usual);
  });

  it.each(['Orsel', 'the base', '', '-', 'Channel Nine'])('knows nothing of %j', (name) => {
    expect(canonicalPlace(name)).toBeNull();
  });

  it('parts a place that joins two', () => {
    expect(placesIn('Ain al-Asad and Erbil')).toEqual(['Ain al-Asad', 'Erbil']);
  });
});
