/** Tables of what was judged: positions and disagreements (computed, replaced), judgements (a person's, append-only). */

type Flag = number;
type Json = string;

export interface PositionTable {
  claim_id: string;
  letter: string;
  /** Order on the claim's page, from 0. */
  ordinal: number;
  label: string;
  lead_id: string;
  as_of_start: string | null;
  as_of_end: string | null;
  as_of_stated: Flag;
  modality: string;
  outlets: number;
  origins_at_least: number;
  origins_at_most: number;
}

export interface PositionStatementTable {
  claim_id: string;
  letter: string;
  statement_id: string;
  role: string;
  ordinal: number;
}

export interface DisagreementTable {
  claim_id: string;
  a: string;
  b: string;
  lead_a: string;
  lead_b: string;
  relation: string;
  relation_group: string;
  computed_relation: string;
  severity: string;
  /** Sort rank of severity and group together; 0 is the most severe. */
  rank: number;
  tests: Json;
  missing: Json;
  secondary: Json;
  explanation: string;
  dependent: Flag;
  judgement_id: string | null;
  engine_version: number;
  /** Witnesses of both positions together. */
  outlets: number;
  origins_at_least: number;
  origins_at_most: number;
  /** The claim's number and the pair's place within it, for paging. */
  number: number;
  ordinal: number;
  since: string;
}

export interface JudgementTable {
  id: string;
  number: number;
  claim_id: string;
  /** The two statements that led the positions when the person judged, in the order of their numbers. */
  statement_a: string;
  statement_b: string;
  /** Null goes back to the computed relation. */
  relation: string | null;
  reason: string;
  judged_by: string;
  judged_at: string;
  replaces: string | null;
}
