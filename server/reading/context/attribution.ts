import {
  ACCORDING,
  ANONYMOUS_WORDS,
  COUNTING_VERBS,
  COUNT_NOUNS,
  INSTITUTION_WORDS,
  INTENT_VERBS,
  OUTLET_WORDS,
  SPEECH_VERBS,
  TELLING_VERBS,
} from '../lexicon/en/context-speech.ts';
import type { Attribution } from '../statement.ts';
import type { Frame, Mark, Stretch } from './frame.ts';
import { lowerAt, printed, segmentAt } from './frame.ts';
import { isVerb } from './segments.ts';
import { subjectOf } from './subject.ts';

/** One voice in a sentence: who, through whom, and from which token to which it vouches. */
export interface Voice {
  readonly claimant: string;
  readonly via: string | null;
  readonly pronoun: boolean;
  readonly named: boolean;
  readonly first: number;
  readonly end: number;
  readonly verb: number;
  readonly rule: string;
  /** A voice heard only where no other is ("counted", "wants"). */
  readonly weak: boolean;
}

const SPEECH = new Set(SPEECH_VERBS);
const COUNTING = new Set(COUNTING_VERBS);
const INTENT = new Set(INTENT_VERBS);
const TELLING = new Set(TELLING_VERBS);
const ANONYMOUS = new Set(ANONYMOUS_WORDS);
const INSTITUTIONS = new Set(INSTITUTION_WORDS);
const OUTLETS = new Set(OUTLET_WORDS);
const COUNTS = new Set(COUNT_NOUNS);
const NOTHING: Attribution = { claimant: null, via: null, named: false };

/** True when the words name somebody: a proper name or an institution, and no nameless role of one. */
export function isNamed(claimant: string): boolean {
  const words = claimant.split(/[^\p{L}\p{N}.’'-]+/u).filter(Boolean);
  const lower = words.map((word) => word.toLowerCase());
  const of = lower.findIndex(
    (word) => word === 'of' || word === 'from' || word === 'for' || word === 'in' || word === 'at',
  );
  const head = of < 0 ? lower : lower.slice(0, of);
  if (head.some((word) => INSTITUTIONS.has(word))) return true;
  if (head.some((word) => ANONYMOUS.has(word)))
    return (
      head.length >= 3 && /^\p{Lu}/u.test(words[head.length - 1] ?? '') && !/^(?:an?|one|two|some)$/.test(head[0] ?? '')
    );
  return words
    .slice(0, head.length)
    .some((word, at) => /^\p{Lu}/u.test(word) && !(at === 0 && /^(?:the|an?|his|her|its)$/i.test(word)));
}

/** All voices of a sentence, in order; each vouches for a stretch of it. */
export function voicesOf(frame: Frame): Voice[] {
  return [...verbVoices(frame), ...accordingVoices(frame), ...countVoices(frame)];
}

/** Indexes of the reporting verbs of a sentence. */
export function reportVerbs(frame: Frame): number[] {
  const verbs: number[] = [];
  frame.words.forEach((word, at) => {
    const tag = frame.tags[at];
    if (SPEECH.has(word.lower) && (isVerb(tag) || tag === 'ing') && frame.covers[at] === -1) verbs.push(at);
  });
  return verbs;
}

function* verbVoices(frame: Frame): Generator<Voice> {
  let last: Voice | null = null;
  for (let at = 0; at < frame.words.length; at += 1) {
    const word = lowerAt(frame, at);
    if (frame.covers[at] !== -1 || !(SPEECH.has(word) || INTENT.has(word)) || !isVerb(frame.tags[at])) continue;
    const voice = goesOn(frame, at, last) ?? voiceOf(frame, at);
    if (voice === null) continue;
    const answered: Voice =
      voice.pronoun && last !== null
        ? { ...voice, claimant: last.claimant, named: last.named, pronoun: last.pronoun }
        : voice;
    yield answered;
    last = answered;
  }
}

/** "The army denied that … and said …": the speaker of the verb before goes on. */
function goesOn(frame: Frame, verb: number, last: Voice | null): Voice | null {
  const segment = frame.segments[segmentAt(frame.segments, verb)];
  if (last === null || segment === undefined || segment.opener !== 'and' || segment.first !== verb) return null;
  return {
    ...last,
    via: null,
    first: verb,
    end: frame.words.length,
    verb,
    rule: 'claimant-goes-on',
    weak: INTENT.has(lowerAt(frame, verb)) || COUNTING.has(lowerAt(frame, verb)),
  };
}

/** "a leak found in mid-January", "40 cases reported by May": a participle behind its noun reports nothing. */
function isParticiple(frame: Frame, verb: number): boolean {
  if (frame.tags[verb] !== 'past' || /^(?:said|told|wrote|added)$/.test(lowerAt(frame, verb))) return false;
  const next = frame.tags[verb + 1];
  if (next !== 'preposition' && next !== 'half-joiner' && next !== 'to') return false;
  return frame.tags[verb + 2] !== 'day' && !/^(?:noun|name|pronoun)$/.test(frame.tags[verb - 1] ?? '')
    ? lowerAt(frame, verb) !== 'spoke'
    : lowerAt(frame, verb + 1) === 'by' ||
        (/^(?:found|estimated|expected|reported|confirmed|announced|counted)$/.test(lowerAt(frame, verb)) &&
          !/^(?:on|late|early)$/.test(lowerAt(frame, verb + 1)));
}

/** The voice of one reporting verb: its subject before it, or behind it when it closes a quotation. */
function voiceOf(frame: Frame, verb: number): Voice | null {
  const index = segmentAt(frame.segments, verb);
  const segment = frame.segments[index];
  if (segment === undefined || isPassive(frame, verb) || isParticiple(frame, verb)) return null;
  const inverted =
    segment.verb === verb && verb === segment.first && segment.opener !== 'and' ? invertedSubject(frame, verb) : null;
  const subject = inverted ?? (segment.head === verb || segment.verb === verb ? subjectOf(frame, index) : null);
  const claimant = clean(frame, subject);
  if (claimant === null || subject === null) return null;
  const scope = scopeOf(frame, verb, index);
  const via = TELLING.has(lowerAt(frame, verb)) ? listener(frame, verb) : null;
  const weak = INTENT.has(lowerAt(frame, verb)) || COUNTING.has(lowerAt(frame, verb));
  const pronoun = frame.tags[subject.first] === 'pronoun' && subject.end - subject.first === 1;
  return {
    claimant,
    via,
    pronoun,
    named: isNamed(claimant),
    ...scope,
    verb,
    rule: inverted ? 'claimant-behind-verb' : 'claimant-subject',
    weak,
  };
}

/** "was told", "is said to", "are feared": the subject does not speak. */
function isPassive(frame: Frame, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 3); at -= 1) {
    if (frame.tags[at] === 'be') return true;
    if (frame.tags[at] !== 'adverb') return false;
  }
  return false;
}

