import type { Disagreement, Position, Witness } from '../../judging/position.ts';
import { ENGINE_VERSION } from '../../judging/comparison.ts';
import type { Origins } from '../../judging/origins/grouping.ts';
import { canonicalJson } from '../../store/canonical-json.ts';
import { NOTHING_TO_COMPARE } from '../../store/claims.ts';
import type { JudgedRows } from '../../store/judged.ts';
import type {
  ClaimTable,
  DisagreementTable,
  JudgementTable,
  PositionStatementTable,
  PositionTable,
} from '../../store/tables.ts';
import type { Judged } from './engine.ts';
import { rankOf, UNRELATED } from './rank.ts';

/** A claim with everything its judgement is made of. */
export interface Case {
  readonly claim: ClaimTable;
  /** The witnesses of the evidence that answers the claim, by statement id. */
  readonly witnesses: ReadonlyMap<string, Witness>;
  /** Which of them go back to one report. */
  readonly origins: Origins;
  /** Judgements of persons that hold. */
  readonly judgements: readonly JudgementTable[];
  /** The disagreements as they are stored. */
  readonly former: readonly DisagreementTable[];
  readonly at: string;
}

function witnessColumns(of: Case, ids: readonly string[]) {
  const { outlets, originsAtLeast, originsAtMost } = of.origins.count(ids);
  return { outlets, origins_at_least: originsAtLeast, origins_at_most: originsAtMost };
}

function positionRow(of: Case, position: Position, ordinal: number): PositionTable {
  return {
    claim_id: of.claim.id,
    letter: position.letter,
    ordinal,
    label: position.label,
    lead_id: position.lead,
    as_of_start: position.asOf.start,
    as_of_end: position.asOf.end,
    as_of_stated: position.asOf.stated ? 1 : 0,
    modality: position.modality,
    ...witnessColumns(of, [...position.gives, ...position.fits]),
  };
}

function statementRows(of: Case, position: Position): PositionStatementTable[] {
  const row = { claim_id: of.claim.id, letter: position.letter };
  const gives = position.gives.map((id) => ({ ...row, statement_id: id, role: 'gives' }));
  const fits = position.fits.map((id) => ({ ...row, statement_id: id, role: 'fits' }));
  return [...gives, ...fits].map((one, ordinal) => ({ ...one, ordinal }));
}

/** The judgement of a person that holds between two positions: the newest about any of their statements. */
function judgementOver(of: Case, a: Position, b: Position): JudgementTable | undefined {
  const crosses = ({ statement_a, statement_b }: JudgementTable): boolean =>
    (a.gives.includes(statement_a) && b.gives.includes(statement_b)) ||
    (a.gives.includes(statement_b) && b.gives.includes(statement_a));
  return of.judgements.findLast(crosses);
}

interface Pair {
  readonly disagreement: Disagreement;
  readonly a: Position;
  readonly b: Position;
  readonly ordinal: number;
}

/** Since when the pair has stood as it stands: carried over while its leads and relation stay the same. */
function sinceOf(of: Case, { disagreement, a, b }: Pair): string {
  const same = of.former.find(
    (row) =>
      row.relation === disagreement.relation &&
      ((row.lead_a === a.lead && row.lead_b === b.lead) || (row.lead_a === b.lead && row.lead_b === a.lead)),
  );
  return same?.since ?? of.at;
}

function disagreementRow(of: Case, pair: Pair): DisagreementTable {
  const { disagreement, a, b, ordinal } = pair;
  const { comparison } = disagreement;
  const both = [...a.gives, ...a.fits, ...b.gives, ...b.fits];
  return {
    claim_id: of.claim.id,
    a: a.letter,
    b: b.letter,
    lead_a: a.lead,
    lead_b: b.lead,
    relation: disagreement.relation,
    relation_group: disagreement.group,
    computed_relation: comparison.relation,
    severity: disagreement.severity,
    rank: rankOf(disagreement),
    tests: canonicalJson(comparison.tests),
    missing: canonicalJson(comparison.missing),
    secondary: canonicalJson(comparison.secondary),
    explanation: comparison.explanation,
    dependent: comparison.dependent ? 1 : 0,
    judgement_id: judgementOver(of, a, b)?.id ?? null,
    engine_version: comparison.engineVersion,
    ...witnessColumns(of, [...new Set(both)]),
    number: of.claim.number,
    ordinal,
    since: sinceOf(of, pair),
  };
}

/** A computed standing as rows. */
export function rowsOf(of: Case, standing: Judged): JudgedRows {
  const byLetter = new Map(standing.positions.map((position) => [position.letter, position]));
  const disagreements = standing.disagreements.flatMap((disagreement, ordinal) => {
    const [a, b] = [byLetter.get(disagreement.a), byLetter.get(disagreement.b)];
    return a && b ? [disagreementRow(of, { disagreement, a, b, ordinal })] : [];
  });
  return {
    positions: standing.positions.map((position, ordinal) => positionRow(of, position, ordinal)),
    statements: standing.positions.flatMap((position) => statementRows(of, position)),
    disagreements,
  };
}

/** True for a pair of answers to the same thing. */
export const isQuestion = (row: DisagreementTable): boolean => row.rank < UNRELATED;

/** The most severe of some disagreements; pairs about different things do not count. */
export const worstOf = (rows: readonly DisagreementTable[]): DisagreementTable | undefined =>
  rows
    .filter(isQuestion)
    .reduce<DisagreementTable | undefined>((worst, row) => (worst && worst.rank <= row.rank ? worst : row), undefined);

/** What a computed standing sets on the claim's own row. */
export function claimColumns(of: Case, standing: Judged, rows: JudgedRows) {
  const worst = worstOf(rows.disagreements);
  return {
    standfirst: standing.standfirst,
    sums: canonicalJson(standing.sums),
    wording: standing.wording,
    settles: canonicalJson(standing.settles),
    ...witnessColumns(of, [...of.witnesses.keys()]),
    worst_relation: worst?.relation ?? null,
    worst_group: worst?.relation_group ?? null,
    worst_severity: worst?.severity ?? null,
    worst_explanation: worst?.explanation ?? null,
    worst_rank: worst?.rank ?? NOTHING_TO_COMPARE,
    engine_version: ENGINE_VERSION,
  };
}
