import { nextId, takeNumbers } from './ids.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { VerdictSecondTable, VerdictTable } from './tables.ts';

/** The verdict of this id, or undefined. */
export async function verdictById(db: ReadDb, id: string): Promise<VerdictTable | undefined> {
  return db.selectFrom('verdict').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Appends a verdict; an earlier one stays as it was written. */
export async function insertVerdict(tx: WriteTx, verdict: Omit<VerdictTable, 'id' | 'number'>): Promise<VerdictTable> {
  const { id, number } = await nextId(tx, 'verdict');
  const row = { ...verdict, id, number };
  await tx.insertInto('verdict').values(row).execute();
  return row;
}

/** The seconds that were not taken back; a verdict has one at most. */
export const standingSeconds = (db: ReadDb) =>
  db
    .selectFrom('verdict_second as vs')
    .leftJoin('taken_back as vt', (join) => join.onRef('vt.number', '=', 'vs.number').on('vt.noun', '=', 'second'))
    .selectAll('vs')
    .where('vt.number', 'is', null);

/** Who seconds a verdict, or undefined. */
export async function secondOf(db: ReadDb, verdictId: string): Promise<VerdictSecondTable | undefined> {
  return standingSeconds(db).where('vs.verdict_id', '=', verdictId).executeTakeFirst();
}

/** Appends that somebody seconded a verdict that nobody seconds. */
export async function insertSecond(tx: WriteTx, second: Omit<VerdictSecondTable, 'number'>): Promise<void> {
  const number = await takeNumbers(tx, 'second', 1);
  await tx
    .insertInto('verdict_second')
    .values({ ...second, number })
    .execute();
}
