/** What went out of sight with the sample newsroom. */
export interface ShelvedTable {
  noun_id: string;
  noun: string;
  /** The state a claim had before; null for what has none. */
  state: string | null;
  shelved_at: string;
  shelved_by: string;
  /** Null while it is out of sight. */
  restored_at: string | null;
}

/** When an actor last saw the desk, and the last event it showed. */
export interface LookTable {
  actor: string;
  at: string;
  sequence: number;
}
