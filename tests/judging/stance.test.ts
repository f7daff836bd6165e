import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stanceOf } from '../../server/judging/stance.ts';

describe('what a passage says of a claim', () => {
  test.each([
    ['a bound that is met', 'More than 100 ferries sank.', 'Rescuers say 120 ferries sank in the strait.', 'supports'],
    [
      'a bound that is missed',
      'More than 100 ferries sank.',
      'Rescuers say 90 ferries sank in the strait.',
      'contradicts',
    ],
    [
      'an upper bound',
      'Fewer than 50 villages lost power.',
      'The storm left 61 villages without power, and they lost power for days.',
      'contradicts',
    ],
    ['the same figure in words', 'The dam has 12 gates.', 'The dam has twelve gates and two locks.', 'supports'],
    [
      'all parts hold',
      'The fire destroyed more than 30 houses and 4 barns.',
      'The fire destroyed 34 houses and 4 barns before dawn.',
      'supports',
    ],
    [
      'one part fails',
      'The fire destroyed more than 30 houses and more than 6 barns.',
      'The fire destroyed 34 houses and 4 barns before dawn.',
      'contradicts',
    ],
    [
      'the right figure of several',
      'The museum owns more than 40 clocks.',
      'The museum owns 900 coins, 45 clocks and 12 maps.',
      'supports',
    ],
    [
      'the right figure of several, missed',
      'The museum owns more than 50 clocks.',
      'The museum owns 900 coins, 45 clocks and 12 maps.',
      'contradicts',
    ],
    [
      'a date inside the claimed time',
      'The bridge opened before 12 May 2019.',
      'The bridge opened on 3 May 2019.',
      'supports',
    ],
    ['a date outside it', 'The bridge opened before 12 May 2019.', 'The bridge opened on 30 May 2019.', 'contradicts'],
    [
      'a running count on another day',
      'By 4 June 2021, fewer than 300 ballots had been counted.',
      'As of 9 June 2021, 410 ballots had been counted.',
      'not-enough',
    ],
    ['a denial', 'The council approves the tunnel.', 'The council has not approved the tunnel.', 'contradicts'],
    [
      'no denial',
      'The council approves the tunnel.',
      'The council has not only approved the tunnel, it paid.',
      'supports',
    ],
    ['something else', 'The dam has 12 gates.', 'A choir of schoolchildren sang in the square.', 'not-enough'],
    [
      'another figure of another thing',
      'The orchestra has 80 members.',
      'The town lies 300 metres above the sea.',
      'not-enough',
    ],
    [
      'part outside, part inside',
      'The film earned more than $30 million outside Norway.',
      'The film earned $12 million in Norway and $33 million in other territories.',
      'supports',
    ],
  ])('%s', (_, claim, passage, stance) => {
    expect(stanceOf(claim, passage)).toMatchObject({ stance });
  });

  test('says why in one sentence', () => {
    expect(stanceOf('More than 100 ferries sank.', 'Rescuers say 90 ferries sank.').explanation).toBe(
      'The claim says “More than 100” ferries, the passage says “90” ferries.',
    );
    expect(stanceOf('The dam has 12 gates.', 'A choir sang in the square.').explanation).toBe(
      'The passage gives no answer to “12”.',
    );
  });

  test('is the same whenever it is asked, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (claim, passage) => {
        expect(stanceOf(claim, passage)).toEqual(stanceOf(claim, passage));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the development set', () => {
  const file = fileURLToPath(new URL('../../../shared/eval/stance-dev.jsonl', import.meta.url));

  interface Row {
    readonly claim: string;
    readonly passage: string;
    readonly stance: string;
  }

  test('keeps its accuracy and the precision of contradictions', () => {
    if (!existsSync(file)) {
      process.stdout.write('../shared/eval/stance-dev.jsonl is not here: the accuracy of stances was not measured.\n');
      return;
    }
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    // Every tenth row, so that the unit tests stay quick.
    const rows = lines.filter((_, at) => at % 10 === 0).map((line) => JSON.parse(line) as Row);
    const said = rows.map((row) => ({ row, got: stanceOf(row.claim, row.passage).stance }));
    const right = said.filter(({ row, got }) => row.stance === got);
    const called = said.filter(({ got }) => got === 'contradicts');
    expect(right.length / rows.length).toBeGreaterThan(0.76);
    expect(called.filter(({ row }) => row.stance === 'contradicts').length / called.length).toBeGreaterThan(0.85);
  });
});
