import type { Test } from '../comparison.ts';
import type { Findings } from '../findings.ts';
import type { Relation } from '../relation.ts';

/** What a rule answers when it hits: the relation, the test that decided, and the fields that are missing. */
export interface Ruling {
  readonly relation: Relation;
  readonly decides: Test['test'];
  readonly missing?: readonly string[];
}

/** One rule of DESIGN section 3: its name, and its ruling on the findings or null. */
export interface Rule {
  readonly name: string;
  readonly rule: (findings: Findings) => Ruling | null;
}

/** True when both statements give a date or a clock time. */
export const isDated = ({ pair }: Findings): boolean =>
  pair.every(({ statement }) => statement.value.kind === 'date' || statement.value.kind === 'time');
