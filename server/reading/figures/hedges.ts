import type { FigureHedge } from '../statement.ts';
import { refined, type Draft } from './draft.ts';
import { isDash, isWord, touches, wordAt, type Glance } from './glance.ts';
import { deniedBound } from './negated.ts';
import { phraseAt, phraseBefore, type Match } from './phrases.ts';

/**
 * The draft with the hedges that stand before or behind it; words for a bound outweigh words for "about". `floor` is
 * where the figure before it ends: "3 points more than a year before" compares and hedges nothing.
 */
export function withHedge(glance: Glance, draft: Draft, floor: number): Draft {
  const hedge = hedgeBefore(glance, draft);
  const printed = hedge === null || hedge.first <= floor ? null : hedge;
  const denied = draft.hedge === 'none' ? deniedBound(glance, draft, printed) : null;
  const before = denied === null || denied.first <= floor ? printed : denied;
  const hedged = before === null ? draft : applied(draft, before, { first: before.first });
  const after = hedgeAfter(glance, hedged);
  return after === null ? hedged : applied(hedged, after, { end: after.end });
}

/** True where the words before token `first` are a hedge: "au moins 37" is not minus 37. */
export const isHedge = (glance: Glance, first: number): boolean =>
  phraseBefore(glance.book.hedgesBefore, glance, first) !== null;

function applied(draft: Draft, match: Match<FigureHedge>, span: { first: number } | { end: number }): Draft {
  const keeps =
    draft.hedge === 'vague' || draft.hedge === 'range' || (draft.hedge !== 'none' && match.value === 'about');
  return refined(draft, { ...span, hedge: keeps ? draft.hedge : match.value }, `hedge-${match.value}`);
}

function hedgeBefore(glance: Glance, draft: Draft): Match<FigureHedge> | null {
  const near = nearestHedge(glance, draft.first);
  if (near === null || near.value === 'none' || isPreposition(glance, draft, near)) return null;
  const outer = near.value === 'about' ? nearestHedge(glance, near.first) : null;
  return outer === null || outer.value === 'about' ? near : { ...near, first: outer.first, value: outer.value };
}

/** The hedge that ends at the number, or a word or two before it ("at least another 30", "about the 20"). */
function nearestHedge(glance: Glance, first: number): Match<FigureHedge> | null {
  let end = isDash(glance, first - 1) && touches(glance, first - 1) && touches(glance, first) ? first - 1 : first;
  for (let skipped = 0; skipped < 3; skipped++) {
    if (glance.taken[end - 1] === 1) return null;
    const match = phraseBefore(glance.book.hedgesBefore, glance, end);
    if (match !== null) return match;
    const word = wordAt(glance, end - 1);
    if (
      !glance.book.betweenHedgeAndNumber.has(word) &&
      !(glance.book.determiners.has(word) && longHedge(glance, end - 1))
    )
      return null;
    end--;
  }
  return null;
}

/** Before "the 20" only hedges of several words are sure to be hedges: "at least the 20", but "below the 20". */
function longHedge(glance: Glance, end: number): boolean {
  const match = phraseBefore(glance.book.hedgesBefore, glance, end);
  return match !== null && match.end - match.first > 1;
}

/** "over 12 months", "under Section 5", "the talks about two issues": the same words as prepositions. */
function isPreposition(glance: Glance, draft: Draft, hedge: Match<FigureHedge>): boolean {
  const { book } = glance;
  if (hedge.end - hedge.first !== 1) return false;
  const word = wordAt(glance, hedge.first);
  const before = wordAt(glance, hedge.first - 1);
  if (draft.kind === 'duration' && book.spanPrepositions.has(word)) return !book.durationOver.has(before);
  if (book.extentPrepositions.has(word) && isExtent(glance, draft, hedge.first - 1)) return true;
  if (book.extentPrepositions.has(word) && book.phrasalVerbs.has(before)) return true;
  return book.topicVerbs.has(before) && book.topicPrepositions.has(word);
}

/** "spread over 26 sq km", "averaged over 12 reviewers": a verb before "over" that says how far; "averaged over 40 degrees" is none. */
function isExtent(glance: Glance, draft: Draft, at: number): boolean {
  const { book } = glance;
  if (draft.unit === '%' || /^[A-Z]{3}$/.test(draft.unit ?? '')) return false;
  if (book.extentVerbs.has(wordAt(glance, at))) return true;
  if (!book.averaged.has(wordAt(glance, at)) || draft.unit !== undefined) return false;
  return !isWord(glance, at - 1) || book.beforeAveraged.has(wordAt(glance, at - 1));
}

/** How many words may part the number from a hedge behind it ("30 people or more"). */
const NOUN = 2;

function hedgeAfter(glance: Glance, draft: Draft): Match<FigureHedge> | null {
  for (let at = draft.end; at <= draft.end + NOUN; at++) {
    if (at > draft.end && (!isWord(glance, at - 1) || glance.book.functionWords.has(wordAt(glance, at - 1))))
      return null;
    const match = phraseAt(glance.book.hedgesAfter, glance, at);
    if (match !== null && (at === draft.end || match.end - match.first > 1) && closes(glance, match))
      return at === draft.end ? match : { ...match, end: draft.end };
  }
  return null;
}

/** "at least" behind a figure belongs to it only where the clause ends there; "10 more or less important" is none. */
function closes(glance: Glance, match: Match<FigureHedge>): boolean {
  const { book } = glance;
  const last = wordAt(glance, match.end - 1);
  if (last === '+' || book.hyphenHedges.has(last)) return touches(glance, match.end - 1);
  return !book.lateHedges.has(last) || !isWord(glance, match.end) || book.functionWords.has(wordAt(glance, match.end));
}
