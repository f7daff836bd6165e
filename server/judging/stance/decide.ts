import type { Relation } from '../relation.ts';
import { coverage, missingWords } from './about.ts';
import { explainDenied, explainHeld, explainOpen, explainRefuted } from './explain.ts';
import { judgeParts } from './judge-parts.ts';
import type { PartFinding } from './judge-parts.ts';
import { deniedWord } from './negation.ts';
import { pairUp } from './pairing.ts';
import type { Pair } from './pairing.ts';
import type { Part, Sheet } from './sheet.ts';

export interface StanceFinding {
  readonly stance: 'supports' | 'contradicts' | 'not-enough';
  readonly relation: Relation;
  /** One plain sentence. */
  readonly explanation: string;
}

/**
 * Scores from which two figures are surely of one thing, so that a difference is a contradiction: a bound; a bound whose
 * value is far off in a passage with few of the claim's words; a plain figure or date, which differs by chance more often.
 * `margin` is how much worse everything else in the passage must answer.
 */
export const SURE = { bound: 0.5, far: 2.5, exact: 2.4, margin: 0.5 };
/** Shares of the claim's words that a passage has: few; most, which halves the score a plain figure needs; needed with a figure answered; needed where the claim has no figure. */
const WORDS = { few: 0.4, most: 0.75, answered: 0.2, noFigures: 0.5 } as const;
/** An answer with this score needs no other words. */
const SURE_ANSWER = 1;

/** The stance from two laid-out texts; the first rule that hits gives it. */
export function decide(c: Sheet, p: Sheet): StanceFinding {
  const findings = judgeParts(pairUp(c, p), c, p);
  const about = coverage(c, p);
  const refuted = findings.find((one) => one.holding === 'refuted' && isSure(one, findings, about));
  if (refuted) return { stance: 'contradicts', relation: 'contradiction', explanation: explainRefuted(refuted) };
  const denied = findings.length === 0 && about >= WORDS.most ? deniedWord(c, p) : null;
  if (denied !== null) return { stance: 'contradicts', relation: 'contradiction', explanation: explainDenied(denied) };
  const explanation = (): string => explainOpen(findings, missingWords(c, p));
  if (findings.some((one) => one.holding === 'open' || one.holding === 'refuted'))
    return { stance: 'not-enough', relation: 'undetermined', explanation: explanation() };
  if (isSilent(findings, about)) return { stance: 'not-enough', relation: 'unrelated', explanation: explanation() };
  return { stance: 'supports', relation: agreementOf(findings), explanation: explainHeld(findings) };
}

/** Sure enough to call a contradiction; plain figures that all differ come from a passage about something else. */
function isSure(finding: PartFinding, findings: readonly PartFinding[], about: number): boolean {
  const { pair } = finding;
  if (isBound(pair.claim))
    return pair.score >= (isFar(pair) && about < WORDS.few ? SURE.far : SURE.bound) && isClear(pair);
  const others = findings.filter((one) => one !== finding);
  if (others.some((one) => one.holding !== 'holds' && !one.byDate)) return false;
  return pair.score >= SURE.exact || (pair.score >= SURE.exact / 2 && about >= WORDS.most);
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

/** How the answers agree: the loosest of them names the relation. */
function agreementOf(findings: readonly PartFinding[]): Relation {
  const values = findings.flatMap(({ pair }) =>
    pair.passage ? [[pair.claim.value, pair.passage.value] as const] : [],
  );
  if (values.some(([a, b]) => 'hedge' in a && 'hedge' in b && a.hedge !== b.hedge)) return 'bound';
  return values.some(([a, b]) => 'best' in a && 'best' in b && a.best !== b.best) ? 'rounding' : 'same';
}
