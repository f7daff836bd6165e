import { sql } from 'kysely';
import { FILTER_COLUMNS, FILTER_ROWS } from '../../migrations/0016-search-filter.ts';
import { chunks } from './chunks.ts';
import type { WriteTx } from './store.ts';

type Noun = keyof typeof FILTER_ROWS;

const ROWS_AT_ONCE = 300;

/** Writes what these things are narrowed by, out of their own rows, which must be there already; a known thing keeps its row. */
export async function learnFilters(
  tx: WriteTx,
  things: readonly { readonly noun: Noun; readonly nounId: string }[],
): Promise<void> {
  for (const noun of Object.keys(FILTER_ROWS) as Noun[]) {
    const ids = things.filter((thing) => thing.noun === noun).map(({ nounId }) => nounId);
    for (const run of chunks(ids, ROWS_AT_ONCE)) {
      await sql`insert into search_filter (${sql.raw(FILTER_COLUMNS)}) ${sql.raw(FILTER_ROWS[noun])}
        and e.noun_id in (${sql.join(run)}) on conflict (number) do nothing`.execute(tx);
    }
  }
}
