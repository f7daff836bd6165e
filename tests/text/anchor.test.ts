import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorQuote, anchorRevision } from '../../server/text/anchor.ts';
import { bindQuote, paragraphAt } from '../../server/text/selectors.ts';

/** Anchors the words between square brackets of `before`. */
function follow(before: string, after: string): ReturnType<typeof anchorRevision> & { words: string | null } {
  const start = before.indexOf('[');
  const end = before.indexOf(']') - 1;
  const anchored = anchorRevision(before.replace('[', '').replace(']', ''), after, { start, end });
  const words = anchored.start === null || anchored.end === null ? null : after.slice(anchored.start, anchored.end);
  return { ...anchored, words };
}

const HARBOUR =
  'The harbour opened in May. [Officials counted 11 ships at the quay.] Rain fell later. Nobody complained.';

describe('a quote in a later copy', () => {
  test.each([
    [
      'unchanged',
      'The harbour opened in May. Officials counted 11 ships at the quay. Rain fell later. Nobody complained.',
      'exact',
    ],
    [
      'after a new opening',
      'Updated at noon. The harbour opened in May. Officials counted 11 ships at the quay. Rain fell later.',
      'exact',
    ],
    [
      'with other typography',
      'The harbour opened in May. Officials counted 11\u00a0ships at the quay. Rain fell later. Nobody complained.',
      'typographic',
    ],
    [
      'at another place',
      'Officials counted 11 ships at the quay. The harbour opened in May. Rain fell later. Nobody complained.',
      'moved',
    ],
    [
      'with another figure',
      'The harbour opened in May. Officials counted 12 ships at the quay. Rain fell later. Nobody complained.',
      'changed',
    ],
    [
      'with a number word',
      'The harbour opened in May. Officials counted eleven ships at the quay. Rain fell later. Nobody complained.',
      'changed',
    ],
    [
      'with a negation',
      'The harbour opened in May. Officials never counted 11 ships at the quay. Rain fell later. Nobody complained.',
      'changed',
    ],
    [
      'with another unit',
      'The harbour opened in May. Officials counted 11 boats at the quay. Rain fell later. Nobody complained.',
      'changed',
    ],
    ['taken out', 'The harbour opened in May. Rain fell later. Nobody complained.', 'vanished'],
    [
      'taken out, with a look-alike elsewhere',
      'The harbour opened in May. Rain fell later. Nobody complained. Fishermen at the river counted 11 ships.',
      'vanished',
    ],
  ])('%s', (_, after, verdict) => {
    const anchored = follow(HARBOUR, after);
    expect(anchored.verdict).toBe(verdict);
    if (verdict === 'exact') expect(anchored.words).toBe('Officials counted 11 ships at the quay.');
    if (verdict === 'vanished') expect(anchored.start).toBeNull();
  });

  test('names the words that changed', () => {
    const after =
      'The harbour opened in May. Officials counted 12 ships at the quay. Rain fell later. Nobody complained.';
    const { changed, words } = follow(HARBOUR, after);
    expect(words).toBe('Officials counted 12 ships at the quay.');
    expect(changed.map(([from, to]) => after.slice(from, to))).toEqual(['12']);
  });

  test('is ambiguous between twins that nothing tells apart', () => {
    expect(follow('Before. [Two ships sank.] After.', 'Two ships sank. Rain. Two ships sank.').verdict).toBe(
      'ambiguous',
    );
  });

  test('stays with its own twin', () => {
    const before = 'Monday: two ships sank. Calm. [Tuesday: two ships sank.] Storm.';
    expect(follow(before, 'Monday: two ships sank. Calm. Tuesday: two ships sank. Storm.').words).toBe(
      'Tuesday: two ships sank.',
    );
  });

  test('does not break a whole figure', () => {
    expect(follow('The rate is [4.1] percent today.', 'The rate is 4.2 percent today.').verdict).not.toBe('exact');
  });

  test.each([
    'لم تسقط [11 قذيفة] على المدينة اليوم كما قال الناطق.',
    '官员表示，[港口有11艘船]，雨后无人抱怨。',
    'Чиновники насчитали [11 кораблей] у причала вчера вечером.',
  ])('a figure changed in any script: %s', (before) => {
    const plain = before.replace('[', '').replace(']', '');
    expect(follow(before, plain).verdict).toBe('exact');
    expect(['changed', 'vanished']).toContain(follow(before, plain.replace('11', '12')).verdict);
  });

  test('never anchors a quote whose words are nowhere in the later copy', () => {
    const words = fc.array(fc.constantFrom('ships', 'sank', 'in', 'the', 'harbour', '11', '12', 'two', 'not', '.'), {
      minLength: 8,
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.nat(), (list, at) => {
        const place = at % (list.length - 4);
        const inQuote = (index: number): boolean => index >= place && index < place + 4;
        const start = list.slice(0, place).join(' ').length + (place > 0 ? 1 : 0);
        const end = start + list.slice(place, place + 4).join(' ').length;
        const after = list.map((word, index) => (inQuote(index) && index % 2 === place % 2 ? '7' : word)).join(' ');
        const { verdict } = anchorRevision(list.join(' '), after, { start, end });
        const elsewhere = after.includes(list.slice(place, place + 4).join(' '));
        if (!elsewhere) expect(['changed', 'vanished']).toContain(verdict);
        else expect(['moved', 'ambiguous', 'exact']).toContain(verdict);
      }),
    );
  });
});

describe('a quote in a text', () => {
  const text = 'Two ships sank. Then two ships sank again. The end.';

  test.each([
    ['exact', { exact: 'The end.' }, 43],
    ['exact', { exact: 'two ships sank', start: 21 }, 21],
    ['vanished', { exact: 'three ships sank' }, null],
    ['vanished', { exact: 'wo ships' }, null],
    ['typographic', { exact: 'ships sank\u00a0again' }, 25],
    ['ambiguous', { exact: 'ships sank' }, null],
    ['exact', { exact: 'ships sank', prefix: 'Then two ' }, 25],
  ] as const)('%s %j', (verdict, quote, start) => {
    expect(anchorQuote(text, quote)).toMatchObject({ verdict, start });
  });

  test('is never found inside a longer figure', () => {
    expect(anchorQuote('They counted 15,200 men.', { exact: '5,200' }).verdict).toBe('vanished');
    expect(anchorQuote('They counted 5,200 men.', { exact: '200' }).verdict).toBe('vanished');
  });

  test('is bound with its context and paragraph', () => {
    const page = 'Title\n\nFirst lines.\nSecond lines with 11 ships.\n';
    const start = page.indexOf('11 ships');
    const bound = bindQuote(page, { start, end: start + 8 });
    expect(bound).toMatchObject({ exact: '11 ships', suffix: '.\n', locator: 'paragraph 3' });
    expect(page.slice(0, start).endsWith(bound.prefix)).toBe(true);
    expect(paragraphAt(page, 0)).toBe(1);
    expect(() => bindQuote(page, { start: 10, end: 900 })).toThrow(RangeError);
  });
});
