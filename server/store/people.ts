import { personKey } from '../text/mentions.ts';
import type { ReadDb } from './store.ts';

/** Names that the history knows, of people who acted and people who were given a claim, in order of the alphabet. */
export async function knownNames(db: ReadDb): Promise<string[]> {
  const acted = await db
    .selectFrom('event')
    .select('actor_name as name')
    .distinct()
    .where('actor', '!=', 'engine')
    .execute();
  const given = await db
    .selectFrom('assignment')
    .select('person as name')
    .distinct()
    .where('person', 'is not', null)
    .execute();
  const names = new Map<string, string>();
  for (const { name } of [...acted, ...given]) {
    if (name !== null && !names.has(personKey(name))) names.set(personKey(name), name);
  }
  return [...names.values()].sort((a, b) => (personKey(a) < personKey(b) ? -1 : 1));
}
