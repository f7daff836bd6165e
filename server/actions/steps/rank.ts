import type { Severity } from '../../judging/position.ts';
import type { Relation, RelationGroup } from '../../judging/relation.ts';

const GROUP_RANK: Readonly<Record<RelationGroup, number>> = { conflict: 0, open: 1, explained: 2, agree: 3 };
const SEVERITY_RANK: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };
/** Pairs about different things are no question for anybody; they stand behind everything else. */
export const UNRELATED = 20;

/** Where a pair stands in a list by severity; 0 is the most severe. */
export function rankOf(pair: {
  readonly relation: Relation;
  readonly group: RelationGroup;
  readonly severity: Severity;
}): number {
  if (pair.relation === 'unrelated') return UNRELATED;
  return GROUP_RANK[pair.group] * 3 + SEVERITY_RANK[pair.severity];
}
