import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement, Value } from '../../server/reading/statement.ts';
import { DATE_HEDGES, FIGURE_HEDGES, MODALITIES } from '../../server/reading/statement.ts';
import { compareTestimonies } from '../../server/judging/compare.ts';
import type { Testimony } from '../../server/judging/comparison.ts';
import { judgeClaim } from '../../server/judging/judge-claim.ts';
import { compareSides } from '../../server/judging/sides.ts';
import { blockingKeys, sameThing, topicOf } from '../../server/judging/topic.ts';

const isoDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybeDay = fc.option(isoDay);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const number = fc.option(fc.oneof(fc.integer({ min: -1000, max: 1e7 }), fc.double({ min: 0, max: 1e6, noNaN: true })));

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('quantity' as const, 'duration' as const, 'ordinal' as const),
    best: number,
    lower: number,
    upper: number,
    hedge: fc.constantFrom(...FIGURE_HEDGES),
    unit: fc.constantFrom('count', '%', 'pp', 'km', 'mi', 't', 'USD', 'EUR', 'day', 'week', '°C', '°F', 'odd', null),
  }),
  fc.record({
    kind: fc.constant('date' as const),
    start: maybeDay,
    end: maybeDay,
    hedge: fc.constantFrom(...DATE_HEDGES),
    ambiguous: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('time' as const),
    start: fc.option(clock),
    end: fc.option(clock),
    hedge: fc.constantFrom(...DATE_HEDGES),
  }),
  fc.record({ kind: fc.constant('words' as const), words: fc.string() }),
);

const WORDS =
  'the army said on Monday that soldiers killed and injured people in Velmar were 12 missiles fired launched at a base, but police; has now since 2003 (AFP) EST average net ordered'.split(
    ' ',
  );
const text = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 8 })), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' '));

const testimony: fc.Arbitrary<Testimony> = fc
  .record({
    text,
    value,
    place: fc.option(fc.constantFrom('Velmar', 'Dorin and Velmar', '')),
    claimant: fc.option(fc.constantFrom('the army', 'police', 'officials')),
    counted: fc.option(text),
    asOf: fc.record({ start: maybeDay, end: maybeDay, stated: fc.boolean() }),
    modality: fc.constantFrom(...MODALITIES),
    source: fc.record({
      outlet: fc.constantFrom('A', 'B', undefined),
      url: fc.constantFrom('u', 'v', undefined),
      published: fc.option(isoDay, { nil: undefined }),
      captured: fc.constantFrom('2024-01-01T00:00:00Z', undefined),
      note: fc.constantFrom('the primary source', 'time zone: Baghdad', undefined),
      timeZone: fc.constantFrom('Asia/Baghdad', 'Nowhere/At_All', undefined),
    }),
    cut: fc.nat(),
  })
  .map(({ text: words, cut, claimant, ...rest }) => {
    const start = cut % words.length;
    const statement: Statement = {
      ...rest,
      start,
      end: Math.min(words.length, start + 3),
      printed: words.slice(start, start + 3),
      sentence: { start: 0, end: words.length },
      negated: false,
      attribution: { claimant, via: null, named: claimant !== null },
      rules: [],
    };
    return { statement, text: words, source: rest.source };
  });

describe('any two testimonies', () => {
  it('compare to one relation from either side, always the same, and never throw', () => {
    fc.assert(
      fc.property(testimony, testimony, (a, b) => {
        const there = compareTestimonies(a, b);
        expect(compareTestimonies(b, a).relation).toBe(there.relation);
        expect(compareTestimonies(a, b)).toEqual(there);
      }),
      { numRuns: 600 },
    );
  });

  it('share a score from either side, and have few keys', () => {
    fc.assert(
      fc.property(testimony, testimony, (a, b) => {
        expect(sameThing(a, b).score).toBeCloseTo(sameThing(b, a).score, 10);
        expect(blockingKeys(topicOf(a)).length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 200 },
    );
  });

  it('make a judgement that lists every statement', () => {
    fc.assert(
      fc.property(fc.array(testimony, { maxLength: 6 }), (testimonies) => {
        const witnesses = testimonies.map((one, index) => ({ id: `STM-${index + 1}`, testimony: one }));
        const { positions } = judgeClaim(witnesses, []);
        const listed = new Set(positions.flatMap(({ gives, fits }) => [...gives, ...fits]));
        expect([...listed].sort()).toEqual(witnesses.map(({ id }) => id).sort());
      }),
      { numRuns: 100 },
    );
  });

  it('never throw as texts either', () => {
    fc.assert(
      fc.property(text, fc.string({ maxLength: 12 }), text, (a, focus, b) => {
        expect(() => compareSides({ text: a, focus }, { text: b, focus: b.slice(0, 4) })).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });
});
