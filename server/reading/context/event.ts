import type { Frame, Mark, Stretch } from './frame.ts';
import { lowerAt, printed } from './frame.ts';
import type { Counted } from './counted.ts';
import { fullPhrase, nounPhrase, phraseBefore } from './noun-phrase.ts';
import { isVerb } from './segments.ts';
import { EVENT_NOUNS } from '../lexicon/en/context-words.ts';
import { subjectOf, subjectPhrase } from './subject.ts';

type EventRule = (frame: Frame, mark: Mark) => string | null;

/** "the attack of 7 October", "the killing of the general in January 2020": the noun the date belongs to. */
const nominal: EventRule = (frame, mark) => {
  if (lowerAt(frame, mark.first - 1) !== 'of') return null;
  return printed(frame, phraseBefore(frame, mark.first - 1));
};

/** "the 3 November 2020 election", "Monday's attack": the noun that the date stands before. */
const attributive: EventRule = (frame, mark) => {
  const marker = lowerAt(frame, mark.end - 1).endsWith("'s") || frame.tags[mark.first - 1] === 'determiner';
  const possessive = frame.words[mark.end]?.text === '’' || marker;
  if (!possessive) return null;
  const at = /^(?:'s|’|')$/.test(lowerAt(frame, mark.end)) ? mark.end + 1 : mark.end;
  return printed(frame, fullPhrase(frame, at, false));
};

const EVENT = new Set(EVENT_NOUNS);
const WITHIN = /^(?:determiner|adjective|noun|name)$/;

/**
 * "The killing of the envoy in January led to …", "since the end of the combat mission early last month": a noun of
 * something that happens, nearest before the date, with only its own complements between.
 */
const beside: EventRule = (frame, mark) => {
  const segment = frame.segments[mark.segment];
  let end = mark.first;
  if (frame.tags[end - 1] === 'preposition') end -= 1;
  for (let at = end - 1; at >= (segment?.first ?? 0); at -= 1) {
    const within = WITHIN.test(frame.tags[at] ?? '') || lowerAt(frame, at) === 'of' || frame.tags[at] === 'ing';
    if (!within) return null;
    if (!EVENT.has(lowerAt(frame, at)) || (at + 1 < end && lowerAt(frame, at + 1) !== 'of')) continue;
    const phrase = phraseBefore(frame, at + 1);
    if (phrase === null || !ownsDate(frame, mark, phrase)) return null;
    return printed(frame, { first: edgeOf(frame, phrase.first) ?? phrase.first, end });
  }
  return null;
};

/** "the end of their combat mission": the noun of beginning or ending before the event, or null. */
function edgeOf(frame: Frame, first: number): number | null {
  let at = first - 1;
  while (frame.tags[at] === 'determiner') at -= 1;
  return lowerAt(frame, at) === 'of' && /^(?:end|start|beginning|launch|collapse)$/.test(lowerAt(frame, at - 1))
    ? at - 1
    : null;
}

/** The noun stands before the verb, or behind a preposition of time; as an object it leaves the date to the verb. */
function ownsDate(frame: Frame, mark: Mark, phrase: Stretch): boolean {
  const verb = frame.segments[mark.segment]?.verb ?? -1;
  let before = phrase.first - 1;
  while (frame.tags[before] === 'determiner') before -= 1;
  return (
    verb < 0 ||
    verb >= mark.end ||
    /^(?:with|after|before|since|following|marking|of|for|until|during|from|in|at)$/.test(lowerAt(frame, before))
  );
}

const ANNOUNCING = new Set(['announced', 'announce', 'declared', 'confirmed', 'said', 'says', 'announcing']);

/** "announced on 9 December that its combat mission had ended": what was announced. */
const announced: EventRule = (frame, mark) => {
  const index = clauseIndex(frame, mark);
  const segment = frame.segments[index];
  if (segment === undefined || segment.head < 0 || !ANNOUNCING.has(lowerAt(frame, segment.head))) return null;
  const next = frame.segments[index + 1];
  const verb = lowerAt(frame, segment.head);
  if (next !== undefined && next.first - segment.end <= 1 && next.opener === 'that') {
    return `${verb} ${clauseWords(frame, index + 1, mark) ?? ''}`.trim();
  }
  const object = fullPhrase(frame, objectStart(frame, segment.head + 1), false);
  return object === null ? null : `${verb} ${printed(frame, object) ?? ''}`.trim();
};

