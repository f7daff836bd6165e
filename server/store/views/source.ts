import type { SourcePage } from '../../contract.ts';
import type { Layer } from '../../text/anchor-layers.ts';
import { AppError, notFound } from '../app-error.ts';
import { evidenceOfStatements, stanceOfRow } from '../evidence.ts';
import { isWebPage, pageTextOf } from '../page-texts.ts';
import { sha256 } from '../sha256.ts';
import { bodyBytes, newestSnapshot, snapshotById } from '../snapshots.ts';
import { statementsOfSnapshot } from '../statements.ts';
import type { ReadDb, Store } from '../store.ts';
import type { DisagreementTable, EvidenceTable, PageTextTable, SnapshotTable, StatementTable } from '../tables.ts';
import { touchedInSource } from './anchorings.ts';
import { SOURCE_COLUMNS, snapshotModel, sourceBrief } from './briefs.ts';
import { groupBy } from './group.ts';
import { statementModels } from './statements.ts';
import { toldOf } from './told.ts';
import { revisionsOfSource, snapshotsOfSource } from './snapshots.ts';

type Place = SourcePage['marks'][number]['claims'][number];

interface Setting {
  readonly claims: ReadonlyMap<string, { title: string; state: string }>;
  /** Letter by "claim statement". */
  readonly letters: ReadonlyMap<string, string>;
  readonly disagreements: ReadonlyMap<string, DisagreementTable[]>;
  /** Outlet by lead statement. */
  readonly outlets: ReadonlyMap<string, string>;
}

async function settingOf(db: ReadDb, evidence: readonly EvidenceTable[]): Promise<Setting> {
  const ids = [...new Set(evidence.map((row) => row.claim_id))];
  if (ids.length === 0) return { claims: new Map(), letters: new Map(), disagreements: new Map(), outlets: new Map() };
  const claims = await db.selectFrom('claim').select(['id', 'title', 'state']).where('id', 'in', ids).execute();
  const letters = await db.selectFrom('position_statement').selectAll().where('claim_id', 'in', ids).execute();
  const pairs = await db.selectFrom('disagreement').selectAll().where('claim_id', 'in', ids).orderBy('rank').execute();
  const leads = [...new Set(pairs.flatMap((pair) => [pair.lead_a, pair.lead_b]))];
  const outlets = leads.length === 0 ? [] : await outletsOf(db, leads);
  return {
    claims: new Map(claims.map((row) => [row.id, row])),
    letters: new Map(letters.map((row) => [`${row.claim_id} ${row.statement_id}`, row.letter])),
    disagreements: groupBy(pairs, (row) => row.claim_id),
    outlets: new Map(outlets.map((row) => [row.id, row.name])),
  };
}

async function outletsOf(db: ReadDb, statementIds: readonly string[]) {
  return db
    .selectFrom('statement as t')
    .innerJoin('source as s', 's.id', 't.source_id')
    .innerJoin('outlet as o', 'o.id', 's.outlet_id')
    .select(['t.id', 'o.name'])
    .where('t.id', 'in', statementIds)
    .execute();
}

function worstOf(claimId: string, letter: string | undefined, setting: Setting): Place['worst'] {
  const pairs = setting.disagreements.get(claimId) ?? [];
  const pair = pairs.find((one) => one.a === letter || one.b === letter);
  if (!pair) return null;
  const [against, lead] = pair.a === letter ? [pair.b, pair.lead_b] : [pair.a, pair.lead_a];
  return {
    relation: pair.relation,
    group: pair.relation_group,
    against,
    outlet: setting.outlets.get(lead) ?? '',
  } as Place['worst'];
}

function placeOf(row: EvidenceTable, setting: Setting): Place[] {
  const claim = setting.claims.get(row.claim_id);
  if (!claim || claim.state === 'dismissed') return [];
  const letter = setting.letters.get(`${row.claim_id} ${row.statement_id}`);
  return [
    {
      id: row.claim_id,
      title: claim.title,
      suggested: claim.state === 'suggested',
      decision: row.decision as Place['decision'],
      stance: stanceOfRow(row) as Place['stance'],
      reason: row.reason,
      position: letter ?? null,
      worst: worstOf(row.claim_id, letter, setting),
    },
  ];
}

async function marksOf(db: ReadDb, rows: readonly StatementTable[]): Promise<SourcePage['marks']> {
  const models = await statementModels(db, rows);
  const evidence = await evidenceOfStatements(
    db,
    rows.map((row) => row.id),
  );
  const setting = await settingOf(db, evidence);
  const byStatement = groupBy(evidence, (row) => row.statement_id);
  return models.map((statement, index) => ({
    number: index + 1,
    statement,
    claims: (byStatement.get(statement.id) ?? []).flatMap((row) => placeOf(row, setting)),
  }));
}

async function snapshotAsked(db: ReadDb, sourceId: string, id: string | undefined): Promise<SnapshotTable> {
  const row = id === undefined ? await newestSnapshot(db, sourceId) : await snapshotById(db, id);
  if (!row || row.source_id !== sourceId) throw notFound(id ?? sourceId);
  return row;
}

/** What is known of all that the page of a copy shows. */
function pageOf(
  snapshot: SnapshotTable,
  { kept, kind, rows }: { kept: PageTextTable | undefined; kind: string; rows: readonly StatementTable[] },
): SourcePage['page'] {
  const statements = rows.filter(({ layer }) => layer === 'page').map((row) => row.id);
  if (kept) return { state: 'kept', extractor: kept.extractor, recordedAt: kept.recorded_at, statements };
  const state = kind === 'document' && isWebPage(snapshot) ? 'unread' : 'none';
  return { state, extractor: null, recordedAt: null, statements };
}

/** Which copy of a source is shown, and which of its texts. */
export interface ReaderQuery {
  readonly snapshot?: string | undefined;
  readonly layer?: Layer | undefined;
}

/**
 * A source as the reader shows it, at its newest snapshot or the one asked for, in its own text or in all that its page
 * shows; throws AppError `not-found`, also where that is not kept.
 */
export async function sourceView(store: Store, id: string, asked: ReaderQuery = {}): Promise<SourcePage> {
  const { db } = store;
  const row = await db
    .selectFrom('source as s')
    .innerJoin('outlet as o', 'o.id', 's.outlet_id')
    .select([...SOURCE_COLUMNS, 's.note'])
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound(id);
  const snapshot = await snapshotAsked(db, id, asked.snapshot);
  const bytes = await bodyBytes(db, snapshot.sha256);
  const { layer = 'text' } = asked;
  const kept = await pageTextOf(db, snapshot.id);
  const text = layer === 'page' ? kept?.text : snapshot.text;
  if (text === undefined) throw new AppError('not-found', `Of ${snapshot.id} no text of its whole page is kept.`);
  const rows = await statementsOfSnapshot(db, snapshot.id);
  return {
    source: sourceBrief(row),
    note: row.note,
    snapshot: snapshotModel(snapshot, bytes?.byteLength ?? 0),
    layer,
    text,
    page: pageOf(snapshot, { kept, kind: row.kind, rows }),
    ...(await toldOf(db, { source: id, snapshot: snapshot.id })),
    snapshots: await snapshotsOfSource(db, id),
    revisions: await revisionsOfSource(db, id),
    anchorings: await touchedInSource(db, id),
    unchanged: bytes !== undefined && sha256(bytes) === snapshot.sha256,
    marks: await marksOf(
      db,
      rows.filter((one) => one.layer === layer),
    ),
  };
}
