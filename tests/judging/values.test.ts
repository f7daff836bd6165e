import { describe, expect, it } from 'vitest';
import type { CalendarDate, ClockTime, Quantity } from '../../server/reading/statement.ts';
import { foreignDate } from '../../server/judging/values/calendars.ts';
import { relateDates } from '../../server/judging/values/dates.ts';
import { relateFigures } from '../../server/judging/values/figures.ts';
import { extentOf, lastDigitUnit } from '../../server/judging/values/range.ts';
import { relateExtents } from '../../server/judging/values/relate.ts';
import { relateTimes } from '../../server/judging/values/times.ts';
import { clockOf, offsetOf } from '../../server/judging/values/zones.ts';
import { figure } from './told.ts';

const relate = (a: Quantity, b: Quantity): string => relateExtents(extentOf(a, false), extentOf(b, false));
const printed = (quantity: Quantity, words: string) => ({ quantity, printed: words, sentence: words, around: words });

describe('figures on one scale', () => {
  it.each<[string, Quantity, Quantity]>([
    ['same', figure(14), figure(14)],
    ['apart', figure(10), figure(11)],
    ['rounding', figure(98), figure(100)],
    ['apart', figure(100), figure(140)],
    ['apart', figure(1000), figure(1400)],
    ['rounding', figure(5200), figure(5231)],
    ['apart', figure(3000), figure(2500)],
    ['rounding', figure(5000, { hedge: 'about' }), figure(5231)],
    ['rounding', figure(5000, { hedge: 'about' }), figure(4950)],
    ['apart', figure(5000, { hedge: 'about' }), figure(5600)],
    ['rounding', figure(2e6, { hedge: 'nearly' }), figure(1_941_300)],
    ['apart', figure(2e6, { hedge: 'nearly' }), figure(2_100_000)],
    ['bound', figure(12, { hedge: 'more-than' }), figure(15)],
    ['apart', figure(12, { hedge: 'more-than' }), figure(12)],
    ['bound', figure(12, { hedge: 'at-least' }), figure(12)],
    ['apart', figure(500, { hedge: 'less-than' }), figure(500)],
    ['bound', figure(20, { hedge: 'at-least' }), figure(34, { hedge: 'at-least' })],
    ['overlap', figure(14, { hedge: 'at-most' }), figure(8, { hedge: 'at-least' })],
    ['apart', figure(8, { hedge: 'at-most' }), figure(14, { hedge: 'at-least' })],
  ])('%s', (relation, a, b) => {
    expect(relate(a, b)).toBe(relation);
    expect(relate(b, a)).toBe(relation);
  });

  const range = (lower: number, upper: number, hedge: Quantity['hedge'] = 'range'): Quantity => ({
    ...figure(0),
    best: null,
    lower,
    upper,
    hedge,
  });
  it.each<[string, Quantity, Quantity]>([
    ['overlap', range(10, 15), range(12, 20)],
    ['apart', range(10, 15), range(18, 22)],
    ['rounding', range(10, 15), figure(12)],
    ['rounding', range(24, 99, 'vague'), figure(31)],
    ['unclear', range(24, 99, 'vague'), figure(14)],
    ['apart', range(24, 99, 'vague'), figure(5)],
    ['apart', range(24, 99, 'vague'), range(13, 19)],
    ['bound', range(24, 99, 'vague'), figure(30, { hedge: 'at-least' })],
  ])('ranges: %s', (relation, a, b) => {
    expect(relate(a, b)).toBe(relation);
    expect(relate(b, a)).toBe(relation);
  });

  it('finds the unit of the last digit that is not zero', () => {
    expect([5200, 3.1, 2_500_000, 7].map(lastDigitUnit)).toEqual([100, expect.closeTo(0.1), 100_000, 1]);
  });
});

describe('units', () => {
  it.each<[string, Quantity, string, Quantity, string]>([
    ['conversion', figure(12, { unit: 'mi' }), '12 miles', figure(19, { unit: 'km' }), '19 km'],
    ['apart', figure(12, { unit: 'nmi' }), '12 nautical miles', figure(19, { unit: 'km' }), '19 km'],
    ['conversion', figure(104, { unit: '°F' }), '104 F', figure(40, { unit: '°C' }), '40 C'],
    ['conversion', figure(10, { unit: 'lb' }), '10-pound', figure(4.5, { unit: 'kg' }), '4.5 kg'],
    ['conversion', figure(1500, { unit: 'ha' }), '1,500 hectares', figure(3707, { unit: 'acre' }), '3,707 acres'],
    ['conversion', figure(300_000), '3 lakh', figure(300_000), '300,000'],
    ['unclear', figure(900, { unit: 't' }), '900 tons', figure(816, { unit: 't' }), '816 metric tonnes'],
    ['unclear', figure(5e6, { unit: 'USD' }), '$5 million', figure(4.4e6, { unit: 'EUR' }), '€4.4 million'],
    ['same', figure(0.2, { unit: null }), 'one in five', figure(20, { unit: '%' }), '20 %'],
    ['rounding', figure(0.2, { unit: null }), 'one in five', figure(18, { unit: '%' }), '18 %'],
  ])('%s', (...row) => {
    const [relation, a, wa, b, wb] = row;
    expect(relateFigures(printed(a, wa), printed(b, wb)).relation).toBe(relation);
    expect(relateFigures(printed(b, wb), printed(a, wa)).relation).toBe(relation);
  });

  it('keeps points and percent apart, and counts and lengths', () => {
    expect(
      relateFigures(printed(figure(3, { unit: 'pp' }), '3 points'), printed(figure(7, { unit: '%' }), '7 %')).units,
    ).toBe('points-and-percent');
    expect(relateFigures(printed(figure(17), '17'), printed(figure(17, { unit: 'km' }), '17 km')).units).toBe('apart');
  });

  it('converts money only at a rate one of the texts states', () => {
    const a = printed(figure(5e6, { unit: 'USD' }), '$5 million');
    const b = {
      ...printed(figure(4.4e6, { unit: 'EUR' }), '€4.4 million'),
      around: 'It paid €4.4 million at a rate of 1.136 dollars to the euro.',
    };
    expect(relateFigures(a, b).relation).toBe('conversion');
    expect(
      relateFigures(a, { ...b, around: 'It paid €4.4 million at a rate of 1.3 dollars to the euro.' }).relation,
    ).toBe('apart');
  });
});

