import { claimsByKeys, statementsByKeys } from './keys.ts';
import { shelvedAmong } from './shelved.ts';
import { replacedAmong } from './statements.ts';
import type { ReadDb } from './store.ts';

/** Bounds that keep the cost of one more statement the same however many claims there are. */
const MOST_CLAIMS = 8;
const MOST_STATEMENTS = 24;
const MOST_SPEAKERS = 4;

/** A statement that a newcomer is compared with, and the claim it speaks for; null while it stands in none. */
export interface CandidateRow {
  readonly claim: string | null;
  readonly statement: string;
}

/** What one round of look-ups has seen: statements of one text ask for the same keys and claims again and again. */
export interface Seen {
  readonly claims: Map<string, readonly string[]>;
  readonly statements: Map<string, readonly string[]>;
  readonly speakers: Map<string, readonly string[]>;
  readonly open: Map<string, boolean>;
  readonly alone: Map<string, boolean>;
}

/** A round in which nothing was looked up yet. */
export const nothingSeen = (): Seen => ({
  claims: new Map(),
  statements: new Map(),
  speakers: new Map(),
  open: new Map(),
  alone: new Map(),
});

/** Forgets what no longer holds once a statement with these keys joined a claim. */
export function seeJoined(seen: Seen, joined: { claim: string; statement: string; keys: readonly string[] }): void {
  for (const key of joined.keys) seen.claims.delete(key);
  seen.speakers.delete(joined.claim);
  seen.alone.set(joined.statement, false);
}

/** Looks up what was not seen yet, all at once, and remembers it. */
async function remembered<T>(
  seen: Map<string, T>,
  ids: readonly string[],
  lookUp: (missing: readonly string[]) => Promise<(id: string) => T>,
): Promise<(id: string) => T | undefined> {
  const missing = ids.filter((id) => !seen.has(id));
  if (missing.length > 0) {
    const found = await lookUp(missing);
    for (const id of missing) seen.set(id, found(id));
  }
  return (id) => seen.get(id);
}

/** The statements that stand for claims in a comparison: the leads of their positions, else their first evidence. */
async function speakersOf(db: ReadDb, claimIds: readonly string[]): Promise<(claim: string) => readonly string[]> {
  const leads = await db
    .selectFrom('position')
    .select(['claim_id', 'lead_id'])
    .where('claim_id', 'in', claimIds)
    .where('ordinal', '<', MOST_SPEAKERS)
    .orderBy('ordinal')
    .execute();
  const speakers = new Map<string, string[]>();
  for (const row of leads) speakers.set(row.claim_id, [...(speakers.get(row.claim_id) ?? []), row.lead_id]);
  for (const claim of claimIds) if (!speakers.has(claim)) speakers.set(claim, await firstEvidence(db, claim));
  return (claim) => speakers.get(claim) ?? [];
}

async function firstEvidence(db: ReadDb, claimId: string): Promise<string[]> {
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

async function openClaims(db: ReadDb, ids: readonly string[]): Promise<(claim: string) => boolean> {
  const rows = await db
    .selectFrom('claim')
    .select('id')
    .where('id', 'in', ids)
    .where('state', '!=', 'dismissed')
    .execute();
  const open = new Set(rows.map((row) => row.id));
  return (claim) => open.has(claim);
}

/** Statements among these that no claim uses, no later statement corrects and no shelved source holds. */
export async function stillAlone(db: ReadDb, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const used = await db.selectFrom('evidence').select('statement_id').where('statement_id', 'in', ids).execute();
  const hidden = await shelvedAmong(db, ids);
  const taken = new Set([...used.map((row) => row.statement_id), ...(await replacedAmong(db, ids)), ...hidden]);
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
export async function candidatesFor(db: ReadDb, newcomer: Newcomer, seen: Seen): Promise<CandidateRow[]> {
  const { keys, source } = newcomer;
  const near = await claimsByKeys(db, keys, { most: MOST_CLAIMS, seen: seen.claims });
  const isOpen = await remembered(seen.open, near, (missing) => openClaims(db, missing));
  const claims = near.filter((claim) => isOpen(claim));
  const speakers = await remembered(seen.speakers, claims, (missing) => speakersOf(db, missing));
  const like = await statementsByKeys(db, keys, { notOf: source, most: MOST_STATEMENTS, seen: seen.statements });
  const isAlone = await remembered(seen.alone, like, async (missing) => {
    const alone = new Set(await stillAlone(db, missing));
    return (statement) => alone.has(statement);
  });
  const candidates = [
    ...claims.flatMap((claim) => (speakers(claim) ?? []).map((statement) => ({ claim, statement }))),
    ...like.filter((statement) => isAlone(statement)).map((statement) => ({ claim: null, statement })),
  ];
  return candidates.filter((candidate) => candidate.statement !== newcomer.id);
}
