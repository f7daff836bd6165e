import type { Anchoring } from '../../contract.ts';
import { telltaleSpans } from '../../text/quote-effect.ts';
import { anchoringsInto, anchoringsOfSource, newestAnchorings } from '../anchorings.ts';
import { chunks } from '../chunks.ts';
import { evidenceOfClaim, evidenceOfStatements } from '../evidence.ts';
import { statementsById } from '../statements.ts';
import type { ReadDb } from '../store.ts';
import type { AnchoringTable, StatementTable } from '../tables.ts';
import { groupBy } from './group.ts';

const IDS_AT_ONCE = 300;

interface Known {
  readonly statements: ReadonlyMap<string, StatementTable>;
  readonly claims: ReadonlyMap<string, Anchoring['claims']>;
  readonly revisions: ReadonlyMap<string, Anchoring['revision']>;
}

function model(row: AnchoringTable, { statements, claims, revisions }: Known): Anchoring[] {
  const statement = statements.get(row.statement_id);
  if (!statement) return [];
  const { quote_start: start, quote_end: end, quote_exact: exact, quote_locator: locator } = row;
  const layer = row.layer as Anchoring['layer'];
  const own = statement.layer as Anchoring['layer'];
  const was = { start: statement.quote_start, end: statement.quote_end, exact: statement.quote_exact, layer: own };
  const now = start === null || end === null || exact === null ? null : { start, end, exact, layer, locator };
  return [
    {
      statement: row.statement_id,
      source: row.source_id,
      from: row.from_snapshot_id,
      to: row.to_snapshot_id,
      verdict: row.verdict as Anchoring['verdict'],
      effect: row.effect as Anchoring['effect'],
      was,
      now,
      layer,
      ...telltaleSpans(was, now),
      printed: { was: statement.printed, now: row.printed_exact },
      successor: row.successor_id,
      revision: revisions.get(row.to_snapshot_id) ?? null,
      claims: claims.get(row.statement_id) ?? [],
      engineVersion: row.engine_version,
      recordedAt: row.recorded_at,
    },
  ];
}

async function claimsUsing(db: ReadDb, statements: readonly string[]): Promise<Map<string, Anchoring['claims']>> {
  const uses = (await Promise.all(chunks(statements, IDS_AT_ONCE).map((run) => evidenceOfStatements(db, run)))).flat();
  const held = uses.filter((use) => use.decision !== 'rejected');
  const ids = [...new Set(held.map((use) => use.claim_id))];
  const claims =
    ids.length === 0 ? [] : await db.selectFrom('claim').select(['id', 'title']).where('id', 'in', ids).execute();
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const grouped = groupBy(held, (use) => use.statement_id);
  return new Map([...grouped].map(([id, rows]) => [id, rows.flatMap((use) => byId.get(use.claim_id) ?? [])]));
}

async function revisionsInto(db: ReadDb, snapshots: readonly string[]): Promise<Map<string, Anchoring['revision']>> {
  if (snapshots.length === 0) return new Map();
  const rows = await db.selectFrom('revision').selectAll().where('to_snapshot_id', 'in', snapshots).execute();
  return new Map(
    rows.map((row) => [row.to_snapshot_id, { kind: row.kind, summary: row.summary } as Anchoring['revision']]),
  );
}

/** Anchorings with the words of their quotes and the claims that use them, in the same order. */
export async function anchoringModels(db: ReadDb, rows: readonly AnchoringTable[]): Promise<Anchoring[]> {
  const ids = [...new Set(rows.map((row) => row.statement_id))];
  const known = {
    statements: new Map((await statementsById(db, ids)).map((row) => [row.id, row])),
    claims: await claimsUsing(db, ids),
    revisions: await revisionsInto(db, [...new Set(rows.map((row) => row.to_snapshot_id))]),
  };
  return rows.flatMap((row) => model(row, known));
}

/** Evidence whose words the newest copy it was followed into does not have as they were taken. */
const isTouched = ({ effect }: Pick<AnchoringTable, 'effect'>): boolean => effect !== 'kept' && effect !== 'restored';

/** The newest anchoring of each statement of a claim whose words a later copy changed, in the order they were attached. */
export async function touchedEvidence(db: ReadDb, claimId: string): Promise<Anchoring[]> {
  const held = (await evidenceOfClaim(db, claimId)).filter((row) => row.decision !== 'rejected');
  const ids = held.map((row) => row.statement_id);
  const newest = await newestAnchorings(db, ids);
  const rows = ids.flatMap((id) => newest.get(id) ?? []).filter(isTouched);
  return anchoringModels(db, rows);
}

/** What the later copies of a source touched, told once for each break, and what they show outside their article. */
export async function touchedInSource(db: ReadDb, sourceId: string): Promise<Anchoring[]> {
  const rows = (await anchoringsOfSource(db, sourceId)).filter(
    ({ effect, layer, verdict }) =>
      !['kept', 'as-before'].includes(effect) || (layer === 'page' && verdict === 'moved'),
  );
  return (await anchoringModels(db, rows)).filter(({ effect, was }) => effect !== 'kept' || was.layer === 'text');
}

/** Where the evidence of one copy stands in another, touched or not. */
export async function anchoringsBetween(db: ReadDb, from: string, to: string): Promise<Anchoring[]> {
  const rows = (await anchoringsInto(db, to)).filter((row) => row.from_snapshot_id === from);
  return anchoringModels(db, rows);
}
