/** Evidence followed into later copies, and what that does to verdicts; all three only grow. */

export interface AnchoringTable {
  statement_id: string;
  to_snapshot_id: string;
  number: number;
  /** The copy the statement was read from; its quote there stays for ever. */
  from_snapshot_id: string;
  source_id: string;
  verdict: string;
  /** Where the quote stands in the later copy, UTF-16, and its words there; null when it has vanished or has twins. */
  quote_start: number | null;
  quote_end: number | null;
  quote_exact: string | null;
  /** Spans of the later copy that differ from the quote, as JSON. */
  changed: string;
  /** The same for the printed figure alone. */
  printed_verdict: string;
  printed_exact: string | null;
  /** What it means for the evidence: kept, slip (an unweighty typo), broken, as-before (broken already), restored. */
  effect: string;
  /** What the later copy states at that place. */
  successor_id: string | null;
  engine_version: number;
  recorded_at: string;
  /** The text of the later copy that the quote's place counts in; of words that are gone, the last that was looked through. */
  layer: string;
  /** Where the quote stands in the later copy, for people; null where it stands nowhere. */
  quote_locator: string | null;
}

export interface ReopeningTable {
  number: number;
  claim_id: string;
  verdict_id: string;
  statement_id: string;
  snapshot_id: string;
  because: string;
  recorded_at: string;
}

export interface ConfirmationTable {
  number: number;
  claim_id: string;
  verdict_id: string;
  reason: string;
  confirmed_by: string;
  confirmed_by_name: string;
  confirmed_at: string;
}
