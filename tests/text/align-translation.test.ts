import { describe, expect, it } from 'vitest';
import { acrossFrom, alignTranslation } from '../../server/text/align-translation.ts';

const FRENCH = [
  'Le port a compté 340 ouvriers en grève.',
  'La grève dure depuis le 26 février.',
  'Les pourparlers reprennent le 4 mars à la préfecture, a dit le directeur.',
  'Personne ne sait quand les bateaux repartiront.',
];
const words = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end);
const pairsOf = (original: string, translation: string): [string, string][] =>
  alignTranslation(original, translation).map((pair) => [
    words(translation, pair.translation),
    words(original, pair.original),
  ]);

describe('the alignment of a translation', () => {
  it('pairs one to one where both have as many paragraphs', () => {
    const english = [
      'The port counted 340 workers.',
      'Since 26 February.',
      'Talks resume on 4 March.',
      'Nobody knows.',
    ];
    expect(pairsOf(FRENCH.join('\n\n'), english.join('\n\n'))).toEqual(english.map((one, at) => [one, FRENCH[at]]));
  });

  it('lets a paragraph that was left out move no other', () => {
    const english = [
      'The port counted 340 workers on strike.',
      'Talks resume on 4 March at the prefecture, the director said.',
      'Nobody knows when the ships will leave again.',
    ];
    expect(pairsOf(FRENCH.join('\n'), english.join('\n'))).toEqual([
      [english[0], FRENCH[0]],
      [english[1], FRENCH[2]],
      [english[2], FRENCH[3]],
    ]);
  });

  it('finds paragraphs that were joined, by length and by figures in any script', () => {
    const arabic =
      'أحصى الميناء ٣٤٠ عاملا مضربا. الإضراب مستمر منذ ٢٦ فبراير.\n\nتستأنف المحادثات في ٤ مارس في المحافظة كما قال المدير.\n\nلا أحد يعرف متى ستغادر السفن مجددا.';
    const pairs = pairsOf(arabic, FRENCH.join('\n\n'));
    expect(pairs.map(([translation]) => translation)).toEqual([FRENCH.slice(0, 2).join('\n\n'), FRENCH[2], FRENCH[3]]);
  });

  it('leads from words on one side to the words on the other, and to none outside any pair', () => {
    const english = 'First 340.\n\nSecond 26.';
    const french = 'Un 340.\n\nDeux 26.';
    const pairs = alignTranslation(french, english);
    const at = english.indexOf('26');
    expect(words(french, acrossFrom(pairs, 'translation', { start: at, end: at + 2 }) ?? { start: 0, end: 0 })).toBe(
      'Deux 26.',
    );
    expect(
      words(english, acrossFrom(pairs, 'original', { start: 0, end: french.length }) ?? { start: 0, end: 0 }),
    ).toBe(english);
    expect(acrossFrom(pairs, 'original', { start: 7, end: 8 })).toBeNull();
    expect(alignTranslation('', 'Words.')).toEqual([]);
  });
});
