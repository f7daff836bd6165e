import { ANONYMOUS_WORDS, DOCUMENT_WORDS, INSTITUTION_WORDS, OUTLET_WORDS } from '../lexicon/en/context-speech.ts';
import type { Frame, Stretch } from './frame.ts';
import { lowerAt, printed } from './frame.ts';
import { isVerb } from './segments.ts';

const ANONYMOUS = new Set(ANONYMOUS_WORDS);
const INSTITUTIONS = new Set(INSTITUTION_WORDS);
const OUTLETS = new Set(OUTLET_WORDS);
const DOCUMENTS = new Set(DOCUMENT_WORDS);
const LONGEST = 14;

/** True when the words name somebody: a proper name or an institution, and no nameless role of one. */
export function isNamed(claimant: string): boolean {
  const words = claimant.split(/[^\p{L}\p{N}.’'-]+/u).filter(Boolean);
  const lower = words.map((word) => word.toLowerCase());
  const phrase = lower.findIndex((word) => /^(?:of|from|for|in|at|with)$/.test(word));
  const head = phrase < 0 ? lower : lower.slice(0, phrase);
  if (head.some((word) => ANONYMOUS.has(word))) return hasOwnName(words.slice(0, head.length));
  if (head.some((word) => INSTITUTIONS.has(word)) || head[0] === 'the') return true;
  const barePlural = head.length === 1 && /[^s]s$/.test(head[0] ?? '') && !/^\p{Lu}+$/u.test(words[0] ?? '');
  if (barePlural) return false;
  return words
    .slice(0, head.length)
    .some((word, at) => /^\p{Lu}/u.test(word) && !(at === 0 && /^(?:the|an?|his|her|its|two|some)$/i.test(word)));
}

/** True when a word of the phrase is an office or a document that can speak ("Army statement"). */
export const isInstitution = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => INSTITUTIONS.has(word));

/** "Citing the army", "citing court records" name a witness; "citing bad weather", "citing EU rules" give a reason. */
export function canBeCited(name: string): boolean {
  const words = name.split(/[^\p{L}\p{N}.’'-]+/u).filter(Boolean);
  if (/^\p{Lu}/u.test(words.at(-1) ?? '')) return true;
  return words.some((word) => {
    const lower = word.toLowerCase().replace(/['’]s$/, '');
    return INSTITUTIONS.has(lower) || ANONYMOUS.has(lower) || DOCUMENTS.has(lower) || OUTLETS.has(lower);
  });
}

/** "US official John Smith" has a name behind the role; "A US defense official" has none. */
function hasOwnName(head: readonly string[]): boolean {
  const role = head.findIndex((word) => ANONYMOUS.has(word.toLowerCase()));
  return head.slice(role + 1).some((word) => /^\p{Lu}/u.test(word));
}

/** True for the name of a news outlet or agency. */
export const isOutlet = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => OUTLETS.has(word));

/** The printed claimant: leading conjunctions left out, cut before a figure, at most fourteen words. */
export function claimantWords(frame: Frame, subject: Stretch | null): string | null {
  if (subject === null) return null;
  let first = subject.first;
  while (first < subject.end && (frame.tags[first] === 'and' || frame.tags[first] === 'mark')) first += 1;
  let end = Math.min(subject.end, first + LONGEST);
  while (end > first && frame.tags[end - 1] === 'day') end -= 1;
  while (end > first && frame.tags[end - 1] === 'preposition') end -= 1;
  if (end > first + 1 && frame.tags[end - 1] === 'past' && end < subject.end) end -= 1;
  return printed(frame, { first, end });
}

const INNER = /^[-’'&]$/;

/** Whether the token ends the name of a speaker that stands behind a verb or behind "according to". */
function endsName(frame: Frame, at: number, prepositions: RegExp): boolean {
  const tag = frame.tags[at];
  const word = frame.words[at];
  if (tag === undefined || word === undefined || tag === 'day' || tag === 'joiner' || isVerb(tag)) return true;
  if (tag === 'mark')
    return !(word.text === '.' && !word.spaced && at + 1 < frame.words.length) && !INNER.test(word.text);
  if (word.lower === 'that' || (tag === 'and' && frame.tags[at + 1] !== 'name' && frame.tags[at + 1] !== 'noun'))
    return true;
  if (tag !== 'preposition') return false;
  return frame.tags[at + 1] === 'day' || !(prepositions.test(word.lower) || seats(frame, at));
}

/** "the institute in Sarra": where an office without a name of its own has its seat; "said the minister in an interview" has none. */
const seats = (frame: Frame, at: number): boolean =>
  /^(?:in|at)$/.test(lowerAt(frame, at)) && frame.tags[at - 1] === 'noun' && frame.tags[at + 1] === 'name';

/** The speaker that begins at `first` and ends before a mark, date, verb or foreign preposition, or null. */
export function speakerAt(frame: Frame, first: number, prepositions: RegExp): Stretch | null {
  let end = first;
  while (end < frame.words.length && end < first + LONGEST && !endsName(frame, end, prepositions)) end += 1;
  while (end > first && /^(?:preposition|determiner|adverb|and)$/.test(frame.tags[end - 1] ?? '')) end -= 1;
  return end > first ? { first, end } : null;
}

/** Who is told: "told AFP", "told Middle East Eye"; only a name is a via, "reporters" are none. */
export function listenerOf(frame: Frame, verb: number): string | null {
  let end = verb + 1;
  while (frame.tags[end] === 'determiner') end += 1;
  const first = end;
  while (frame.tags[end] === 'name' || (end > first && INNER.test(frame.words[end]?.text ?? ''))) end += 1;
  return end > first ? printed(frame, { first, end }) : null;
}

/** "(AFP)" or "(Reuters) -": the agency a sentence credits in parentheses. */
export function creditIn(frame: Frame): string | null {
  for (let at = 1; at + 1 < frame.words.length; at += 1) {
    if (frame.words[at - 1]?.text !== '(' || !OUTLETS.has(lowerAt(frame, at))) continue;
    if (frame.words[at + 1]?.text === ')') return printed(frame, { first: at, end: at + 1 });
  }
  return null;
}
