import { describe, expect, it } from 'vitest';
import { keptLately } from '../../server/actions/steps/kept-lately.ts';

describe('what is kept lately', () => {
  it('is kept while it fits, what was asked for longest ago goes first', () => {
    const kept = keptLately<string, string>(6, (value) => value.length);
    kept.keep('a', 'two');
    kept.keep('b', 'two');
    expect(kept.get('a')).toBe('two');
    kept.keep('c', 'two');
    expect(['a', 'b', 'c'].map((key) => kept.get(key))).toEqual(['two', undefined, 'two']);
  });

  it('keeps the newest even where it weighs more than all may, and counts a key once', () => {
    const kept = keptLately<string, string>(4, (value) => value.length);
    kept.keep('a', 'long words');
    expect(kept.get('a')).toBe('long words');
    kept.keep('b', 'ab');
    expect(kept.get('a')).toBeUndefined();
    for (let times = 0; times < 5; times += 1) kept.keep('b', 'abc');
    kept.keep('c', 'd');
    expect([kept.get('b'), kept.get('c')]).toEqual(['abc', 'd']);
  });
});
