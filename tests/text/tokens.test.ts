import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../server/text/tokens.ts';

const printed = (text: string): string[] => tokenise(text).map((token) => token.text);

describe('tokens', () => {
  it('keep whole figures together', () => {
    expect(printed('Some 5,200 of 1’500, 4.1% and ٥٬٢٠٠.')).toEqual([
      'Some',
      '5,200',
      'of',
      '1’500',
      ',',
      '4.1',
      '%',
      'and',
      '٥٬٢٠٠',
      '.',
    ]);
  });

  it('keep words with apostrophes together and fold them for look-ups', () => {
    expect(tokenise('L’Iraq’s plan').map((token) => token.lower)).toEqual(["l'iraq's", 'plan']);
  });

  it('take hyphens, signs and symbols beyond the first plane as single marks', () => {
    expect(printed('F-16 $5 🎉')).toEqual(['F', '-', '16', '$', '5', '🎉']);
  });

  it('know where white space stands before them', () => {
    expect(tokenise('a b,c').map((token) => token.spaced)).toEqual([true, true, false, false]);
  });

  it('hold every character that is not white space exactly once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let rest = text;
        for (const { start, end, text: word } of tokenise(text)) {
          expect(text.slice(start, end)).toBe(word);
          rest = rest.replace(word, '');
        }
        expect(rest.trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
