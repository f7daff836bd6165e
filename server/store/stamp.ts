/** When and by whom a row was written here: an ISO 8601 UTC instant and the name of the actor as people see it (the history keeps the id). */
export interface Stamp {
  readonly at: string;
  readonly by: string;
}
