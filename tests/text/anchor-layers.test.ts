import { describe, expect, it } from 'vitest';
import { followThrough } from '../../server/text/anchor-layers.ts';
import type { LayeredQuote } from '../../server/text/anchor-layers.ts';
import { pageLocator } from '../../server/text/selectors.ts';

const FIRST = 'The mill at Drum employed 85 people before the fire, according to the town’s register.';
const SECOND = 'Its owners have not said whether they will build again, and the river path stays closed.';
const THIRD = 'Firefighters from four towns stayed at the mill until Sunday evening.';
const BEFORE = [FIRST, SECOND, THIRD].join('\n\n');
const MENU = 'Home\n\nSport\n\nSign in';

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

/** What becomes of the first sentence and its figure. */
function followed(later: { text: string; page: string | null }, words = FIRST, printed = '85'): LayeredQuote {
  return followThrough({ text: BEFORE, layer: 'text' }, later)(spanOf(BEFORE, words), spanOf(BEFORE, printed));
}
const at = (text: string, { start, end }: { start: number | null; end: number | null }): string =>
  text.slice(start ?? 0, end ?? 0);

describe('a quote that is gone from the article', () => {
  const text = [SECOND, THIRD].join('\n\n');

  it('is moved where it stands word for word on the rest of the page', () => {
    const page = [MENU, text, 'The mill in figures', FIRST].join('\n\n');
    const { layer, quote, printed } = followed({ text, page });
    expect([layer, quote.verdict, printed.verdict]).toEqual(['page', 'moved', 'moved']);
    expect(at(page, quote)).toBe(FIRST);
    expect(at(page, printed)).toBe('85');
    expect(pageLocator(page, quote.start ?? 0)).toBe('page text, paragraph 7');
  });

  it('is moved with other quotation marks, dashes and spaces', () => {
    const page = [text, FIRST.replace('’', "'").replace('85 people', '85\u00A0people')].join('\n\n');
    const { layer, quote, printed } = followed({ text, page });
    expect([layer, quote.verdict, at(page, printed)]).toEqual(['page', 'moved', '85']);
  });

  it.each([
    ['figure', '85', '58'],
    ['unit', '85 people', '85 families'],
    ['name', 'Drum', 'Drim'],
    ['negation', 'employed', 'never employed'],
    ['place in a longer figure', '85', '850'],
  ])('is gone where the page has another %s', (_, was, now) => {
    const page = [MENU, text, FIRST.replace(was, now)].join('\n\n');
    const { looked, quote } = followed({ text, page });
    expect([looked, quote.verdict, quote.start]).toEqual(['page', 'vanished', null]);
  });

  it('is gone where its figure alone stands somewhere on the page', () => {
    const page = [MENU, text, 'Bus line 85 runs every ten minutes.'].join('\n\n');
    expect(followed({ text, page })).toMatchObject({ looked: 'page', quote: { verdict: 'vanished' } });
  });

  it('stands in several places where the rest of the page has it twice', () => {
    const page = [text, 'Most read', FIRST, 'Weather', 'Most read', FIRST, 'Weather'].join('\n\n');
    const { looked, quote } = followed({ text, page });
    expect([looked, quote.verdict, quote.start]).toEqual(['page', 'ambiguous', null]);
  });

  it('is looked for in the article alone where the page is longer than any of people', () => {
    const page = [text, FIRST, 'Another story of the port\n\n'.repeat(20_000)].join('\n\n');
    expect(followed({ text, page })).toMatchObject({ looked: 'text', quote: { verdict: 'vanished' } });
  });

  it('is looked for in the article alone where the whole page is not kept', () => {
    expect(followed({ text, page: null })).toMatchObject({ looked: 'text', quote: { verdict: 'vanished' } });
  });
});

describe('a quote that the article still tells of', () => {
  it('stays exact in it, whatever else the page shows', () => {
    const page = [FIRST, BEFORE].join('\n\n');
    expect(followed({ text: BEFORE, page })).toMatchObject({ layer: 'text', quote: { verdict: 'exact' } });
  });

  it('is changed by another figure, though its old words stand in a box beside it', () => {
    const text = BEFORE.replace('85', '58');
    const page = [text, 'Most read', FIRST].join('\n\n');
    const { layer, quote } = followed({ text, page });
    expect([layer, quote.verdict]).toEqual(['text', 'changed']);
    expect(at(text, quote)).toContain('58');
  });
});

describe('a quote of the whole page', () => {
  const caption = 'The mill on Saturday, when 19 engines were there.';
  const before = [MENU, BEFORE, caption].join('\n\n');
  const follow = (page: string | null, text = BEFORE) =>
    followThrough({ text: before, layer: 'page' }, { text, page })(spanOf(before, caption), spanOf(before, '19'));

  it('is followed in the whole page', () => {
    const later = [MENU, 'Weather', BEFORE, caption].join('\n\n');
    const { layer, quote, printed } = follow(later);
    expect([layer, quote.verdict, at(later, printed)]).toEqual(['page', 'exact', '19']);
  });

  it('is changed by another figure and gone with its block', () => {
    expect(follow([MENU, BEFORE, caption.replace('19', '91')].join('\n\n'))).toMatchObject({
      layer: 'page',
      quote: { verdict: 'changed' },
    });
    expect(follow([MENU, BEFORE].join('\n\n'))).toMatchObject({ layer: 'page', quote: { verdict: 'vanished' } });
  });

  it('is followed in the text of a later copy that is no web page', () => {
    expect(follow(null, [BEFORE, caption].join('\n\n'))).toMatchObject({ layer: 'text', quote: { verdict: 'exact' } });
  });
});
