import type { Draft } from './draft.ts';
import { isCapital, isDash, isPunctuation, isWord, printedAt, touches, wordAt, type Glance } from './glance.ts';
import { phraseAt, phraseBefore } from './phrases.ts';

const OLDEST = 120;

/** Ages of people: "a 35-year-old", "aged 45", "Smith, 45,", "children under five", "over-60s". */
export function isAge(glance: Glance, draft: Draft): boolean {
  const best = draft.best ?? draft.lower;
  if (best === null || best > OLDEST || draft.scale !== 1 || (draft.unit !== undefined && draft.kind !== 'duration'))
    return false;
  if (phraseAt(glance.book.ageAfter, glance, draft.coreEnd) !== null) return true;
  if (draft.kind === 'duration') return phraseBefore(glance.book.ageBefore, glance, draft.first) !== null;
  return (
    phraseBefore(glance.book.ageBefore, glance, draft.first) !== null ||
    isApposition(glance, draft) ||
    isAgeBound(glance, draft) ||
    isPluralAge(glance, draft)
  );
}

/** "Smith, 45, said", "Maria Lopez, 23.", "the striker, 29, scored", "John Smith (45)" */
function isApposition(glance: Glance, draft: Draft): boolean {
  if (draft.form !== 'digits' || !Number.isInteger(draft.best) || (draft.best ?? 0) < 1) return false;
  const open = printedAt(glance, draft.first - 1);
  const noun = draft.first - 2;
  if (!isWord(glance, noun) || glance.taken[noun] === 1) return false;
  const named = isCapital(glance, noun) && (isCapital(glance, noun - 1) || printedAt(glance, noun - 1) === '.');
  const after = printedAt(glance, draft.end);
  if (open === '(') return named && after === ')';
  if (open !== ',') return false;
  if (after === ',') return named || isCapital(glance, noun) || personBefore(glance, noun);
  return (
    named &&
    (isPunctuation(glance, draft.end) ||
      glance.book.and.has(wordAt(glance, draft.end)) ||
      glance.book.ageVerbs.has(wordAt(glance, draft.end)))
  );
}

/** How far before a noun its article may stand ("the No. 4 seed"). */
const PHRASE = 5;

function personBefore(glance: Glance, noun: number): boolean {
  if (glance.book.totals.has(wordAt(glance, noun)) || glance.book.lexicon.plural.test(wordAt(glance, noun)))
    return false;
  for (let at = noun - 1; at >= noun - PHRASE; at--) if (glance.book.determiners.has(wordAt(glance, at))) return true;
  return false;
}

/** "children under five", "people over 65", "under 18s" */
function isAgeBound(glance: Glance, draft: Draft): boolean {
  const bound = isDash(glance, draft.first - 1) && touches(glance, draft.first) ? draft.first - 2 : draft.first - 1;
  if (!glance.book.ageBounds.has(wordAt(glance, bound))) return false;
  if (bound < draft.first - 1) return true;
  return (
    glance.book.ageGroups.has(wordAt(glance, bound - 1)) &&
    !(isWord(glance, draft.end) && glance.book.lexicon.plural.test(wordAt(glance, draft.end)))
  );
}

/** "over-60s", "under 18s", "in her 40s" */
function isPluralAge(glance: Glance, draft: Draft): boolean {
  return draft.form === 'digits' && wordAt(glance, draft.end) === 's' && touches(glance, draft.end);
}
