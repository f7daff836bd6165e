import { takeNumbers } from './ids.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { ConfirmationTable, ReopeningTable } from './tables.ts';

/** Appends that a verdict was given before the words it rests on changed. */
export async function insertReopening(tx: WriteTx, reopening: Omit<ReopeningTable, 'number'>): Promise<void> {
  const number = await takeNumbers(tx, 'reopening', 1);
  await tx
    .insertInto('reopening')
    .values({ ...reopening, number })
    .execute();
}

/** Appends that a person lets a reopened verdict stand. */
export async function insertConfirmation(tx: WriteTx, confirmation: Omit<ConfirmationTable, 'number'>): Promise<void> {
  const number = await takeNumbers(tx, 'confirmation', 1);
  await tx
    .insertInto('confirmation')
    .values({ ...confirmation, number })
    .execute();
}

/** What reopened these verdicts, oldest first. */
export async function reopeningsOf(db: ReadDb, verdicts: readonly string[]): Promise<ReopeningTable[]> {
  if (verdicts.length === 0) return [];
  return db.selectFrom('reopening').selectAll().where('verdict_id', 'in', verdicts).orderBy('number').execute();
}

/** Who let these verdicts stand and did not take that back, oldest first. */
export async function confirmationsOf(db: ReadDb, verdicts: readonly string[]): Promise<ConfirmationTable[]> {
  if (verdicts.length === 0) return [];
  return db
    .selectFrom('confirmation as c')
    .leftJoin('taken_back as t', (join) => join.onRef('t.number', '=', 'c.number').on('t.noun', '=', 'confirmation'))
    .selectAll('c')
    .where('c.verdict_id', 'in', verdicts)
    .where('t.number', 'is', null)
    .orderBy('c.number')
    .execute();
}
