import { accountOf } from './account.ts';
import type { Testimony } from './comparison.ts';
import { compareOnClaim, compareTestimonies } from './compare.ts';
import { isOneStory } from './one-story.ts';
import type { Witness } from './position.ts';
import { claimTitle, mostSaid } from './claim-title.ts';
import { datesState } from './tests/change.ts';
import { sameThing } from './topic.ts';

/** A statement already known, with the claim it stands under, or null when it stands under none. */
export interface Candidate {
  readonly claim: string | null;
  readonly witness: Witness;
}

/** A claim the engine proposes: an existing one, or a new one (`claim` null) with the statements that make it. */
export interface Suggestion {
  readonly claim: string | null;
  readonly with: readonly string[];
  /** 0..1 */
  readonly confidence: number;
  readonly reason: string;
  readonly title: string;
  readonly counted: string | null;
  readonly place: string | null;
}

/** Below this a likeness is chance. */
const SURE = 0.6;

interface Match {
  readonly candidate: Candidate;
  readonly score: number;
  readonly reason: string;
}

/** The claim a new statement belongs to, by likeness to statements already held; null when none is like enough, and for a day that only says when a figure held. */
export function suggestClaim(newcomer: Testimony, candidates: readonly Candidate[]): Suggestion | null {
  if (datesState(accountOf(newcomer))) return null;
  const matches = candidates
    .flatMap((candidate): Match[] => {
      const { score, reason } = sameThing(newcomer, candidate.witness.testimony);
      return score >= SURE && comparable(newcomer, candidate.witness.testimony) ? [{ candidate, score, reason }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.candidate.witness.id < b.candidate.witness.id ? -1 : 1));
  const [best] = matches;
  if (best === undefined) return null;
  const claim = matches.find(({ candidate }) => candidate.claim !== null)?.candidate.claim ?? null;
  const held = candidates.filter((candidate) => claim !== null && candidate.claim === claim);
  if (held.some(({ witness }) => accusesStranger(newcomer, witness.testimony))) return null;
  const together = matches.filter(({ candidate }) => candidate.claim === claim);
  const witnesses = [newcomer, ...together.map(({ candidate }) => candidate.witness.testimony)];
  return {
    claim,
    with: together.map(({ candidate }) => candidate.witness.id),
    confidence: Math.round(best.score * 100) / 100,
    reason: best.reason,
    title: claimTitle(witnesses),
    counted: mostSaid(witnesses.map(({ statement }) => statement.counted)),
    place: mostSaid(witnesses.map(({ statement }) => statement.place)),
  };
}

/** Two figures or days of one sentence are its own parts, never two answers; two clock times may be one moment on two clocks. */
function oneSentence(a: Testimony, b: Testimony): boolean {
  const same =
    a.source.id === b.source.id && a.text === b.text && a.statement.sentence.start === b.statement.sentence.start;
  return same && !(a.statement.value.kind === 'time' && b.statement.value.kind === 'time');
}

/** Statements the rules call unrelated never make a claim together, and others only where both are told to be of one topic. */
const comparable = (a: Testimony, b: Testimony): boolean =>
  !oneSentence(a, b) &&
  compareTestimonies(a, b).relation !== 'unrelated' &&
  isOneStory(a, b, 'one topic') &&
  !accusesStranger(a, b);

/** Whether two would contradict each other on one claim without being told to be of one story: the entries of a list, and strangers that use one noun. */
function accusesStranger(a: Testimony, b: Testimony): boolean {
  const { relation, group } = compareOnClaim(a, b);
  if (group !== 'conflict') return false;
  const ownList = relation === 'contradiction' && a.source.id !== undefined && a.source.id === b.source.id;
  return ownList || !isOneStory(a, b, 'one answer');
}
