import { describe, expect, it } from 'vitest';
import { annotationSelectors } from '../../server/text/annotation.ts';
import { anchorRevision, followQuotes } from '../../server/text/anchor.ts';
import { compareCopies } from '../../server/text/compare-copies.ts';
import { bindQuote } from '../../server/text/selectors.ts';

const ONE = 'The council met on Monday in the old hall.';
const TWO = 'At least 14 boats burned in the harbour, the fire service said.';
const THREE = 'The market opens again on Friday at seven.';

describe('two copies side by side', () => {
  const rows = (before: readonly string[], after: readonly string[]) => {
    const [old, late] = [before.join('\n\n'), after.join('\n\n')];
    return compareCopies(old, late).map(({ kind, removed, added }) => [
      kind,
      removed.map(({ start, end }) => old.slice(start, end)),
      added.map(({ start, end }) => late.slice(start, end)),
    ]);
  };

  it('show the changed words of a paragraph', () => {
    expect(rows([ONE, TWO, THREE], [ONE, TWO.replace('14', '19'), THREE])).toEqual([
      ['same', [], []],
      ['changed', ['14'], ['19']],
      ['same', [], []],
    ]);
  });

  it('show a moved paragraph where it stood and where it stands', () => {
    expect(rows([ONE, TWO, THREE], [THREE, ONE, TWO]).map(([kind]) => kind)).toEqual([
      'moved',
      'same',
      'same',
      'gone-from',
    ]);
  });

  it('show what was put in and taken out whole', () => {
    expect(rows([ONE, TWO], [ONE, THREE]).map(([kind]) => kind)).toEqual(['same', 'added', 'removed']);
    expect(rows([], [ONE])).toEqual([['added', [], [ONE]]]);
    expect(rows([], [])).toEqual([]);
  });
});

describe('quotes followed together', () => {
  it('are found as each by itself', () => {
    const before = [ONE, TWO, THREE].join('\n\n');
    const after = [ONE, TWO.replace('14', '19')].join('\n\n');
    const follow = followQuotes(before, after);
    const verdicts = [ONE, TWO, '14', THREE].map((words) => {
      const quote = { start: before.indexOf(words), end: before.indexOf(words) + words.length };
      expect(follow(quote)).toEqual(anchorRevision(before, after, quote));
      return follow(quote).verdict;
    });
    expect(verdicts).toEqual(['exact', 'changed', 'changed', 'vanished']);
  });
});

describe('selectors of the W3C', () => {
  it('count code points, where ours count UTF-16 code units', () => {
    const text = '🔥🔥 At least 14 boats burned. 🚒';
    const start = text.indexOf('14');
    const { quote, position } = annotationSelectors(text, bindQuote(text, { start, end: start + 2 }));
    expect(position).toEqual({ type: 'TextPositionSelector', start: start - 2, end: start });
    expect([...text].slice(position.start, position.end).join('')).toBe('14');
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: '14',
      prefix: '🔥🔥 At least ',
      suffix: ' boats burned. 🚒',
    });
  });
});
