import { nextId } from './ids.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { JudgementTable } from './tables.ts';

/** Every judgement of a person on a claim, oldest first. */
export async function judgementsOfClaim(db: ReadDb, claimId: string): Promise<JudgementTable[]> {
  return db.selectFrom('judgement').selectAll().where('claim_id', '=', claimId).orderBy('number').execute();
}

/** The judgements that hold: those that no later one replaces. */
export function standingJudgements(all: readonly JudgementTable[]): JudgementTable[] {
  const replaced = new Set(all.map((judgement) => judgement.replaces));
  return all.filter((judgement) => !replaced.has(judgement.id) && judgement.relation !== null);
}

/** Appends a judgement; the one it replaces stays as it was written. */
export async function insertJudgement(
  tx: WriteTx,
  judgement: Omit<JudgementTable, 'id' | 'number'>,
): Promise<JudgementTable> {
  const { id, number } = await nextId(tx, 'judgement');
  const row = { ...judgement, id, number };
  await tx.insertInto('judgement').values(row).execute();
  return row;
}
