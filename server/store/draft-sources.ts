import { chunks } from './chunks.ts';
import type { ReadDb } from './store.ts';

const IDS_AT_ONCE = 300;

/** A source as a list of sources names it. */
export interface NamedSource {
  readonly id: string;
  readonly title: string;
  readonly outlet: { readonly name: string };
  readonly publishedAt: string | null;
  readonly url: string | null;
}

/** Sources by their ids, each with its outlet's name and its address; unknown ids are left out. */
export async function namedSources(db: ReadDb, ids: readonly string[]): Promise<Map<string, NamedSource>> {
  const found = new Map<string, NamedSource>();
  for (const run of chunks(ids, IDS_AT_ONCE)) {
    const rows = await db
      .selectFrom('source as s')
      .innerJoin('outlet as o', 'o.id', 's.outlet_id')
      .select(['s.id', 's.title', 's.url', 's.published_at as publishedAt', 'o.name as outlet'])
      .where('s.id', 'in', run)
      .execute();
    for (const { outlet, ...row } of rows) found.set(row.id, { ...row, outlet: { name: outlet } });
  }
  return found;
}
