/** The tables of audits, column by column. */

export interface AuditTable {
  id: string;
  number: number;
  /** Name of the file. */
  name: string;
  /** The table's bytes, in `body`. */
  sha256: string;
  /** 1 where cited pages that are not at hand are captured. */
  fetches: number;
  state: string;
  rows_total: number;
  rows_done: number;
  as_printed: number;
  other_value: number;
  not_in_source: number;
  no_source: number;
  /** Why it failed. */
  message: string | null;
  recorded_at: string;
  recorded_by: string;
  ended_at: string | null;
}

export interface AuditRowTable {
  audit_id: string;
  /** Counted from 1 beneath the heads. */
  row_number: number;
  claim: string;
  printed_value: string;
  as_of: string;
  cited: string;
  outcome: string;
  found: string | null;
  quote: string | null;
  relation: string | null;
  explanation: string;
  source_id: string | null;
  snapshot_id: string | null;
  statement_id: string | null;
}
