import { claimsByKeys, statementsByKeys } from './keys.ts';
import { replacedAmong } from './statements.ts';
import type { ReadDb } from './store.ts';

/** Bounds that keep the cost of one more statement the same however many claims there are. */
const MOST_CLAIMS = 12;
const MOST_STATEMENTS = 40;
const MOST_SPEAKERS = 8;

/** A statement that a newcomer is compared with, and the claim it speaks for; null while it stands in none. */
export interface CandidateRow {
  readonly claim: string | null;
  readonly statement: string;
}

/** The statements that stand for a claim in a comparison: the leads of its positions, else its first evidence. */
async function speakersOf(db: ReadDb, claimId: string): Promise<string[]> {
  const leads = await db
    .selectFrom('position')
    .select('lead_id')
    .where('claim_id', '=', claimId)
    .orderBy('ordinal')
    .limit(MOST_SPEAKERS)
    .execute();
  if (leads.length > 0) return leads.map((row) => row.lead_id);
  const first = await db
    .selectFrom('evidence')
    .select('statement_id')
    .where('claim_id', '=', claimId)
    .where('decision', '!=', 'rejected')
    .orderBy('number')
    .limit(MOST_SPEAKERS)
    .execute();
  return first.map((row) => row.statement_id);
}

async function openClaims(db: ReadDb, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('claim')
    .select('id')
    .where('id', 'in', ids)
    .where('state', '!=', 'dismissed')
    .execute();
  const open = new Set(rows.map((row) => row.id));
  return ids.filter((id) => open.has(id));
}

/** Statements among these that no claim uses and no later statement corrects. */
export async function stillAlone(db: ReadDb, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const used = await db.selectFrom('evidence').select('statement_id').where('statement_id', 'in', ids).execute();
  const taken = new Set([...used.map((row) => row.statement_id), ...(await replacedAmong(db, ids))]);
  return ids.filter((id) => !taken.has(id));
}

/** A statement that looks for its like. */
export interface Newcomer {
  readonly id: string;
  readonly source: string;
  readonly keys: readonly string[];
}

/**
 * What a newcomer is compared with: a bounded number of claims, and of statements of other sources that stand in none.
 * Its own source's statements are left out, since one report alone is no question yet.
 */
export async function candidatesFor(db: ReadDb, newcomer: Newcomer): Promise<CandidateRow[]> {
  const { keys } = newcomer;
  const candidates: CandidateRow[] = [];
  for (const claim of await openClaims(db, await claimsByKeys(db, keys, MOST_CLAIMS))) {
    const speakers = await speakersOf(db, claim);
    candidates.push(...speakers.map((statement) => ({ claim, statement })));
  }
  const like = await statementsByKeys(db, keys, { notOf: newcomer.source, most: MOST_STATEMENTS });
  candidates.push(...(await stillAlone(db, like)).map((statement) => ({ claim: null, statement })));
  return candidates.filter((candidate) => candidate.statement !== newcomer.id);
}
