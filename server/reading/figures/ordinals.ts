import { exactly, type Draft } from './draft.ts';
import { isCapital, isNumber, isWord, printedAt, touches, wordAt, type Glance } from './glance.ts';
import { asciiDigits } from './ascii-digits.ts';
import { isTitleCase } from './traps.ts';

/** "the fourth base", "its 28th attack": kind `ordinal`; names of units, centuries and minutes give a draft too, marked `dropped`. */
export function ordinalAt(glance: Glance, at: number): { draft: Draft; dropped: boolean } | null {
  const found = digitOrdinal(glance, at) ?? wordOrdinal(glance, at);
  if (found === null) return null;
  return { draft: { ...found, kind: 'ordinal' }, dropped: !ranksThing(glance, found) };
}

function digitOrdinal(glance: Glance, at: number): Draft | null {
  if (!isNumber(glance, at) || !touches(glance, at + 1)) return null;
  const dotted = printedAt(glance, at + 1) === '.' && touches(glance, at + 2) && isWord(glance, at + 2);
  const end = dotted || /^[ºª°]$/.test(printedAt(glance, at + 1)) ? at + 2 : at + 1;
  const mark = /^[ºª]$/.test(printedAt(glance, at + 1)) ? at + 2 : end + 1;
  if (mark === end + 1 && !glance.book.ordinalEndings.has(wordAt(glance, end))) return null;
  const value = Number(asciiDigits(printedAt(glance, at)));
  return Number.isSafeInteger(value) ? exactly({ first: at, end: mark }, value, 'digits', 'digit-ordinal') : null;
}

/** "fourth", "twenty-fourth" */
function wordOrdinal(glance: Glance, at: number): Draft | null {
  const { book } = glance;
  if (!isWord(glance, at) || glance.taken[at] === 1) return null;
  const value = book.ordinals.get(wordAt(glance, at));
  if (value !== undefined) return exactly({ first: at, end: at + 1 }, value, 'words', 'word-ordinal');
  const tens = book.numerals.get(wordAt(glance, at));
  const ones = book.ordinals.get(wordAt(glance, at + 2));
  if (tens?.kind !== 'tens' || ones === undefined || ones > 9 || printedAt(glance, at + 1) !== '-') return null;
  return exactly({ first: at, end: at + 3 }, tens.value + ones, 'words', 'word-ordinal');
}

/** A thing is ranked where a plain word follows, or an adjective of a country or short name before a plain word. */
function ranksThing(glance: Glance, draft: Draft): boolean {
  const next = draft.end;
  if (!isWord(glance, next) || glance.taken[next] === 1 || glance.taken[draft.first - 1] === 1) return false;
  if (glance.book.notAfterOrdinal.has(wordAt(glance, next)) || glance.book.functionWords.has(wordAt(glance, next)))
    return false;
  if (isCapital(glance, draft.first) && draft.form === 'words' && isCapital(glance, next) && !isTitleCase(glance, next))
    return false;
  if (!isCapital(glance, next)) return true;
  const adjective = /^[A-Z]{2,4}$|(?:an|ish|ese|ch|i)$/.test(printedAt(glance, next));
  return (adjective || isTitleCase(glance, next)) && isWord(glance, next + 1) && !isCapital(glance, next + 1);
}
