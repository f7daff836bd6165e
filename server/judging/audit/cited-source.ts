import type { Testimony } from '../comparison.ts';
import { auditRow, type AuditOutcome, type RowFinding } from './audit-row.ts';
import type { TableHabits, TableRow } from './row.ts';
import type { SourceIndex } from './source-index.ts';

/** A cited source at hand: its newest copy's statements, and where they stand in the newsroom; null for a file that is no source yet. */
export interface CitedSource {
  readonly title: string;
  /** SRC-3, or null. */
  readonly source: string | null;
  readonly snapshot: string | null;
  readonly index: SourceIndex;
  /** STM ids of the statements that have one. */
  readonly ids: ReadonlyMap<Testimony, string>;
}

/** The sources a row cites that are at hand; where there is none, a sentence why. */
export interface CitedSources {
  readonly atHand: readonly CitedSource[];
  readonly missing: string | null;
  /** A sentence where the row does not say which of several sources it means. */
  readonly several?: string | null;
}

/** How a row came out, and in which of its sources. */
export interface CitedFinding extends Omit<RowFinding, 'outcome'> {
  readonly outcome: AuditOutcome;
  readonly cited: CitedSource | null;
}

const ORDER: Readonly<Record<AuditOutcome, number>> = {
  'as-printed': 0,
  'other-value': 1,
  'not-in-source': 2,
  'no-source': 3,
};

/** Judges a row against every source it cites; one that prints its value is enough. Deterministic. */
export function auditCited(
  row: TableRow,
  { atHand, missing, several }: CitedSources,
  habits: TableHabits,
): CitedFinding {
  const findings = atHand.map((cited): CitedFinding => ({ ...auditRow(row, cited.index, habits), cited }));
  const [best] = findings.sort((a, b) => ORDER[a.outcome] - ORDER[b.outcome]);
  if (best !== undefined) return several ? { ...best, explanation: `${best.explanation} ${several}` } : best;
  const explanation = missing ?? 'The row cites no source.';
  return { outcome: 'no-source', answer: null, relation: null, explanation, cited: null };
}