/** The clause that the date leans on: its own, else the one before it, else the one behind it. */
function clauseIndex(frame: Frame, mark: Mark): number {
  for (let at = mark.segment; at >= 0; at -= 1) {
    if ((frame.segments[at]?.verb ?? -1) >= 0) return at;
    if (frame.segments[at]?.opener === ';') break;
  }
  for (let at = mark.segment + 1; at < frame.segments.length; at += 1) {
    const segment = frame.segments[at];
    if (segment !== undefined && segment.verb >= 0 && !/^(?:that|which|who|where|whose)$/.test(segment.opener))
      return at;
  }
  return -1;
}

function objectStart(frame: Frame, from: number): number {
  let at = from;
  while (
    frame.tags[at] === 'day' ||
    frame.tags[at] === 'preposition' ||
    frame.tags[at] === 'determiner' ||
    frame.words[at]?.text === '“'
  )
    at += 1;
  return at;
}

/** Subject, main verb and object of a clause as short printed words. */
function clauseWords(frame: Frame, index: number, mark: Mark): string | null {
  const segment = frame.segments[index];
  if (segment === undefined || segment.verb < 0) return null;
  const subject = printed(frame, short(clauseSubject(frame, index)));
  if (frame.tags[segment.head] === 'be') return printed(frame, short(subjectOf(frame, index)));
  const verb = verbWords(frame, segment.verb, segment.head);
  const object = objectOf(frame, segment.head + 1, mark);
  return [subject, verb, object].filter((part) => part !== null && part !== '').join(' ') || null;
}

/** The subject, or the noun that a participle stands behind ("in a note written on 12 December"). */
function clauseSubject(frame: Frame, index: number): Stretch | null {
  const segment = frame.segments[index];
  const own =
    segment !== undefined && frame.tags[segment.verb] === 'past' && frame.tags[segment.first] === 'preposition'
      ? phraseBefore(frame, segment.verb, segment.first)
      : null;
  return own ?? subjectPhrase(frame, index);
}

const short = (phrase: Stretch | null): Stretch | null =>
  phrase === null ? null : { first: phrase.first, end: Math.min(phrase.end, phrase.first + 12) };

/** The main verb and its particle, auxiliaries left out unless nothing else stands there. */
function verbWords(frame: Frame, verb: number, head: number): string {
  const particle =
    /^(?:down|up|off|out|over|back|away|into)$/.test(lowerAt(frame, head + 1)) && frame.covers[head + 1] === -1;
  const next = frame.tags[head + 2];
  const kept =
    particle && next !== 'day' ? `${lowerAt(frame, head)} ${lowerAt(frame, head + 1)}` : lowerAt(frame, head);
  const negated = frame.tags
    .slice(verb, head)
    .some((tag, offset) => tag === 'adverb' && lowerAt(frame, verb + offset) === 'not');
  return negated ? `not ${kept}` : kept;
}

function objectOf(frame: Frame, from: number, mark: Mark): string | null {
  let at = from;
  while (
    at < frame.words.length &&
    (frame.tags[at] === 'determiner' ||
      frame.tags[at] === 'adverb' ||
      frame.tags[at] === 'figure' ||
      /^(?:down|up|off|out|over|into)$/.test(lowerAt(frame, at)))
  )
    at += 1;
  if (at >= mark.first && at < mark.end) return null;
  return printed(frame, fullPhrase(frame, at, false));
}

/** The clause the date stands in; a phrase without a verb leans on the clause before it, or after it when it comes first. */
const clause: EventRule = (frame, mark) => clauseWords(frame, clauseIndex(frame, mark), mark);

/** "dates from 1887", a headline, a caption: the nearest noun before the date. */
const nearestNoun: EventRule = (frame, mark) => {
  let at = mark.first;
  while (at > 0 && (frame.tags[at - 1] === 'preposition' || isVerb(frame.tags[at - 1]))) at -= 1;
  return printed(frame, phraseBefore(frame, at) ?? nounPhrase(frame, mark.end));
};

const EVENT_RULES: readonly (readonly [string, EventRule])[] = [
  ['event-of', nominal],
  ['event-attributive', attributive],
  ['event-beside', beside],
  ['event-announced', announced],
  ['event-clause', clause],
  ['event-noun', nearestNoun],
];

/** The event that a date or clock time dates, as short printed words: verb and object, or a nominal. */
export function eventAt(frame: Frame, mark: Mark): Counted {
  for (const [rule, answer] of EVENT_RULES) {
    const words = answer(frame, mark);
    if (words !== null) return { words, rule };
  }
  return { words: null, rule: 'event-unknown' };
}
