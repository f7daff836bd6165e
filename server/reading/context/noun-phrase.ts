import {
  ATTRIBUTIVE_PAST,
  DIMENSIONS,
  ING_NOUNS,
  NUMBER_NOUNS,
  RELATIONAL_NOUNS,
} from '../lexicon/en/context-words.ts';
import type { Frame, Stretch } from './frame.ts';
import { lowerAt } from './frame.ts';
import { isVerb } from './segments.ts';
import { isPlural, type Tag } from './tags.ts';

const RELATIONAL = new Set(RELATIONAL_NOUNS);
const ING = new Set(ING_NOUNS);
const NUMBERS = new Set(NUMBER_NOUNS);
const ATTRIBUTIVE = new Set(ATTRIBUTIVE_PAST);
const MEASURED = new Set(DIMENSIONS);
const SKIPPED = new Set([
  'more',
  'other',
  'others',
  'additional',
  'further',
  'extra',
  'such',
  'of',
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'these',
  'those',
  'all',
]);
const HEADS: ReadonlySet<Tag> = new Set(['noun', 'name']);

/** True for the marks inside "U.S." and "Gen." and for hyphens that join words. */
function isInnerMark(frame: Frame, at: number): boolean {
  const mark = frame.words[at];
  const before = frame.words[at - 1];
  const next = frame.words[at + 1];
  if (mark === undefined || before === undefined) return false;
  if (mark.text === '.' && !mark.spaced)
    return /^(?:\p{Lu}|Gen|Lt|Col|Maj|Sgt|Capt|Dr|Mr|Mrs|Ms|St|Sen|Rep|Adm)$/u.test(before.text);
  if ((mark.text === '’' || mark.text === "'") && !mark.spaced) return before.lower.endsWith('s');
  return (
    (mark.text === '-' || mark.text === '‑' || mark.text === '&' || mark.text === '/') &&
    next !== undefined &&
    mark.spaced === next.spaced
  );
}

/** Whether the token can stand inside a noun phrase that has `size` tokens so far. */
function belongs(frame: Frame, at: number, size: number): boolean {
  const tag = frame.tags[at];
  if (tag === undefined) return false;
  if (tag === 'noun' || tag === 'name' || tag === 'adjective') return true;
  if (tag === 'mark') return size > 0 && isInnerMark(frame, at);
  const next = frame.tags[at + 1];
  const nounNext = next === 'noun' || next === 'name' || next === 'adjective' || next === 'ing';
  if (tag === 'and')
    return (
      size > 0 &&
      frame.tags[at - 1] === 'adjective' &&
      (frame.tags[at + 1] === 'adjective' || frame.tags[at + 1] === 'noun') &&
      lowerAt(frame, at) !== 'but'
    );
  if (tag === 'past')
    return size === 0 && nounNext && (frame.tags[at - 1] !== 'figure' || ATTRIBUTIVE.has(lowerAt(frame, at)));
  if (tag === 'ing')
    return size === 0
      ? nounNext || ING.has(lowerAt(frame, at))
      : (nounNext && !isHead(frame, at - 1)) || (ING.has(lowerAt(frame, at)) && !nounNext);
  if (tag === 'verb') return hyphenated(frame, at) || isVerbLikePlural(frame, at, size);
  if (tag === 'adverb') return hyphenated(frame, at) || (size === 0 && nounNext);
  return hyphenated(frame, at);
}

/** "1.1 million yes votes", "nine air strikes": behind a singular noun the form in -s is the plural noun. */
function isVerbLikePlural(frame: Frame, at: number, size: number): boolean {
  const word = frame.words[at];
  const before = frame.words[at - 1];
  if (word === undefined || before === undefined || size === 0 || frame.covers[at - size - 1] === -1) return false;
  return word.lower.endsWith('s') && isHead(frame, at - 1) && !isPlural(before) && isPlural(word);
}

const hyphenated = (frame: Frame, at: number): boolean => {
  const next = frame.words[at + 1];
  const before = frame.words[at - 1];
  return (
    (next?.text === '-' && !next.spaced) ||
    (before?.text === '-' && !before.spaced && frame.words[at]?.spaced === false)
  );
};
const isHead = (frame: Frame, at: number): boolean => HEADS.has(frame.tags[at] ?? 'mark');

/** Whether the phrase is complete behind `at`: its head is plural and no second plural follows. */
function isComplete(frame: Frame, at: number): boolean {
  const word = frame.words[at];
  if (word === undefined || frame.tags[at] === 'adjective' || !isPlural(word)) return false;
  const next = frame.words[at + 1];
  const tag = frame.tags[at + 1];
  if (tag === 'mark') return !isInnerMark(frame, at + 1);
  if (tag === 'name') return frame.tags[at] === 'noun' || !isPlural(word);
  return next === undefined || (tag !== 'noun' && tag !== 'ing' && tag !== 'adjective') || !isPlural(next);
}

