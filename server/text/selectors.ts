import type { Span } from './span.ts';

/** A quote bound to a text: exact words, their offsets (UTF-16, end exclusive), the words around them, and where to look. */
export interface BoundQuote extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** "paragraph 3", counted from 1; a page, cell or note where the source has them. */
  readonly locator: string;
}

/** Code units of context kept on each side of a quote. */
const CONTEXT = 48;

/**
 * The quote at these offsets with its context and locator. Offsets outside the text throw a RangeError: a quote is
 * only ever bound to words that are there.
 */
export function bindQuote(text: string, span: Span): BoundQuote {
  if (span.start < 0 || span.end > text.length || span.start >= span.end)
    throw new RangeError(
      `The text has ${String(text.length)} characters; ${String(span.start)} to ${String(span.end)} is not in it.`,
    );
  return {
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    prefix: text.slice(wholeFrom(text, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, wholeFrom(text, span.end + CONTEXT)),
    locator: `paragraph ${String(paragraphAt(text, span.start))}`,
  };
}

/** An offset inside the text that does not split a surrogate pair. */
function wholeFrom(text: string, offset: number): number {
  const inside = Math.min(Math.max(offset, 0), text.length);
  const code = text.charCodeAt(inside);
  return code >= 0xdc00 && code <= 0xdfff ? inside + 1 : inside;
}

/** Where words of all that a page shows stand: "page text, paragraph 12", its blocks between blank lines counted from 1. */
export function pageLocator(text: string, offset: number): string {
  const blocks = text.slice(0, offset).split(/\n\n+/u);
  return `page text, paragraph ${String(blocks.length)}`;
}

/** The number of the paragraph (a block between line breaks that holds words) at an offset, from 1. */
export function paragraphAt(text: string, offset: number): number {
  const before = text.slice(0, offset).split(/\n+/u);
  const whole = before.slice(0, -1).filter((line) => line.trim() !== '').length;
  return whole + 1;
}