/** "…," said Gen. X on Monday: the noun phrase behind the verb, up to a mark, date or preposition of time. */
function invertedSubject(frame: Frame, verb: number): Stretch | null {
  let end = verb + 1;
  while (end < frame.words.length && end < verb + 14) {
    const tag = frame.tags[end];
    const mark = frame.words[end];
    if (tag === 'day' || tag === 'figure' || isVerb(tag) || tag === 'joiner' || lowerAt(frame, end) === 'that') break;
    if (
      tag === 'mark' &&
      !(mark?.text === '.' && !mark.spaced && end + 1 < frame.words.length) &&
      !/^[-’']$/.test(mark?.text ?? '')
    )
      break;
    if (tag === 'preposition' && !/^(?:of|for|from)$/.test(lowerAt(frame, end))) break;
    end += 1;
  }
  while (end > verb + 1 && (frame.tags[end - 1] === 'adverb' || frame.tags[end - 1] === 'preposition')) end -= 1;
  return end > verb + 1 ? { first: verb + 1, end } : null;
}

/** Who is told: "told AFP", "told Middle East Eye"; only an outlet is a via, "reporters" are none. */
function listener(frame: Frame, verb: number): string | null {
  let end = verb + 1;
  while (frame.tags[end] === 'determiner') end += 1;
  const first = end;
  while (frame.tags[end] === 'name' || (end > first && /^[-’'&]$/.test(frame.words[end]?.text ?? ''))) end += 1;
  return end > first ? printed(frame, { first, end }) : null;
}

/** A closing remark vouches for what stands before it; any other reporting verb for what follows, to the next of its kind. */
function scopeOf(frame: Frame, verb: number, index: number): { first: number; end: number } {
  const segment = frame.segments[index];
  const size = frame.words.length;
  if (segment === undefined) return { first: 0, end: size };
  const remark =
    index > 0 &&
    /^[,”"]$/.test(segment.opener) &&
    closes(frame, verb, segment.end) &&
    !COUNTING.has(lowerAt(frame, verb));
  return remark ? { first: 0, end: size } : { first: verb, end: size };
}

/** Whether nothing but dates, adverbs and addressees stands between the verb and the end of its clause. */
function closes(frame: Frame, verb: number, end: number): boolean {
  const next = frame.segments.find((segment) => segment.first >= end);
  if (next !== undefined && next.opener === 'that') return false;
  for (let at = verb + 1; at < end; at += 1)
    if (frame.tags[at] === 'figure' || (isVerb(frame.tags[at]) && frame.tags[at] !== 'past')) return false;
  return true;
}

/** The printed claimant: leading conjunctions and articles of time left out, at most fourteen words. */
function clean(frame: Frame, subject: Stretch | null): string | null {
  if (subject === null) return null;
  let first = subject.first;
  while (first < subject.end && (frame.tags[first] === 'and' || frame.tags[first] === 'mark')) first += 1;
  let end = Math.min(subject.end, first + 14);
  for (let at = first; at < end; at += 1) if (frame.tags[at] === 'figure') end = at === first ? end : at;
  return printed(frame, { first, end });
}

/** "according to X", "citing X": vouches for the whole sentence, or from a semicolon on. */
function* accordingVoices(frame: Frame): Generator<Voice> {
  for (let at = 0; at < frame.words.length; at += 1) {
    const phrase = ACCORDING.find((words) => words.every((word, offset) => lowerAt(frame, at + offset) === word));
    if (phrase === undefined) continue;
    const claimant = clean(frame, phraseBehind(frame, at + phrase.length));
    if (claimant === null) continue;
    const outlet =
      isOutlet(claimant) &&
      at > 0 &&
      frame.words.slice(0, at).some((word, index) => SPEECH.has(word.lower) && isVerb(frame.tags[index]));
    if (outlet) continue;
    yield {
      claimant,
      via: null,
      pronoun: false,
      named: isNamed(claimant),
      first: 0,
      end: frame.words.length,
      verb: at,
      rule: 'claimant-according-to',
      weak: false,
    };
  }
}

function phraseBehind(frame: Frame, first: number): Stretch | null {
  let end = first;
  while (end < frame.words.length) {
    const tag = frame.tags[end];
    const mark = frame.words[end];
    if (tag === 'day' || tag === 'figure' || isVerb(tag) || tag === 'joiner' || tag === 'and') break;
    if (
      tag === 'mark' &&
      !(mark?.text === '.' && !mark.spaced && end + 1 < frame.words.length) &&
      !/^[-’']$/.test(mark?.text ?? '')
    )
      break;
    if (
      tag === 'preposition' &&
      (!/^(?:of|for|from|in|at|with|near)$/.test(lowerAt(frame, end)) || frame.tags[end + 1] === 'day')
    )
      break;
    end += 1;
  }
  while (end > first && /^(?:preposition|determiner|adverb)$/.test(frame.tags[end - 1] ?? '')) end -= 1;
  return end > first ? { first, end } : null;
}

/** "By the Pentagon's count", "in the commission's table": an owner of a count. */
function* countVoices(frame: Frame): Generator<Voice> {
  for (let at = 1; at < frame.words.length; at += 1) {
    if (!COUNTS.has(lowerAt(frame, at)) || !/['’]s$/.test(lowerAt(frame, at - 1))) continue;
    let first = at - 1;
    while (first > 0 && /^(?:name|noun|adjective|determiner)$/.test(frame.tags[first - 1] ?? '')) first -= 1;
    const owner = (printed(frame, { first, end: at }) ?? '').replace(/['’]s$/u, '');
    if (!/^(?:by|in|from|on)$/.test(lowerAt(frame, first - 1))) continue;
    yield {
      claimant: owner,
      via: null,
      pronoun: false,
      named: isNamed(owner),
      first: 0,
      end: frame.words.length,
      verb: at,
      rule: 'claimant-count-of',
      weak: false,
    };
  }
}

/** True for the name of a news outlet or agency. */
export const isOutlet = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => OUTLETS.has(word));

/** Who vouches for a value: the nearest voice whose stretch holds it, strong voices before weak ones. */
export function voiceFor(voices: readonly Voice[], mark: Mark): Voice | null {
  let best: Voice | null = null;
  let least = Infinity;
  for (const voice of voices) {
    if (mark.first < voice.first || mark.first >= voice.end) continue;
    if (voice.weak && mark.first < voice.verb) continue;
    const cost =
      Math.abs(mark.first - voice.verb) +
      (voice.first === 0 && mark.first < voice.verb ? 60 : 0) +
      (voice.weak ? 5 : 0);
    if (cost < least) [best, least] = [voice, cost];
  }
  return best;
}

/** The attribution of a voice; pronouns are answered for by the last speaker of the text. */
export function attributionOf(voice: Voice | null, speaker: Attribution | null): Attribution {
  if (voice === null) return NOTHING;
  if (!voice.pronoun) return { claimant: voice.claimant, via: voice.via, named: voice.named };
  if (speaker === null) return { claimant: voice.claimant, via: voice.via, named: false };
  return { ...speaker, via: voice.via ?? speaker.via };
}
