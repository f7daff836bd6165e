import { exactly, type Draft } from './draft.ts';
import { isCapital, isNumber, isPunctuation, isWord, sentenceStart, wordAt, type Glance } from './glance.ts';
import { phraseAt, phraseBefore } from './phrases.ts';

/** How many words an adjective phrase between "no" and its noun may have ("No US troops"). */
const ADJECTIVES = 3;

/** Small words that are figures only where they count something: "no casualties", "none of them", "both pilots", "another in Erbil". */
export function singleAt(glance: Glance, at: number): Draft | null {
  const { book } = glance;
  const word = wordAt(glance, at);
  if (glance.taken[at] === 1 || !isWord(glance, at)) return null;
  if (book.zero.has(word)) return zeroCounts(glance, at) ? single(at, 0, 'zero') : null;
  if (book.no.has(word)) return countableAhead(glance, at + 1) ? single(at, 0, 'no') : null;
  if (book.none.has(word))
    return book.of.has(wordAt(glance, at + 1)) || book.elliptical.has(wordAt(glance, at + 1))
      ? single(at, 0, 'none')
      : null;
  const not = phraseAt(book.notASingle, glance, at);
  if (not !== null)
    return notOneCounts(glance, not) ? { ...single(at, 0, 'not-a-single'), end: not.end, coreEnd: not.end } : null;
  if (book.both.has(word)) return bothCounts(glance, at) ? single(at, 2, 'both') : null;
  if (book.another.has(word)) return anotherCounts(glance, at) ? single(at, 1, 'another') : null;
  return null;
}

const single = (at: number, value: number, rule: string): Draft =>
  exactly({ first: at, end: at + 1 }, value, 'single', rule);

/** "Not a single boat", "not one of them"; not "it is not one country's affair", "not one but two". */
function notOneCounts(glance: Glance, { first, end }: { first: number; end: number }): boolean {
  const { book } = glance;
  if (glance.taken[end - 1] === 1 || (!book.of.has(wordAt(glance, end)) && book.functionWords.has(wordAt(glance, end))))
    return false;
  return isWord(glance, end) && (end - first > 2 || !book.beforeNotOne.has(wordAt(glance, first - 1)));
}

/** "zero casualties", "zero percent", "zero degrees"; not "below zero", "zero tolerance". */
function zeroCounts(glance: Glance, at: number): boolean {
  if (countableAhead(glance, at + 1)) return true;
  return phraseAt(glance.book.percent, glance, at + 1) !== null || phraseAt(glance.book.units, glance, at + 1) !== null;
}

/** A thing that news counts stands within a few words, with only words between. */
function countableAhead(glance: Glance, from: number): boolean {
  for (let at = from; at <= from + ADJECTIVES; at++) {
    if (!isWord(glance, at) || isNumber(glance, at)) return false;
    if (glance.book.countables.has(wordAt(glance, at)))
      return !isWord(glance, at + 1) || !glance.book.countables.has(wordAt(glance, at + 1));
    if (glance.book.functionWords.has(wordAt(glance, at))) return false;
  }
  return false;
}

/** "both pilots", "both were"; not "both Iran and Iraq", "both sides". */
function bothCounts(glance: Glance, at: number): boolean {
  const { book } = glance;
  if (book.bothVerbs.has(wordAt(glance, at + 1))) return true;
  const noun = book.of.has(wordAt(glance, at + 1)) ? at + 3 : at + 1;
  return book.countables.has(wordAt(glance, noun)) && !book.and.has(wordAt(glance, noun + 1));
}

/** "and another at a base in Erbil", "wounding another": one more of what an earlier figure of the sentence counted. */
function anotherCounts(glance: Glance, at: number): boolean {
  const { book } = glance;
  if (isNumber(glance, at + 1) || book.numerals.has(wordAt(glance, at + 1)) || !figureEarlier(glance, at)) return false;
  if (book.countables.has(wordAt(glance, at + 1))) return true;
  return (
    (isPunctuation(glance, at + 1) || book.elliptical.has(wordAt(glance, at + 1))) && wordAt(glance, at - 1) !== 'one'
  );
}

/** How far back an earlier figure may stand, in tokens. */
const REACH = 24;

function figureEarlier(glance: Glance, at: number): boolean {
  const floor = Math.max(sentenceStart(glance, at), at - REACH);
  for (let i = at - 1; i >= floor; i--)
    if (glance.tokens[i]?.kind === 'number' || glance.book.numerals.has(wordAt(glance, i))) return true;
  return false;
}

/** Whether "one" at a draft is a figure: "lost one helicopter", "one of them"; not "one of the", "one another", "the one", "no one". */
export function oneCounts(glance: Glance, draft: Draft): boolean {
  const { book } = glance;
  if (book.notAfterOne.has('*')) return phraseBefore(book.hedgesBefore, glance, draft.first) !== null;
  const before = wordAt(glance, draft.first - 1);
  const next = draft.end;
  if (book.beforePronounOne.has(before) && isWord(glance, draft.first - 1)) return false;
  if (
    isCapital(glance, draft.first) &&
    isCapital(glance, draft.first - 1) &&
    draft.first > sentenceStart(glance, draft.first)
  )
    return false;
  if (
    phraseAt(book.durations, glance, next) !== null ||
    phraseAt(book.units, glance, next) !== null ||
    phraseAt(book.currencies, glance, next) !== null
  )
    return !book.loneUnits.has(wordAt(glance, next));
  if (phraseAt(book.percent, glance, next) !== null || phraseBefore(book.hedgesBefore, glance, draft.first) !== null)
    return true;
  if (book.of.has(wordAt(glance, next))) return book.oneOf.has(wordAt(glance, next + 1));
  if (phraseAt(book.hedgesAfter, glance, next) !== null) return true;
  if (book.wasWords.has(wordAt(glance, next)) && book.elliptical.has(wordAt(glance, next + 1))) return true;
  return isWord(glance, next) && !book.notAfterOne.has(wordAt(glance, next));
}
