import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWords, toFolded, toOriginal } from '../../server/text/fold.ts';

describe('fold', () => {
  test.each([
    ['“5,200” – ‘some’', '"5,200" - \'some\''],
    ['11\u00a0missiles', '11 missiles'],
    ['co\u00adali\u200btion', 'coalition'],
    ['ﬁve eﬀorts', 'five efforts'],
    ['٣ صواريخ', '٣ صواريخ'],
    ['１２', '12'],
    ['two  \n lines', 'two lines'],
    ['cafe\u0301', 'café'],
  ])('%s', (printed, folded) => {
    expect(foldWords(printed)).toBe(folded);
  });

  test.each([
    ['10²', '102'],
    ['1½', '11/2'],
    ['1.5', '15'],
    ['US', 'us'],
  ])('keeps %s apart from %s', (a, b) => {
    expect(foldWords(a)).not.toBe(foldWords(b));
  });

  test('maps spans both ways', () => {
    const text = 'He said “11\u00a0mis\u00adsiles”.';
    const folded = fold(text);
    const at = folded.text.indexOf('11 missiles');
    const original = toOriginal(folded, { start: at, end: at + '11 missiles'.length });
    expect(text.slice(original.start, original.end)).toBe('11\u00a0mis\u00adsiles');
    expect(toFolded(folded, original)).toEqual({ start: at, end: at + '11 missiles'.length });
  });

  test('keeps offsets inside any text, rising', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(folded.starts.length).toBe(folded.text.length + 1);
        expect(folded.ends.length).toBe(folded.text.length);
        folded.ends.forEach((end, at) => {
          expect(folded.starts[at]).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });
});
