import type { Relation } from '../relation.ts';
import { coverage } from './about.ts';
import { explainHeld, explainOpen, explainRefuted } from './explain.ts';
import { judgeParts } from './judge-parts.ts';
import type { PartFinding } from './judge-parts.ts';
import { pairUp } from './pairing.ts';
import type { Pair } from './pairing.ts';
import type { Part, Sheet } from './sheet.ts';

export interface StanceFinding {
  readonly stance: 'supports' | 'contradicts' | 'not-enough';
  readonly relation: Relation;
  /** One plain sentence. */
  readonly explanation: string;
}

/** From this score on two figures are about the same thing; a plain figure or date needs more than a bound, which fits by chance less often. */
export const SURE = { bound: 0.5, far: 2.5, exact: 2.4, margin: 0.1 };
/** Share of the claim's words a passage must have: with a figure answered, and where the claim has no figure. */
const WORDS = { answered: 0.2, noFigures: 0.5 } as const;
/** An answer this sure needs no other words. */
const SURE_ANSWER = 1;
/** Share of the claim's words under which values far apart are hardly of one thing. */
const FEW_WORDS = 0.4;
/** Share of the claim's words from which a plain figure is about the same thing at half the score. */
const MOST_WORDS = 0.75;

/** The stance from two laid-out texts; the first rule that hits gives it. */
export function decide(c: Sheet, p: Sheet): StanceFinding {
  const findings = judgeParts(pairUp(c, p), c, p);
  const about = coverage(c, p);
  const refuted = findings.find((one) => one.holding === 'refuted' && isSure(one, findings, about));
  if (refuted) return { stance: 'contradicts', relation: 'contradiction', explanation: explainRefuted(refuted) };
  if (isSilent(findings, about))
    return { stance: 'not-enough', relation: 'unrelated', explanation: explainOpen(findings, []) };
  if (findings.some((one) => one.holding === 'open'))
    return { stance: 'not-enough', relation: 'undetermined', explanation: explainOpen(findings, []) };
  if (isSilent(findings, about))
    return { stance: 'not-enough', relation: 'unrelated', explanation: explainOpen(findings, []) };
  return { stance: 'supports', relation: 'same', explanation: explainHeld(findings) };
}

/** Sure enough to call a contradiction; plain figures that all differ come from a passage about something else. */
function isSure(finding: PartFinding, findings: readonly PartFinding[], about: number): boolean {
  const { pair } = finding;
  if (isBound(pair.claim))
    return pair.score >= (isFar(pair) && about < FEW_WORDS ? SURE.far : SURE.bound) && isClear(pair);
  const others = findings.filter((one) => one !== finding);
  if (others.some((one) => one.holding !== 'holds' && !one.byDate)) return false;
  return pair.score >= SURE.exact || (pair.score >= SURE.exact / 2 && about >= MOST_WORDS);
}

/** True when nothing else in the passage answers nearly as well. */
const isClear = ({ score, rivals }: Pair): boolean => rivals.every((rival) => rival.score < score - SURE.margin);

/** Values more than twice apart seldom belong to one thing. */
function isFar({ claim, passage }: Pair): boolean {
  const [a, b] = [claim.value, passage?.value];
  if (!('best' in a) || b === undefined || !('best' in b) || !a.best || !b.best) return false;
  return Math.max(a.best / b.best, b.best / a.best) > 2;
}

const isBound = ({ value }: Part): boolean => 'hedge' in value && value.hedge !== 'none';

/** True when the passage answers none of the claim's figures, or has too few of its words where it has no figures. */
function isSilent(findings: readonly PartFinding[], about: number): boolean {
  if (findings.length === 0) return about < WORDS.noFigures;
  const answered = Math.max(0, ...findings.map((one) => (one.holding === 'holds' ? one.pair.score : 0)));
  return about < WORDS.answered ? answered < SURE_ANSWER : answered === 0;
}
