import type { Comparison } from '../../judging/comparison.ts';
import { ENGINE_VERSION } from '../../judging/comparison.ts';
import { disagreementsOf, placeStatement } from '../../judging/judge-claim.ts';
import type { Disagreement, Position } from '../../judging/position.ts';
import { standfirst } from '../../judging/standfirst.ts';
import { sumsOf } from '../../judging/sums.ts';
import { copyWording, settles } from '../../judging/wording.ts';
import { listFromJson } from '../../store/canonical-json.ts';
import type { DisagreementTable, PositionStatementTable, PositionTable } from '../../store/tables.ts';
import type { Judged } from './engine.ts';
import { rankOf } from './rank.ts';
import type { Case } from './standing-rows.ts';

/** Positions as they are stored. */
export function storedPositions(
  rows: readonly PositionTable[],
  statements: readonly PositionStatementTable[],
): Position[] {
  const of = (letter: string, role: string): string[] =>
    statements.filter((row) => row.letter === letter && row.role === role).map((row) => row.statement_id);
  return rows.map((row) => ({
    letter: row.letter,
    label: row.label,
    lead: row.lead_id,
    gives: of(row.letter, 'gives'),
    fits: of(row.letter, 'fits'),
    asOf: { start: row.as_of_start, end: row.as_of_end, stated: row.as_of_stated === 1 },
    modality: row.modality,
  }));
}

/** A stored pair under the letters it has now. */
function storedPair(row: DisagreementTable, a: Position, b: Position): Disagreement {
  const comparison = {
    relation: row.computed_relation,
    group: row.relation_group,
    secondary: listFromJson(row.secondary),
    tests: JSON.parse(row.tests) as Comparison['tests'],
    missing: listFromJson(row.missing),
    explanation: row.explanation,
    dependent: row.dependent === 1,
    engineVersion: row.engine_version,
  } as Comparison;
  const { relation, group } = comparison;
  return { a: a.letter, b: b.letter, relation, group, severity: row.severity as Disagreement['severity'], comparison };
}

/** Whether a stored pair counts as one origin with what is known now: the flag once set by the words alone stays. */
const dependentNow = (of: Case, row: DisagreementTable): number =>
  of.origins.of(row.lead_a) === of.origins.of(row.lead_b) ? 1 : row.dependent;

/** Every pair of positions; only pairs that were not compared before, or turn out to have one origin, are compared now. */
function pairsOf(of: Case, positions: readonly Position[]): Disagreement[] {
  const stored = new Map(of.former.map((row) => [`${row.lead_a} ${row.lead_b}`, row]));
  const pairs = positions.flatMap((a, at) =>
    positions.slice(at + 1).flatMap((b) => {
      const row = stored.get(`${a.lead} ${b.lead}`);
      const known = row !== undefined && row.dependent === dependentNow(of, row);
      return known
        ? [storedPair(row, a, b)]
        : disagreementsOf([a, b], (id) => of.witnesses.get(id), { overrides: [], origins: of.origins });
    }),
  );
  return pairs.sort((x, y) => rankOf(x) - rankOf(y));
}

/** The standing of a claim after new statements took their places among its stored positions. */
export function placeNewcomers(of: Case, stored: readonly Position[], newcomers: readonly string[]): Judged {
  const positions = newcomers.reduce<readonly Position[]>((placed, id) => {
    const witness = of.witnesses.get(id);
    return witness ? placeStatement(placed, witness, (other) => of.witnesses.get(other)) : placed;
  }, stored);
  const disagreements = pairsOf(of, positions);
  const witnesses = [...of.witnesses.values()];
  return {
    positions,
    disagreements,
    witnesses: of.origins.count(witnesses.map(({ id }) => id)),
    standfirst: standfirst(positions, disagreements),
    sums: sumsOf(witnesses),
    settles: settles(disagreements),
    wording: copyWording({ positions }, witnesses),
    engineVersion: ENGINE_VERSION,
  };
}
