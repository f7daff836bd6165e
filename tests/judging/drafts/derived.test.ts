import { describe, expect, it } from 'vitest';
import { checkMarks } from '../../../server/judging/drafts/check-draft.ts';
import type { Formula } from '../../../server/judging/drafts/finding.ts';
import { sameFinding } from '../../../server/judging/drafts/finding.ts';
import { followFormulas } from '../../../server/judging/drafts/follow-formulas.ts';
import { followMarks } from '../../../server/judging/drafts/follow.ts';
import type { KnownAnswer, KnownClaim, KnownPair } from '../../../server/judging/drafts/known.ts';
import { marksOf } from '../../../server/judging/drafts/marks.ts';
import { standingAnswer } from '../../../server/judging/drafts/standing-answer.ts';
import { unfitness } from '../../../server/judging/drafts/unfit.ts';
import { read } from '../../../server/reading/read.ts';

const PUBLISHED = '2024-05-02';
const marksIn = (text: string) => marksOf(text, { published: PUBLISHED, language: 'en' });

function answer(letter: string, text: string, more: Partial<KnownAnswer> = {}): KnownAnswer {
  const [statement] = read(text, { published: PUBLISHED, language: 'en' });
  if (!statement) throw new Error(`No figure in ${text}`);
  const testimony = { statement, text, source: { id: `SRC-${letter}`, published: PUBLISHED } };
  const asOf = { start: null, end: null, stated: false };
  const behind = { outlets: 2, originsAtLeast: 2, originsAtMost: 2 };
  return { letter, label: statement.printed, asOf, modality: 'fact', lead: { id: letter, testimony }, behind, ...more };
}

const claimOf = (answers: readonly KnownAnswer[], more: Partial<KnownClaim> = {}): KnownClaim => ({
  id: 'CLM-7',
  title: 'Welders of the shipyard',
  answers,
  pairs: [],
  verdict: null,
  ...more,
});

const on = (end: string) => ({ asOf: { start: end, end, stated: true } });
const pair = (relation: KnownPair['relation'], group: KnownPair['group']): KnownPair => ({
  a: 'A',
  b: 'B',
  relation,
  group,
  missing: [],
  explanation: '',
});

/** What is found on the last figure of a text with this formula. */
function derived(text: string, formula: Formula, claim: KnownClaim = claimOf([])) {
  const marks = marksIn(text);
  const cases = marks.map((mark) => ({ mark, known: { claims: [], alone: [] }, texts: [] }));
  const last = marks.findLast(({ kind }) => kind === 'figure');
  if (!last) throw new Error(`No figure in ${text}`);
  const formulas = {
    proposed: new Map(),
    stated: new Map([[last.number, formula]]),
    claims: new Map([[claim.id, claim]]),
  };
  return checkMarks({ text, published: PUBLISHED }, cases, { formulas, marks }).get(last.number);
}

const FALL = 'The garrison had 5,200 soldiers.\n\nNow it has 2,500 soldiers.\n\nThat is a fall of ';

describe('a figure that a person derives', () => {
  it.each([
    [`${FALL}52 percent.`, { kind: 'change', inputs: [1, 2] }, 'agrees', null],
    [`${FALL}51.9 percent.`, { kind: 'change', inputs: [1, 2] }, 'agrees', null],
    [`${FALL}42 percent.`, { kind: 'change', inputs: [1, 2] }, 'differs', '52 percent'],
    [`${FALL}51.2 percent.`, { kind: 'change', inputs: [1, 2] }, 'differs', '51.9 percent'],
    [`${FALL}2,700 soldiers.`, { kind: 'difference', inputs: [1, 2] }, 'agrees', null],
    [`${FALL}2,500 soldiers.`, { kind: 'difference', inputs: [1, 2] }, 'differs', '2,700'],
    [
      'It has 300 nurses.\n\nOf 1,200 workers.\n\nThat is 25 percent.',
      { kind: 'share', inputs: [1, 2] },
      'agrees',
      null,
    ],
    [
      'It sold 700,000 cars.\n\nThen 512,345 cars.\n\nIt sold 1.2 million cars.',
      { kind: 'sum', inputs: [1, 2] },
      'agrees',
      null,
    ],
    [
      'It sold 700,000 cars.\n\nThen 612,345 cars.\n\nIt sold 1.2 million cars.',
      { kind: 'sum', inputs: [1, 2] },
      'differs',
      '1.3 million',
    ],
    ['It has 1,200 flights.\n\nIn 30 days.\n\nIt has 40 flights.', { kind: 'rate', inputs: [1, 2] }, 'agrees', null],
  ] as const)('is recomputed from figures of other sentences: %s', (text, formula, state, wording) => {
    const found = derived(text, formula);
    expect(found).toMatchObject({ state });
    expect(found?.wording?.startsWith(wording ?? '') ?? wording === null).toBe(true);
    expect(found?.derived?.words).toMatch(/ = /);
  });

  const TEXT = 'The quay employs 90 welders.\n\nTogether that makes 400 welders.';
  const SUM = { kind: 'sum', inputs: [1, 'CLM-7'] } as const;

  it('is recomputed from the standing answer of a claim', () => {
    const one = claimOf([answer('A', 'The shipyard employs 310 welders.')]);
    expect(derived(TEXT, SUM, one)).toMatchObject({ state: 'agrees' });
    const moved = claimOf([answer('A', 'The shipyard employs 320 welders.')]);
    const found = derived(TEXT, SUM, moved);
    expect(found).toMatchObject({ state: 'differs', wording: expect.stringMatching(/^410/) as string });
    expect(found?.explanation).toBe('Derived from mark 1 and CLM-7: 90 + 320 = 410; the draft has 400.');
  });

  it.each([
    ['a claim without an answer', claimOf([]), 'CLM-7, Welders of the shipyard, has no answer yet.'],
    [
      'a disputed claim',
      claimOf([answer('A', 'It employs 310 welders.'), answer('B', 'It employs 340 welders.')], {
        pairs: [pair('contradiction', 'conflict')],
      }),
      'CLM-7, Welders of the shipyard, has several answers, and no verdict prefers one.',
    ],
  ])('is unsettled while an input is %s', (_, claim, why) => {
    const found = derived(TEXT, SUM, claim);
    expect(found).toMatchObject({ state: 'unsettled', missing: ['inputs'] });
    expect(found?.explanation).toContain(why);
  });

  it('is unsettled once an input is gone', () => {
    expect(derived(TEXT, { kind: 'sum', inputs: [1, null] })?.explanation).toMatch(/no longer stands in the draft/);
  });
});

