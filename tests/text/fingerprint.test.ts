import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedRuns } from '../../server/text/align-runs.ts';
import { candidatePairs, fingerprints, foldedWords, RUN_WORDS, WINDOW } from '../../server/text/fingerprint.ts';

const words = (text: string): string[] => foldedWords(text).map(({ word }) => word);

describe('folded words', () => {
  it('leave out case, typography and marks', () => {
    expect(words('“Some 2,500 TROOPS” — co\u00adop.')).toEqual(['some', '2,500', 'troops', 'coop']);
    expect(words('仓库里有39箱')).toEqual(['仓', '库', '里', '有', '39', '箱']);
  });

  it('point to their place in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end } of foldedWords(text))
          expect(start >= 0 && end > start && end <= text.length).toBe(true);
      }),
    );
  });
});

describe('fingerprints', () => {
  it('are the same on every machine: they may be stored', () => {
    const list = fingerprints(foldedWords('the quick brown fox jumps over the lazy dog'));
    expect(list).toMatchInlineSnapshot(`
      [
        {
          "at": 1,
          "hash": 848661697027299,
        },
      ]
    `);
    for (const { hash } of list) expect(Number.isSafeInteger(hash) && hash >= 0 && hash < 2 ** 52).toBe(true);
  });

  it('meet in any two texts that share a long enough run', () => {
    const filler = fc.array(fc.integer({ min: 1000, max: 9999 }).map(String), { maxLength: 30 });
    const run = fc.array(fc.constantFrom('ash', 'bay', 'cod', 'dew', 'elm', 'fog'), {
      minLength: RUN_WORDS + WINDOW - 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(run, fc.tuple(filler, filler, filler, filler), (shared, [a, b, c, d]) => {
        const prints = [
          [...a, ...shared, ...c],
          [...b, ...shared, ...d],
        ].map((list) => fingerprints(list.map((word) => ({ word }))));
        expect(candidatePairs(prints)).toEqual([[0, 1]]);
      }),
    );
  });

  it('are none for texts shorter than a run', () => {
    expect(fingerprints(foldedWords('too short a text'))).toEqual([]);
    expect(fingerprints([])).toEqual([]);
  });
});

describe('shared runs', () => {
  it('are found in any order and bridge edited words', () => {
    const a = 'a b c d e f X g h i j k'.split(' ');
    const b = 'g h i j k 1 2 3 4 5 6 a b c d e f'.split(' ');
    expect(sharedRuns(a, b).map(({ aStart, aEnd, bStart, bEnd }) => [aStart, aEnd, bStart, bEnd])).toEqual([
      [0, 6, 11, 17],
      [7, 12, 0, 5],
    ]);
    const edited = 'a b c d e f Y Z g h i j k'.split(' ');
    expect(sharedRuns(a, edited)).toEqual([{ aStart: 0, aEnd: 12, bStart: 0, bEnd: 13 }]);
  });
});
