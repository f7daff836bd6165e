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

/** Percent of each file that must get its relation and its group. Batches 4 to 10 were labelled before the engine saw them; what is still wrong there is known. */
const FILES: readonly (readonly [file: string, relation: number, group: number])[] = [
  ['compare', 97, 98],
  ['compare-more', 96, 97],
  ['compare-other-topics-1', 96, 96],
  ['compare-other-topics-2', 95, 95],
  ['compare-other-topics-3', 93, 95],
  ['compare-other-topics-4', 91, 93],
  ['compare-other-topics-5', 87, 90],
  ['compare-other-topics-6', 87, 90],
  ['compare-other-topics-7', 91, 94],
  ['compare-other-topics-8', 93, 95],
  ['compare-other-topics-9', 88, 92],
  ['compare-other-topics-10', 90, 92],
];

const judged = FILES.flatMap(([file]) =>
  rowsOf(`${file}.jsonl`).map((one) => ({ ...one, file, got: compareSides(one.a, one.b).relation })),
);
const listed = (rows: typeof judged): string[] => rows.map(({ id, relation, got }) => `${id}: ${relation}, got ${got}`);

describe('pairs of texts', () => {
  it.each(FILES)('%s: get their relation in %d and their group in %d of 100 cases', (file, relations, groups) => {
    const rows = judged.filter((one) => one.file === file);
    const wrong = rows.filter(({ relation, got }) => got !== relation);
    const elsewhere = rows.filter(({ relation, got }) => groupOf(got) !== groupOf(relation));
    expect(100 - (100 * wrong.length) / rows.length, listed(wrong).join('\n')).toBeGreaterThanOrEqual(relations);
    expect(100 - (100 * elsewhere.length) / rows.length, listed(elsewhere).join('\n')).toBeGreaterThanOrEqual(groups);
  });

  it('are almost never accused falsely, nor falsely said to agree', () => {
    const accused = judged.filter(
      ({ relation, got }) => groupOf(got) === 'conflict' && groupOf(relation) !== 'conflict',
    );
    const agreed = judged.filter(({ relation, got }) => groupOf(got) === 'agree' && groupOf(relation) !== 'agree');
    expect(accused.length, listed(accused).join('\n')).toBeLessThanOrEqual(0.01 * judged.length);
    expect(agreed.length, listed(agreed).join('\n')).toBeLessThanOrEqual(0.02 * judged.length);
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
