import { bindQuote } from '../../text/selectors.ts';
import type { BoundQuote } from '../../text/selectors.ts';
import type { Span } from '../../text/span.ts';

/** More than the context a quote keeps on each side. */
const AROUND = 64;

/** Counts paragraphs (lines that hold words) up to growing offsets, so that a long text is walked through once. */
function paragraphCounter(text: string): (offset: number) => number {
  const starts = [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map((line) => line.index);
  let passed = 0;
  return (offset) => {
    while (passed > 0 && (starts[passed - 1] ?? 0) > offset) passed -= 1;
    while (passed < starts.length && (starts[passed] ?? 0) <= offset) passed += 1;
    return Math.max(1, passed);
  };
}

/** The quotes at these offsets, in the same order, as `bindQuote` gives them; the cost grows with the text and not with its square. */
export function bindQuotes(text: string, spans: readonly Span[]): BoundQuote[] {
  const paragraph = paragraphCounter(text);
  return spans.map((span) => {
    const from = Math.max(0, span.start - AROUND);
    const bound = bindQuote(text.slice(from, span.end + AROUND), { start: span.start - from, end: span.end - from });
    return { ...bound, ...span, locator: `paragraph ${String(paragraph(span.start))}` };
  });
}
