import type { Place } from '../text/places.ts';
import { canonicalJson } from './canonical-json.ts';
import { nextId } from './ids.ts';
import type { Stamp } from './stamp.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { RevisionTable, SnapshotTable } from './tables.ts';

/** The newest copy with these bytes of this source, or undefined. */
export async function snapshotByBytes(
  db: ReadDb,
  sourceId: string,
  sha256: string,
): Promise<SnapshotTable | undefined> {
  return db
    .selectFrom('snapshot')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('sha256', '=', sha256)
    .orderBy('number', 'desc')
    .executeTakeFirst();
}

/** The newest copy of a source, or undefined. */
export async function newestSnapshot(db: ReadDb, sourceId: string): Promise<SnapshotTable | undefined> {
  return db
    .selectFrom('snapshot')
    .selectAll()
    .where('source_id', '=', sourceId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
}

/** The snapshot of this id, or undefined. */
export async function snapshotById(db: ReadDb, id: string): Promise<SnapshotTable | undefined> {
  return db.selectFrom('snapshot').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The bytes stored under a SHA-256, or undefined. */
export async function bodyBytes(db: ReadDb, sha256: string): Promise<Buffer | undefined> {
  const row = await db.selectFrom('body').select('bytes').where('sha256', '=', sha256).executeTakeFirst();
  return row?.bytes;
}

/** Where stretches of a snapshot's text stand in its source, in growing order; empty where paragraphs are counted. */
export const placesOf = ({ places }: SnapshotTable): Place[] => JSON.parse(places) as Place[];

export interface NewSnapshot {
  readonly sourceId: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly text: string;
  readonly extractor: string;
  readonly capturedAt: string;
  readonly places?: readonly Place[];
}

/** Writes an unchanged copy; equal bytes are stored once, whatever sources they came from. */
export async function insertSnapshot(tx: WriteTx, snapshot: NewSnapshot, stamp: Stamp): Promise<SnapshotTable> {
  const body = { sha256: snapshot.sha256, size: snapshot.bytes.byteLength, bytes: Buffer.from(snapshot.bytes) };
  await tx
    .insertInto('body')
    .values(body)
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  const { id, number } = await nextId(tx, 'snapshot');
  const row: SnapshotTable = {
    id,
    number,
    source_id: snapshot.sourceId,
    sha256: snapshot.sha256,
    media_type: snapshot.mediaType,
    text: snapshot.text,
    extractor: snapshot.extractor,
    captured_at: snapshot.capturedAt,
    captured_by: stamp.by,
    recorded_at: stamp.at,
    places: canonicalJson(snapshot.places ?? []),
  };
  await tx.insertInto('snapshot').values(row).execute();
  return row;
}

/** Writes what changed between two consecutive snapshots. */
export async function insertRevision(tx: WriteTx, revision: RevisionTable): Promise<void> {
  await tx.insertInto('revision').values(revision).execute();
}

/** What changed on the way to this copy, or undefined for a first one. */
export async function revisionInto(db: ReadDb, snapshotId: string): Promise<RevisionTable | undefined> {
  return db.selectFrom('revision').selectAll().where('to_snapshot_id', '=', snapshotId).executeTakeFirst();
}

/** The copies of a source and the hashes they must have, oldest first. */
export async function snapshotHashes(db: ReadDb, sourceId: string): Promise<{ id: string; sha256: string }[]> {
  return db
    .selectFrom('snapshot')
    .select(['id', 'sha256'])
    .where('source_id', '=', sourceId)
    .orderBy('number')
    .execute();
}

/** The id of the copy of the same source before this one, or undefined. */
export async function snapshotBefore(db: ReadDb, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('revision')
    .select('from_snapshot_id')
    .where('to_snapshot_id', '=', id)
    .executeTakeFirst();
  return row?.from_snapshot_id;
}
