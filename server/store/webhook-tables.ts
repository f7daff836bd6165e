/** The table of addresses that are told of news. */

export interface WebhookTable {
  id: string;
  number: number;
  url: string;
  /** JSON list of what it is told of: disagreements, changes, due. */
  kinds: string;
  /** Key of the signature; in no read model and in no event. */
  secret: string;
  state: string;
  /** Sequence of the last event it was told of, or that stood when it was set. */
  told_through: number;
  /** The last ISO day whose due re-checks it was told of. */
  told_day: string;
  /** 1 while a test is to be sent. */
  test_wanted: number;
  /** Failed deliveries in a row; 0 after one that succeeded. */
  failures: number;
  /** Before this instant nothing is sent. */
  next_at: string;
  last_at: string | null;
  last_outcome: string | null;
  last_message: string | null;
  recorded_at: string;
  recorded_by: string;
}
