import type { Span } from '../../text/span.ts';
import type { Relation } from '../relation.ts';

/** Where a mark of a draft stands against what is known. */
export const MARK_STATES = ['agrees', 'differs', 'contested', 'unsettled', 'unknown'] as const;
export type MarkState = (typeof MARK_STATES)[number];

export const FORMULA_KINDS = ['sum', 'difference', 'share', 'change', 'rate'] as const;
export type FormulaKind = (typeof FORMULA_KINDS)[number];

/** The number of another mark, the id of a claim for its standing answer, or null where the mark no longer stands. */
export type FormulaInput = number | string | null;

/** What a writer derived a figure from: its inputs in the order the kind wants them. */
export interface Formula {
  readonly kind: FormulaKind;
  readonly inputs: readonly FormulaInput[];
}

/** A derived figure worked out anew. */
export interface Derivation extends Formula {
  /** The sum as a person writes it: “(2,500 − 5,200) ÷ 5,200 = −51.9 percent”. */
  readonly words: string;
  readonly result: number;
}

/** Outlets and independent origins behind an answer. */
export interface Behind {
  readonly outlets: number;
  readonly originsAtLeast: number;
  readonly originsAtMost: number;
}

/** The words a quotation is held against, in a source. */
export interface HeldQuote extends Span {
  readonly source: string;
  readonly exact: string;
}

/** What the rules find on one mark; a person's decision is another thing. */
export interface Finding {
  readonly state: MarkState;
  readonly relation: Relation | null;
  /** One plain sentence. */
  readonly explanation: string;
  readonly missing: readonly string[];
  readonly claim: string | null;
  /** Letter of the answer it was held against. */
  readonly position: string | null;
  readonly statement: string | null;
  readonly behind: Behind | null;
  /** Words that could stand in place of the mark; null where nothing is proposed. */
  readonly wording: string | null;
  readonly derived: Derivation | null;
  readonly quote: HeldQuote | null;
}

const NOTHING = {
  relation: null,
  missing: [],
  claim: null,
  position: null,
  statement: null,
  behind: null,
  wording: null,
  derived: null,
  quote: null,
} as const;

/** A finding from the fields it has; the others are empty. */
export const finding = (
  state: MarkState,
  explanation: string,
  more: Partial<Omit<Finding, 'state' | 'explanation'>> = {},
): Finding => ({
  ...NOTHING,
  ...more,
  state,
  explanation,
});

/** What is found on a mark of which nothing held speaks. */
export const UNKNOWN: Finding = finding('unknown', 'Nothing held speaks of it.');

const unnumbered = (words: string): string => words.replace(/\bmark \d+/gi, 'mark');

/** True where two findings say the same, whatever the numbers of the marks they name are now. */
export const sameFinding = (a: Finding, b: Finding): boolean => {
  const said = ({ explanation, derived, ...rest }: Finding): string =>
    JSON.stringify([unnumbered(explanation), derived?.words ?? null, Object.entries(rest).sort()]);
  return said(a) === said(b);
};

/** A kept finding as it stood before others were worked into it: one over other marks is worked out anew from theirs. */
export const ownFinding = (found: Finding): Finding =>
  found.derived !== null || found.explanation.startsWith('It dates mark') ? UNKNOWN : found;
