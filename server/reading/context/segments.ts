import { SPEECH_VERBS } from '../lexicon/en/context-speech.ts';
import { ATTRIBUTIVE_PAST } from '../lexicon/en/context-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isPlural, pointsAtTime, type Tag } from './tags.ts';

/** One clause or phrase of a sentence between marks, conjunctions and relative words; token indexes relative to the sentence. */
export interface Segment {
  readonly first: number;
  readonly end: number;
  /** The word or mark that opened it, lower case; empty at the start of the sentence. */
  readonly opener: string;
  /** First token of the verb group ("had been lost" -> "had"), or -1. */
  readonly verb: number;
  /** Last token of the verb group, or -1. */
  readonly head: number;
}

const BREAKS = new Set([',', ';', ':', '—', '–', '(', ')', '“', '”', '"']);
const ATTRIBUTIVE = new Set(ATTRIBUTIVE_PAST);
const SPEECH = new Set(SPEECH_VERBS);
const AUXILIARY: ReadonlySet<Tag> = new Set(['be', 'have', 'do', 'modal']);
const SUBJECT: ReadonlySet<Tag> = new Set([
  'noun',
  'name',
  'determiner',
  'adjective',
  'figure',
  'pronoun',
  'preposition',
  'adverb',
  'day',
]);

/** True for a token that can be the finite verb of a clause. */
export const isVerb = (tag: Tag | undefined): boolean =>
  tag === 'verb' || tag === 'past' || (tag !== undefined && AUXILIARY.has(tag));

/** Whether a subject and a verb follow from `at` before the next mark or joining word. */
function clauseFollows(tags: readonly Tag[], at: number): boolean {
  for (let next = at; next < Math.min(tags.length, at + 9); next += 1) {
    const tag = tags[next];
    if (isVerb(tag)) return true;
    if (tag === undefined || !SUBJECT.has(tag)) return false;
  }
  return false;
}

