import { personKey } from '../text/mentions.ts';
import { nextId } from './ids.ts';
import type { SavedFilterTable } from './review-tables.ts';
import type { ReadDb, WriteTx } from './store.ts';

/** The filter of this id that was not removed, or undefined. */
export async function filterById(db: ReadDb, id: string): Promise<SavedFilterTable | undefined> {
  return db
    .selectFrom('saved_filter')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

interface NewFilter {
  readonly person: string;
  readonly name: string;
  readonly query: string;
  readonly at: string;
}

/** The filter a person has under a name, removed or not. */
async function named(db: ReadDb, person: string, name: string): Promise<SavedFilterTable | undefined> {
  return db
    .selectFrom('saved_filter')
    .selectAll()
    .where('person_key', '=', personKey(person))
    .where('name_key', '=', personKey(name))
    .executeTakeFirst();
}

/** Saves a filter of a person under a name; one of the same name is replaced. Gives the one before as well. */
export async function putFilter(
  tx: WriteTx,
  { person, name, query, at }: NewFilter,
): Promise<{ row: SavedFilterTable; before: SavedFilterTable | undefined }> {
  const before = await named(tx, person, name);
  if (before) {
    const change = { name, query, saved_at: at, removed_at: null };
    await tx.updateTable('saved_filter').set(change).where('id', '=', before.id).execute();
    return { row: { ...before, ...change }, before };
  }
  const { id, number } = await nextId(tx, 'filter');
  const keys = { person_key: personKey(person), name_key: personKey(name) };
  const row = { id, number, ...keys, name, query, saved_at: at, removed_at: null };
  await tx.insertInto('saved_filter').values(row).execute();
  return { row, before };
}

/** Takes a filter out of its person's list. */
export async function removeFilterRow(tx: WriteTx, id: string, at: string): Promise<void> {
  await tx.updateTable('saved_filter').set({ removed_at: at }).where('id', '=', id).execute();
}
