import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../server/judging/comparison.ts';
import { groupOf, type Relation } from '../../server/judging/relation.ts';
import { compareSides } from '../../server/judging/sides.ts';

interface Case {
  readonly id: string;
  readonly relation: Relation;
  readonly also: readonly Relation[];
  readonly a: Side;
  readonly b: Side;
}

const rowsOf = (file: string): Case[] =>
  readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
const FILES = ['compare', 'compare-more', 'compare-other-topics-1', 'compare-other-topics-2', 'compare-other-topics-3'];
const cases = FILES.flatMap((file) => rowsOf(`${file}.jsonl`));

const judged = cases.map((one) => ({ ...one, got: compareSides(one.a, one.b).relation }));
const listed = (rows: typeof judged): string[] => rows.map(({ id, relation, got }) => `${id}: ${relation}, got ${got}`);

describe('pairs of texts', () => {
  it('get their relation in 19 of 20 cases', () => {
    const wrong = judged.filter(({ relation, also, got }) => got !== relation && !also.includes(got));
    expect(wrong.length, listed(wrong).join('\n')).toBeLessThanOrEqual(cases.length * 0.05);
  });

  it('are almost never accused falsely, nor falsely said to agree', () => {
    const accused = judged.filter(
      ({ relation, got }) => groupOf(got) === 'conflict' && groupOf(relation) !== 'conflict',
    );
    const agreed = judged.filter(({ relation, got }) => groupOf(got) === 'agree' && groupOf(relation) !== 'agree');
    expect(accused.length, listed(accused).join('\n')).toBeLessThanOrEqual(3);
    expect(agreed.length, listed(agreed).join('\n')).toBeLessThanOrEqual(3);
  });
});

describe('a side that cannot be read', () => {
  it('is said to be unread, not guessed', () => {
    const silent = compareSides({ text: 'The abbey is old.', focus: 'old' }, { text: 'It has 12 monks.', focus: '12' });
    expect(silent).toMatchObject({ relation: 'undetermined', missing: ['value'] });
  });

  it('reads none at all, a doubling and a date of another calendar when a person points at them', () => {
    const none = compareSides(
      { text: 'There were no deaths.', focus: 'no deaths' },
      { text: 'There were 0 deaths.', focus: '0' },
    );
    expect(none.group).toBe('agree');
    const doubled = compareSides(
      { text: 'Exports doubled in 2022.', focus: 'doubled' },
      { text: 'Exports rose 96 percent in 2022.', focus: '96 percent' },
    );
    expect(doubled.relation).toBe('rounding');
    const calendar = compareSides(
      { text: 'It was opened on 12 Farvardin 1402.', focus: '12 Farvardin 1402' },
      { text: 'It was opened on 1 April 2023.', focus: '1 April 2023' },
    );
    expect(calendar.relation).toBe('conversion');
  });
});
