/** The tables of webhooks and of the keys by which origins are found. */

/** A credit, a copied source or "own", by which a statement's origin is found. */
export interface OriginKeyTable {
  key: string;
  statement_id: string;
}

export interface WebhookTable {
  id: string;
  number: number;
  url: string;
  /** JSON list of what it is told of. */
  events: string;
  /** The key of the signature; never shown again after it was given. */
  secret: string;
  state: string;
  /** Sequence of the last event of the history that it was told of, or that is none of its business. */
  sent_to: number;
  next_at: string;
  /** Failed deliveries in a row; 0 after one that succeeded. */
  failures: number;
  last_at: string | null;
  last_error: string | null;
  recorded_at: string;
  recorded_by: string;
}
