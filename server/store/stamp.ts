/** When and by whom a row was written here: an ISO 8601 UTC instant and an actor's id. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
}
