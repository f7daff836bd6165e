/** The table of the keys by which origins are found. */

/** A credit, a copied source or "own", by which a statement's origin is found. */
export interface OriginKeyTable {
  key: string;
  statement_id: string;
}
