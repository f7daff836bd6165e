import { describe, expect, it } from 'vitest';
import { sentences } from '../../server/text/sentences.ts';
import { tokenise } from '../../server/text/tokens.ts';

const split = (text: string): string[] =>
  sentences(text, tokenise(text)).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['Troops left. Nobody stayed!', ['Troops left.', 'Nobody stayed!']],
    ['Dr. Haddad met Gen. Lee on Jan. 6. They talked.', ['Dr. Haddad met Gen. Lee on Jan. 6.', 'They talked.']],
    ['The U.S. Army left. J. R. Smith stayed.', ['The U.S. Army left.', 'J. R. Smith stayed.']],
    ['He lives in the U.S. The army left.', ['He lives in the U.S.', 'The army left.']],
    ['It cost 4.1 million. It rose by .5 points.', ['It cost 4.1 million.', 'It rose by .5 points.']],
    ['“We lost.” He left.', ['“We lost.”', 'He left.']],
    ['“Will it end?” she asked.', ['“Will it end?” she asked.']],
    ['It began at 4 a.m. Police came at 5 p.m. Monday.', ['It began at 4 a.m.', 'Police came at 5 p.m. Monday.']],
    ['Army leaves town\n\nThe army left.', ['Army leaves town', 'The army left.']],
    ['Army leaves town\nThe army left.', ['Army leaves town', 'The army left.']],
    [
      'Am 3. Oktober kamen 20 Soldaten. Die Stadt war leer.',
      ['Am 3. Oktober kamen 20 Soldaten.', 'Die Stadt war leer.'],
    ],
    ['No. 4 won. 120 beds are free.', ['No. 4 won.', '120 beds are free.']],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('go on over lines that were wrapped by their margin', () => {
    const text =
      'The ministry said on Monday that the last of its soldiers had\nReached the border and that no others would be sent there.';
    expect(split(text)).toHaveLength(1);
  });

  it('hold nothing in an empty text', () => {
    expect(split(' \n ')).toEqual([]);
  });
});
