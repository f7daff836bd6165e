import { HARM } from '../lexicon/en/context-words.ts';
import type { Rule } from './counted.ts';
import type { Frame, Mark, Stretch } from './frame.ts';
import { lowerAt } from './frame.ts';
import { fullPhrase, nounPhrase } from './noun-phrase.ts';
import { isVerb } from './segments.ts';
import { isPlural } from './tags.ts';

const HARMS = new Set(HARM);

/** "Of the missiles sent on Monday, 11 struck": a partitive at the head of the sentence. */
export const frontedOf: Rule = (frame, mark) => {
  if (lowerAt(frame, 0) !== 'of' || mark.segment === 0) return null;
  return partCalled(frame, mark) ?? fullPhrase(frame, 1);
};

/** "Of the athletes, 480 were women": the plural that the part is said to be. */
function partCalled(frame: Frame, mark: Mark): Stretch | null {
  if (frame.tags[mark.end] !== 'be') return null;
  const phrase = nounPhrase(frame, mark.end + 1);
  const head = phrase === null ? undefined : frame.words[phrase.end - 1];
  const ends = phrase !== null && !isVerb(frame.tags[phrase.end]) && frame.tags[phrase.end] !== 'noun';
  return ends && head !== undefined && isPlural(head) && !HARMS.has(head.lower) ? phrase : null;
}

/** "One hospital bed in eight stood empty": the noun inside the share. */
export const withinShare: Rule = (frame, mark) => {
  const { core } = mark.found;
  const { value } = mark.found;
  if (value.kind !== 'quantity' || value.unit !== null || mark.end - mark.first < 4) return null;
  let first = mark.first;
  while (first < mark.end && (frame.words[first]?.start ?? 0) <= core.start) first += 1;
  let end = first;
  while (end < mark.end - 1 && /^\p{Ll}/u.test(lowerAt(frame, end)) && !/^(?:in|out|of)$/.test(lowerAt(frame, end)))
    end += 1;
  return end > first && /^(?:in|out)$/.test(lowerAt(frame, end)) ? { first, end } : null;
};
