import { describe, expect, it } from 'vitest';
import type { Testimony } from '../../server/judging/comparison.ts';
import { testimonyOf } from '../../server/judging/sides.ts';
import { suggestClaim } from '../../server/judging/suggest.ts';

const said = (id: string, text: string, focus: string): Testimony => {
  const made = testimonyOf({ text, focus, published: '2024-05-02', outlet: `Outlet ${id}` });
  if (made === null) throw new Error(`“${focus}” is not read.`);
  return { ...made, source: { ...made.source, id } };
};
const together = (a: Testimony, b: Testimony): boolean =>
  suggestClaim(b, [{ claim: null, witness: { id: 'STM-1', testimony: a } }]) !== null;

describe('strangers that use one noun', () => {
  it.each([
    [
      'Judge Ellis set a $100,000 bond for Mara Tull.',
      '$100,000',
      'Owen Pike is held in lieu of a $70,000 bond.',
      '$70,000',
    ],
    [
      'The drone flies on a battery life of 30 minutes.',
      '30 minutes',
      'The case gives 24 hours of battery life.',
      '24 hours',
    ],
    ['Lena Orr made 30 saves for Velmar.', '30', 'Tomas Quill made 25 saves for Linden.', '25'],
  ])('are not held against each other: %s', (a, first, b, second) => {
    expect(together(said('SRC-1', a, first), said('SRC-2', b, second))).toBe(false);
  });

  it('neither are the entries of one list', () => {
    const list =
      'Velmar jail: Mara Tull, held in Velmar on a $70,000 bond.\n\nOwen Pike, held in Velmar on a $90,000 bond.';
    expect(together(said('SRC-1', list, '$70,000'), said('SRC-1', list, '$90,000'))).toBe(false);
  });
});

describe('reports of one story', () => {
  const killed = (opening: string, dead: string): string =>
    `${opening}\n\nThe water killed ${dead} people in their homes.`;

  it('meet by a place', () => {
    const a = said('SRC-1', 'The flood in Velmar killed 12 people.', '12');
    expect(together(a, said('SRC-2', 'In Velmar 14 people were killed by the flood.', '14'))).toBe(true);
  });

  it('meet by nearly the same words', () => {
    const a = said('SRC-1', 'The union said 340 ferry workers were on strike.', '340');
    expect(together(a, said('SRC-2', 'The company said 410 ferry workers were on strike.', '410'))).toBe(true);
  });

  it('meet by their openings', () => {
    const a = said('SRC-1', killed('The Orla burst its banks at Velmar, Mayor Lena Orr said.', '12'), '12');
    const b = said('SRC-2', killed('In Velmar, Mayor Lena Orr spoke at the river Orla.', '14'), '14');
    expect(together(a, b)).toBe(true);
  });
});
