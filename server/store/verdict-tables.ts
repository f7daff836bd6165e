/** Verdicts and who seconded them; both are append-only. */

export interface VerdictTable {
  id: string;
  number: number;
  claim_id: string;
  finding: string;
  resolution: string;
  prefers: string | null;
  note: string;
  given_by: string;
  given_by_name: string;
  given_at: string;
  replaces: string | null;
}

export interface VerdictSecondTable {
  number: number;
  verdict_id: string;
  seconded_by: string;
  seconded_by_name: string;
  seconded_at: string;
}
