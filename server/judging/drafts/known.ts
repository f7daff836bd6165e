import type { Position, Witness } from '../position.ts';
import type { Relation, RelationGroup } from '../relation.ts';
import type { Behind } from './finding.ts';

/** An answer to a claim as a draft is held against it: with the statement that speaks for it and who stands behind it. */
export interface KnownAnswer extends Pick<Position, 'letter' | 'label' | 'asOf' | 'modality'> {
  readonly lead: Witness;
  readonly behind: Behind;
}

/** How two answers of a claim stand to each other. */
export interface KnownPair {
  readonly a: string;
  readonly b: string;
  readonly relation: Relation;
  readonly group: RelationGroup;
  readonly missing: readonly string[];
  readonly explanation: string;
}

/** A person's verdict that stands: the answer it prefers, or null where all are given as a range. */
export interface KnownVerdict {
  readonly resolution: 'prefer-one' | 'give-the-range';
  readonly prefers: string | null;
}

/** A claim a mark may speak of. `verdict` is null while none settles it or it was reopened. */
export interface KnownClaim {
  readonly id: string;
  readonly title: string;
  readonly answers: readonly KnownAnswer[];
  readonly pairs: readonly KnownPair[];
  readonly verdict: KnownVerdict | null;
}

/** Everything a mark is held against: claims near it, and statements that stand in no claim. Bounded by whoever looks them up. */
export interface Known {
  readonly claims: readonly KnownClaim[];
  readonly alone: readonly { readonly witness: Witness; readonly behind: Behind }[];
}
