import { describe, expect, it } from 'vitest';
import { compareTestimonies } from '../../server/judging/compare.ts';
import { ENGINE_VERSION, type Testimony } from '../../server/judging/comparison.ts';
import { groupOf, RELATIONS, type Relation } from '../../server/judging/relation.ts';
import { day, figure, told } from './told.ts';

const stated = (start: string, end = start) => ({ start, end, stated: true });
const mail = { outlet: 'Evening Mail' };

const PAIRS: Readonly<Record<Relation, readonly [Testimony, Testimony]>> = {
  same: [
    told('The coach carried 41 pilgrims to the abbey.', '41', { counted: 'pilgrims' }),
    told('There were 41 pilgrims in the coach to the abbey.', '41', { counted: 'pilgrims', source: mail }),
  ],
  rounding: [
    told('About 5,000 pilgrims reached the abbey.', 'About 5,000', {
      value: figure(5000, { hedge: 'about' }),
      counted: 'pilgrims',
    }),
    told('The abbey counted 5,140 pilgrims.', '5,140', { counted: 'pilgrims', source: mail }),
  ],
  bound: [
    told('At least 30 boats were moored in the harbour.', 'At least 30', {
      value: figure(30, { hedge: 'at-least' }),
      counted: 'boats',
    }),
    told('There were 44 boats moored in the harbour.', '44', { counted: 'boats', source: mail }),
  ],
  overlap: [
    told('The sect has 20 to 30 members.', '20 to 30', {
      value: { ...figure(0), best: null, lower: 20, upper: 30, hedge: 'range' },
      counted: 'members',
    }),
    told('Police put the sect at 25 to 40 members.', '25 to 40', {
      value: { ...figure(0), best: null, lower: 25, upper: 40, hedge: 'range' },
      counted: 'members',
      source: mail,
    }),
  ],
  conversion: [
    told('The cable is 30 miles long.', '30 miles', { value: figure(30, { unit: 'mi' }) }),
    told('The cable is 48 km long.', '48 km', { value: figure(48, { unit: 'km' }), source: mail }),
  ],
  changed: [
    told('The zoo had 310 penguins in January 2020.', '310', {
      counted: 'penguins',
      asOf: stated('2020-01-01', '2020-01-31'),
    }),
    told('The zoo had 188 penguins in January 2024.', '188', {
      counted: 'penguins',
      asOf: stated('2024-01-01', '2024-01-31'),
      source: mail,
    }),
  ],
  updated: [
    told('The flood has killed 6 people, the fire brigade said.', '6', {
      counted: 'people',
      claimant: 'the fire brigade',
      source: { published: '2024-05-12' },
    }),
    told('The flood has now killed 11 people, the fire brigade said.', '11', {
      counted: 'people',
      claimant: 'the fire brigade',
      source: { ...mail, published: '2024-05-13' },
    }),
  ],
  corrected: [
    told('The choir has 90 singers.', '90', {
      counted: 'singers',
      source: { url: 'https://post.example/choir', captured: '2024-05-14T08:00:00Z' },
    }),
    told('The choir has 60 singers.', '60', {
      counted: 'singers',
      source: { url: 'https://post.example/choir', captured: '2024-05-15T08:00:00Z' },
    }),
  ],
  scope: [
    told('The quake destroyed 480 houses in Velmar.', '480', { counted: 'houses', place: 'Velmar' }),
    told('The quake destroyed 2,300 houses in Velmar and Dorin.', '2,300', {
      counted: 'houses',
      place: 'Velmar and Dorin',
      source: mail,
    }),
  ],
  definition: [
    told('The bus crash killed 9 pilgrims.', '9', { counted: 'pilgrims' }),
    told('The bus crash injured 9 pilgrims.', '9', { counted: 'pilgrims', source: mail }),
  ],
  modality: [
    told('The utility plans to plant 300 trees in the park.', '300', { counted: 'trees', modality: 'plan' }),
    told('The utility planted 210 trees in the park.', '210', { counted: 'trees', source: mail }),
  ],
  party: [
    told('The union says 80 percent of drivers stayed at home.', '80 percent', {
      value: figure(80, { unit: '%' }),
      claimant: 'The union',
    }),
    told('The bus company says 25 percent of drivers stayed at home.', '25 percent', {
      value: figure(25, { unit: '%' }),
      claimant: 'The bus company',
      source: mail,
    }),
  ],
  transmission: [
    told('“We lost 15 cows,” the farmer said.', '15', {
      counted: 'cows',
      claimant: 'the farmer',
      source: { note: 'transcript of the farmer’s own words' },
    }),
    told('The farmer said he had lost 50 cows.', '50', { counted: 'cows', claimant: 'The farmer', source: mail }),
  ],
  contradiction: [
    told('The bridge was opened on 14 August 1961.', '14 August 1961', { value: day('1961-08-14') }),
    told('The bridge was opened on 14 August 1963.', '14 August 1963', { value: day('1963-08-14'), source: mail }),
  ],
  undetermined: [
    told('The college has 6,300 students.', '6,300', { counted: 'students', source: { published: undefined } }),
    told('The college had 4,900 students in October 2022.', '4,900', {
      counted: 'students',
      asOf: stated('2022-10-01', '2022-10-31'),
      source: mail,
    }),
  ],
  unrelated: [
    told('The orchestra gives 40 concerts in the new hall.', '40', { counted: 'concerts' }),
    told('A lorry with 40 pigs overturned near the border.', '40', { counted: 'pigs', source: mail }),
  ],
};

