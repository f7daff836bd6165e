/** All that a web page shows, beside the article that its snapshot has for a text; written once. */
export interface PageTextTable {
  snapshot_id: string;
  /** Blocks in reading order, parted by blank lines. */
  text: string;
  /** Name and version of what read it from the bytes. */
  extractor: string;
  recorded_at: string;
}