/** A noun in -s behind a singular noun and before a figure or article is the verb no list holds ("the well yields 40"). */
function isLikelyVerb(words: readonly Token[], tags: readonly Tag[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  const next = tags[at + 1];
  if (word === undefined || before === undefined || tags[at] !== 'noun' || !word.lower.endsWith('s')) return false;
  if (tags[at - 1] !== 'noun' && tags[at - 1] !== 'name') return false;
  return (next === 'figure' || next === 'determiner' || next === 'pronoun') && !isPlural(before);
}

/** First token of the first verb group in a stretch, or -1. */
function verbIn(words: readonly Token[], tags: readonly Tag[], stretch: { first: number; end: number }): number {
  for (let at = stretch.first; at < stretch.end; at += 1) {
    if (isLikelyVerb(words, tags, at)) return at;
    if (!isVerb(tags[at])) continue;
    if (isAttributive(words, tags, { at, end: stretch.end }) || isReduced(words, tags, { at, end: stretch.end }))
      continue;
    return at;
  }
  return -1;
}

/** A past form right before a noun and behind a preposition or at the start is an adjective ("by armed men"). */
function isAttributive(
  words: readonly Token[],
  tags: readonly Tag[],
  { at, end }: { at: number; end: number },
): boolean {
  if (tags[at] !== 'past' || at + 1 >= end) return false;
  const before = tags[at - 1];
  const next = tags[at + 1];
  if (next !== 'noun' && next !== 'name') return false;
  return (
    before === 'preposition' || before === undefined || (before === 'figure' && ATTRIBUTIVE.has(words[at]?.lower ?? ''))
  );
}

/** "drones rigged with explosives were destroyed": a past form behind a noun and before a phrase, with the finite verb to come. */
function isReduced(words: readonly Token[], tags: readonly Tag[], { at, end }: { at: number; end: number }): boolean {
  const next = tags[at + 1];
  if (tags[at] !== 'past' || SAID.test(words[at]?.lower ?? '')) return false;
  if (next !== 'preposition' && next !== 'day' && next !== 'half-joiner' && next !== 'to') return false;
  for (let later = at + 2; later < end; later += 1) {
    if (!isVerb(tags[later]) || isVerb(tags[later - 1])) continue;
    if (tags[later - 1] !== 'to' && tags[later - 1] !== 'and' && !isAttributive(words, tags, { at: later, end }))
      return true;
  }
  return false;
}

const SAID = /^(?:said|told|added|wrote|warned|announced|confirmed)$/;

/** Last token of the verb group that starts at `verb`: auxiliaries and adverbs run on to the main verb. */
function headOf(tags: readonly Tag[], verb: number, end: number): number {
  let head = verb;
  for (let at = verb + 1; at < end; at += 1) {
    const tag = tags[at];
    const auxiliary = AUXILIARY.has(tags[head] ?? 'mark');
    if (tag === 'adverb') continue;
    if (!auxiliary) break;
    if (isVerb(tag) || tag === 'ing') head = at;
    else if (tag === 'noun' && tags[head] === 'modal') head = at;
    else break;
  }
  return head;
}

function opens(words: readonly Token[], tags: readonly Tag[], at: number, hasVerb: boolean): boolean {
  const tag = tags[at];
  const word = words[at];
  if (tag === undefined || word === undefined) return false;
  if (tag === 'mark') return BREAKS.has(word.text);
  if (tag === 'joiner') return true;
  if (word.lower === 'that' && tag === 'determiner' && pointsAtTime(words, at)) return false;
  if (word.lower === 'that' || word.lower === 'whose') {
    const next = tags[at + 1];
    return isVerb(tags[at - 1]) || tags[at - 1] === 'day' || isVerb(next) || clauseFollows(tags, at + 1);
  }
  if (tag === 'half-joiner')
    return clauseFollows(tags, at + 1) && tags[at + 1] !== 'day' && (hasVerb || !inSubject(words, tags, at));
  if (tag !== 'and' || !hasVerb) return false;
  return (
    isVerb(tags[at + 1]) ||
    tags[at + 1] === 'ing' ||
    (tags[at + 1] === 'adverb' && isVerb(tags[at + 2])) ||
    clauseFollows(tags, at + 1)
  );
}

const TIMES = /^(?:moment|second|minute|hour|day|night|week|month|year|decade|shortly|long|time)s?$/;

/** "The number of deaths after the crash has risen": a phrase behind the subject, whose verb is the only one before the next mark. */
function inSubject(words: readonly Token[], tags: readonly Tag[], at: number): boolean {
  if ((tags[at - 1] !== 'noun' && tags[at - 1] !== 'name') || TIMES.test(words[at - 1]?.lower ?? '')) return false;
  for (let back = at - 1; back >= 0; back -= 1) if (tags[back] === 'mark' || tags[back] === 'joiner') return false;
  let verb = at + 1;
  while (verb < tags.length && !isVerb(tags[verb])) verb += 1;
  for (let next = headOf(tags, verb, tags.length) + 1; next < tags.length && tags[next] !== 'mark'; next += 1)
    if (isVerb(tags[next])) return false;
  return true;
}

const BETWEEN: ReadonlySet<Tag> = new Set(['adverb', 'day', 'preposition']);
const STARTS: ReadonlySet<Tag> = new Set(['determiner', 'figure', 'noun', 'name', 'pronoun', 'adjective']);

/** Whether a reporting verb has just been said, with at most its date or its listener between. */
function reportGoesOn(words: readonly Token[], tags: readonly Tag[], at: number, before: boolean): boolean {
  const tag = tags[at];
  const word = words[at];
  if (word === undefined || tag === undefined) return false;
  if (SPEECH.has(word.lower) && isVerb(tag) && tags[at - 1] !== 'be') return true;
  if (!before) return false;
  const listener = (tag === 'name' || tag === 'noun') && /^(?:told|tell|tells)$/.test(nearestVerb(words, tags, at));
  return BETWEEN.has(tag) || listener;
}

function nearestVerb(words: readonly Token[], tags: readonly Tag[], from: number): string {
  for (let at = from; at >= Math.max(0, from - 4); at -= 1) if (isVerb(tags[at])) return words[at]?.lower ?? '';
  return '';
}

/** "said 12,000 soldiers had been lost": a subject and a verb behind a reporting verb are a clause of their own. */
const startsReport = (tags: readonly Tag[], at: number): boolean => {
  const tag = tags[at];
  return tag !== undefined && STARTS.has(tag) && clauseFollows(tags, at + 1);
};

/** "A bill that would cap rents | was passed": a second verb group in a relative clause belongs to the clause around it. */
function resumes(tags: readonly Tag[], at: number, open: { first: number; opener: string; hasVerb: boolean }): boolean {
  if (!open.hasVerb || !/^(?:that|who|which|whose|where)$/.test(open.opener)) return false;
  const antecedent = tags[open.first - 2];
  if (antecedent !== 'noun' && antecedent !== 'name') return false;
  const before = tags[at - 1];
  return (
    isVerb(tags[at]) &&
    (before === 'noun' || before === 'figure' || before === 'day' || before === 'name') &&
    !isVerb(tags[at - 2])
  );
}

/** Parts one sentence into clauses and phrases, each with its verb group, in one pass over its tags. */
export function segmentsOf(words: readonly Token[], tags: readonly Tag[], lines: ReadonlySet<number>): Segment[] {
  const segments: Segment[] = [];
  let first = 0;
  let opener = '';
  const close = (end: number): void => {
    if (end <= first) return;
    const verb = verbIn(words, tags, { first, end });
    segments.push({ first, end, opener, verb, head: verb < 0 ? -1 : headOf(tags, verb, end) });
  };
  let hasVerb = false;
  let reported = false;
  for (let at = 0; at < words.length; at += 1) {
    if (at === first && at > 0 && tags[at] === 'and') {
      opener = words[at]?.lower ?? '';
      first = at + 1;
      continue;
    }
    const line = lines.has(at) || resumes(tags, at, { first, opener, hasVerb });
    const silent = line || (reported && startsReport(tags, at));
    if (silent || (at > 0 && opens(words, tags, at, hasVerb))) {
      close(at);
      first = silent ? at : at + 1;
      opener = lines.has(at) ? ';' : line ? '' : silent ? 'that' : (words[at]?.lower ?? '');
      hasVerb = false;
      reported = false;
    } else if (isVerb(tags[at])) hasVerb = true;
    reported = reportGoesOn(words, tags, at, reported);
  }
  close(words.length);
  if (segments.length === 0) segments.push({ first: 0, end: words.length, opener: '', verb: -1, head: -1 });
  return segments;
}
