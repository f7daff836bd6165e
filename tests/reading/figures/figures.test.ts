import { describe, expect, it } from 'vitest';
import { casesOf, figureLine, figuresIn } from './figure-lines.ts';

/** Rules stand in the message, so that a failing case shows what read it. */
function check({ text, language, figures }: ReturnType<typeof casesOf>[number]): void {
  const found = figuresIn(text, { published: '2024-05-07', language: language ?? 'en' });
  const trace = found.map((one) => `${text.slice(one.start, one.end)}: ${one.rules.join(', ')}`).join('\n');
  expect(
    found.map((one) => figureLine(text, one)),
    trace,
  ).toEqual(figures);
}

describe('figures of news sentences', () => {
  it.each(casesOf('figures-en.jsonl'))('$text', check);
});

describe('figures in French, Spanish and German', () => {
  it.each(casesOf('figures-other-languages.jsonl'))('$text', check);
});

describe('numbers that are no figures', () => {
  it.each(casesOf('figures-none.jsonl'))('$text', ({ text, figures }) => {
    const found = figuresIn(text, { language: 'en' }).filter((one) => one.value.kind !== 'ordinal');
    expect(found.map((one) => figureLine(text, one))).toEqual(figures);
  });
});

describe('trace', () => {
  it('names the rules that made a figure, in the order they ran', () => {
    const [figure] = figuresIn('They want some €1.9bn.', {});
    expect(figure?.rules).toEqual(['digits', 'short-scale', 'currency-sign', 'hedge-about']);
  });

  it('keeps the span of the number apart from hedge and unit', () => {
    const text = 'It burned more than 1,500 hectares.';
    const [figure] = figuresIn(text, {});
    expect(text.slice(figure?.core.start, figure?.core.end)).toBe('1,500');
    expect(text.slice(figure?.start, figure?.end)).toBe('more than 1,500 hectares');
  });
});

describe('tokens a date has taken', () => {
  it('are left alone', () => {
    const found = figuresIn('On 3 March 2022 some 40 people left.', { published: '2022-03-05', language: 'en' });
    expect(found.map((one) => one.value.kind === 'quantity' && one.value.best)).toEqual([40]);
  });
});
