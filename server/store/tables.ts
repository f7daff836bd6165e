/** The tables of both engines, column by column. Truth values are 0 or 1, instants ISO 8601 UTC text, lists and values canonical JSON text. */

import type { AnchoringTable, ConfirmationTable, ReopeningTable } from './anchoring-tables.ts';
import type { DraftTables } from './draft-tables.ts';
import type { AuditRowTable, AuditTable } from './audit-tables.ts';
import type { DisagreementTable, JudgementTable, PositionStatementTable, PositionTable } from './judged-tables.ts';
import type { FingerprintTable, OriginTable, ReuseTable, StaleTable } from './origin-tables.ts';
import type { ConversationTable, RecordingTable, SpeakerTable, ToldTables, TranslationTable } from './told-tables.ts';
import type { LookTable, ShelvedTable } from './shelf-tables.ts';
import type {
  AsideTable,
  AssignmentTable,
  CommentTable,
  MentionTable,
  RecheckTable,
  SavedFilterTable,
  TakenBackTable,
} from './review-tables.ts';
import type { PageTextTable } from './page-tables.ts';
import type { OriginKeyTable, SearchEntryTable, SearchFilterTable } from './search-tables.ts';
import type { VerdictSecondTable, VerdictTable } from './verdict-tables.ts';
import type { WatchEntryTable, WatchTable } from './watch-tables.ts';
import type { WebhookTable } from './webhook-tables.ts';

export type { AnchoringTable, ConfirmationTable, ReopeningTable };
export type { LookTable, ShelvedTable };
export type { PageTextTable };
export type { SearchEntryTable };
export type { VerdictSecondTable, VerdictTable };
export type { FingerprintTable, OriginTable, ReuseTable, StaleTable };
export type { ConversationTable, RecordingTable, SpeakerTable, TranslationTable };
export type { DisagreementTable, JudgementTable, PositionStatementTable, PositionTable };

type Flag = number;
type Json = string;

export interface OutletTable {
  id: string;
  number: number;
  name: string;
  /** The name folded for look-ups; unique. */
  name_key: string;
  kind: string;
  country: string | null;
  parent_id: string | null;
  sample: Flag;
  recorded_at: string;
  recorded_by: string;
}

export interface SourceTable {
  id: string;
  number: number;
  outlet_id: string;
  title: string;
  author: string | null;
  url: string | null;
  /** What makes it the same document when it comes again: its URL, else outlet, title and day. Unique. */
  identity: string;
  language: string | null;
  published_at: string | null;
  published_precision: string | null;
  dateline: string | null;
  time_zone: string | null;
  credit: string | null;
  translated_from: string | null;
  via: string | null;
  note: string | null;
  sample: Flag;
  recorded_at: string;
  recorded_by: string;
  /** document, a kind of conversation, or translation. */
  kind: string;
}

export interface BodyTable {
  sha256: string;
  size: number;
  bytes: Buffer;
}

export interface SnapshotTable {
  id: string;
  number: number;
  source_id: string;
  sha256: string;
  media_type: string;
  text: string;
  extractor: string;
  captured_at: string;
  captured_by: string;
  recorded_at: string;
  /** JSON list of places in the text, in growing order. */
  places: string;
}

export interface RevisionTable {
  to_snapshot_id: string;
  from_snapshot_id: string;
  source_id: string;
  kind: string;
  summary: string;
  recorded_at: string;
  /** The source's title at the later copy; null for a revision recorded before titles were kept. */
  title: string | null;
}

export interface StatementTable {
  id: string;
  number: number;
  source_id: string;
  snapshot_id: string;
  quote_start: number;
  quote_end: number;
  quote_exact: string;
  quote_prefix: string;
  quote_suffix: string;
  quote_locator: string;
  printed_start: number;
  printed_end: number;
  printed: string;
  value_kind: string;
  value: Json;
  /** Decimal strings of the parsed bounds, null where open or where the value is no figure. */
  best_decimal: string | null;
  lower_decimal: string | null;
  upper_decimal: string | null;
  unit: string | null;
  counted: string | null;
  place: string | null;
  as_of_start: string | null;
  as_of_end: string | null;
  as_of_stated: Flag;
  modality: string;
  negated: Flag;
  claimant: string | null;
  via: string | null;
  named: Flag;
  rules: Json;
  made_by: string;
  engine_version: number;
  /** The statement that this one corrects; that one stays as it was written. */
  replaces: string | null;
  recorded_at: string;
  recorded_by: string;
  /** The text its offsets count in: `text` of the snapshot, or `page`, all that its page shows. */
  layer: string;
}

