import type { CheckedBefore, PositionView } from '../../contract.ts';
import { compareOnClaim } from '../../judging/compare.ts';
import type { Witness } from '../../judging/position.ts';
import { suggested } from './engine.ts';
import type { Candidate } from './engine.ts';

type Figure = CheckedBefore['figures'][number];
type Known = Figure['claims'][number];

/** Claims shown for one figure; the others are less alike. */
const MOST_CLAIMS = 3;
const MOST_ALONE = 5;
/** A claim so much less alike than the best one is about something near it. */
const NEAR_THE_BEST = 0.2;

/** A claim that a figure of a sentence was matched to. */
export interface Matched {
  readonly claim: string;
  /** 0..1 */
  readonly confidence: number;
  readonly reason: string;
}

/** The claims among the candidates that ask what the sentence tells, by the rules of the suggestions, most alike first. */
export function matchedClaims(asked: Witness, candidates: readonly Candidate[]): Matched[] {
  const claims = [...new Set(candidates.flatMap(({ claim }) => claim ?? []))];
  const found = claims
    .flatMap((claim): Matched[] => {
      const suggestion = suggested(
        asked,
        candidates.filter((candidate) => candidate.claim === claim),
      );
      return suggestion ? [{ claim, confidence: suggestion.confidence, reason: suggestion.reason }] : [];
    })
    .sort((a, b) => b.confidence - a.confidence);
  const least = (found[0]?.confidence ?? 0) - NEAR_THE_BEST;
  return found.filter(({ confidence }) => confidence >= least).slice(0, MOST_CLAIMS);
}

/** How the sentence's value stands to each answer of a claim; answers whose statement is not given are left out. */
export function positionStandings(
  asked: Witness,
  positions: readonly PositionView[],
  leads: ReadonlyMap<string, Witness>,
): Known['positions'] {
  return positions.flatMap(({ letter, label, asOf, witnesses, lead }) => {
    const witness = leads.get(lead);
    if (!witness) return [];
    const { relation, group, explanation, missing } = compareOnClaim(asked.testimony, witness.testimony);
    const source = witness.testimony.source.id ?? '';
    return [
      { letter, value: label, asOf, relation, group, explanation, missing: [...missing], witnesses, lead, source },
    ];
  });
}

/** Statements about the same thing that stand under no claim, in the order they were found. */
export function aloneAmong(asked: Witness, candidates: readonly Candidate[]): Figure['alone'] {
  return candidates
    .filter((candidate) => candidate.claim === null && suggested(asked, [candidate]) !== null)
    .slice(0, MOST_ALONE)
    .map(({ witness: { id, testimony } }) => {
      const { statement, source, text } = testimony;
      const { relation, group, explanation } = compareOnClaim(asked.testimony, testimony);
      return {
        id,
        source: source.id ?? '',
        outlet: source.outlet ?? '',
        printed: statement.printed,
        quote: text.slice(statement.sentence.start, statement.sentence.end),
        relation,
        group,
        explanation,
      };
    });
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;

/** "2 figures", "1 date", "3 figures and dates". */
function valuesIn(figures: readonly Figure[]): string {
  const dates = figures.filter(({ value }) => value.kind === 'date' || value.kind === 'time').length;
  if (dates === 0) return counted(figures.length, 'figure');
  return dates === figures.length ? counted(dates, 'date') : `${String(figures.length)} figures and dates`;
}

/** The answer to "has this been checked before?" in one sentence. */
export function checkedAnswer(figures: readonly Figure[]): string {
  if (figures.length === 0) return 'There is no figure and no date in it that could be looked up.';
  const known = figures.filter(({ claims }) => claims.length > 0);
  if (known.length === 0) {
    if (figures.some(({ alone }) => alone.length > 0))
      return 'Not checked before; sources that are held say something on it.';
    return `Nothing is known: ${valuesIn(figures)} looked up, no claim and no source speaks of the same thing.`;
  }
  const claims = new Map(known.flatMap(({ claims: found }) => found.map(({ id, verdict }) => [id, verdict] as const)));
  const decided = [...claims.values()].filter((verdict) => verdict !== null).length;
  const verdicts = decided === 0 ? 'no verdict yet' : counted(decided, 'verdict');
  return `Known: ${String(known.length)} of ${valuesIn(figures)}, in ${counted(claims.size, 'claim')} with ${verdicts}.`;
}
