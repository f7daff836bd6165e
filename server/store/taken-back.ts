import { reopeningsOf, confirmationsOf } from './reopenings.ts';
import type { TakenBackTable } from './review-tables.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { VerdictTable } from './tables.ts';

/** Appends that somebody took a verdict, a second or a confirmation back; the primary key refuses a second time. */
export async function insertTakenBack(tx: WriteTx, row: TakenBackTable): Promise<void> {
  await tx.insertInto('taken_back').values(row).execute();
}

/** The newest verdict on a claim that was not taken back, or undefined. */
export async function standingVerdict(db: ReadDb, claimId: string): Promise<VerdictTable | undefined> {
  return db
    .selectFrom('verdict as v')
    .leftJoin('taken_back as t', (join) => join.onRef('t.number', '=', 'v.number').on('t.noun', '=', 'verdict'))
    .selectAll('v')
    .where('v.claim_id', '=', claimId)
    .where('t.number', 'is', null)
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Since when and why a verdict waits to be given again or confirmed; nulls while it stands. */
export async function reopeningOf(
  db: ReadDb,
  verdict: string | undefined,
): Promise<{ reopened_at: string | null; reopened_because: string | null }> {
  const last = verdict === undefined ? undefined : (await reopeningsOf(db, [verdict])).at(-1);
  const confirmed = verdict === undefined ? undefined : (await confirmationsOf(db, [verdict])).at(-1);
  const waits = last !== undefined && (confirmed === undefined || confirmed.confirmed_at < last.recorded_at);
  return { reopened_at: waits ? last.recorded_at : null, reopened_because: waits ? last.because : null };
}
