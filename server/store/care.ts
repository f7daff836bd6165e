import { personKey } from '../text/mentions.ts';
import { chunks } from './chunks.ts';
import type { Stamp } from './stamp.ts';
import type { ReadDb, WriteTx } from './store.ts';

/** Who looks after a claim and from which ISO day it is to be looked at again. */
export interface Care {
  readonly assigned: string | null;
  readonly recheckOn: string | null;
}

const NONE: Care = { assigned: null, recheckOn: null };
const IDS_AT_ONCE = 300;

/** The care of claims, by claim; claims without any are left out. */
export async function careOf(db: ReadDb, claims: readonly string[]): Promise<Map<string, Care>> {
  const found = new Map<string, Care>();
  for (const ids of chunks([...new Set(claims)], IDS_AT_ONCE)) {
    for (const row of await db.selectFrom('assignment').selectAll().where('claim_id', 'in', ids).execute())
      found.set(row.claim_id, { ...NONE, assigned: row.person });
    for (const row of await db.selectFrom('recheck').selectAll().where('claim_id', 'in', ids).execute())
      found.set(row.claim_id, { ...(found.get(row.claim_id) ?? NONE), recheckOn: row.due_on });
  }
  return found;
}

/** The care of one claim. */
export async function careOfClaim(db: ReadDb, claim: string): Promise<Care> {
  return (await careOf(db, [claim])).get(claim) ?? NONE;
}

/** Gives a claim to a person, or to nobody. */
export async function putAssignment(tx: WriteTx, claim: string, person: string | null, stamp: Stamp): Promise<void> {
  const care = {
    person,
    person_key: person === null ? null : personKey(person),
    assigned_by: stamp.by,
    assigned_at: stamp.at,
  };
  await tx
    .insertInto('assignment')
    .values({ claim_id: claim, ...care })
    .onConflict((conflict) => conflict.column('claim_id').doUpdateSet(care))
    .execute();
}

/** Sets the ISO day from which a claim is to be looked at again, or none. */
export async function putRecheck(tx: WriteTx, claim: string, on: string | null, stamp: Stamp): Promise<void> {
  const care = { due_on: on, set_by: stamp.by, set_at: stamp.at };
  await tx
    .insertInto('recheck')
    .values({ claim_id: claim, ...care })
    .onConflict((conflict) => conflict.column('claim_id').doUpdateSet(care))
    .execute();
}
