import type { EventsQuery, EventView, Page } from '../../contract.ts';
import { fromJson } from '../canonical-json.ts';
import type { ReadDb, Store } from '../store.ts';
import type { EventTable } from '../tables.ts';
import { eventLine } from './event-line.ts';
import { cursorOf, cutPage, numberAt, pageWith } from './paging.ts';

/** An event row with its line for people. */
export const eventModel = (row: EventTable): EventView => ({
  sequence: row.sequence,
  at: row.at,
  actor: row.actor_name,
  action: row.action,
  noun: row.noun,
  nounId: row.noun_id,
  old: fromJson(row.old),
  new: fromJson(row.new),
  why: row.why,
  line: eventLine(row),
});

/** The newest events that are about an id, newest first. */
export async function historyOf(db: ReadDb, id: string, most: number): Promise<EventView[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where((eb) => eb.or([eb('noun_id', '=', id), eb('about', '=', id)]))
    .orderBy('sequence', 'desc')
    .limit(most)
    .execute();
  return rows.map(eventModel);
}

function matching(db: ReadDb, query: EventsQuery) {
  let rows = db.selectFrom('event');
  const { noun, nounId, since } = query;
  if (noun !== undefined) rows = rows.where('noun', '=', noun);
  if (since !== undefined) rows = rows.where('at', '>=', since);
  if (nounId !== undefined) {
    rows = rows.where((eb) => eb.or([eb('noun_id', '=', nounId), eb('about', '=', nounId)]));
  }
  return rows;
}

/** The history, newest first. */
export async function eventsPage(store: Store, query: EventsQuery): Promise<Page<EventView>> {
  const cursor = cursorOf(query.after, ['number']);
  const counted = await matching(store.db, query)
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let rows = matching(store.db, query)
    .selectAll()
    .orderBy('sequence', 'desc')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('sequence', '<', numberAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.sequence]);
  return pageWith(page.rows.map(eventModel), Number(counted.total), page.next);
}
