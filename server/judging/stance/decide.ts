import type { Relation } from '../relation.ts';
import { coverage } from './about.ts';
import { explainHeld, explainOpen, explainRefuted } from './explain.ts';
import { judgeParts } from './judge-parts.ts';
import type { PartFinding } from './judge-parts.ts';
import { pairUp } from './pairing.ts';
import type { Sheet } from './sheet.ts';

export interface StanceFinding {
  readonly stance: 'supports' | 'contradicts' | 'not-enough';
  readonly relation: Relation;
  /** One plain sentence. */
  readonly explanation: string;
}

/** From this score on two figures are about the same thing; a plain figure or date needs more than a bound, which fits by chance less often. */
export const SURE = { bound: 0.4, exact: 2 };
/** Share of the claim's words a passage must have: with a figure answered, with no figure to answer, with figures left unanswered. */
const WORDS = { answered: 0.2, noFigures: 0.5, unanswered: 0.75 } as const;
/** An answer this sure needs no other words. */
const SURE_ANSWER = 1;
/** Share of the claim's words from which a plain figure is about the same thing at half the score. */
const MOST_WORDS = 0.75;

/** The stance from two laid-out texts; the first rule that hits gives it. */
export function decide(c: Sheet, p: Sheet): StanceFinding {
  const findings = judgeParts(pairUp(c, p), c, p);
  const about = coverage(c, p);
  const refuted = findings.find((one) => one.holding === 'refuted' && isSure(one, about));
  if (refuted) return { stance: 'contradicts', relation: 'contradiction', explanation: explainRefuted(refuted) };
  if (isSilent(findings, about))
    return { stance: 'not-enough', relation: 'unrelated', explanation: explainOpen(findings, []) };
  if (findings.some((one) => one.holding === 'open'))
    return { stance: 'not-enough', relation: 'undetermined', explanation: explainOpen(findings, []) };
  return { stance: 'supports', relation: 'same', explanation: explainHeld(findings) };
}

function isSure({ pair }: PartFinding, about: number): boolean {
  const { hedge } = pair.claim.value as { hedge?: string };
  if (hedge !== 'none') return pair.score >= SURE.bound;
  return pair.score >= SURE.exact || (pair.score >= SURE.exact / 2 && about >= MOST_WORDS);
}

/** True when the passage answers none of the claim's figures and has too few of its words. */
function isSilent(findings: readonly PartFinding[], about: number): boolean {
  const answered = Math.max(0, ...findings.map((one) => (one.holding === 'holds' ? one.pair.score : 0)));
  if (answered > 0) return about < WORDS.answered && answered < SURE_ANSWER;
  return about < (findings.length === 0 ? WORDS.noFigures : WORDS.unanswered);
}
