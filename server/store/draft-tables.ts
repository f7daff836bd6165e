/** The tables of drafts, column by column. Offsets are UTF-16 code units of the version's text, end exclusive. */

type Json = string;

export interface DraftTable {
  id: string;
  number: number;
  title: string;
  author: string | null;
  /** The newest version, from 1. */
  version: number;
  changed_at: string;
  recorded_at: string;
  recorded_by: string;
}

export interface DraftVersionTable {
  draft_id: string;
  version: number;
  text: string;
  /** The ISO day the draft speaks from. */
  published: string;
  language: string | null;
  file: string | null;
  media_type: string;
  /** Of the bytes as they came. */
  sha256: string;
  /** What the copy leaves out, as a sentence. */
  warning: string | null;
  changed_paragraphs: number;
  /** Checks carried over from the version before. */
  kept: number;
  /** JSON list of the checks whose words were touched. */
  reopened: Json;
  recorded_at: string;
  recorded_by: string;
}

/** One mark and what the rules found on it; found anew when it is checked again. */
export interface DraftMarkTable {
  draft_id: string;
  version: number;
  number: number;
  kind: string;
  start_at: number;
  end_at: number;
  printed: string;
  sentence_start: number;
  sentence_end: number;
  statement: Json | null;
  state: string;
  claim_id: string | null;
  finding: Json;
  engine_version: number;
  /** How far the history had come, drafts aside, when it was found. */
  base: number;
  found_at: string;
}

/** One decision of a person on a mark; the last one of a mark stands. */
export interface DraftCheckTable {
  number: number;
  draft_id: string;
  version: number;
  mark: number;
  decision: string;
  wording: string | null;
  claim_id: string | null;
  note: string;
  decided_by: string;
  decided_by_name: string;
  decided_at: string;
  /** Number of the check of an earlier version that it carries over. */
  carried_from: number | null;
  recorded_at: string;
}

/** What a person says a mark is derived from; the last one of a mark stands, and one without a kind takes it back. */
export interface DraftFormulaTable {
  number: number;
  draft_id: string;
  version: number;
  mark: number;
  kind: string | null;
  given_by: string;
  given_by_name: string;
  given_at: string;
  /** Number of the formula of an earlier version that it carries over. */
  carried_from: number | null;
  recorded_at: string;
}

/** One input of a formula: another mark of the version or a claim; neither where the mark is gone. */
export interface DraftFormulaInputTable {
  formula: number;
  ordinal: number;
  mark: number | null;
  claim_id: string | null;
}

/** The tables of drafts, by the name they carry in both engines. */
export interface DraftTables {
  draft: DraftTable;
  draft_version: DraftVersionTable;
  draft_mark: DraftMarkTable;
  draft_check: DraftCheckTable;
  draft_formula: DraftFormulaTable;
  draft_formula_input: DraftFormulaInputTable;
}
