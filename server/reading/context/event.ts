import type { Frame, Mark, Stretch } from './frame.ts';
import { lowerAt, printed } from './frame.ts';
import type { Counted } from './counted.ts';
import { fullPhrase, nounPhrase, phraseBefore } from './noun-phrase.ts';
import { isVerb } from './segments.ts';
import { subjectPhrase } from './subject.ts';

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

const EVENT_NOUN =
  /(?:ing|tion|sion|ment|ance|al|ure|attack|attacks|strike|strikes|raid|war|election|quake|earthquake|flood|fire|crash|blast|vote|summit|fall|death|murder|coup|battle|protest|protests|outbreak|storm|census|storms|siege|talks|visit|trial|poll|survey|report)$/;

/** "The killing of the envoy in January led to …": the date belongs to the noun of the subject. */
const inSubject: EventRule = (frame, mark) => {
  const segment = frame.segments[mark.segment];
  if (segment === undefined || segment.verb < mark.end || frame.tags[mark.first - 1] !== 'preposition') return null;
  const phrase = subjectPhrase(frame, mark.segment);
  if (phrase === null || phrase.first >= mark.first) return null;
  const head =
    /^[\p{L}’'-]*/u.exec((printed(frame, phrase) ?? '').split(' of ')[0]?.split(' ').at(-1) ?? '')?.[0] ?? '';
  return EVENT_NOUN.test(head.toLowerCase())
    ? printed(frame, { first: phrase.first, end: Math.min(phrase.end, mark.first - 1) })
    : null;
};

const ANNOUNCING = new Set(['announced', 'announce', 'declared', 'confirmed', 'said', 'says', 'announcing']);

/** "announced on 9 December that its combat mission had ended": what was announced. */
const announced: EventRule = (frame, mark) => {
  const segment = frame.segments[mark.segment];
  if (segment === undefined || segment.head < 0 || !ANNOUNCING.has(lowerAt(frame, segment.head))) return null;
  const next = frame.segments[mark.segment + 1];
  const verb = lowerAt(frame, segment.head);
  if (next !== undefined && next.first - segment.end <= 1 && next.opener === 'that')
    return `${verb} ${clauseWords(frame, mark.segment + 1, mark) ?? ''}`.trim();
  const object = fullPhrase(frame, objectStart(frame, segment.head + 1), false);
  return object === null ? null : `${verb} ${printed(frame, object) ?? ''}`.trim();
};

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
  const subject = printed(frame, short(subjectPhrase(frame, index)));
  const verb = verbWords(frame, segment.verb, segment.head);
  const object = objectOf(frame, segment.head + 1, mark);
  return [subject, verb, object].filter((part) => part !== null && part !== '').join(' ') || null;
}

const short = (phrase: Stretch | null): Stretch | null =>
  phrase === null ? null : { first: phrase.first, end: Math.min(phrase.end, phrase.first + 8) };

/** The main verb and its particle, auxiliaries left out unless nothing else stands there. */
function verbWords(frame: Frame, verb: number, head: number): string {
  const particle =
    /^(?:down|up|off|out|over|back|away|into|on)$/.test(lowerAt(frame, head + 1)) && frame.covers[head + 1] === -1;
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
const clause: EventRule = (frame, mark) => {
  for (let at = mark.segment; at >= 0; at -= 1) {
    const words = clauseWords(frame, at, mark);
    if (words !== null) return words;
  }
  for (let at = mark.segment + 1; at < frame.segments.length; at += 1) {
    const words = clauseWords(frame, at, mark);
    if (words !== null) return words;
  }
  return null;
};

/** "dates from 1887", a headline, a caption: the nearest noun before the date. */
const nearestNoun: EventRule = (frame, mark) => {
  let at = mark.first;
  while (at > 0 && (frame.tags[at - 1] === 'preposition' || isVerb(frame.tags[at - 1]))) at -= 1;
  return printed(frame, phraseBefore(frame, at) ?? nounPhrase(frame, mark.end));
};

const EVENT_RULES: readonly (readonly [string, EventRule])[] = [
  ['event-of', nominal],
  ['event-attributive', attributive],
  ['event-subject', inSubject],
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