describe('the sixteen relations', () => {
  it.each(RELATIONS)('%s', (relation) => {
    const [a, b] = PAIRS[relation];
    const there = compareTestimonies(a, b);
    const back = compareTestimonies(b, a);
    expect(there.relation, there.explanation).toBe(relation);
    expect(there.group).toBe(groupOf(relation));
    expect(back.relation, back.explanation).toBe(relation);
    expect(there.engineVersion).toBe(ENGINE_VERSION);
  });

  it.each(RELATIONS)('%s explains itself: one sentence, tests with inputs, one that decides', (relation) => {
    const [a, b] = PAIRS[relation];
    const { explanation, tests, missing } = compareTestimonies(a, b);
    expect(explanation).toMatch(/\.$/);
    expect(tests.length).toBeGreaterThan(8);
    expect(tests.filter(({ decides }) => decides)).toHaveLength(1);
    expect(missing.length > 0).toBe(relation === 'undetermined');
  });
});

describe('traps', () => {
  it('does not take equal digits of different things for agreement', () => {
    const [killed, hurt] = PAIRS.definition;
    expect(compareTestimonies(killed, hurt).group).toBe('explained');
  });

  it('takes no two values of one sentence for a contradiction', () => {
    const text = 'Some 2,500 soldiers of one army and 1,000 soldiers of another are at the base.';
    const [a, b] = [told(text, '2,500', { counted: 'soldiers' }), told(text, '1,000', { counted: 'soldiers' })];
    expect(compareTestimonies(a, b).group).not.toBe('conflict');
  });

  it('is no contradiction when a day falls into an early part of the month', () => {
    const early = told('The mission ended in early December.', 'early December', {
      value: { kind: 'date', start: '2021-12-01', end: '2021-12-10', hedge: 'early' },
    });
    const ninth = told('The mission was declared ended on 9 December.', '9 December', {
      value: day('2021-12-09'),
      source: mail,
    });
    expect(compareTestimonies(early, ninth).group).toBe('agree');
  });

  it('marks two clients of one agency as dependent, whatever the relation', () => {
    const [a, b] = [
      told('The army counted 22 shells, AFP reported.', '22', { counted: 'shells' }),
      told('The army counted 22 shells (AFP).', '22', { counted: 'shells', source: mail }),
    ];
    expect(compareTestimonies(a, b)).toMatchObject({ relation: 'same', dependent: true });
  });

  it('compares words that are no figure only as words', () => {
    const words = (said: string) =>
      told('The permission is awaited.', 'awaited', { value: { kind: 'words', words: said } });
    expect(compareTestimonies(words('permission awaited'), words('Permission awaited')).relation).toBe('same');
    expect(compareTestimonies(words('permission awaited'), words('permission given')).relation).toBe('undetermined');
  });
});
