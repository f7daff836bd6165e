import type { Witness } from '../judging/position.ts';
import type { ReadDb } from './store.ts';

/** True when a person rejected the same words of the same source for a claim: its page may have come again since, copied anew. */
export async function wasSetAside(db: ReadDb, claimId: string, { testimony }: Witness): Promise<boolean> {
  const { source, statement } = testimony;
  const row = await db
    .selectFrom('evidence as e')
    .innerJoin('statement as s', 's.id', 'e.statement_id')
    .select('e.statement_id')
    .where('e.claim_id', '=', claimId)
    .where('e.decision', '=', 'rejected')
    .where('s.source_id', '=', source.id ?? '')
    .where('s.printed', '=', statement.printed)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
