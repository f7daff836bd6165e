import { figureKey, figuresGone, namesTitle, noticeOf, staleReason } from '../../judging/origins/correction.ts';
import type { Withdrawal } from '../../judging/origins/correction.ts';
import { reuseOfCopy } from '../../store/reuse.ts';
import { newestSnapshot } from '../../store/snapshots.ts';
import { clearStale, earlierOfOutlet, insertStale, staleOfSources } from '../../store/stale.ts';
import { statementOf, statementsOfSnapshot } from '../../store/statements.ts';
import type { SnapshotTable, SourceTable, StaleTable, StatementTable } from '../../store/tables.ts';
import type { Act } from './act.ts';
import { tell } from './act.ts';
import { spreadStale, tellStale } from './spread-stale.ts';
import type { StaleRoot } from './spread-stale.ts';

/** A copy just kept, with the statements read in it, the copy of the same source before it and how it differs. */
export interface KeptRevision {
  readonly source: SourceTable;
  readonly snapshot: SnapshotTable;
  readonly outlet: string;
  readonly rows: readonly StatementTable[];
  readonly former: SnapshotTable | undefined;
  readonly kind: string | undefined;
}

/** Earlier reports of an outlet among which the one that a notice names is looked for. */
const MOST_EARLIER = 200;

const figureOf = (row: StatementTable) => {
  const { value, start } = statementOf(row);
  return { row, value, start };
};

const keyOf = (row: StatementTable): string | null => figureKey(statementOf(row).value);

/** Statements of a former copy that the later text takes back; what stood outside its article is no part of that text. */
function goneFrom(
  statements: readonly StatementTable[],
  cause: Withdrawal,
  { snapshot, rows }: KeptRevision,
): StatementTable[] {
  const former = statements.filter(({ layer }) => layer === 'text');
  if (cause === 'withdrawn') return former.filter((row) => keyOf(row) !== null);
  const later = { text: snapshot.text, figures: rows.map(figureOf) };
  return figuresGone(former.map(figureOf), later).map(({ row }) => row);
}

function rootsOf(doing: Act, gone: readonly StatementTable[], kept: KeptRevision, cause: Withdrawal): StaleRoot[] {
  return gone.map((row) => ({
    statement: row,
    cause,
    of: { source: kept.source.id, snapshot: kept.snapshot.id, outlet: kept.outlet },
    since: doing.at,
  }));
}

/** The earlier report of the same outlet that a notice names, or that it is a new version of. */
async function reportNamed(doing: Act, { source, snapshot }: KeptRevision): Promise<SourceTable | undefined> {
  const earlier = await earlierOfOutlet(doing.tx, source, MOST_EARLIER);
  const linked = new Set((await reuseOfCopy(doing.tx, snapshot.id)).map((row) => row.to_source_id));
  return earlier.find(({ title }) => namesTitle(snapshot.text, title)) ?? earlier.find((one) => linked.has(one.id));
}

/** A correction or withdrawal of this very page: what it no longer says is stale wherever it was taken over. */
async function fromRevision(doing: Act, kept: KeptRevision, cause: Withdrawal): Promise<StaleRoot[]> {
  if (!kept.former) return [];
  const former = await statementsOfSnapshot(doing.tx, kept.former.id);
  return rootsOf(doing, goneFrom(former, cause, kept), kept, cause);
}

/** A notice of its own that names an earlier report: that report, which still stands as it was, is stale itself. */
async function fromNotice(doing: Act, kept: KeptRevision): Promise<StaleRoot[]> {
  const cause = kept.former ? null : noticeOf(kept.snapshot.text);
  const report = cause && (await reportNamed(doing, kept));
  const standing = report && (await newestSnapshot(doing.tx, report.id));
  if (!cause || !standing) return [];
  const gone = goneFrom(await statementsOfSnapshot(doing.tx, standing.id), cause, kept);
  const roots = rootsOf(doing, gone, kept, cause);
  for (const root of roots) await insertStale(doing.tx, rowOf(root, root.statement));
  return roots;
}

const rowOf = ({ statement: root, cause, of, since }: StaleRoot, row: StatementTable): StaleTable => ({
  statement_id: row.id,
  source_id: row.source_id,
  value: keyOf(row) ?? '',
  printed: row.printed,
  of_source_id: of.source,
  of_snapshot_id: of.snapshot,
  cause,
  reason: staleReason(cause, of.outlet, root.printed),
  since,
  cleared_at: null,
});

/** Takes the flags off figures that the new copy of a source no longer gives, and puts them on where it still gives them. */
async function settleOwn(doing: Act, { source, snapshot, rows, former }: KeptRevision): Promise<void> {
  if (!former) return;
  const open = (await staleOfSources(doing.tx, [source.id])).filter((row) => row.cleared_at === null);
  for (const value of new Set(open.map((row) => row.value))) {
    const still = rows.filter((row) => keyOf(row) === value);
    const flags = open.filter((row) => row.value === value);
    if (still.length === 0) {
      await clearStale(doing.tx, { source: source.id, value }, doing.at);
      const printed = flags[0]?.printed ?? '';
      await tell(doing, {
        action: 'clear-stale',
        noun: 'source',
        nounId: source.id,
        new: { printed, snapshot: snapshot.id },
      });
    }
    for (const row of still) for (const flag of flags) await insertStale(doing.tx, { ...flag, statement_id: row.id });
  }
}

/** Figures that the corrected page no longer gives are kept as flags already ended, so that later copies are still known as stale. */
async function remember(doing: Act, roots: readonly StaleRoot[]): Promise<void> {
  for (const root of roots) await insertStale(doing.tx, { ...rowOf(root, root.statement), cleared_at: root.since });
}

/** What an earlier correction took back and this new copy takes over again from the report that was corrected. */
async function flagTakenOver(doing: Act, { snapshot, rows, outlet }: KeptRevision): Promise<void> {
  const links = (await reuseOfCopy(doing.tx, snapshot.id)).filter(({ kind }) => kind === 'copy' || kind === 'partial');
  const flags = await staleOfSources(
    doing.tx,
    links.map((row) => row.to_source_id),
  );
  for (const flag of flags) {
    const statement = rows.find((row) => keyOf(row) === flag.value);
    if (!statement) continue;
    const row = { ...flag, statement_id: statement.id, source_id: statement.source_id, cleared_at: null };
    if (await insertStale(doing.tx, row)) await tellStale(doing, row, outlet);
  }
}

/**
 * Lets a correction travel. When a report is corrected or withdrawn, by a new copy of its page or by a notice of the
 * same outlet, every statement that goes back to it with the old figure is flagged as stale; a copy that comes again
 * without the figure is cleared.
 */
export async function followCorrection(doing: Act, kept: KeptRevision): Promise<void> {
  await settleOwn(doing, kept);
  const cause = kept.kind === 'correction' || kept.kind === 'withdrawn' ? kept.kind : null;
  const revised = cause ? await fromRevision(doing, kept, cause) : [];
  await remember(doing, revised);
  const noticed = await fromNotice(doing, kept);
  await flagTakenOver(doing, kept);
  await spreadStale(doing, [...revised, ...noticed], rowOf);
}
