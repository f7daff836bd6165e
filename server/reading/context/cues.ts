import {
  ALLEGATION_CUES,
  DIRECTING_VERBS,
  INTENDING_WORDS,
  DENIAL_CUES,
  ESTIMATE_CUES,
  FORECAST_CUES,
  ORDER_CUES,
  PLAN_CUES,
} from '../lexicon/en/context-modality.ts';
import type { Modality } from '../statement.ts';
import type { Frame } from './frame.ts';
import { lowerAt } from './frame.ts';
import { isVerb } from './segments.ts';

/** A word or phrase that marks a clause as no plain fact; token indexes relative to the frame. */
export interface Cue {
  readonly modality: Modality;
  readonly first: number;
  readonly end: number;
}

type Phrases = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly modality: Modality }[]>;

function phraseTable(): Phrases {
  const table = new Map<string, { words: readonly string[]; modality: Modality }[]>();
  const lists: readonly (readonly [Modality, readonly string[]])[] = [
    ['plan', PLAN_CUES],
    ['forecast', FORECAST_CUES],
    ['order', ORDER_CUES],
    ['estimate', ESTIMATE_CUES],
    ['allegation', ALLEGATION_CUES],
    ['denial', DENIAL_CUES],
  ];
  for (const [modality, phrases] of lists) {
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      table.set(
        first,
        [...(table.get(first) ?? []), { words, modality }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return table;
}

const TABLE = phraseTable();

/** Cue phrases of a sentence in order, longest first where two begin at one word. Words inside figures are no cues. */
export function cuesOf(frame: Frame): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < frame.words.length; at += 1) {
    const hit = TABLE.get(lowerAt(frame, at))?.find(({ words }) =>
      words.every((word, offset) => lowerAt(frame, at + offset) === word),
    );
    const far = reachingCue(frame, at);
    if (far !== null) cues.push(far);
    if (seesAhead(frame, at)) cues.push({ modality: 'forecast', first: at, end: at + 1 });
    if (hit !== undefined && isInference(frame, at)) {
      cues.push({ modality: 'estimate', first: at, end: at + 2 });
      continue;
    }
    if (hit === undefined || !standsAsCue(frame, at, hit.words.length)) continue;
    cues.push({ modality: hit.modality, first: at, end: at + hit.words.length });
    at += hit.words.length - 1;
  }
  return cues;
}

/** "must have been infected", "must surely have lost": what somebody infers, not what somebody demands. */
function isInference(frame: Frame, at: number): boolean {
  if (lowerAt(frame, at) !== 'must') return false;
  let next = at + 1;
  while (frame.tags[next] === 'adverb') next += 1;
  if (lowerAt(frame, next) !== 'have') return false;
  next += 1;
  while (frame.tags[next] === 'adverb') next += 1;
  return frame.tags[next] === 'past' || lowerAt(frame, next) === 'been';
}

/** "see inflation at 2 percent", "sees output reaching 40": a view of what is to come, where a figure stands behind. */
function seesAhead(frame: Frame, at: number): boolean {
  if (!/^(?:see|sees)$/.test(lowerAt(frame, at)) || frame.tags[at] !== 'verb') return false;
  for (let next = at + 2; next < Math.min(frame.words.length, at + REACH); next += 1) {
    const tag = frame.tags[next];
    if (tag === 'mark' || tag === 'joiner' || isVerb(tag)) return false;
    const figure = frame.tags[next + 1] === 'figure' || frame.tags[next + 2] === 'figure';
    if (figure && SEEN_AT.test(lowerAt(frame, next))) return true;
  }
  return false;
}

const SEEN_AT = /^(?:at|reaching|rising|falling|growing|hitting|climbing|averaging|slowing|shrinking|topping)$/;

const REACH = 12;

/** "asked the government to expel", "an agreement with the union to cut": a verb or noun whose infinitive follows later in its clause. */
function reachingCue(frame: Frame, at: number): Cue | null {
  const word = lowerAt(frame, at);
  const modality = DIRECTING_VERBS.has(word) ? 'order' : INTENDING_WORDS.has(word) ? 'plan' : null;
  if (modality === null || frame.tags[at] === 'determiner') return null;
  for (let next = at + 1; next < Math.min(frame.words.length - 1, at + REACH); next += 1) {
    const tag = frame.tags[next];
    if (
      (tag === 'mark' && frame.words[next]?.text !== '-') ||
      tag === 'joiner' ||
      tag === 'be' ||
      tag === 'have' ||
      tag === 'modal'
    )
      return null;
    if (
      tag === 'to' &&
      /^(?:verb|past|noun|be|adjective)$/.test(frame.tags[next + 1] ?? '') &&
      !isNominal(frame, next + 1)
    )
      return { modality, first: next, end: next + 1 };
  }
  return null;
}

/** "to reporters", "to London": a noun behind "to" is no infinitive. */
const isNominal = (frame: Frame, at: number): boolean => frame.tags[at] === 'noun' && lowerAt(frame, at).endsWith('s');

/** "plans", "orders", "estimates", "claims" as plain nouns behind an article or adjective are no cue, nor are "to" before a figure. */
function standsAsCue(frame: Frame, at: number, length: number): boolean {
  const tag = frame.tags[at];
  const before = frame.tags[at - 1];
  if (/^estimates?$/.test(lowerAt(frame, at)) && tag !== 'verb' && lowerAt(frame, at + 1) !== 'of') return false;
  if (lowerAt(frame, at) === 'ordered' && before !== 'be')
    return (
      (frame.tags[at + 1] !== 'figure' || reachingCue(frame, at) !== null) &&
      frame.segments.some((segment) => segment.head === at)
    );
  if (length > 1)
    return (
      !/^(?:is|are|was|were|has|have|had)$/.test(lowerAt(frame, at)) ||
      frame.covers[at + length] === -1 ||
      lowerAt(frame, at + 1) !== 'to'
    );
  if (
    !/^(?:plans|orders|order|pledge|claims|claim|estimates|estimate|forecasts|forecast|promises|demands|proposal|projects|project|requires|projection)$/.test(
      lowerAt(frame, at),
    )
  )
    return true;
  if (/^(?:estimates|estimate|forecast|forecasts|projection|proposal)$/.test(lowerAt(frame, at))) return true;
  return tag === 'verb' || (tag === 'past' && before !== 'determiner');
}
