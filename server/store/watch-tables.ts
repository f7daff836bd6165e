/** The tables of what is watched, column by column; kept apart from the rest for its length. */

export interface WatchTable {
  id: string;
  number: number;
  /** Unique among those that are not stopped. */
  url: string;
  /** page or feed; null before the first fetch has told. */
  kind: string | null;
  state: string;
  every_minutes: number;
  /** Outlet instead of the one the pages state. */
  outlet: string | null;
  /** The source a watched page's copies belong to; null for a feed and before the first copy. */
  source_id: string | null;
  next_at: string;
  /** Validators of the last copy (RFC 9110, 8.8), sent back with the next request. */
  etag: string | null;
  last_modified: string | null;
  last_at: string | null;
  last_outcome: string | null;
  last_message: string | null;
  /** Failed fetches in a row; 0 after one that succeeded. */
  failures: number;
  /** The last failure stays when later fetches succeed. */
  failed_at: string | null;
  failure: string | null;
  recorded_at: string;
  recorded_by: string;
}

export interface WatchEntryTable {
  watch_id: string;
  number: number;
  url: string;
  title: string | null;
  /** The ISO day the feed states. */
  published: string | null;
  state: string;
  tries: number;
  /** Why it could not be captured the last time it was tried. */
  message: string | null;
  source_id: string | null;
  seen_at: string;
  tried_at: string | null;
}
