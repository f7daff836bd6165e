import type { Page, PageQuery, SavedFilter } from '../../contract.ts';
import { personKey } from '../../text/mentions.ts';
import type { SavedFilterTable } from '../review-tables.ts';
import type { Store } from '../store.ts';
import { cursorOf, cutPage, numberAt, pageWith } from './paging.ts';

/** A saved filter as its person sees it. */
export const filterModel = (row: SavedFilterTable): SavedFilter => ({
  id: row.id,
  name: row.name,
  query: row.query,
  savedAt: row.saved_at,
});

/** The filters that a person has saved and not removed, in the order they were first saved. */
export async function filtersPage(store: Store, query: PageQuery & { person: string }): Promise<Page<SavedFilter>> {
  const cursor = cursorOf(query.after, ['number']);
  const mine = store.db
    .selectFrom('saved_filter')
    .where('person_key', '=', personKey(query.person))
    .where('removed_at', 'is', null);
  const counted = await mine.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow();
  let rows = mine
    .selectAll()
    .orderBy('number')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('number', '>', numberAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.number]);
  return pageWith(page.rows.map(filterModel), Number(counted.total), page.next);
}
