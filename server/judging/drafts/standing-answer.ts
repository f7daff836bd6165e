import { isSharp } from '../positions.ts';
import type { Relation } from '../relation.ts';
import type { KnownAnswer, KnownClaim } from './known.ts';

/** Relations by which a later answer takes the place of an earlier one. */
export const MOVED: readonly Relation[] = ['changed', 'updated', 'corrected'];

/** The last ISO day an answer speaks of, '' where none is known. */
export const endOf = ({ asOf }: KnownAnswer): string => asOf.end ?? asOf.start ?? '';

const publishedOf = ({ lead }: KnownAnswer): string => lead.testimony.source.published ?? '';

/** True when the first answer is of a later time than the second, or of the same and published later. */
export const isLater = (a: KnownAnswer, b: KnownAnswer): boolean =>
  endOf(a) === endOf(b) ? publishedOf(a) > publishedOf(b) : endOf(a) > endOf(b);

const isExact = ({ lead }: KnownAnswer): boolean => isSharp(lead.testimony.statement.value);

/** True when an answer stands where another is given too: it took the other's place, or says the same more exactly. */
function standsOver({ pairs }: KnownClaim, answer: KnownAnswer, other: KnownAnswer): boolean {
  const letters = [answer.letter, other.letter];
  const pair = pairs.find(({ a, b }) => letters.includes(a) && letters.includes(b));
  if (pair === undefined) return false;
  if (MOVED.includes(pair.relation)) return isLater(answer, other);
  return pair.group === 'agree' && (isExact(answer) || !isExact(other));
}

/**
 * The one answer of a claim that can be calculated with: the one a standing verdict prefers; without a verdict the only
 * one, or the one that took the place of all others or says what they say. Null where the answers are still disputed or
 * a verdict gives them as a range.
 */
export function standingAnswer(claim: KnownClaim): KnownAnswer | null {
  const { answers, verdict } = claim;
  if (verdict !== null) return answers.find(({ letter }) => letter === verdict.prefers) ?? null;
  const standing = answers.filter((answer) =>
    answers.every((other) => other === answer || standsOver(claim, answer, other)),
  );
  return [...standing].sort((a, b) => b.behind.originsAtLeast - a.behind.originsAtLeast)[0] ?? null;
}