export interface StatementKeyTable {
  key: string;
  number: number;
  source_id: string;
  statement_id: string;
}

export interface ClaimKeyTable {
  key: string;
  number: number;
  claim_id: string;
}

export interface ClaimTable {
  id: string;
  number: number;
  title: string;
  question: string;
  state: string;
  value_kind: string;
  counted: string | null;
  place: string | null;
  scope: string | null;
  asserted: Json | null;
  version: number;
  suggested_because: string | null;
  standfirst: string;
  wording: string;
  settles: Json;
  sums: Json;
  outlets: number;
  origins_at_least: number;
  origins_at_most: number;
  worst_relation: string | null;
  worst_group: string | null;
  worst_severity: string | null;
  worst_explanation: string | null;
  /** 0 is the most severe; 99 when there is nothing to compare. */
  worst_rank: number;
  evidence_count: number;
  suggestion_count: number;
  verdict_id: string | null;
  engine_version: number;
  sample: Flag;
  recorded_at: string;
  recorded_by: string;
  changed_at: string;
  /** Since when the standing verdict waits to be given again or confirmed, and why; null while it stands. */
  reopened_at: string | null;
  reopened_because: string | null;
}

export interface EvidenceTable {
  claim_id: string;
  statement_id: string;
  number: number;
  computed_stance: string;
  person_stance: string | null;
  decision: string;
  confidence: number | null;
  reason: string;
  decided_by: string | null;
  decided_at: string | null;
  override_reason: string | null;
  recorded_at: string;
}

export interface EventTable {
  sequence: number;
  at: string;
  actor: string;
  actor_name: string;
  action: string;
  noun: string;
  noun_id: string;
  /** Nouns the event also belongs to (the claim of an evidence), for their history. */
  about: string | null;
  old: Json | null;
  new: Json | null;
  why: string | null;
}

export interface JobTable {
  id: string;
  number: number;
  kind: string;
  state: string;
  about: string;
  attempts: number;
  last_error: string | null;
  run_at: string;
  recorded_at: string;
  ended_at: string | null;
  /** How far a job that works in pieces has come: the number of the last statement it dealt with; 0 before the first. */
  reached: number;
}

export interface SequenceTable {
  noun: string;
  last: number;
}

export interface MigrationTable {
  name: string;
  applied_at: string;
}

/** All tables, by the name they carry in both engines. */
export interface Database extends ToldTables, DraftTables {
  outlet: OutletTable;
  source: SourceTable;
  body: BodyTable;
  snapshot: SnapshotTable;
  page_text: PageTextTable;
  revision: RevisionTable;
  anchoring: AnchoringTable;
  reopening: ReopeningTable;
  confirmation: ConfirmationTable;
  statement: StatementTable;
  statement_key: StatementKeyTable;
  claim_key: ClaimKeyTable;
  claim: ClaimTable;
  evidence: EvidenceTable;
  position: PositionTable;
  position_statement: PositionStatementTable;
  disagreement: DisagreementTable;
  judgement: JudgementTable;
  verdict: VerdictTable;
  verdict_second: VerdictSecondTable;
  event: EventTable;
  job: JobTable;
  watch: WatchTable;
  watch_entry: WatchEntryTable;
  audit: AuditTable;
  audit_row: AuditRowTable;
  look: LookTable;
  sequence: SequenceTable;
  search_entry: SearchEntryTable;
  search_filter: SearchFilterTable;
  migration: MigrationTable;
  fingerprint: FingerprintTable;
  reuse: ReuseTable;
  origin: OriginTable;
  stale: StaleTable;
  shelved: ShelvedTable;
  assignment: AssignmentTable;
  recheck: RecheckTable;
  comment: CommentTable;
  mention: MentionTable;
  saved_filter: SavedFilterTable;
  aside: AsideTable;
  taken_back: TakenBackTable;
  origin_key: OriginKeyTable;
  webhook: WebhookTable;
}
