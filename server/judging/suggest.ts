import type { Testimony } from './comparison.ts';
import { compareTestimonies } from './compare.ts';
import type { Witness } from './position.ts';
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

/** The claim a new statement belongs to, by likeness to statements already held; null when none is like enough. */
export function suggestClaim(newcomer: Testimony, candidates: readonly Candidate[]): Suggestion | null {
  const matches = candidates
    .flatMap((candidate): Match[] => {
      const { score, reason } = sameThing(newcomer, candidate.witness.testimony);
      return score >= SURE && comparable(newcomer, candidate.witness.testimony) ? [{ candidate, score, reason }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.candidate.witness.id < b.candidate.witness.id ? -1 : 1));
  const [best] = matches;
  if (best === undefined) return null;
  const claim = matches.find(({ candidate }) => candidate.claim !== null)?.candidate.claim ?? null;
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

/** Statements the rules call unrelated never make a claim together. */
const comparable = (a: Testimony, b: Testimony): boolean =>
  !oneSentence(a, b) && compareTestimonies(a, b).relation !== 'unrelated';

function mostSaid(words: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words)
    if (word !== null && word.trim() !== '') counts.set(word.trim(), (counts.get(word.trim()) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
  return best?.[0] ?? null;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A title for the question these testimonies answer: what is counted and where, or what is dated. */
export function claimTitle(testimonies: readonly Testimony[]): string {
  const counted = mostSaid(testimonies.map(({ statement }) => statement.counted));
  const place = sharedPlace(testimonies);
  if (counted === null) return place === null ? shortQuote(testimonies[0]) : `Figures from ${place}`;
  const dated = testimonies[0]?.statement.value.kind;
  const spoken = counted.replace(/^(?:the|a|an|some|of the)\s+/i, '');
  const named = capital(dated === 'date' ? spoken.replace(TOLD, '') : spoken);
  const title = dated === 'time' ? `Hour: ${named}` : named;
  return place === null || named.includes(place) ? title : `${title}, ${place}`;
}

/** "Announced end of the mission" asks for the end. */
const TOLD =
  /^(?:(?:officially|formally)\s+)?(?:announced|declared|proclaimed|confirmed|reported)\s+(?:the\s+)?(?=end|start|beginning|withdrawal|close|closure|death|launch)/i;

/** A place in a title holds for every statement that names one. */
function sharedPlace(testimonies: readonly Testimony[]): string | null {
  const places = new Set(testimonies.flatMap(({ statement }) => statement.place ?? []));
  return places.size === 1 ? ([...places][0] ?? null) : null;
}

function shortQuote(testimony: Testimony | undefined): string {
  if (testimony === undefined) return 'A figure';
  const { statement, text } = testimony;
  const words = text.slice(statement.sentence.start, statement.sentence.end).replace(/\s+/g, ' ').trim();
  return words.length <= 60 ? words : `${words.slice(0, words.lastIndexOf(' ', 58))} …`;
}
