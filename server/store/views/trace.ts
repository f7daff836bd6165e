import type { TraceView } from '../../contract.ts';
import { figureKey } from '../../judging/origins/correction.ts';
import { traceGraph } from '../../judging/origins/graph.ts';
import type { TracedReport } from '../../judging/origins/graph.ts';
import { outletKey } from '../../judging/origins/names.ts';
import { notFound } from '../app-error.ts';
import { reuseOfCopy } from '../reuse.ts';
import { newestSnapshot } from '../snapshots.ts';
import { fellowsOf } from '../stale.ts';
import { statementById, statementOf, statementsOfSnapshot } from '../statements.ts';
import type { ReadDb, Store } from '../store.ts';
import { originIn, studyCopy } from '../studied-copies.ts';
import type { StudiedCopy } from '../studied-copies.ts';
import type { SnapshotTable, StatementTable } from '../tables.ts';
import { besideTrace } from './trace-beside.ts';

/** Reports that one trace shows, and fellows of its claims that are looked at. */
const MOST_REPORTS = 40;
const MOST_FELLOWS = 200;
const ADDRESS = /https?:\/\/[^\s<>"“”)\]]+/gu;

const keyOf = (row: StatementTable): string | null => figureKey(statementOf(row).value);

/** A report to be traced: its copy and the statement with the figure in it. */
interface Stop {
  readonly snapshot: SnapshotTable;
  readonly statement: StatementTable | null;
}

async function linkedSources(db: ReadDb, { snapshot }: Stop): Promise<string[]> {
  const addresses = [...new Set(snapshot.text.match(ADDRESS) ?? [])].map((one) => one.replace(/[.,;:!?]+$/u, ''));
  if (addresses.length === 0) return [];
  const rows = await db
    .selectFrom('source')
    .select('id')
    .where('url', 'in', addresses.slice(0, MOST_FELLOWS))
    .where('id', '!=', snapshot.source_id)
    .execute();
  return rows.map((row) => row.id);
}

/** The name to show for a credited key: as the text's own names have it. */
function creditOf({ text }: StudiedCopy, key: string): TracedReport['credits'][number] {
  const name = text.names.find((one) => one.key === key);
  return { key, name: name?.names[0] ?? key.replace(/^credit:/u, ''), agency: name?.agency ?? false };
}

async function reportAt(db: ReadDb, stop: Stop): Promise<TracedReport> {
  const { snapshot, statement } = stop;
  const source = await db
    .selectFrom('source as s')
    .innerJoin('outlet as o', 'o.id', 's.outlet_id')
    .select(['s.title', 's.url', 's.published_at', 'o.name as outlet', 'o.kind'])
    .where('s.id', '=', snapshot.source_id)
    .executeTakeFirstOrThrow();
  const copy = await studyCopy(db, snapshot.id);
  const origin = statement ? await originIn(db, copy, statement) : { credits: [], copies: [] };
  const contained = new Map((await reuseOfCopy(db, snapshot.id)).map((row) => [row.to_source_id, row.contained]));
  return {
    source: snapshot.source_id,
    snapshot: snapshot.id,
    sha256: snapshot.sha256,
    outlet: source.outlet,
    outletKind: source.kind,
    outletKey: outletKey(source.outlet),
    title: source.title,
    url: source.url,
    publishedAt: source.published_at,
    capturedAt: snapshot.captured_at,
    capturedBy: snapshot.captured_by,
    statement: statement && {
      id: statement.id,
      printed: statement.printed,
      claimant: statement.claimant,
      named: statement.named === 1,
    },
    credits: origin.credits.map((key) => creditOf(copy, key)),
    copies: origin.copies.map((one) => ({ source: one, contained: contained.get(one) ?? 0 })),
    links: await linkedSources(db, stop),
  };
}

/** What is looked for in other sources: the figure, and statements of the same claims that give it. */
interface Sought {
  readonly key: string | null;
  readonly fellows: ReadonlySet<string>;
}

/** A source at its newest copy, with the statement there that gives the figure; one that answers the same claim goes first. */
async function stopAt(db: ReadDb, source: string, { key, fellows }: Sought): Promise<Stop | null> {
  const snapshot = await newestSnapshot(db, source);
  if (!snapshot) return null;
  const giving = (await statementsOfSnapshot(db, snapshot.id)).filter((row) => key !== null && keyOf(row) === key);
  return { snapshot, statement: giving.find(({ id }) => fellows.has(id)) ?? giving[0] ?? null };
}

/** Follows copies, credits and links from report to report, and then adds the others of its claims that give the figure. */
async function reportsOf(
  db: ReadDb,
  { asked, fellows, first }: { asked: StatementTable; fellows: readonly StatementTable[]; first: SnapshotTable },
): Promise<TracedReport[]> {
  const sought = { key: keyOf(asked), fellows: new Set(fellows.map(({ id }) => id)) };
  const reports = new Map<string, TracedReport>();
  const due: (Stop | null)[] = [{ snapshot: first, statement: asked }];
  const waiting = [...new Set(fellows.map((row) => row.source_id))];
  while (reports.size < MOST_REPORTS) {
    const stop = due.length > 0 ? due.shift() : await nextFellow(db, waiting, sought);
    if (stop === undefined) break;
    if (stop === null || reports.has(stop.snapshot.source_id)) continue;
    const made = await reportAt(db, stop);
    reports.set(made.source, made);
    for (const source of [...made.copies.map((one) => one.source), ...made.links])
      if (!reports.has(source)) due.push(await stopAt(db, source, sought));
  }
  return [...reports.values()];
}

async function nextFellow(db: ReadDb, waiting: string[], sought: Sought): Promise<Stop | null | undefined> {
  const source = waiting.shift();
  return source === undefined ? undefined : stopAt(db, source, sought);
}

/** Where the figure of a statement came from; throws AppError `not-found`. */
export async function traceView({ db }: Store, id: string): Promise<TraceView> {
  const statement = await statementById(db, id);
  const snapshot =
    statement &&
    (await db.selectFrom('snapshot').selectAll().where('id', '=', statement.snapshot_id).executeTakeFirst());
  if (!statement || !snapshot) throw notFound(id);
  const key = keyOf(statement);
  const others = await fellowsOf(db, statement, MOST_FELLOWS);
  const fellows = others.filter((row) => key !== null && keyOf(row) === key);
  const reports = await reportsOf(db, { asked: statement, fellows, first: snapshot });
  const trace = traceGraph({ id, printed: statement.printed }, reports);
  const unlike = others.filter((row) => !fellows.includes(row));
  return {
    statement: id,
    ...trace,
    nodes: [...trace.nodes],
    edges: [...trace.edges],
    missing: [...trace.missing],
    ...(await besideTrace(db, { trace, reports, unlike })),
  } as TraceView;
}
