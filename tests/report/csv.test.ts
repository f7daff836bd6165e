import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { columnsOf, csvOf, safe } from '../../server/report/csv.ts';
import * as contract from '../../server/contract.ts';

async function csv(row: z.ZodType, ...pages: object[][]): Promise<string> {
  async function* given() {
    yield* pages;
  }
  const pieces: string[] = [];
  for await (const piece of csvOf(columnsOf(row), given())) pieces.push(piece);
  return pieces.join('');
}

const row = z.object({
  id: z.string(),
  worst: z.object({ relation: z.string() }).nullable(),
  missing: z.array(z.string()),
  positions: z.array(z.object({ letter: z.string(), label: z.string().nullable() })),
  change: z.number(),
});

describe('a list as CSV', () => {
  it('has a heading for every field, with dots for records inside', async () => {
    expect(await csv(row)).toBe('id,worst.relation,missing,positions,change\r\n');
  });

  it('writes rows of every page, with lists in one cell', async () => {
    const one = {
      id: 'CLM-1',
      worst: { relation: 'party' },
      missing: ['as of', 'place'],
      positions: [
        { letter: 'A', label: '5,200' },
        { letter: 'B', label: null },
      ],
    };
    expect(await csv(row, [{ ...one, change: -5 }], [{ ...one, worst: null, positions: [], change: 2 }])).toBe(
      [
        'id,worst.relation,missing,positions,change',
        'CLM-1,party,as of; place,"A · 5,200; B",-5',
        'CLM-1,,as of; place,,2',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps deeper records as JSON', async () => {
    const deep = z.object({ a: z.array(z.object({ b: z.array(z.string()) })) });
    expect(await csv(deep, [{ a: [{ b: ['c'] }] }])).toBe('a\r\n"{""b"":[""c""]}"\r\n');
  });

  it('takes the fields of every kind of a value', () => {
    const headings = columnsOf(contract.statement).map(({ heading }) => heading);
    expect(headings).toEqual(expect.arrayContaining(['value.kind', 'value.best', 'value.start', 'value.words']));
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('quotes commas, quotes and line breaks', async () => {
    expect(await csv(z.object({ a: z.string() }), [{ a: 'one, "two"\nthree' }])).toBe('a\r\n"one, ""two""\nthree"\r\n');
  });
});

describe('a cell that a spreadsheet would run', () => {
  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\tx', '\r=1', '＝1', '-cmd|x'])('is guarded: %j', (cell) => {
    expect(safe(cell)).toBe(`'${cell}`);
  });

  it.each(['-5', '-5.25', '5,200', 'a=b', '', '2022-01-03'])('and others stay: %j', (cell) => {
    expect(safe(cell)).toBe(cell);
  });
});
