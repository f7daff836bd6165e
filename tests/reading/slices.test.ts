import { describe, expect, it } from 'vitest';
import type { Mark } from '../../web/reading.ts';
import { marked, paragraphs, slices } from '../../web/reading.ts';

const markAt = (number: number, start: number, end: number): Mark =>
  ({ number, statement: { printed: { start, end, words: '' } } }) as unknown as Mark;

const TEXT = Array.from({ length: 10 }, (_, i) => `Paragraph ${i} counted 12 ships.`).join('\n\n');

describe('slices of a long text', () => {
  it('keep every paragraph once, in order, with its number in the whole text', () => {
    const all = marked(paragraphs(TEXT), []);
    const cut = slices(all, 4);
    expect(cut.map((parts) => parts.length)).toEqual([4, 4, 2]);
    expect(cut.flat()).toEqual(all);
    expect(cut[1]?.[0]?.number).toBe(5);
  });

  it('are shorter where notes are many, and never cut a paragraph in two', () => {
    const [first] = paragraphs(TEXT);
    const start = first?.start ?? 0;
    const marks = Array.from({ length: 9 }, (_, i) => markAt(i + 1, start + i, start + i + 1));
    const cut = slices(marked(paragraphs(TEXT), marks), 4);
    expect(cut[0]?.length).toBe(1);
    expect(cut[0]?.[0]?.inside.length).toBe(9);
    expect(cut[1]?.length).toBe(4);
  });

  it('leave a short text in one piece and an empty text in none', () => {
    expect(slices(marked(paragraphs(TEXT), []))).toHaveLength(1);
    expect(slices(marked(paragraphs(''), []))).toEqual([]);
  });
});
