import { chunks } from './chunks.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { PageTextTable, SnapshotTable, StatementTable } from './tables.ts';

const IDS_AT_ONCE = 300;

/** True for a copy whose text is the article of a web page. */
export const isWebPage = ({ extractor }: Pick<SnapshotTable, 'extractor'>): boolean =>
  extractor.startsWith('html-article ');

/** All that the page of a snapshot shows, or undefined where none is kept. */
export async function pageTextOf(db: ReadDb, snapshotId: string): Promise<PageTextTable | undefined> {
  return db.selectFrom('page_text').selectAll().where('snapshot_id', '=', snapshotId).executeTakeFirst();
}

/** Keeps all that the page of a snapshot shows; it is written once and never changed. */
export async function insertPageText(tx: WriteTx, row: PageTextTable): Promise<void> {
  await tx.insertInto('page_text').values(row).execute();
}

/** The whole texts of the pages that some of these statements were taken from, by snapshot; of the others nothing is read. */
export async function pagesQuotedBy(
  db: ReadDb,
  rows: readonly Pick<StatementTable, 'snapshot_id' | 'layer'>[],
): Promise<Map<string, string>> {
  const ids = new Set(rows.filter(({ layer }) => layer === 'page').map((row) => row.snapshot_id));
  const pages = new Map<string, string>();
  for (const run of chunks([...ids], IDS_AT_ONCE)) {
    const found = await db
      .selectFrom('page_text')
      .select(['snapshot_id', 'text'])
      .where('snapshot_id', 'in', run)
      .execute();
    for (const { snapshot_id: id, text } of found) pages.set(id, text);
  }
  return pages;
}
