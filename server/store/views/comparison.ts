import type { Comparison } from '../../contract.ts';
import { compareCopies } from '../../text/compare-copies.ts';
import { revise } from '../../text/revision.ts';
import { AppError, notFound } from '../app-error.ts';
import { bodyBytes, newestSnapshot, revisionInto, snapshotBefore, snapshotById } from '../snapshots.ts';
import type { ReadDb, Store } from '../store.ts';
import type { SnapshotTable } from '../tables.ts';
import { anchoringsBetween } from './anchorings.ts';
import { SOURCE_COLUMNS, snapshotModel, sourceBrief } from './briefs.ts';

async function copyOfSource(db: ReadDb, source: string, id: string): Promise<SnapshotTable> {
  const row = await snapshotById(db, id);
  if (!row || row.source_id !== source) throw notFound(`${id} of ${source}`);
  return row;
}

async function revisionBetween(db: ReadDb, from: SnapshotTable, to: SnapshotTable): Promise<Comparison['revision']> {
  const recorded = await revisionInto(db, to.id);
  if (recorded?.from_snapshot_id === from.id)
    return { kind: recorded.kind as Comparison['revision']['kind'], summary: recorded.summary };
  const { kind, summary } = revise(from.text, to.text);
  return { kind, summary };
}

/** The copies asked for; the newest for one that is not named, beside the one before it. */
async function copiesOf(db: ReadDb, source: string, { from, to }: Asked): Promise<[SnapshotTable, SnapshotTable]> {
  const later = to === undefined ? await newestSnapshot(db, source) : await copyOfSource(db, source, to);
  const before = from ?? (later && (await snapshotBefore(db, later.id)));
  if (later === undefined || before === undefined)
    throw new AppError('invalid', `No earlier copy of ${source} is held: it was captured once so far.`);
  return [await copyOfSource(db, source, before), later];
}

interface Asked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const size = async (db: ReadDb, { sha256 }: SnapshotTable): Promise<number> =>
  (await bodyBytes(db, sha256))?.byteLength ?? 0;

/**
 * Two copies of a source side by side with the evidence of the earlier one; the two newest where none are named. Throws AppError `not-found` for a copy that
 * is not of this source, `invalid` when the copies do not follow each other or there is one only.
 */
export async function comparisonView({ db }: Store, id: string, asked: Asked): Promise<Comparison> {
  const source = await db
    .selectFrom('source as s')
    .innerJoin('outlet as o', 'o.id', 's.outlet_id')
    .select(SOURCE_COLUMNS)
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (!source) throw notFound(id);
  const [from, to] = await copiesOf(db, id, asked);
  if (from.number >= to.number)
    throw new AppError('invalid', `${from.id} was not captured before ${to.id}: name the earlier copy first.`);
  return {
    source: sourceBrief(source),
    from: snapshotModel(from, await size(db, from)),
    to: snapshotModel(to, await size(db, to)),
    revision: await revisionBetween(db, from, to),
    texts: { from: from.text, to: to.text },
    rows: compareCopies(from.text, to.text).map(({ removed, added, ...row }) => ({
      ...row,
      removed: [...removed],
      added: [...added],
    })),
    anchorings: await anchoringsBetween(db, from.id, to.id),
  };
}
