import type { Outlet, Page, PageQuery } from '../../contract.ts';
import { notFound } from '../app-error.ts';
import { outletById } from '../outlets.ts';
import { outletShown, unshelved } from '../shelved.ts';
import type { ReadDb, Store } from '../store.ts';
import { outletModel } from './briefs.ts';
import { cursorOf, cutPage, pageWith, textAt } from './paging.ts';

async function sourceCounts(db: ReadDb, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('source')
    .select((eb) => ['outlet_id', eb.fn.countAll().as('sources')])
    .where('outlet_id', 'in', ids)
    .where(unshelved('id'))
    .groupBy('outlet_id')
    .execute();
  return new Map(rows.map((row) => [row.outlet_id, Number(row.sources)]));
}

/** Outlets by name. */
export async function outletsPage(store: Store, query: PageQuery): Promise<Page<Outlet>> {
  const cursor = cursorOf(query.after, ['string']);
  const counted = await store.db
    .selectFrom('outlet')
    .select((eb) => eb.fn.countAll().as('total'))
    .where(outletShown)
    .executeTakeFirstOrThrow();
  let rows = store.db
    .selectFrom('outlet')
    .selectAll()
    .where(outletShown)
    .orderBy('name_key')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('name_key', '>', textAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.name_key]);
  const counts = await sourceCounts(
    store.db,
    page.rows.map((row) => row.id),
  );
  const models = page.rows.map((row) => outletModel(row, counts.get(row.id) ?? 0));
  return pageWith(models, Number(counted.total), page.next);
}

/** One outlet; throws AppError `not-found`. */
export async function outletView(store: Store, id: string): Promise<Outlet> {
  const row = await outletById(store.db, id);
  if (!row) throw notFound(id);
  return outletModel(row, (await sourceCounts(store.db, [id])).get(id) ?? 0);
}
