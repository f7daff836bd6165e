import { describe, expect, it } from 'vitest';
import { checkMarks } from '../../../server/judging/drafts/check-draft.ts';
import { followMarks } from '../../../server/judging/drafts/follow.ts';
import { marksOf } from '../../../server/judging/drafts/marks.ts';
import { proposeFormulas } from '../../../server/judging/drafts/propose.ts';
import { quoteIn } from '../../../server/judging/drafts/words.ts';

const PUBLISHED = '2024-05-02';
const NOTHING = { claims: [], alone: [] };

function check(text: string, held: readonly string[] = []) {
  const marks = marksOf(text, { published: PUBLISHED, language: 'en' });
  const texts = held.map((words, at) => ({ source: `SRC-${at + 1}`, outlet: 'Post', text: words }));
  const cases = marks.map((mark) => ({ mark, known: NOTHING, texts }));
  const found = checkMarks({ text, published: PUBLISHED }, cases, {
    formulas: { proposed: proposeFormulas(text, marks), stated: new Map(), claims: new Map() },
    marks,
  });
  return marks.map((mark) => ({ printed: mark.printed, ...found.get(mark.number) }));
}

describe('the marks of a draft', () => {
  it('are its figures, dates and quotations, in order and apart', () => {
    const text = 'On 4 May the port had 340 cranes. “We lost 12 of them in one night,” she said. Ten were new.';
    const marks = marksOf(text, { published: PUBLISHED });
    expect(marks.map(({ kind, printed }) => `${kind} ${printed}`)).toEqual([
      'date 4 May',
      'figure 340',
      'quotation “We lost 12 of them in one night,”',
      'figure Ten',
    ]);
    for (const { start, end, printed } of marks) expect(text.slice(start, end)).toBe(printed);
  });
});

describe('a quotation', () => {
  const HELD = 'He paused. “The harbour will not open again before the autumn, whatever the council decides,” he said.';
  it.each([
    'the harbour will not open again before the autumn',
    '“The harbour will not open again […] whatever the council decides”',
    '“The harbour will not open … whatever the council decides.”',
    '“[It] will not open again before the autumn”',
    '“The harbour will not open again before [September], whatever the council decides”',
  ])('stands word by word: %s', (words) => {
    expect(quoteIn(HELD, words)?.verdict).toBe('exact');
  });

  it.each([
    ['“The harbour will not open again before the summer”', ['summer'], ['autumn']],
    ['“The harbour will open again before the autumn”', [], ['not']],
  ])('is misquoted by a word: %s', (words, said, held) => {
    expect(quoteIn(HELD, words)).toMatchObject({ verdict: 'other-words', said, held });
  });

  it('is unknown where no such sentence stands', () => {
    expect(quoteIn(HELD, '“Nobody told the crews about the closure”')).toBeNull();
  });

  it('is found with its words as held', () => {
    const [mark] = check('He said “the harbour will not open again before the summer”.', [HELD]);
    expect(mark).toMatchObject({ state: 'differs', relation: 'transmission' });
    expect(mark?.wording).toBe('“The harbour will not open again before the autumn”');
  });
});

describe('a derived figure', () => {
  it.each([
    ['The count fell from 5,200 to 2,500, a fall of 52 percent.', 'agrees', '(2,500 − 5,200) ÷ 5,200 = −51.9 percent'],
    ['The count fell from 5,200 to 2,500, a fall of 42 percent.', 'differs', '(2,500 − 5,200) ÷ 5,200 = −51.9 percent'],
    ['The count rose from 2,500 to 5,200, up 108 percent.', 'agrees', '(5,200 − 2,500) ÷ 2,500 = 108 percent'],
    ['Two drones fell at dawn and three more drones at dusk: five drones in all.', 'agrees', '2 + 3 = 5'],
    ['Two drones fell at dawn and three more drones at dusk: six drones in all.', 'differs', '2 + 3 = 5'],
    ['It hired 300 of the 1,200 workers, or 25 percent.', 'agrees', '300 ÷ 1,200 = 25 percent'],
    ['It hired 300 of the 1,200 workers, or 35 percent.', 'differs', '300 ÷ 1,200 = 25 percent'],
  ])('is recomputed: %s', (text, state, words) => {
    const last = check(text).at(-1);
    expect(last).toMatchObject({ state });
    expect(last?.derived?.words).toBe(words);
  });

  it('brings the wording that would be right', () => {
    expect(check('The count fell from 5,200 to 2,500, a fall of 42 percent.').at(-1)?.wording).toMatch(/^52/);
  });

  it('is proposed only where the sentence gives its inputs', () => {
    expect(check('The count fell by 52 percent. It was 5,200 and then 2,500.').map((mark) => mark.derived)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('a later version', () => {
  const BEFORE =
    'The port had 340 cranes. It sold 12 of them.\n\nThe quay is 900 metres long.\n\nNo one was hurt on 4 May 2023.';
  const numbers = (after: string) => {
    const old = { text: BEFORE, marks: marksOf(BEFORE, { published: PUBLISHED }) };
    const { kept, lost } = followMarks(old, { text: after, marks: marksOf(after, { published: PUBLISHED }) });
    return { kept: [...kept], lost };
  };
  it('keeps marks in unchanged sentences, also where a paragraph moved', () => {
    const after =
      'The quay is 900 metres long.\n\nThe port had 341 cranes. It sold 12 of them.\n\nNo one was hurt on 4 May 2023.';
    expect(numbers(after).lost).toEqual([{ was: 1, now: 2 }]);
    expect(new Map(numbers(after).kept)).toEqual(
      new Map([
        [1, 3],
        [3, 2],
        [4, 4],
      ]),
    );
  });
  it('keeps all where only typography changed', () => {
    expect(numbers(BEFORE.replaceAll(' ', ' ')).lost).toEqual([]);
  });
});
