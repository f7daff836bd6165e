/** The tables of the review queue, column by column. */

export interface AssignmentTable {
  claim_id: string;
  /** Who looks after the claim; null once it was given to nobody. */
  person: string | null;
  person_key: string | null;
  assigned_by: string;
  assigned_at: string;
}

export interface RecheckTable {
  claim_id: string;
  /** The ISO day from which the claim is to be looked at again; null for none. */
  due_on: string | null;
  set_by: string;
  set_at: string;
}

export interface CommentTable {
  id: string;
  number: number;
  claim_id: string;
  words: string;
  written_by: string;
  written_by_name: string;
  written_at: string;
}

export interface MentionTable {
  comment_number: number;
  person_key: string;
  person: string;
}

export interface SavedFilterTable {
  id: string;
  number: number;
  person_key: string;
  name: string;
  name_key: string;
  /** The query part of the queue's address, without its question mark. */
  query: string;
  saved_at: string;
  removed_at: string | null;
}

/** Things of the queue that somebody said need nothing more. */
export interface AsideTable {
  /** The key of a thing in the queue. */
  thing: string;
  /** 0 once it was put back. */
  standing: number;
  laid_by: string;
  laid_at: string;
}

/** Verdicts, seconds and confirmations whose giver took them back. */
export interface TakenBackTable {
  noun: string;
  number: number;
  taken_by: string;
  taken_by_name: string;
  taken_at: string;
}
