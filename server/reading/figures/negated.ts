import type { FigureHedge } from '../statement.ts';
import type { Draft } from './draft.ts';
import { isWord, sentenceStart, wordAt, type Glance } from './glance.ts';
import type { Match } from './phrases.ts';

/** What a bound says when it is denied: "never more than 40" is at most 40, "has not fallen below 40" at least 40. */
const DENIED: Readonly<Partial<Record<FigureHedge, FigureHedge>>> = {
  'more-than': 'at-most',
  'less-than': 'at-least',
  'at-least': 'less-than',
};

/** How many words may part the negation from the bound ("has not yet been known to rise above"). */
const BETWEEN = 5;

/**
 * The bound in front of a draft with the negation that turns it round, from the negation on, or null where nothing is
 * denied. `hedge` is the bound printed right before the number; without one a verb of reaching or passing must stand there.
 */
export function deniedBound(glance: Glance, draft: Draft, hedge: Match<FigureHedge> | null): Match<FigureHedge> | null {
  const { first } = draft;
  const value = hedge === null ? deniedVerb(glance, draft) : DENIED[hedge.value];
  const from = hedge?.first ?? first - 1;
  if (value === undefined || glance.book.softeners.has(wordAt(glance, from))) return null;
  const not = negationBefore(glance, from);
  return not < 0 ? null : { first: not, end: hedge?.end ?? first, value };
}

/** "did not reach 40" stays below it; "did not pass 40" goes no higher; "did not pass two bills" says nothing of the kind. */
function deniedVerb(glance: Glance, draft: Draft): FigureHedge | undefined {
  const { book } = glance;
  const at = draft.first - 1;
  const counts =
    draft.unit === undefined && isWord(glance, draft.end) && !book.functionWords.has(wordAt(glance, draft.end));
  if (counts && book.takesObject.has(wordAt(glance, at))) return undefined;
  if (book.reachingVerbs.has(wordAt(glance, at))) return 'less-than';
  return book.passingVerbs.has(wordAt(glance, at)) ? 'at-most' : undefined;
}

/** The negation before a token, with only auxiliaries, adverbs and verbs of measure between; -1 when there is none. */
function negationBefore(glance: Glance, from: number): number {
  const floor = Math.max(sentenceStart(glance, from), from - BETWEEN);
  for (let at = from - 1; at >= floor; at--) {
    if (!isWord(glance, at) || glance.taken[at] === 1) return -1;
    const word = wordAt(glance, at);
    if (glance.book.negations.has(word)) return wordAt(glance, at - 1) === 'or' ? -1 : at;
    if (!glance.book.betweenNotAndBound.has(word)) return -1;
  }
  return -1;
}
