import type { Stamp } from './stamp.ts';
import type { ReadDb, WriteTx } from './store.ts';

/** True while a thing of the queue is laid aside. */
export async function isAside(db: ReadDb, thing: string): Promise<boolean> {
  const row = await db.selectFrom('aside').select('standing').where('thing', '=', thing).executeTakeFirst();
  return row?.standing === 1;
}

async function put(tx: WriteTx, thing: string, standing: 0 | 1, stamp: Stamp): Promise<void> {
  const mark = { standing, laid_by: stamp.by, laid_at: stamp.at };
  await tx
    .insertInto('aside')
    .values({ thing, ...mark })
    .onConflict((conflict) => conflict.column('thing').doUpdateSet(mark))
    .execute();
}

/** Lays a thing of the queue aside. */
export const layThing = (tx: WriteTx, thing: string, stamp: Stamp): Promise<void> => put(tx, thing, 1, stamp);

/** Puts a thing back into the queue. */
export const putThingBack = (tx: WriteTx, thing: string, stamp: Stamp): Promise<void> => put(tx, thing, 0, stamp);
