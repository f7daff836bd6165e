import { describe, expect, it } from 'vitest';
import { claimTitle } from '../../server/judging/claim-title.ts';
import { compareSides, testimonyOf } from '../../server/judging/sides.ts';
import { suggestClaim } from '../../server/judging/suggest.ts';
import type { Side, Testimony } from '../../server/judging/comparison.ts';

const side = (text: string, focus: string): Side => ({ text, focus, published: '2024-05-01', outlet: 'Harbour Post' });
function testimony(text: string, focus: string): Testimony {
  const read = testimonyOf(side(text, focus));
  if (read === null) throw new Error(`“${focus}” is not read.`);
  return read;
}

describe('a suggested claim is named by what is counted and what was done to it', () => {
  it.each([
    ['The storm in Linden killed 12 people, the town council said.', '12', 'People killed, Linden'],
    ['The hospital in Sel hired 148 nurses.', '148', 'Nurses hired, Sel'],
    ['Two drones were shot down over Baghdad.', 'Two', 'Drones shot down, Baghdad'],
    ['In Linden 2,500 soldiers were stationed on 15 April 2024.', '2,500', 'Soldiers stationed, Linden'],
    ['Some 7,400 households in Varn lost power.', 'Some 7,400', 'Households, Varn'],
    ['The union counted 1,900 strikers at the docks.', '1,900', 'Strikers'],
    ['The wind farm off Varn had 64 turbines.', '64', 'Turbines, Varn'],
  ])('%s', (text, focus, title) => {
    expect(claimTitle([testimony(text, focus)])).toBe(title);
  });
});

describe('a day that only says when a figure held', () => {
  const january = ['The wind farm off Varn had 64 turbines on 15 January 2024.', '15 January 2024'] as const;
  const april = ['The wind farm off Varn had 71 turbines on 15 April 2024.', '15 April 2024'] as const;

  type Dated = readonly [text: string, day: string];
  it.each<readonly [Dated, Dated]>([
    [january, april],
    [
      ['Petrol cost 1.72 euros a litre on 3 May 2024.', '3 May 2024'],
      ['Petrol cost 1.82 euros a litre on 10 May 2024.', '10 May 2024'],
    ],
    [
      ['In Linden 5,200 soldiers were stationed on 15 January 2024.', '15 January 2024'],
      ['In Linden 2,500 soldiers were stationed on 15 April 2024.', '15 April 2024'],
    ],
  ])('contradicts no other such day: %s', (a, b) => {
    const { relation, group, explanation } = compareSides(side(...a), side(...b));
    expect([relation, group]).toEqual(['changed', 'explained']);
    expect(explanation).toMatch(/are the days of two counts/);
  });

  it('makes no claim of its own', () => {
    const witness = { id: 'STM-1', testimony: testimony(...january) };
    expect(suggestClaim(testimony(...april), [{ claim: null, witness }])).toBeNull();
  });

  it('is told from the day of something that happened', () => {
    const [a, b] = ['3 May 2024', '4 May 2024'].map((day) =>
      side(`The storm in Linden killed 12 people on ${day}.`, day),
    );
    expect(a && b && compareSides(a, b).relation).toBe('contradiction');
  });
});
