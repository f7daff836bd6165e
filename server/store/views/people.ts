import type { Page, PageQuery, Person } from '../../contract.ts';
import { personKey } from '../../text/mentions.ts';
import { knownNames } from '../people.ts';
import type { Store } from '../store.ts';
import { cursorOf, cutPage, pageWith, textAt } from './paging.ts';

/** People whose names the history knows, with how many claims each looks after. */
export async function peoplePage(store: Store, query: PageQuery): Promise<Page<Person>> {
  const cursor = cursorOf(query.after, ['string']);
  const names = await knownNames(store.db);
  const given = await store.db
    .selectFrom('assignment')
    .select((eb) => ['person_key', eb.fn.countAll().as('claims')])
    .where('person_key', 'is not', null)
    .groupBy('person_key')
    .execute();
  const claims = new Map(given.map((row) => [row.person_key, Number(row.claims)]));
  const rows = names.filter((name) => cursor === null || personKey(name) > textAt(cursor, 0));
  const page = cutPage(rows.slice(0, query.limit + 1), query.limit, (name) => [personKey(name)]);
  const people = page.rows.map((name) => ({ name, claims: claims.get(personKey(name)) ?? 0 }));
  return pageWith(people, names.length, page.next);
}
