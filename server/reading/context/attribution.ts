import {
  CLAUSE_VERBS,
  COUNTING_VERBS,
  INTENT_VERBS,
  INVERTING_VERBS,
  REVISING_VERBS,
  SPEECH_VERBS,
  TELLING_VERBS,
} from '../lexicon/en/context-speech.ts';
import { NUMBER_NOUNS } from '../lexicon/en/context-words.ts';
import type { Token } from '../../text/tokens.ts';
import type { Attribution } from '../statement.ts';
import type { Frame, Mark, Stretch } from './frame.ts';
import { lowerAt, segmentAt } from './frame.ts';
import { isVerb } from './segments.ts';
import { claimantWords, creditIn, isInstitution, isNamed, listenerOf, speakerAt } from './speakers.ts';
import { accordingVoices, colonVoices, countVoices, NAMING_WORDS, relay } from './named-sources.ts';
import { subjectOf } from './subject.ts';
import { isPlural } from './tags.ts';

/** One voice in a sentence: who, through whom, and from which token to which it vouches. */
export interface Voice {
  readonly claimant: string;
  /** Where the sentence names them. */
  readonly subject: Stretch;
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
const CLAUSE = new Set(CLAUSE_VERBS);
const COUNTING = new Set(COUNTING_VERBS);
const INTENT = new Set(INTENT_VERBS);
const REVISING = new Set(REVISING_VERBS);
const INVERTING = new Set(INVERTING_VERBS);
const NUMBERS = new Set(NUMBER_NOUNS);
const TELLING = new Set(TELLING_VERBS);
const NOTHING: Attribution = { claimant: null, via: null, named: false };
const BEHIND_VERB = /^(?:of|for|from)$/;

/** Words without one of which no sentence has a voice: reporting verbs, "according", "count". */
const TRIGGERS: ReadonlySet<string> = new Set([...SPEECH, ...INTENT, ...NAMING_WORDS]);

/** A quick look that passes over the sentences in which nobody speaks. */
export function maySpeak(tokens: readonly Token[], { firstToken, endToken }: TokenSpan): boolean {
  for (let at = firstToken; at < endToken; at += 1) if (TRIGGERS.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

interface TokenSpan {
  readonly firstToken: number;
  readonly endToken: number;
}

const SILENCE: readonly Voice[] = [];

/** All voices of a sentence, in order; each vouches for a stretch of it. */
export function voicesOf(frame: Frame): readonly Voice[] {
  if (!maySpeak(frame.words, { firstToken: 0, endToken: frame.words.length })) return SILENCE;
  const spoken = [...verbVoices(frame)];
  const voices = [
    ...spoken,
    ...accordingVoices(frame, spoken.length > 0),
    ...countVoices(frame),
    ...colonVoices(frame),
  ];
  const via = relay(frame, spoken) ?? creditIn(frame);
  return via === null
    ? voices
    : voices.map((voice) => (voice.via === null && voice.claimant !== via ? { ...voice, via } : voice));
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
        ? { ...voice, claimant: last.claimant, subject: last.subject, named: last.named, pronoun: last.pronoun }
        : voice;
    yield answered;
    last = answered;
  }
}

const isWeak = (frame: Frame, verb: number): boolean =>
  INTENT.has(lowerAt(frame, verb)) || COUNTING.has(lowerAt(frame, verb));

/** "The army denied that … and said …": the speaker of the verb before goes on. */
function goesOn(frame: Frame, verb: number, last: Voice | null): Voice | null {
  const segment = frame.segments[segmentAt(frame.segments, verb)];
  if (last === null || segment === undefined || segment.opener !== 'and' || segment.first !== verb) return null;
  const end = frame.words.length;
  return { ...last, via: null, first: verb, end, verb, rule: 'claimant-goes-on', weak: isWeak(frame, verb) };
}

/** The voice of one reporting verb: its subject before it, or behind it when it closes a quotation. */
function voiceOf(frame: Frame, verb: number): Voice | null {
  const index = segmentAt(frame.segments, verb);
  const segment = frame.segments[index];
  if (segment === undefined || isPassive(frame, verb) || isParticiple(frame, verb)) return null;
  if (!reports(frame, verb)) return null;
  const inverted = invertedSubject(frame, verb);
  const leads = segment.head === verb || segment.verb === verb;
  const subject = inverted ?? (leads ? subjectOf(frame, index) : null);
  const claimant = claimantWords(frame, subject);
  if (claimant === null || subject === null || isNoSpeaker(frame, subject)) return null;
  if (/^(?:the|an?|this|that|its|their)$/i.test(claimant)) return null;
  const via = TELLING.has(lowerAt(frame, verb)) ? listenerOf(frame, verb) : null;
  const pronoun = frame.tags[subject.first] === 'pronoun' && subject.end - subject.first === 1;
  const rule = inverted ? 'claimant-behind-verb' : 'claimant-subject';
  const scope = scopeOf(frame, verb, index);
  return {
    claimant,
    subject,
    via,
    pronoun,
    named: isNamed(claimant),
    ...scope,
    verb,
    rule,
    weak: isWeak(frame, verb) && !scope.remark,
  };
}

/** "found that …" and ", a poll found." tell something; "found 16 bodies" does not. */
function tells(frame: Frame, verb: number): boolean {
  const index = segmentAt(frame.segments, verb);
  const end = frame.segments[index]?.end ?? 0;
  return frame.segments[index + 1]?.opener === 'that' || closes(frame, verb, end);
}

/** First persons speak inside a quotation, for somebody named outside it; lengths of time speak not at all. */
function isNoSpeaker(frame: Frame, subject: Stretch): boolean {
  if (/^(?:we|i|you|us|me|there|this|that)$/.test(lowerAt(frame, subject.first)) && subject.end - subject.first === 1)
    return true;
  for (let at = subject.first; at < subject.end; at += 1) if (lowerAt(frame, at) === 'than') return true;
  const kind = frame.marks[frame.covers[subject.first] ?? -1]?.found.value.kind;
  return kind === 'duration' || kind === 'date' || kind === 'time';
}

const MEASURES = /^(?:speed|growth|magnitude|depth|strength|height|length)$/;

/** "raised 2.3 trillion yen" and "claimed responsibility" report nothing; "raised the death toll" does. */
function reports(frame: Frame, verb: number): boolean {
  const word = lowerAt(frame, verb);
  if (/^claim/.test(word)) return lowerAt(frame, verb + 1) !== 'responsibility' && !takesLives(frame, verb);
  if (CLAUSE.has(word)) return tells(frame, verb);
  if (!REVISING.has(word)) return true;
  for (let at = verb + 1; at < verb + 6; at += 1)
    if (NUMBERS.has(lowerAt(frame, at)) || MEASURES.test(lowerAt(frame, at))) return true;
  return false;
}

/** "The storm has claimed 12 lives". */
function takesLives(frame: Frame, verb: number): boolean {
  if (frame.tags[verb + 1] !== 'figure') return false;
  let at = verb + 1;
  while (frame.tags[at] === 'figure' || frame.tags[at] === 'adjective') at += 1;
  return /^(?:life|lives|victims?)$/.test(lowerAt(frame, at));
}

/** "was told", "is said to", "are feared": the subject does not speak. */
function isPassive(frame: Frame, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 3); at -= 1) {
    if (frame.tags[at] === 'be') return true;
    if (frame.tags[at] !== 'adverb') return false;
  }
  return false;
}

