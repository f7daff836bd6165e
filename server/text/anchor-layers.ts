import { anchorQuote, followQuotes, seekQuotes } from './anchor.ts';
import type { Anchored, AnchoredRevision } from './anchor.ts';
import { stands } from './quote-effect.ts';
import type { Span } from './span.ts';

/**
 * The two texts of a copy that words can be quoted from: `text` is what was read from it, of a web page the article;
 * `page` is all that a web page shows. Offsets of one say nothing about the other.
 */
export const LAYERS = ['text', 'page'] as const;
export type Layer = (typeof LAYERS)[number];

/** A later copy with both of its texts; `page` is null where the copy is no web page or was read before pages were kept whole. */
export interface LaterTexts {
  readonly text: string;
  readonly page: string | null;
}

/** Where a quote and the printed words in it stand in a later copy. */
export interface LayeredQuote {
  /** The text of the later copy that the offsets count in. */
  readonly layer: Layer;
  /** The last text that was looked through: with `page`, words that are gone are in neither. */
  readonly looked: Layer;
  readonly quote: AnchoredRevision;
  readonly printed: AnchoredRevision;
}

/** Code units of a page that are looked through for words gone from its article; the largest of real pages has a sixth of it. */
const MOST_LOOKED_THROUGH = 400_000;

/** Follows one quote, with the printed words that stand in it, into a later copy. */
export type FollowThrough = (quote: Span, printed: Span) => LayeredQuote;

/**
 * Follows quotes of one text of a copy into a later copy. Words of the article that are gone from it are looked for in
 * all that the page shows, and are moved where they stand there word for word; nothing that was changed is looked for,
 * and no look-alike in the article is passed over for words outside it. Words taken from the whole page stay in it.
 */
export function followThrough(before: { text: string; layer: Layer }, later: LaterTexts): FollowThrough {
  if (before.layer === 'page') {
    const layer = later.page === null ? 'text' : 'page';
    const follow = followQuotes(before.text, later.page ?? later.text);
    return (quote, printed) => ({ layer, looked: layer, quote: follow(quote), printed: follow(printed) });
  }
  const follow = followQuotes(before.text, later.text);
  let seek: ((quote: Span) => Anchored) | null = null;
  return (quote, printed) => {
    const inText = { layer: 'text', looked: 'text', quote: follow(quote), printed: follow(printed) } as const;
    const { page } = later;
    if (page === null || page.length > MOST_LOOKED_THROUGH || inText.quote.verdict !== 'vanished') return inText;
    seek ??= seekQuotes(before.text, page);
    const found = seek(quote);
    const exact = before.text.slice(quote.start, quote.end);
    const isTwin = anchorQuote(later.text, { exact }).verdict !== 'vanished';
    if (isTwin || found.verdict === 'vanished') return { ...inText, looked: 'page' };
    if (!stands(found.verdict)) return { ...inText, looked: 'page', quote: { ...found, changed: [] } };
    return {
      layer: 'page',
      looked: 'page',
      quote: moved(found),
      printed: moved(within(before.text, printed, page, found)),
    };
  };
}

const moved = (found: Anchored): AnchoredRevision => ({
  ...found,
  verdict: stands(found.verdict) ? 'moved' : found.verdict,
  changed: [],
});

/** Printed words inside a quote that was found. */
function within(text: string, { start, end }: Span, page: string, quote: Anchored): Anchored {
  const from = quote.start ?? 0;
  const around = { prefix: text.slice(Math.max(0, start - 64), start), suffix: text.slice(end, end + 64) };
  const found = anchorQuote(page.slice(from, quote.end ?? from), { exact: text.slice(start, end), ...around });
  if (found.start === null || found.end === null) return found;
  return { ...found, start: found.start + from, end: found.end + from };
}