const date = (start: string | null, end: string | null, more: Partial<CalendarDate> = {}): CalendarDate => ({
  kind: 'date',
  start,
  end,
  hedge: 'none',
  ...more,
});

describe('dates', () => {
  it.each<[string, CalendarDate, CalendarDate]>([
    ['same', date('2021-12-09', '2021-12-09'), date('2021-12-09', '2021-12-09')],
    ['rounding', date('2021-12-01', '2021-12-10', { hedge: 'early' }), date('2021-12-09', '2021-12-09')],
    ['apart', date('2021-12-01', '2021-12-10', { hedge: 'early' }), date('2021-12-12', '2021-12-12')],
    ['bound', date(null, '2022-06-30', { hedge: 'by' }), date('2022-06-24', '2022-06-24')],
    ['apart', date(null, '2022-06-30', { hedge: 'by' }), date('2022-07-01', '2022-07-01')],
    ['overlap', date('2023-05-03', '2023-05-07'), date('2023-05-05', '2023-05-10')],
    ['unclear', date(null, null), date('2023-03-03', '2023-03-03')],
    ['unclear', date('2020-01-07', '2020-01-07', { ambiguous: true }), date('2020-07-01', '2020-07-01')],
  ])('%s', (relation, a, b) => {
    expect(relateDates(a, b).relation).toBe(relation);
    expect(relateDates(b, a).relation).toBe(relation);
  });

  it.each([
    ['18 Dey 1398', '', '2020-01-08'],
    ['1 Farvardin 1403', '', '2024-03-20'],
    ['25 October 1917', 'old style', '1917-11-07'],
    ['7 May 2563', 'Buddhist era', '2020-05-07'],
  ])('reads %s of another calendar', (words, note, iso) => {
    expect(foreignDate(words, note)?.date.start).toBe(iso);
  });

  it('reads no other calendar where none is meant', () => {
    expect(foreignDate('12 May 2024', '')).toBeNull();
    expect(foreignDate('1.398 tonnes', '')).toBeNull();
  });
});

const time = (start: string, end = start, hedge: ClockTime['hedge'] = 'none'): ClockTime => ({
  kind: 'time',
  start,
  end,
  hedge,
});

describe('clock times', () => {
  it('knows offsets by season', () => {
    expect(offsetOf('Asia/Baghdad', '2022-01-03')).toBe(180);
    expect(offsetOf('America/New_York', '2022-07-03')).toBe(-240);
    expect(clockOf('EST', '2022-07-03')).toMatchObject({ minutes: -300, perhaps: -240 });
    expect(clockOf('Lisbon time', '2024-01-24')).toMatchObject({ minutes: 0 });
    expect(clockOf('GMT+3', '2024-01-24')).toMatchObject({ minutes: 180 });
    expect(clockOf('nowhere at all', '2024-01-24')).toBeNull();
  });

  it.each([
    ['conversion', time('20:30'), '2020-01-12', 'EST', time('04:30'), '2020-01-13', 'Asia/Baghdad'],
    ['unclear', time('20:30'), '2020-07-12', 'EST', time('04:30'), '2020-07-13', 'Asia/Baghdad'],
    ['unclear', time('19:15'), '2024-01-24', null, time('18:15'), '2024-01-24', 'Europe/Lisbon'],
    ['apart', time('02:20'), '2024-04-06', 'local', time('23:40'), '2024-04-06', 'local'],
    ['apart', time('23:10'), '2024-04-06', null, time('23:35'), '2024-04-06', null],
    ['unclear', time('21:00'), '2024-04-06', null, time('22:00'), '2024-04-06', null],
    ['overlap', time('02:00', '04:00'), '2024-01-19', null, time('03:00', '05:00'), '2024-01-19', null],
    ['same', time('09:40'), null, null, time('09:40'), null, null],
  ] as const)('%s', (...row) => {
    const [relation, ta, da, za, tb, db, zb] = row;
    const [a, b] = [
      { time: ta, day: da, zone: za },
      { time: tb, day: db, zone: zb },
    ];
    expect(relateTimes(a, b).relation).toBe(relation);
    expect(relateTimes(b, a).relation).toBe(relation);
  });
});