const NEVER_PARTICIPLE = /^(?:said|told|wrote|added|spoke|spoken)$/;

/** "a leak found in mid-January", "40 cases reported by May": a participle behind its noun reports nothing. */
function isParticiple(frame: Frame, verb: number): boolean {
  const word = lowerAt(frame, verb);
  if (frame.tags[verb] !== 'past' || NEVER_PARTICIPLE.test(word) || frame.tags[verb - 1] === 'have') return false;
  const next = frame.tags[verb + 1];
  if (next !== 'preposition' && next !== 'half-joiner' && next !== 'to') return false;
  if (frame.tags[verb + 2] === 'day' && lowerAt(frame, verb + 1) !== 'by') return false;
  return (
    !/^(?:on|late|early)$/.test(lowerAt(frame, verb + 1)) ||
    frame.segments[segmentAt(frame.segments, verb)]?.verb !== verb
  );
}

/** "…," said Gen. X on Monday: the speaker behind a verb that opens its clause. */
function invertedSubject(frame: Frame, verb: number): Stretch | null {
  const segment = frame.segments[segmentAt(frame.segments, verb)];
  if (segment === undefined || segment.verb !== verb || segment.first !== verb || verb === 0) return null;
  if (!/^[,”"“»]$/.test(segment.opener) || !INVERTING.has(lowerAt(frame, verb))) return null;
  const speaker = speakerAt(frame, verb + 1, BEHIND_VERB);
  return speaker !== null && isVerb(frame.tags[speaker.end]) ? null : speaker;
}

interface Scope {
  readonly first: number;
  readonly end: number;
  /** True for a closing remark, which vouches for what stands before it. */
  readonly remark: boolean;
}

/** A closing remark vouches for the sentence; another reporting verb for what follows it, a weak one only for its own clause. */
function scopeOf(frame: Frame, verb: number, index: number): Scope {
  const segment = frame.segments[index];
  const size = frame.words.length;
  if (segment === undefined) return { first: 0, end: size, remark: false };
  if (index > 0 && /^[,”"»]$/.test(segment.opener) && closes(frame, verb, segment.end))
    return { first: 0, end: size, remark: true };
  return { first: verb, end: isWeak(frame, verb) ? clauseEnd(frame, index) : size, remark: false };
}

/** Whether nothing but dates, adverbs and addressees stands between the verb and the end of its clause. */
function closes(frame: Frame, verb: number, end: number): boolean {
  const next = frame.segments.find((segment) => segment.first >= end);
  if (next !== undefined && next.opener === 'that') return false;
  const bare = COUNTING.has(lowerAt(frame, verb)) || INTENT.has(lowerAt(frame, verb));
  for (let at = verb + 1; at < end; at += 1) {
    const tag = frame.tags[at];
    if (tag === 'figure' || (isVerb(tag) && tag !== 'past')) return false;
    if (bare && tag !== 'day' && tag !== 'adverb' && tag !== 'mark' && tag !== 'preposition') return false;
  }
  return true;
}

/** End of the clause and of the phrases and complements that belong to it. */
function clauseEnd(frame: Frame, index: number): number {
  let end = frame.segments[index]?.end ?? frame.words.length;
  for (let at = index + 1; at < frame.segments.length; at += 1) {
    const segment = frame.segments[at];
    if (segment === undefined || segment.opener === ';') break;
    const belongs =
      segment.verb < 0 || segment.opener === 'that' || (segment.opener === 'and' && segment.verb === segment.first);
    if (!belongs) break;
    end = segment.end;
  }
  return end;
}

/** Who vouches for a value: the nearest voice whose stretch holds it, strong voices before weak ones. */
export function voiceFor(voices: readonly Voice[], mark: Mark): Voice | null {
  let best: Voice | null = null;
  let least = Infinity;
  for (const voice of voices) {
    if (mark.first < voice.first || mark.first >= voice.end) continue;
    if (voice.weak && mark.first < voice.verb) continue;
    const wide = voice.first === 0 && mark.first < voice.verb ? 60 : 0;
    const cost = Math.abs(mark.first - voice.verb) + wide + (voice.weak ? 5 : 0);
    if (cost < least) [best, least] = [voice, cost];
  }
  return best;
}

/** "Oreda Motors built 19,800 cars, it told shareholders": the subject of the sentence that a closing remark speaks of. */
export function meantBy(frame: Frame, voice: Voice): Attribution | null {
  if (voice.first !== 0 || !/^(?:it|they|he|she)$/.test(voice.claimant.toLowerCase())) return null;
  const subject = frame.segments[0]?.verb === -1 ? null : subjectOf(frame, 0);
  if (subject === null || subject.end > voice.verb || frame.tags[subject.first] === 'pronoun') return null;
  let name = false;
  for (let at = subject.first; at < subject.end; at += 1) {
    if (frame.covers[at] !== -1) return null;
    const word = frame.words[at];
    name ||= frame.tags[at] === 'name' && word !== undefined && (at > 0 || !isPlural(word));
  }
  const claimant = claimantWords(frame, subject);
  return claimant === null || !(name || isInstitution(claimant)) ? null : { claimant, via: null, named: true };
}

/** The attribution of a voice; pronouns are answered for by the last speaker of the text. */
export function attributionOf(voice: Voice | null, speaker: Attribution | null): Attribution {
  if (voice === null) return NOTHING;
  if (!voice.pronoun) return { claimant: voice.claimant, via: voice.via, named: voice.named };
  if (speaker === null) return { claimant: voice.claimant, via: voice.via, named: false };
  return { ...speaker, via: voice.via ?? speaker.via };
}
