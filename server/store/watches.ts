import { chunks } from './chunks.ts';
import { nextId, takeNumbers } from './ids.ts';
import type { Stamp } from './stamp.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { WatchEntryTable, WatchTable } from './watch-tables.ts';

/** The watch of this id, or undefined. */
export async function watchById(db: ReadDb, id: string): Promise<WatchTable | undefined> {
  return db.selectFrom('watch').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The watch of this address that is not stopped, or undefined. */
export async function standingWatch(db: ReadDb, url: string): Promise<WatchTable | undefined> {
  return db.selectFrom('watch').selectAll().where('url', '=', url).where('state', '!=', 'stopped').executeTakeFirst();
}

export interface NewWatch {
  readonly url: string;
  readonly everyMinutes: number;
  readonly outlet: string | null;
  readonly sourceId: string | null;
  readonly nextAt: string;
}

/** Writes a new watch; the unique address refuses a second one that is not stopped. */
export async function insertWatch(tx: WriteTx, watch: NewWatch, stamp: Stamp): Promise<WatchTable> {
  const { id, number } = await nextId(tx, 'watch');
  const row: WatchTable = {
    id,
    number,
    url: watch.url,
    kind: null,
    state: 'watched',
    every_minutes: watch.everyMinutes,
    outlet: watch.outlet,
    source_id: watch.sourceId,
    next_at: watch.nextAt,
    etag: null,
    last_modified: null,
    last_at: null,
    last_outcome: null,
    last_message: null,
    failures: 0,
    failed_at: null,
    failure: null,
    recorded_at: stamp.at,
    recorded_by: stamp.by,
  };
  await tx.insertInto('watch').values(row).execute();
  return row;
}

export type WatchUpdate = Partial<Omit<WatchTable, 'id' | 'number' | 'url' | 'recorded_at' | 'recorded_by'>>;

/** Changes a watch; nothing takes one away. */
export async function updateWatch(tx: WriteTx, id: string, change: WatchUpdate): Promise<void> {
  await tx.updateTable('watch').set(change).where('id', '=', id).execute();
}

/** Watches whose time has come at `at` and for which no job waits or runs, by id. */
export async function dueWatches(db: ReadDb, at: string): Promise<string[]> {
  const rows = await db
    .selectFrom('watch')
    .select('id')
    .where('state', '=', 'watched')
    .where('next_at', '<=', at)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('job')
            .select('job.id')
            .whereRef('job.about', '=', 'watch.id')
            .where('job.kind', '=', 'watch')
            .where('job.state', 'in', ['queued', 'running']),
        ),
      ),
    )
    .orderBy('next_at')
    .limit(100)
    .execute();
  return rows.map((row) => row.id);
}

/** Addresses of a feed's entries that were seen already. */
export async function seenEntries(db: ReadDb, watchId: string, urls: readonly string[]): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const some of chunks(urls, 200)) {
    const rows = await db
      .selectFrom('watch_entry')
      .select('url')
      .where('watch_id', '=', watchId)
      .where('url', 'in', some)
      .execute();
    for (const row of rows) seen.add(row.url);
  }
  return seen;
}

/** Entries that wait for their turn, those seen last first. */
export async function waitingEntries(db: ReadDb, watchId: string, most: number): Promise<WatchEntryTable[]> {
  return db
    .selectFrom('watch_entry')
    .selectAll()
    .where('watch_id', '=', watchId)
    .where('state', '=', 'waiting')
    .orderBy('tries')
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
}

export type NewEntry = Omit<WatchEntryTable, 'number'>;

/** Writes entries seen for the first time, the first one with the highest number so that it stays first. */
export async function insertEntries(tx: WriteTx, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const first = await takeNumbers(tx, 'watch_entry', entries.length);
  const rows = entries.map((entry, at) => ({ ...entry, number: first + entries.length - 1 - at }));
  for (const some of chunks(rows, 50)) {
    await tx
      .insertInto('watch_entry')
      .values(some)
      .onConflict((conflict) => conflict.columns(['watch_id', 'url']).doNothing())
      .execute();
  }
}

export type EntryUpdate = Pick<WatchEntryTable, 'state' | 'tries' | 'message' | 'source_id' | 'tried_at'>;

/** Writes what became of an entry. */
export async function updateEntry(
  tx: WriteTx,
  entry: { readonly watchId: string; readonly url: string },
  change: EntryUpdate,
): Promise<void> {
  await tx
    .updateTable('watch_entry')
    .set(change)
    .where('watch_id', '=', entry.watchId)
    .where('url', '=', entry.url)
    .execute();
}
