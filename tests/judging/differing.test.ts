import { describe, expect, it } from 'vitest';
import { differingSpans } from '../../server/judging/differing.ts';

const said = (id: string, exact: string, printed: string, start = 100) => ({
  id,
  quote: { start, exact },
  printed: { words: printed },
});
const pair = (test: string, a: string | null, b: string | null, result = 'apart') => ({
  a: 'A',
  b: 'B',
  tests: [{ test, a, b, result }],
});
const words = (
  statement: ReturnType<typeof said>,
  letter: string,
  pairs: ReturnType<typeof pair>[],
  lead = statement,
) =>
  differingSpans(statement, { letter, lead }, pairs).map(({ start, end }) =>
    statement.quote.exact.slice(start - statement.quote.start, end - statement.quote.start),
  );

describe('words that differ between answers', () => {
  it('are whole tokens that the other side has not, at their place in the text', () => {
    const bases = said('STM-1', 'The coalition has left three training bases.', 'three');
    const pairs = [pair('thing counted', 'training bases', 'air bases')];
    expect(words(bases, 'A', pairs)).toEqual(['training']);
    expect(differingSpans(bases, { letter: 'A', lead: bases }, pairs)[0]?.start).toBe(129);
    expect(words(said('STM-2', 'Three air bases; an airfield.', 'Three'), 'B', pairs)).toEqual(['air']);
  });

  it('join where they stand side by side', () => {
    const quote = said('STM-1', 'Some 40 Iraqi border guards died.', 'Some 40');
    expect(words(quote, 'A', [pair('thing counted', 'border guards', 'soldiers')])).toEqual(['border guards']);
  });

  it('are none where the test found both sides the same, one side says nothing, or figures and days are compared', () => {
    const quote = said('STM-1', '70 miners died in Gafsa on 9 May.', '70');
    expect(words(quote, 'A', [pair('place', 'Gafsa', 'Gafsa province', 'same')])).toEqual([]);
    expect(words(quote, 'A', [pair('place', 'Gafsa', null)])).toEqual([]);
    expect(words(quote, 'A', [pair('value', '70', '83'), pair('as of', '9 May', '8 May')])).toEqual([]);
  });

  it('hold the hedge in which a statement goes further than the lead of its answer', () => {
    const lead = said('STM-1', '2,500 soldiers are there.', '2,500');
    expect(words(said('STM-2', 'Some 2,500 soldiers are there.', 'Some 2,500'), 'A', [], lead)).toEqual(['Some']);
  });
});
