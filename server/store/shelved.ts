import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Stamp } from './stamp.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { ShelvedTable } from './tables.ts';

/** True for a row whose id, in this column, is not out of sight. */
export const unshelved = (column: string): RawBuilder<boolean> =>
  sql<boolean>`not exists (select 1 from shelved as h where h.noun_id = ${sql.ref(column)} and h.restored_at is null)`;

/** True for an outlet that is not out of sight, or that has a source in sight. */
export const outletShown = sql<boolean>`(${unshelved('outlet.id')}
  or exists (select 1 from source as o where o.outlet_id = outlet.id and ${unshelved('o.id')}))`;

/** The statements among these whose source is out of sight. */
export async function shelvedAmong(db: ReadDb, statements: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('statement as t')
    .innerJoin('shelved as h', 'h.noun_id', 't.source_id')
    .select('t.id')
    .where('t.id', 'in', statements)
    .where('h.restored_at', 'is', null)
    .execute();
  return rows.map((row) => row.id);
}

/** Puts things out of sight; `state` is what a claim returns to. */
export async function shelve(
  tx: WriteTx,
  things: readonly Pick<ShelvedTable, 'noun' | 'noun_id' | 'state'>[],
  { at, by }: Stamp,
): Promise<void> {
  for (const thing of things) {
    const row = { ...thing, shelved_at: at, shelved_by: by, restored_at: null };
    await tx
      .insertInto('shelved')
      .values(row)
      .onConflict((conflict) => conflict.column('noun_id').doUpdateSet(row))
      .execute();
  }
}

/** Everything that is out of sight, claims in the order they were recorded. */
export async function shelvedThings(db: ReadDb): Promise<ShelvedTable[]> {
  return db.selectFrom('shelved').selectAll().where('restored_at', 'is', null).orderBy('noun_id').execute();
}

/** Brings everything back into sight. */
export async function unshelveAll(tx: WriteTx, at: string): Promise<void> {
  await tx.updateTable('shelved').set({ restored_at: at }).where('restored_at', 'is', null).execute();
}

/** The sample's claims, sources and outlets that are in sight. */
export async function sampleInSight(
  db: ReadDb,
): Promise<Record<'claims' | 'sources' | 'outlets', { id: string; state: string | null }[]>> {
  const claims = await db
    .selectFrom('claim')
    .select(['id', 'state'])
    .where('sample', '=', 1)
    .where(unshelved('claim.id'))
    .orderBy('number')
    .execute();
  const ofTable = async (table: 'source' | 'outlet') => {
    const rows = await db
      .selectFrom(table)
      .select('id')
      .where('sample', '=', 1)
      .where(unshelved(`${table}.id`))
      .orderBy('number')
      .execute();
    return rows.map(({ id }) => ({ id, state: null }));
  };
  return { claims, sources: await ofTable('source'), outlets: await ofTable('outlet') };
}

/** True while a source of the sample is in sight. */
export async function sampleShown(db: ReadDb): Promise<boolean> {
  const row = await db
    .selectFrom('source')
    .select('id')
    .where('sample', '=', 1)
    .where(unshelved('source.id'))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
