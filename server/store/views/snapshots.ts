import type { Page, PageQuery, Revision, Snapshot } from '../../contract.ts';
import { notFound } from '../app-error.ts';
import { unshelved } from '../shelved.ts';
import { bodyBytes } from '../snapshots.ts';
import type { ReadDb, Store } from '../store.ts';
import { snapshotModel } from './briefs.ts';
import { cursorOf, cutPage, numberAt, pageWith } from './paging.ts';

const copies = (db: ReadDb) =>
  db
    .selectFrom('snapshot as p')
    .innerJoin('body as b', 'b.sha256', 'p.sha256')
    .select([
      'p.id',
      'p.number',
      'p.source_id',
      'p.sha256',
      'p.media_type',
      'p.extractor',
      'p.captured_at',
      'p.captured_by',
      'p.recorded_at',
      'b.size',
    ]);

/** All copies of a source, oldest first. */
export async function snapshotsOfSource(db: ReadDb, sourceId: string): Promise<Snapshot[]> {
  const rows = await copies(db).where('p.source_id', '=', sourceId).orderBy('p.number').execute();
  return rows.map((row) => snapshotModel(row, row.size));
}

/** What changed between the copies of a source, oldest first. */
export async function revisionsOfSource(db: ReadDb, sourceId: string): Promise<Revision[]> {
  const rows = await db
    .selectFrom('revision')
    .selectAll()
    .where('source_id', '=', sourceId)
    .orderBy('recorded_at')
    .execute();
  return rows.map((row) => ({
    source: row.source_id,
    from: row.from_snapshot_id,
    to: row.to_snapshot_id,
    kind: row.kind as Revision['kind'],
    summary: row.summary,
    recordedAt: row.recorded_at,
  }));
}

/** Snapshots in the order they were recorded; of one source where one is given. */
export async function snapshotsPage(store: Store, query: PageQuery & { source?: string }): Promise<Page<Snapshot>> {
  const cursor = cursorOf(query.after, ['number']);
  let all = store.db.selectFrom('snapshot').select((eb) => eb.fn.countAll().as('total'));
  let rows = copies(store.db)
    .orderBy('p.number')
    .limit(query.limit + 1);
  if (query.source !== undefined) {
    all = all.where('source_id', '=', query.source);
    rows = rows.where('p.source_id', '=', query.source);
  } else {
    all = all.where(unshelved('source_id'));
    rows = rows.where(unshelved('p.source_id'));
  }
  if (cursor) rows = rows.where('p.number', '>', numberAt(cursor, 0));
  const counted = await all.executeTakeFirstOrThrow();
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.number]);
  const models = page.rows.map((row) => snapshotModel(row, row.size));
  return pageWith(models, Number(counted.total), page.next);
}

/** The unchanged bytes of a snapshot with their media type and SHA-256; throws AppError `not-found`. */
export async function snapshotBytes(
  store: Store,
  id: string,
): Promise<{ bytes: Buffer; mediaType: string; sha256: string }> {
  const row = await store.db
    .selectFrom('snapshot')
    .select(['sha256', 'media_type'])
    .where('id', '=', id)
    .executeTakeFirst();
  const bytes = row && (await bodyBytes(store.db, row.sha256));
  if (!row || !bytes) throw notFound(id);
  return { bytes, mediaType: row.media_type, sha256: row.sha256 };
}
