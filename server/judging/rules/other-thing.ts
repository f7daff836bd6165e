import { apart, isTally, type Findings } from '../findings.ts';
import { WIDER } from '../tests/place.ts';
import { CUMULATIVE, NESTED } from '../tests/window.ts';
import { isDated, type Ruling } from './ruling.ts';

/** On a claim, one value of one thing counted is one answer, wherever the sentence roams, unless two days are stated. */
const oneAnswer = (f: Findings): boolean =>
  f.together &&
  f.value.finding === 'same' &&
  f.asOf.finding !== 'stated-apart' &&
  f.counted.row.a !== null &&
  f.counted.row.a === f.counted.row.b;

/** What is counted, which event is dated, where, and over what stretch of time: differing there, even equal digits do not agree. */
export function otherThing(f: Findings): Ruling | null {
  if (f.value.finding === 'points-and-percent') return { relation: 'definition', decides: 'unit' };
  const wider = f.place.row.result === WIDER && f.change.finding !== 'fixed';
  if (wider && apart(f)) return { relation: 'scope', decides: 'place' };
  if (f.counted.finding === 'scope' || f.counted.finding === 'definition')
    return { relation: f.counted.finding, decides: 'thing counted' };
  if (f.event.finding === 'other-aspect') return { relation: 'definition', decides: 'event' };
  if (f.change.finding === 'fixed' || oneAnswer(f)) return null;
  if (f.place.finding === 'other' || f.place.finding === 'part') return { relation: 'scope', decides: 'place' };
  if (f.place.finding === 'inside' && apart(f)) return { relation: 'scope', decides: 'place' };
  if (f.event.finding === 'other-day' && isTally(f)) return { relation: 'definition', decides: 'event' };
  if (
    f.window.finding === 'other' &&
    (['flow', 'tally'].includes(f.change.finding) ||
      f.window.row.result === CUMULATIVE ||
      (apart(f) && f.window.row.result === NESTED))
  )
    return { relation: 'scope', decides: 'window' };
  return null;
}

/** A state that can change, at two times. */
export function changed(f: Findings): Ruling | null {
  if (!apart(f) || !['state', 'plan'].includes(f.change.finding)) return null;
  if (disputed(f)) return null;
  return ['stated-apart', 'published-apart'].includes(f.asOf.finding)
    ? { relation: 'changed', decides: 'as of' }
    : null;
}

/** From this likeness on two sentences that date something speak of one thing, whatever their verbs are. */
const WORD_FOR_WORD = 0.75;

/** Two named claimants on one page: the page itself sets their figures against each other. */
const disputed = (f: Findings): boolean => f.source.finding === 'one-page' && f.claimant.finding === 'different';

/** Another noun for what is counted, on values that are apart, is a doubt the engine speaks out before it accuses. */
export const otherNoun = (f: Findings): Ruling | null =>
  apart(f) &&
  !f.together &&
  f.counted.finding === 'weak' &&
  !disputed(f) &&
  !(isDated(f) && f.likeness >= WORD_FOR_WORD)
    ? { relation: 'definition', decides: 'thing counted' }
    : null;

/** On a claim, two figures of one source with two counted phrases are its own parts. */
function ownParts({ together, pair: [a, b] }: Findings): boolean {
  const source = a.testimony.source.id;
  return (
    together && source !== undefined && source === b.testimony.source.id && a.statement.counted !== b.statement.counted
  );
}

/** One sentence that gives two values counts two things; it does not contradict itself. */
export function oneSentence(f: Findings): Ruling | null {
  const [a, b] = f.pair.map(({ testimony }) => testimony);
  const one =
    a !== undefined &&
    b !== undefined &&
    a.text === b.text &&
    a.statement.sentence.start === b.statement.sentence.start;
  return (one || ownParts(f)) &&
    apart(f) &&
    f.source.finding !== 'headline-and-body' &&
    f.claimant.finding !== 'different'
    ? { relation: 'definition', decides: 'thing counted' }
    : null;
}
