import { nextId } from './ids.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { VerdictSecondTable, VerdictTable } from './tables.ts';

/** The verdict of this id, or undefined. */
export async function verdictById(db: ReadDb, id: string): Promise<VerdictTable | undefined> {
  return db.selectFrom('verdict').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The newest verdict on a claim, or undefined. */
export async function newestVerdict(db: ReadDb, claimId: string): Promise<VerdictTable | undefined> {
  return db
    .selectFrom('verdict')
    .selectAll()
    .where('claim_id', '=', claimId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
}

/** Appends a verdict; an earlier one stays as it was written. */
export async function insertVerdict(tx: WriteTx, verdict: Omit<VerdictTable, 'id' | 'number'>): Promise<VerdictTable> {
  const { id, number } = await nextId(tx, 'verdict');
  const row = { ...verdict, id, number };
  await tx.insertInto('verdict').values(row).execute();
  return row;
}

/** Who seconded a verdict, or undefined. */
export async function secondOf(db: ReadDb, verdictId: string): Promise<VerdictSecondTable | undefined> {
  return db.selectFrom('verdict_second').selectAll().where('verdict_id', '=', verdictId).executeTakeFirst();
}

/** Appends that somebody seconded a verdict; the primary key refuses a second time. */
export async function insertSecond(tx: WriteTx, second: VerdictSecondTable): Promise<void> {
  await tx.insertInto('verdict_second').values(second).execute();
}
