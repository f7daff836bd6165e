import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate, FigureHedge, Quantity } from '../../server/reading/statement.ts';
import { dateHolds, figureHolds } from '../../server/judging/stance/holds.ts';
import { holdsInTime } from '../../server/judging/stance/in-time.ts';

const figure = (best: number, hedge: FigureHedge = 'none'): Quantity => ({
  kind: 'quantity',
  best,
  lower: null,
  upper: null,
  hedge,
  unit: 'count',
});
const on = (day: string): CalendarDate => ({ kind: 'date', start: day, end: day, hedge: 'none' });

describe('a figure of a claim against one of a passage', () => {
  test.each([
    [figure(100, 'more-than'), figure(120), 'holds'],
    [figure(100, 'more-than'), figure(90), 'refuted'],
    [figure(100, 'more-than'), figure(100), 'refuted'],
    [figure(100, 'at-least'), figure(100), 'holds'],
    [figure(100, 'less-than'), figure(99), 'holds'],
    [figure(670, 'less-than'), figure(600, 'more-than'), 'holds'],
    [figure(670, 'more-than'), figure(600, 'more-than'), 'refuted'],
    [figure(600), figure(600, 'more-than'), 'holds'],
    [figure(700), figure(600, 'more-than'), 'open'],
    [figure(12), figure(11), 'refuted'],
    [figure(2500), figure(2500, 'about'), 'holds'],
  ] as const)('%j and %j: %s', (claim, passage, holding) => {
    expect(figureHolds(claim, passage)).toBe(holding);
  });

  test('more than and less than the same number never both hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (bound, printed) => {
        const both = (['more-than', 'less-than'] as const).map((hedge) =>
          figureHolds(figure(bound, hedge), figure(printed)),
        );
        expect(both.filter((holding) => holding === 'holds').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('dates and running counts', () => {
  const before: CalendarDate = { kind: 'date', start: null, end: '2020-04-10', hedge: 'before' };

  test('a day inside the claimed time holds, outside refutes', () => {
    expect(dateHolds(before, on('2020-04-09'))).toBe('holds');
    expect(dateHolds(before, on('2020-04-11'))).toBe('refuted');
    expect(dateHolds(on('2020-04-09'), { kind: 'date', start: '2020-04-01', end: '2020-04-30', hedge: 'none' })).toBe(
      'open',
    );
  });

  test.each([
    ['fits on the day', figure(100, 'more-than'), { claim: on('2020-04-10'), passage: on('2020-04-10') }, 'holds'],
    [
      'was already higher earlier',
      figure(100, 'more-than'),
      { claim: on('2020-04-10'), passage: on('2020-04-01') },
      'holds',
    ],
    [
      'was still lower later',
      figure(100, 'less-than'),
      { claim: on('2020-04-10'), passage: on('2020-04-20') },
      'holds',
    ],
    ['fits only on another day', figure(450), { claim: before, passage: on('2020-04-11') }, 'refuted'],
  ] as const)('a count that %s', (_, claim, days, expected) => {
    expect(holdsInTime(claim, 'holds', days)).toBe(expected);
  });

  test('a lower count some days earlier leaves "more than" open', () => {
    const until: CalendarDate = { kind: 'date', start: null, end: '2020-04-10', hedge: 'by' };
    const days = { claim: until, passage: on('2020-04-01') };
    expect(holdsInTime(figure(100, 'more-than'), 'refuted', days)).toBe('open');
  });

  test('a count that does not fit on another day decides nothing', () => {
    expect(holdsInTime(figure(100, 'less-than'), 'refuted', { claim: before, passage: on('2020-04-11') })).toBe('open');
  });
});
