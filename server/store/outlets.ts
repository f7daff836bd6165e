import { nextId } from './ids.ts';
import type { Stamp } from './stamp.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { OutletTable } from './tables.ts';

/** A name as it is looked up: letter case and spacing do not part two outlets. */
export const outletKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** The outlet of this name, or undefined. */
export async function outletByName(db: ReadDb, name: string): Promise<OutletTable | undefined> {
  return db.selectFrom('outlet').selectAll().where('name_key', '=', outletKey(name)).executeTakeFirst();
}

/** The outlet of this id, or undefined. */
export async function outletById(db: ReadDb, id: string): Promise<OutletTable | undefined> {
  return db.selectFrom('outlet').selectAll().where('id', '=', id).executeTakeFirst();
}

export interface NewOutlet {
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly parentId: string | null;
  readonly sample: boolean;
}

/** Writes a new outlet; the unique name key refuses a second one of the same name. */
export async function insertOutlet(tx: WriteTx, outlet: NewOutlet, stamp: Stamp): Promise<OutletTable> {
  const { id, number } = await nextId(tx, 'outlet');
  const row: OutletTable = {
    id,
    number,
    name: outlet.name.trim(),
    name_key: outletKey(outlet.name),
    kind: outlet.kind,
    country: outlet.country,
    parent_id: outlet.parentId,
    sample: outlet.sample ? 1 : 0,
    recorded_at: stamp.at,
    recorded_by: stamp.by,
  };
  await tx.insertInto('outlet').values(row).execute();
  return row;
}
