import { ACCORDING, COUNT_NOUNS } from '../lexicon/en/context-speech.ts';
import type { Voice } from './attribution.ts';
import type { Frame, Stretch } from './frame.ts';
import { lowerAt, printed } from './frame.ts';
import { canBeCited, claimantWords, isInstitution, isNamed, isOutlet, speakerAt } from './speakers.ts';

const COUNTS = new Set(COUNT_NOUNS);
const FIRST_OF_ACCORDING: ReadonlySet<string> = new Set(ACCORDING.map((words) => words[0]));

/** Words and marks without one of which no sentence has a voice of this kind. */
export const NAMING_WORDS: readonly string[] = [...FIRST_OF_ACCORDING, ...COUNT_NOUNS, ':'];

const BEHIND_ACCORDING = /^(?:of|for|from|in|at|with|near)$/;

/** "according to X", "citing X": vouches for the whole sentence; an outlet behind another speaker only relays. */
export function* accordingVoices(frame: Frame, spoken: boolean): Generator<Voice> {
  for (const speaker of accordingSpeakers(frame)) {
    const claimant = claimantWords(frame, speaker);
    if (claimant === null || (spoken && isOutlet(claimant))) continue;
    const scope = { first: 0, end: frame.words.length, verb: speaker.first };
    yield {
      claimant,
      subject: speaker,
      via: null,
      pronoun: false,
      named: isNamed(claimant),
      ...scope,
      rule: 'claimant-according-to',
      weak: false,
    };
  }
}

function* accordingSpeakers(frame: Frame): Generator<Stretch> {
  for (let at = 0; at < frame.words.length; at += 1) {
    if (!FIRST_OF_ACCORDING.has(lowerAt(frame, at))) continue;
    const phrase = ACCORDING.find((words) => words.every((word, offset) => lowerAt(frame, at + offset) === word));
    const speaker = phrase === undefined ? null : speakerAt(frame, at + phrase.length, BEHIND_ACCORDING);
    if (speaker === null || (phrase?.length === 1 && !canBeCited(printed(frame, speaker) ?? ''))) continue;
    yield speaker;
  }
}

/** The outlet that relays another speaker: "…, the army said, according to AFP". */
export function relay(frame: Frame, spoken: readonly Voice[]): string | null {
  if (spoken.length === 0) return null;
  for (const speaker of accordingSpeakers(frame)) {
    const name = printed(frame, speaker);
    if (name !== null && isOutlet(name)) return name;
  }
  return null;
}

/** "By the Pentagon's count", "in the commission's table": an owner of a count. */
export function* countVoices(frame: Frame): Generator<Voice> {
  for (let at = 1; at < frame.words.length; at += 1) {
    if (!COUNTS.has(lowerAt(frame, at)) || !/['’]s$/.test(lowerAt(frame, at - 1))) continue;
    let first = at - 1;
    while (first > 0 && /^(?:name|noun|adjective|determiner)$/.test(frame.tags[first - 1] ?? '')) first -= 1;
    const owner = (printed(frame, { first, end: at }) ?? '').replace(/['’]s$/u, '');
    if (!/^(?:by|in|from|on)$/.test(lowerAt(frame, first - 1))) continue;
    const scope = { first: 0, end: frame.words.length, verb: at };
    yield {
      claimant: owner,
      subject: { first, end: at },
      via: null,
      pronoun: false,
      named: isNamed(owner),
      ...scope,
      rule: 'claimant-count-of',
      weak: false,
    };
  }
}

/** "Army statement in Arabic: …", "Journal abstract: …": a document or office before a colon. */
export function* colonVoices(frame: Frame): Generator<Voice> {
  const first = frame.segments[0];
  const next = frame.segments[1];
  if (first === undefined || next === undefined || next.opener !== ':' || first.verb >= 0 || first.end > 7) return;
  const claimant = claimantWords(frame, first);
  if (claimant === null || !isInstitution(claimant)) return;
  const scope = { first: next.first, end: frame.words.length, verb: first.end };
  yield {
    claimant,
    subject: first,
    via: null,
    pronoun: false,
    named: isNamed(claimant),
    ...scope,
    rule: 'claimant-colon',
    weak: false,
  };
}
