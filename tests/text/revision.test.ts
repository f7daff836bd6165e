import { describe, expect, test } from 'vitest';
import { align } from '../../server/text/align.ts';
import { revise } from '../../server/text/revision.ts';
import { computingTime } from '../house/computing-time.ts';

const PAGE =
  'Storm hits the coast. At least 11 people died when the storm reached Port Anna on Tuesday, the mayor said. Trains stood still for hours. Schools will open again next week.';

describe('a revision', () => {
  test.each([
    ['a typo mended', PAGE.replace('Trains', 'Trians'), PAGE, 'trivial'],
    ['quotes and spaces', PAGE, PAGE.replaceAll(' the ', '\u00a0the '), 'trivial'],
    ['a figure changed', PAGE, PAGE.replace('11', '12'), 'silent'],
    ['a date changed', PAGE, PAGE.replace('Tuesday', 'Monday'), 'silent'],
    ['a name changed', PAGE, PAGE.replace('Port Anna', 'Port Hanna'), 'silent'],
    ['a negation put in', PAGE, PAGE.replace('will open', 'will not open'), 'silent'],
    [
      'a figure changed with a note',
      PAGE,
      `${PAGE.replace('11', '12')} Correction: a first version gave a wrong number of deaths.`,
      'correction',
    ],
    ['a live report', PAGE, `UPDATE 2: ${PAGE.replace('11', '14')}`, 'update'],
    [
      'a report that grew',
      PAGE,
      `${PAGE.replace('11', '14')} Later in the day rescuers found three more people in a flooded house near the old harbour, and the army sent two boats.`,
      'update',
    ],
    ['a page taken down', PAGE, 'This story has been withdrawn.', 'withdrawn'],
    ['a refile', PAGE, `(Refiles to mend the dateline) ${PAGE}`, 'refile'],
    ['a counter', `${PAGE} 3 comments`, `${PAGE} 12 comments`, 'trivial'],
  ])('%s', (_, before, after, kind) => {
    expect(revise(before, after).kind).toBe(kind);
  });

  test('says what became what and where', () => {
    const after = PAGE.replace('11', '12');
    const revision = revise(PAGE, after);
    expect(revision.summary).toBe('Changed without a note: “11” became “12”; 1 place changed.');
    expect(revision.changed.map(([from, to]) => after.slice(from, to))).toEqual(['12']);
  });

  test('of nothing is trivial', () => {
    expect(revise(PAGE, PAGE)).toMatchObject({ kind: 'trivial', summary: 'Nothing changed.', changed: [], moved: [] });
    expect(revise('', '').changed).toEqual([]);
  });
});

describe('alignment', () => {
  /** A fixed sequence of numbers below `limit`, so that the texts are the same in every run. */
  function numbers(count: number, limit: number, seed: number): string[] {
    let state = seed;
    return Array.from({ length: count }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return String(state % limit);
    });
  }

  test.each([
    ['unrelated', numbers(10_000, 3000, 1), numbers(10_000, 3000, 2)],
    ['of few different words', numbers(10_000, 12, 3), numbers(10_000, 12, 4)],
    ['all alike', Array.from({ length: 10_000 }, () => 'a'), Array.from({ length: 9_000 }, () => 'a')],
  ])('of two 50 kB texts stays under a second: %s', (_, a, b) => {
    expect(computingTime(() => align(a, b))).toBeLessThan(1000);
    const blocks = align(a, b);
    expect(blocks.at(-1)).toMatchObject({ aEnd: a.length, bEnd: b.length });
    for (const block of blocks.filter((each) => each.same))
      expect(a.slice(block.aStart, block.aEnd)).toEqual(b.slice(block.bStart, block.bEnd));
  });
});
