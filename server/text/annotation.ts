import type { BoundQuote } from './selectors.ts';

/** The two selectors of the W3C Web Annotation Data Model (4.2.4 and 4.2.5) that find a quote again. */
export interface AnnotationSelectors {
  readonly quote: {
    readonly type: 'TextQuoteSelector';
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  };
  /** Positions count code points from 0, end exclusive; ours count UTF-16 code units. */
  readonly position: { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number };
}

/** The selectors of a quote of a text, its offsets turned from UTF-16 code units into code points. */
export function annotationSelectors(text: string, quote: Omit<BoundQuote, 'locator'>): AnnotationSelectors {
  const start = codePoints(text.slice(0, quote.start));
  return {
    quote: { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    position: { type: 'TextPositionSelector', start, end: start + codePoints(text.slice(quote.start, quote.end)) },
  };
}

/** Code points of a text; a surrogate that stands alone counts as one. */
function codePoints(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1;
    count += 1;
  }
  return count;
}