/** The plain noun phrase that starts at `at` ("coalition member countries"), or null; articles before it are left out. */
export function nounPhrase(frame: Frame, at: number, plural = true): Stretch | null {
  let first = at;
  while (frame.tags[first] === 'determiner' || (SKIPPED.has(lowerAt(frame, first)) && lowerAt(frame, first) !== 'of'))
    first += 1;
  let end = first;
  while (end < frame.words.length && frame.covers[end] === -1 && belongs(frame, end, end - first)) {
    end += 1;
    if (plural && isComplete(frame, end - 1)) break;
  }
  while (
    end > first &&
    (frame.tags[end - 1] === 'mark' ||
      frame.tags[end - 1] === 'and' ||
      frame.tags[end - 1] === 'past' ||
      frame.tags[end - 1] === 'adverb')
  ) {
    if (frame.words[end - 1]?.text === '.') break;
    end -= 1;
  }
  if (end <= first) return null;
  const loneAdjective = end - first === 1 && MEASURED.has(lowerAt(frame, first));
  return loneAdjective ? null : { first, end };
}

/** A noun phrase with what belongs to it: "journalists and media workers", "cases of measles", "seats on the council". */
export function fullPhrase(frame: Frame, at: number, plural = true): Stretch | null {
  const plain = nounPhrase(frame, at, plural);
  if (plain === null) return null;
  return withComplement(frame, withPartner(frame, plain));
}

/** Joins a second plural noun without a figure or article of its own. */
function withPartner(frame: Frame, phrase: Stretch): Stretch {
  const last = frame.words[phrase.end - 1];
  if (last === undefined || !isPlural(last) || frame.tags[phrase.end] !== 'and' || lowerAt(frame, phrase.end) === 'but')
    return phrase;
  const tag = frame.tags[phrase.end + 1];
  if (tag !== 'noun' && tag !== 'name' && tag !== 'adjective') return phrase;
  const partner = nounPhrase(frame, phrase.end + 1);
  const head = partner === null ? undefined : frame.words[partner.end - 1];
  if (partner === null || head === undefined || !isPlural(head)) return phrase;
  const opensClause =
    isVerb(frame.tags[partner.end]) && frame.segments.some((segment) => segment.first === phrase.end + 1);
  return opensClause ? phrase : { first: phrase.first, end: partner.end };
}

function withComplement(frame: Frame, phrase: Stretch): Stretch {
  const word = lowerAt(frame, phrase.end);
  const relational =
    RELATIONAL.has(lowerAt(frame, phrase.end - 1)) && (word === 'on' || word === 'against' || word === 'in');
  if (word !== 'of' && !relational) return phrase;
  if (relational && word === 'in' && !/^(?:favour|favor)$/.test(lowerAt(frame, phrase.end + 1))) return phrase;
  const next = frame.tags[phrase.end + 1];
  if (next === 'figure' || next === 'day') return phrase;
  const complement = nounPhrase(frame, phrase.end + 1);
  return complement === null ? phrase : { first: phrase.first, end: complement.end };
}

/** The noun phrase that ends right before `end`, walking back to its article; null when no noun stands there. */
export function phraseBefore(frame: Frame, end: number, from = 0): Stretch | null {
  let last = end;
  while (last > from && (frame.tags[last - 1] === 'adverb' || frame.tags[last - 1] === 'determiner')) last -= 1;
  if (
    !isHead(frame, last - 1) &&
    !(frame.tags[last - 1] === 'ing' && ING.has(lowerAt(frame, last - 1))) &&
    !isGerund(frame, last - 1)
  ) {
    return null;
  }
  let first = last - 1;
  while (first > from && frame.covers[first - 1] === -1 && isModifier(frame, first - 1)) first -= 1;
  while (first < last - 1 && (frame.tags[first] === 'mark' || frame.tags[first] === 'determiner')) first += 1;
  return { first, end: last };
}

const isGerund = (frame: Frame, at: number): boolean =>
  frame.tags[at] === 'ing' && !isVerb(frame.tags[at - 1]) && frame.tags[at - 1] !== 'mark';

function isModifier(frame: Frame, at: number): boolean {
  const tag = frame.tags[at];
  return (
    tag === 'noun' ||
    tag === 'name' ||
    tag === 'adjective' ||
    (tag === 'mark' && isInnerMark(frame, at)) ||
    hyphenated(frame, at)
  );
}

/** "the number of missing" -> "missing"; "an earlier figure" -> null; any other phrase stays as it is. */
export function throughNumberNoun(frame: Frame, phrase: Stretch | null): Stretch | null {
  if (phrase === null || !NUMBERS.has(lowerAt(frame, phrase.end - 1))) return phrase;
  if (lowerAt(frame, phrase.end) !== 'of')
    return phrase.end - phrase.first > 1 && !isBareNumber(frame, phrase) ? phrase : null;
  if (frame.covers[phrase.end + 1] !== -1) return isBareNumber(frame, phrase) ? null : phrase;
  return (
    fullPhrase(frame, phrase.end + 1) ?? { first: phrase.end + 1, end: Math.min(frame.words.length, phrase.end + 2) }
  );
}

const BARE = new Set([
  'earlier',
  'previous',
  'first',
  'new',
  'latest',
  'final',
  'official',
  'lower',
  'higher',
  'initial',
  'total',
  'provisional',
  'preliminary',
  'overall',
]);
const isBareNumber = (frame: Frame, phrase: Stretch): boolean => {
  for (let at = phrase.first; at < phrase.end - 1; at += 1) if (!BARE.has(lowerAt(frame, at))) return false;
  return true;
};