describe('the standing answer of a claim', () => {
  const early = answer('A', 'It employs 310 welders.', on('2024-01-15'));
  const late = answer('B', 'It employs 340 welders.', on('2024-04-15'));
  it.each([
    ['the one a verdict prefers', [pair('contradiction', 'conflict')], { resolution: 'prefer-one', prefers: 'A' }, 'A'],
    [
      'none where a verdict gives the range',
      [pair('changed', 'explained')],
      { resolution: 'give-the-range', prefers: null },
      null,
    ],
    ['the later one that took its place', [pair('changed', 'explained')], null, 'B'],
    ['none where they are disputed', [pair('contradiction', 'conflict')], null, null],
    ['none where a field is missing', [pair('undetermined', 'open')], null, null],
  ] as const)('is %s', (_, pairs, verdict, letter) => {
    expect(standingAnswer(claimOf([early, late], { pairs, verdict }))?.letter ?? null).toBe(letter);
  });
});

describe('a formula', () => {
  const TEXT =
    'On 4 May 2023 it had 340 cranes.\n\nIt lifts 20 km.\n\nSome 12 percent failed, or dozens of cranes.\n\n“Nobody told the crews,” he said.';
  const marks = marksIn(TEXT);
  const numberOf = (printed: string): number => marks.find((mark) => mark.printed.includes(printed))?.number ?? 0;
  const [day, cranes, km, percent, dozens, words] = [
    '4 May 2023',
    '340',
    '20 km',
    '12 percent',
    'dozens',
    'Nobody',
  ].map(numberOf);
  it.each([
    ['a day', day, { kind: 'sum', inputs: [cranes, km] }, /no single figure, and only such a one is derived/],
    ['a quotation', words, { kind: 'sum', inputs: [cranes, km] }, /no single figure/],
    ['a vague word as input', percent, { kind: 'share', inputs: [dozens, cranes] }, /“dozens.*”, is no single figure/],
    ['itself as input', cranes, { kind: 'sum', inputs: [cranes, km] }, /not derived from itself/],
    ['one part', cranes, { kind: 'sum', inputs: [km] }, /at least two parts/],
    ['three ends', percent, { kind: 'change', inputs: [cranes, km, cranes] }, /two inputs: from and to/],
    ['units that do not go together', percent, { kind: 'share', inputs: [km, cranes] }, /do not go together/],
    [
      'a share that is no percentage',
      km,
      { kind: 'share', inputs: [cranes, cranes] },
      /a percentage, and “20 km” is none/,
    ],
    ['a mark that is not there', cranes, { kind: 'sum', inputs: [km, 99] }, /no mark 99/],
    ['a claim that is not followed', cranes, { kind: 'sum', inputs: ['CLM-9', 'CLM-9'] }, /CLM-9 is not followed/],
  ] as const)('is refused for %s', (_, number, formula, why) => {
    const mark = marks[(number ?? 0) - 1];
    expect(mark && unfitness(formula as Formula, mark, { marks, claims: new Map() })).toMatch(why);
  });
});

describe('formulas in a later version', () => {
  const follow = (before: string, after: string, formula: Formula) => {
    const [old, late] = [marksIn(before), marksIn(after)];
    const followed = followMarks({ text: before, marks: old }, { text: after, marks: late });
    return [...followFormulas(new Map([[3, formula]]), followed, { before: old, after: late })];
  };
  const BEFORE = `${FALL}52 percent.`;
  const CHANGE = { kind: 'change', inputs: [1, 2] } as const;
  it('follow their marks and inputs, also where words before them moved', () => {
    const after = `The fort has 12 gates.\n\n${BEFORE.replace('2,500', '2,600')}`;
    expect(follow(BEFORE, after, CHANGE)).toEqual([[4, { kind: 'change', inputs: [2, 3] }]]);
  });
  it('lose an input that is gone or another thing now', () => {
    const gone = BEFORE.replace('Now it has 2,500 soldiers.', 'Now it has fewer soldiers.');
    expect(follow(BEFORE, gone, CHANGE)).toEqual([[2, { kind: 'change', inputs: [1, null] }]]);
    const other = BEFORE.replace('2,500 soldiers', '2,500 euros');
    expect(follow(BEFORE, other, CHANGE)).toEqual([[3, { kind: 'change', inputs: [1, null] }]]);
  });
  it('go with their own mark', () => {
    expect(follow(BEFORE, BEFORE.replace('a fall of 52 percent', 'a steep fall'), CHANGE)).toEqual([]);
  });
  it('say the same where only the numbers of their marks moved', () => {
    const [first, moved] = [
      derived(BEFORE, CHANGE),
      derived(`It has 12 gates.\n\n${BEFORE}`, { ...CHANGE, inputs: [2, 3] }),
    ];
    expect(first && moved && sameFinding(first, moved)).toBe(true);
  });
});
