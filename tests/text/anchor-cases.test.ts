import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorRevision } from '../../server/text/anchor.ts';
import type { AnchorVerdict } from '../../server/text/anchor.ts';

interface Case {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly quote: { readonly start: number; readonly end: number };
  readonly verdict: AnchorVerdict;
  readonly start: number | null;
  readonly end: number | null;
}

const casesIn = (name: string): Case[] =>
  readFileSync(new URL(`../cases/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
const cases = casesIn('anchor.jsonl');

describe('quotes in later copies, in ten scripts', () => {
  it('are at least 120', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
  });

  it.each(cases.map((each) => [each.id, each] as const))('%s', (_, { before, after, quote, verdict, start, end }) => {
    const anchored = anchorRevision(before, after, quote);
    expect(anchored.verdict).toBe(verdict);
    if (verdict === 'vanished') expect([anchored.start, anchored.end]).toEqual([null, null]);
    else if (verdict !== 'ambiguous' && verdict !== 'changed')
      expect([anchored.start, anchored.end]).toEqual([start, end]);
    for (const [from, to] of anchored.changed)
      expect(anchored.start !== null && anchored.end !== null && from >= anchored.start && to <= anchored.end).toBe(
        true,
      );
  });
});

describe('150 quotes labelled by somebody who never saw the rules', () => {
  const fresh = casesIn('anchor-fresh.jsonl');
  const found = fresh.map(({ before, after, quote }) => anchorRevision(before, after, quote).verdict);

  it('are told as labelled, but for two', () => {
    expect(fresh).toHaveLength(150);
    const wrong = fresh.filter(({ verdict }, at) => verdict !== found[at]).map(({ id }) => id);
    expect(wrong).toEqual(['anc-016', 'anc-081']);
  });

  it('are never anchored where they have vanished', () => {
    const vanished = found.filter((_, at) => fresh[at]?.verdict === 'vanished');
    expect(new Set(vanished)).toEqual(new Set(['vanished']));
  });
});

/** Paragraphs of one or two sentences with figures, in five scripts, no two alike. */
const PARAGRAPHS = [
  'The depot held 318 crates of tea. Guards changed at nine.',
  'На складе лежало 412 ящиков чая. Охрана ушла в девять.',
  'كان في المستودع 527 صندوقا من الشاي. غادر الحراس في التاسعة.',
  '仓库里有639箱茶叶。守卫九点换班。',
  'במחסן היו 741 ארגזי תה. השומרים התחלפו בתשע.',
  'गोदाम में 853 पेटी चाय थी। पहरेदार नौ बजे बदले।',
  'By spring 964 sacks were gone. Nobody had kept a list.',
];

const shuffled = fc.shuffledSubarray(PARAGRAPHS, { minLength: PARAGRAPHS.length });

describe('a figure that changed', () => {
  it('is never exact, typographic or moved, wherever its paragraph went', () => {
    fc.assert(
      fc.property(
        shuffled,
        shuffled,
        fc.nat(PARAGRAPHS.length - 1),
        fc.integer({ min: 100, max: 299 }),
        (from, to, at, figure) => {
          const chosen = from[at] ?? '';
          const before = from.join('\n\n');
          const after = to.map((each) => (each === chosen ? each.replace(/\d+/u, String(figure)) : each)).join('\n\n');
          const start = before.indexOf(chosen);
          const { verdict } = anchorRevision(before, after, { start, end: start + chosen.length });
          expect(['changed', 'vanished']).toContain(verdict);
        },
      ),
    );
  });

  it('leaves the quotes beside it alone', () => {
    fc.assert(
      fc.property(shuffled, shuffled, fc.nat(PARAGRAPHS.length - 1), (from, to, at) => {
        const chosen = from[at] ?? '';
        const before = from.join('\n\n');
        const after = to.map((each) => (each === chosen ? each : each.replace(/\d/u, '1'))).join('\n\n');
        const start = before.indexOf(chosen);
        const anchored = anchorRevision(before, after, { start, end: start + chosen.length });
        expect(['exact', 'moved']).toContain(anchored.verdict);
        expect(after.slice(anchored.start ?? 0, anchored.end ?? 0)).toBe(chosen);
      }),
    );
  });

  it('keeps offsets inside any two texts and never throws', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, after, a, b) => {
        const start = a % before.length;
        const anchored = anchorRevision(before, after, { start, end: Math.min(before.length, start + 1 + (b % 20)) });
        if (anchored.verdict === 'vanished') expect(anchored.start).toBeNull();
        if (anchored.start !== null && anchored.end !== null) {
          expect(anchored.start).toBeGreaterThanOrEqual(0);
          expect(anchored.end).toBeLessThanOrEqual(after.length);
        }
      }),
    );
  });
});
