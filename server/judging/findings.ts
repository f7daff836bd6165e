import type { Account } from './account.ts';
import { similarity } from './similarity.ts';
import { asOfTest } from './tests/as-of.ts';
import { behaviour, changeTest } from './tests/change.ts';
import { claimantTest } from './tests/claimant.ts';
import { countedTest } from './tests/counted.ts';
import { eventTest } from './tests/event.ts';
import { modalityTest } from './tests/modality.ts';
import type { Pair } from './tests/outcome.ts';
import { placeTest } from './tests/place.ts';
import { dependenceTest, lifecycleTest, sourceTest } from './tests/source.ts';
import { valueTest, type ValueFinding } from './tests/value.ts';
import { windowTest } from './tests/window.ts';

/** Everything the rules look at: the outcome of every test on one pair, on the four axes kept apart. */
export interface Findings {
  readonly pair: Pair;
  /** True when both stand under one claim: that they answer one question is decided already. */
  readonly together: boolean;
  /** Likeness of the two topics, 0..1. */
  readonly likeness: number;
  readonly value: ReturnType<typeof valueTest>;
  readonly counted: ReturnType<typeof countedTest>;
  readonly event: ReturnType<typeof eventTest>;
  readonly place: ReturnType<typeof placeTest>;
  readonly window: ReturnType<typeof windowTest>;
  readonly asOf: ReturnType<typeof asOfTest>;
  readonly modality: ReturnType<typeof modalityTest>;
  readonly claimant: ReturnType<typeof claimantTest>;
  readonly source: ReturnType<typeof sourceTest>;
  readonly lifecycle: ReturnType<typeof lifecycleTest>;
  readonly change: ReturnType<typeof changeTest>;
  readonly dependence: ReturnType<typeof dependenceTest>;
}

const AGREEING: ReadonlySet<ValueFinding> = new Set<ValueFinding>([
  'same',
  'rounding',
  'bound',
  'overlap',
  'conversion',
]);

/** True when the two values can both be right on one scale. */
export const agrees = (findings: Findings): boolean => AGREEING.has(findings.value.finding);

/** True when the two values, read on one scale, cannot both be right. */
export const apart = (findings: Findings): boolean => ['apart', 'ordinals-apart'].includes(findings.value.finding);

/** Runs every test on a pair of accounts. */
export function findingsOf(a: Account, b: Account, together = false): Findings {
  const pair: Pair = [a, b];
  const value = valueTest(pair);
  const source = sourceTest(pair);
  return {
    pair,
    together,
    likeness: similarity(a, b),
    value,
    counted: countedTest(pair, ['apart', 'ordinals-apart', 'unclear'].includes(value.finding), together),
    event: eventTest(pair, value.finding === 'apart', together),
    place: placeTest(pair, together),
    window: windowTest(pair),
    asOf: asOfTest(pair),
    modality: modalityTest(pair),
    claimant: claimantTest(pair),
    source,
    lifecycle: lifecycleTest(pair),
    change: changeTest(pair),
    dependence: dependenceTest(pair, source.finding),
  };
}

/** True when both figures are stages of one kind of count. */
export const isTally = (findings: Findings): boolean =>
  findings.change.finding === 'tally' || findings.pair.some((account) => behaviour(account) === 'tally');
