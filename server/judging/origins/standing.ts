import { foldWords } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';

/** Words that only stand on a page because of who runs it: subscriptions, rights, house rules. */
const HOUSE_WORDS =
  /\b(?:all rights reserved|copyright|©|subscrib\w*|newsletters?|sign up|log in|terms of (?:use|service)|privacy policy|cookies?|comment policy|follow us|read more|related (?:articles|stories)|advertis\w*|our app|donate|support our|share this|e-?mail us|contact us|code of (?:conduct|practice)|member of the press council|tips to|click here|do you like this article)\b/iu;
/** Texts of one outlet that must have the same sentence for it to be the outlet's own standing words. */
const SAME_SENTENCE = 2;
const SHORTEST = 4;

/** A text of an outlet, cut into sentences. */
export interface OutletText {
  readonly outlet: string;
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Texts with the same number tell the same story: what they share is no standing text. */
  readonly story: number;
}

/**
 * The standing words of every text: sentences of the house words, and sentences that its own outlet prints under
 * different stories. How many other outlets print a sentence never matters: an agency's report is printed by many.
 */
export function standingIn(texts: readonly OutletText[]): Span[][] {
  const printed = new Map<string, Set<number>>();
  const keyOf = (text: OutletText, span: Span): string =>
    `${text.outlet}\u0000${foldWords(text.text.slice(span.start, span.end)).toLowerCase()}`;
  const twice = printedTwice(texts);
  for (const text of texts.filter(({ outlet }) => twice.has(outlet)))
    for (const sentence of text.sentences) {
      const key = keyOf(text, sentence);
      printed.set(key, (printed.get(key) ?? new Set<number>()).add(text.story));
    }
  return texts.map((text) =>
    text.sentences.filter((sentence) => {
      const words = text.text.slice(sentence.start, sentence.end);
      if (HOUSE_WORDS.test(words) && isAtEdge(text, sentence)) return true;
      const long = words.split(/\s+/u).length >= SHORTEST || !/\s/u.test(words);
      return twice.has(text.outlet) && long && (printed.get(keyOf(text, sentence))?.size ?? 0) >= SAME_SENTENCE;
    }),
  );
}

/** The outlets with more than one text: only they can print a sentence again. */
function printedTwice(texts: readonly OutletText[]): Set<string> {
  const seen = new Set<string>();
  return new Set(
    texts.flatMap(({ outlet }) => {
      const again = outlet !== '' && seen.has(outlet);
      seen.add(outlet);
      return again ? [outlet] : [];
    }),
  );
}

const EDGE = 4;

/** House words stand in the first or last sentences; in the middle they may be the news. */
function isAtEdge({ sentences }: OutletText, sentence: Span): boolean {
  const at = sentences.indexOf(sentence);
  return at === 0 || at >= sentences.length - EDGE;
}
