import { OUTLINE } from '../lexicon/context-foreign.ts';
import type { Counted } from './counted.ts';
import type { Frame, Mark } from './frame.ts';
import { lowerAt, printed } from './frame.ts';
import { isCapitalised } from './tags.ts';

const LONGEST = 3;
/** Most words of a clause's beginning taken as its subject; the word before the figure, its verb, is left out. */
const SUBJECT = 6;

/**
 * What a figure counts in a language read in outline only: the noun right behind it, over a linking word. In German the
 * phrase ends with its first capitalised noun; elsewhere with a small word, a mark or the third word.
 */
export function outlineCounted(frame: Frame, mark: Mark, language: string): Counted {
  const lexicon = OUTLINE[language];
  const nothing: Counted = { words: null, rule: 'counted-unknown' };
  if (lexicon === undefined) return nothing;
  let first = mark.end;
  while (lexicon.links.has(lowerAt(frame, first))) first += 1;
  let end = first;
  while (end < Math.min(frame.words.length, first + LONGEST)) {
    const word = frame.words[end];
    if (word === undefined || word.kind !== 'word' || lexicon.stops.has(word.lower) || frame.covers[end] !== -1) break;
    if (lexicon.links.has(word.lower)) break;
    end += 1;
    if (lexicon.capitalNouns && isCapitalised(word)) break;
  }
  const words = printed(frame, { first, end });
  if (words !== null) return { words, rule: 'counted-outline' };
  const subject = printed(frame, { first: 0, end: Math.min(mark.first - 1, SUBJECT) });
  return subject === null ? nothing : { words: subject, rule: 'counted-outline-subject' };
}
