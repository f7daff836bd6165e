import { describe, expect, it } from 'vitest';
import { testimonyOf } from '../../server/judging/sides.ts';

const valueOf = (text: string, focus: string) => {
  const value = testimonyOf({ text, focus })?.statement.value;
  return value?.kind === 'quantity' || value?.kind === 'ordinal' ? [value.kind, value.best, value.unit] : value?.kind;
};

describe('the value a focus names', () => {
  it.each([
    ['Independents took 31 of the 110 seats.', '31 of the 110', ['quantity', 31 / 110, null]],
    ['The Reds won 126 of the 210 seats.', '126 of the 210 seats', ['quantity', 0.6, null]],
    ['One hospital bed in eight stood empty.', 'One hospital bed in eight', ['quantity', 0.125, null]],
    ['Some three in five voters stayed home.', 'three in five', ['quantity', 0.6, null]],
  ])('%s: a focus over part and whole is the share', (text, focus, value) => {
    expect(valueOf(text, focus)).toEqual(value);
  });

  it.each([
    ['Independents took 31 of the 110 seats.', '31', ['quantity', 31, 'count']],
    ['Independents took 31 of the 110 seats.', '110', ['quantity', 110, 'count']],
    ['The crew found 31 of the boats.', '31 of the boats', ['quantity', 31, 'count']],
    ['Some 40 crews in 12 ports struck.', '40 crews', ['quantity', 40, 'count']],
  ])('%s: a focus on one figure is that figure', (text, focus, value) => {
    expect(valueOf(text, focus)).toEqual(value);
  });

  it('reads a rank that stands without what it ranks', () => {
    expect(valueOf('The school came 40th in the table.', '40th')).toEqual(['ordinal', 40, null]);
    expect(valueOf('Her horse finished twenty-first.', 'twenty-first')).toEqual(['ordinal', 21, null]);
  });
});
