import type { Relation, RelationGroup } from './relation.ts';
import type { Comparison, Testimony } from './comparison.ts';

/** A statement as a claim sees it: its id and testimony. */
export interface Witness {
  readonly id: string;
  readonly testimony: Testimony;
}

/** One distinct answer to a claim. Letters run A, B, … Z, AA in order of first as-of date, then of first publication. */
export interface Position {
  readonly letter: string;
  /** The answer in words for a screen ("5,200", "some 2,500", "9 Dec 2021"). */
  readonly label: string;
  /** The statement that gives the answer most precisely and represents the position in comparisons. */
  readonly lead: string;
  /** Ids of the statements that give this answer. */
  readonly gives: readonly string[];
  /** Ids of vague statements that fit this answer and others too; they never join two positions. */
  readonly fits: readonly string[];
  readonly asOf: { readonly start: string | null; readonly end: string | null; readonly stated: boolean };
  readonly modality: string;
}

export type Severity = 'high' | 'medium' | 'low';

/** Two positions of one claim and how they relate. */
export interface Disagreement {
  readonly a: string;
  readonly b: string;
  readonly relation: Relation;
  readonly group: RelationGroup;
  readonly severity: Severity;
  readonly comparison: Comparison;
}

/** The computed standing of one claim. */
export interface ClaimJudgement {
  readonly positions: readonly Position[];
  readonly disagreements: readonly Disagreement[];
  /** Outlets and independent origins behind all statements; `originsAtMost` is higher when some origin is not stated. */
  readonly witnesses: { readonly outlets: number; readonly originsAtLeast: number; readonly originsAtMost: number };
  /** The answering sentence of the claim page. */
  readonly standfirst: string;
  readonly sums: readonly string[];
  /** What would settle its open and conflicting pairs, one sentence each. */
  readonly settles: readonly string[];
  /** Wording for copy that is safe to print. */
  readonly wording: string;
  readonly engineVersion: number;
}
