import { describe, expect, it } from 'vitest';
import { disagreementsOf, judgeClaim, placeStatement, stanceTowards } from '../../server/judging/judge-claim.ts';
import type { Position, Witness } from '../../server/judging/position.ts';
import { originsAmong } from '../../server/judging/origins/grouping.ts';
import { letterOf } from '../../server/judging/positions.ts';
import { day, figure, told, type Telling } from './told.ts';

const stated = (iso: string) => ({ start: iso, end: iso, stated: true });
const troops = (id: string, focus: string, telling: Telling): Witness => ({
  id,
  testimony: told(`There were ${focus} soldiers in Velmar.`, focus, {
    counted: 'soldiers',
    place: 'Velmar',
    ...telling,
  }),
});

const many = troops('STM-1', '5,200', {
  asOf: stated('2020-01-31'),
  source: { outlet: 'Northern Post', published: '2020-01-31' },
});
const few = troops('STM-2', '2,500', {
  asOf: stated('2021-12-14'),
  source: { outlet: 'Evening Mail', published: '2021-12-14' },
});
const some = troops('STM-3', 'some 2,500', {
  value: figure(2500, { hedge: 'about' }),
  asOf: stated('2022-01-03'),
  source: { outlet: 'La Gazette', published: '2022-01-03' },
});
const none = troops('STM-4', '0', {
  value: figure(0),
  modality: 'plan',
  asOf: stated('2021-12-31'),
  source: { outlet: 'Evening Mail', published: '2021-12-14' },
});

describe('positions', () => {
  it('are distinct answers in order of the day they describe, vague ones under the one they fit', () => {
    const { positions } = judgeClaim([some, none, few, many], []);
    expect(positions.map(({ letter, label, gives }) => [letter, label, gives])).toEqual([
      ['A', '5,200', ['STM-1']],
      ['B', '2,500', ['STM-2', 'STM-3']],
      ['C', '0', ['STM-4']],
    ]);
  });

  const tickets = (id: string, focus: string, about = false): Witness => ({
    id,
    testimony: told(`The stadium sold ${focus} tickets for the final.`, focus, {
      counted: 'tickets',
      value: figure(Number(focus.replace(/\D/g, '')), { hedge: about ? 'about' : 'none' }),
    }),
  });

  it('are never chained through a vague statement', () => {
    const { positions, disagreements } = judgeClaim(
      [tickets('STM-1', '4,951'), tickets('STM-2', 'about 5,000', true), tickets('STM-3', '5,202')],
      [],
    );
    expect(positions.map(({ gives }) => gives)).toEqual([['STM-1'], ['STM-3']]);
    expect(positions.map(({ fits }) => fits)).toEqual([['STM-2'], ['STM-2']]);
    expect(disagreements.map(({ relation }) => relation)).toEqual(['contradiction']);
  });

  it('come out the same one by one, whatever came first', () => {
    const all = [tickets('STM-2', 'about 5,000', true), tickets('STM-1', '4,951'), tickets('STM-3', '5,202')];
    const byId = new Map(all.map((witness) => [witness.id, witness]));
    const placed = all.reduce<Position[]>(
      (positions, witness) => placeStatement(positions, witness, (id) => byId.get(id)),
      [],
    );
    expect(placed).toEqual(judgeClaim(all, []).positions);
  });

  it('take letters as far as needed', () => {
    expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });
});

describe('disagreements', () => {
  it('name the relation, most severe first, with the words for people', () => {
    const judgement = judgeClaim([many, few, some, none], []);
    expect(judgement.disagreements.find(({ a, b }) => a === 'A' && b === 'B')).toMatchObject({
      relation: 'changed',
      severity: 'medium',
    });
    expect(judgement.disagreements.find(({ a, b }) => a === 'B' && b === 'C')).toMatchObject({ relation: 'modality' });
    expect(judgement.standfirst).toBe(
      'No contradiction: it changed over time. 5,200 on 31 Jan 2020, 2,500 from 14 Dec 2021 – 3 Jan 2022. A third answer, 0, was a plan.',
    );
    expect(judgement.witnesses).toMatchObject({ outlets: 3 });
  });

  it('keep a person’s word before the rules', () => {
    const overrides = [{ a: 'STM-1', b: 'STM-2', relation: 'definition' as const }];
    const held = judgeClaim([many, few], overrides).disagreements[0];
    expect(held).toMatchObject({ relation: 'definition', group: 'explained' });
    expect(held?.comparison.relation).toBe('changed');
  });

  it('list what would settle an open pair and a wording safe to print', () => {
    const undated = troops('STM-9', '3,100', { source: { outlet: 'Evening Mail', published: undefined } });
    const judgement = judgeClaim([many, undated], []);
    expect(judgement.settles.join(' ')).toContain('as-of date');
    expect(judgement.wording).toContain('according to');
    expect(disagreementsOf([], () => undefined, { overrides: [], origins: originsAmong([], new Map()) })).toEqual([]);
  });
});

describe('sums', () => {
  it('finds two parts of one source that make the total', () => {
    const shells = (id: string, focus: string, place: string): Witness => ({
      id,
      testimony: told(`On that day ${focus} shells hit ${place}.`, focus, {
        counted: 'shells',
        place,
        source: { id: 'SRC-1' },
      }),
    });
    const { sums } = judgeClaim(
      [shells('STM-1', '11', 'Aktun'), shells('STM-2', '1', 'Beltir'), shells('STM-3', '12', 'Aktun and Beltir')],
      [],
    );
    expect(sums).toEqual(['11 + 1 = 12: two parts make the total.']);
  });

  it('checks a length against its start and end', () => {
    const dated = (id: string, iso: string): Witness => ({
      id,
      testimony: told(`The pause on ${iso}.`, iso, { value: day(iso) }),
    });
    const pause: Witness = {
      id: 'STM-3',
      testimony: told('The pause took 25 days.', '25', { value: { ...figure(25, { unit: 'day' }), kind: 'duration' } }),
    };
    expect(judgeClaim([dated('STM-1', '2020-01-05'), dated('STM-2', '2020-01-30'), pause], []).sums).toEqual([
      'The two dates lie 25 days apart, as stated.',
    ]);
  });
});

describe('stance towards an asserted value', () => {
  it('supports what agrees, contradicts what conflicts, and is context else', () => {
    expect(stanceTowards(figure(2500), few)).toBe('supports');
    expect(stanceTowards(figure(4100), few)).toBe('contradicts');
    expect(stanceTowards(day('2021-12-09'), few)).toBe('context');
  });
});

const countWitnesses = (testimonies: readonly Witness['testimony'][]) => {
  const witnesses = testimonies.map((testimony, at) => ({ id: `STM-${String(at)}`, testimony }));
  return originsAmong(witnesses, new Map()).count(witnesses.map(({ id }) => id));
};

describe('witnesses', () => {
  it('count five clients of one agency as one origin, and a picture credit as nothing', () => {
    const client = (outlet: string, credit: string) =>
      told('The army counted 22 shells.', '22', { source: { outlet, credit } });
    expect(countWitnesses(['A', 'B', 'C', 'D', 'E'].map((name) => client(name, 'Agence France-Presse')))).toEqual({
      outlets: 5,
      originsAtLeast: 1,
      originsAtMost: 1,
    });
    expect(countWitnesses([client('A', 'AFP (photograph)'), client('B', 'AFP')])).toEqual({
      outlets: 2,
      originsAtLeast: 1,
      originsAtMost: 2,
    });
    expect(countWitnesses([])).toEqual({ outlets: 0, originsAtLeast: 0, originsAtMost: 0 });
  });
});
