/** The tables of origins: fingerprints, what sources have from each other, where passages come from, what became stale. */

/** A winnowed hash of a copy's words; `snapshot` is the number of the copy. */
export interface FingerprintTable {
  /** A whole number below 2^52; PostgreSQL gives it back as a string. */
  hash: number;
  snapshot: number;
}

/** What one copy (`from`) has from another (`to`). */
export interface ReuseTable {
  from_snapshot_id: string;
  to_snapshot_id: string;
  from_source_id: string;
  to_source_id: string;
  kind: string;
  /** Share of the words of `from` that stand in `to`, 0 to 1. */
  contained: number;
  /** JSON list of {from: [start, end], to: [start, end]}. */
  spans: string;
  engine_version: number;
  recorded_at: string;
}

/** Where the passage of one statement comes from; worked out from its text and may be worked out anew. */
export interface OriginTable {
  statement_id: string;
  /** JSON list of keys of the outlets that the passage is credited to. */
  credits: string;
  /** JSON list of ids of the sources that the passage is copied from. */
  copies: string;
  /** 1 where the passage says that it is the outlet's own work. */
  stated: number;
  engine_version: number;
}

/** A figure that a source still carries although the report it goes back to was corrected or withdrawn. */
export interface StaleTable {
  statement_id: string;
  source_id: string;
  /** Canonical JSON of the value that was withdrawn. */
  value: string;
  printed: string;
  /** The source and copy that corrected or withdrew it. */
  of_source_id: string;
  of_snapshot_id: string;
  cause: string;
  reason: string;
  since: string;
  /** When the source was captured again without the figure; null while it stands. */
  cleared_at: string | null;
}
