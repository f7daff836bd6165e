import type { ReadDb, WriteTx } from './store.ts';
import type { LookTable } from './tables.ts';

/** When an actor last looked at the desk, or undefined. */
export async function lastLook(db: ReadDb, actor: string): Promise<LookTable | undefined> {
  return db.selectFrom('look').selectAll().where('actor', '=', actor).executeTakeFirst();
}

/** Remembers that an actor has seen the desk up to this event. */
export async function rememberLook(tx: WriteTx, look: LookTable): Promise<void> {
  await tx
    .insertInto('look')
    .values(look)
    .onConflict((conflict) => conflict.column('actor').doUpdateSet({ at: look.at, sequence: look.sequence }))
    .execute();
}
