/** The narrow tables that a search narrows by. */

/** A credit, a copied source or "own", by which a statement's origin is found. */
export interface OriginKeyTable {
  key: string;
  statement_id: string;
}

/** What an entry is found by besides its words; a column that does not speak of its noun is null. */
export interface SearchFilterTable {
  /** That of its entry. */
  number: number;
  noun: string;
  noun_id: string;
  /** What takes it out of sight: the source of a statement, the claim of a note, else itself. */
  shown_with: string;
  outlet_id: string | null;
  unit: string | null;
  figure: number | null;
  as_of_start: string | null;
  /** The start again where no end is known. */
  as_of_end: string | null;
  /** Leading letters that start and end share: 10 (one day), 7 (one month), 4 (one year), 3 (one decade) or 0. */
  as_of_shared: number;
  published_at: string | null;
  /** Of a statement; a source may have been captured often. */
  captured_at: string | null;
  person: string | null;
}

export interface SearchEntryTable {
  number: number;
  noun: string;
  noun_id: string;
  title: string;
  words: string;
  folded: string;
}
