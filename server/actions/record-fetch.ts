import { notFound } from '../store/app-error.ts';
import type { WatchTable } from '../store/watch-tables.ts';
import { insertEntries, updateEntry, updateWatch, watchById } from '../store/watches.ts';
import type { EntryUpdate, WatchUpdate } from '../store/watches.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import type { Act } from './steps/act.ts';
import { nextFetch } from './steps/watch-times.ts';
import { tellOfWatch } from './steps/watch.ts';

/** An entry of a feed after a fetch; one that was not tried waits. */
export interface EntryEnd {
  readonly url: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly state: 'waiting' | 'captured' | 'refused';
  readonly tries: number;
  readonly message: string | null;
  readonly source: string | null;
  readonly tried: 'now' | 'not yet';
}

/** How one fetch of a watched address went. */
export interface FetchRecord {
  readonly watch: string;
  readonly outcome: 'captured' | 'revised' | 'unchanged' | 'failed';
  /** A sentence for people; a failure always has one. */
  readonly message: string | null;
  /** What stood at the address; null where that could not be told. */
  readonly kind: 'page' | 'feed' | null;
  readonly source: string | null;
  /** For the next request; null keeps the ones that are known. */
  readonly validators: { readonly etag: string | null; readonly lastModified: string | null } | null;
  /** The host's `Retry-After` as it came. */
  readonly retryAfter: string | null;
  /** Seen for the first time, in the order of the feed. */
  readonly fresh: readonly EntryEnd[];
  /** Seen before and tried now. */
  readonly again: readonly EntryEnd[];
}

function changeFor(row: WatchTable, fetched: FetchRecord, now: Date): WatchUpdate {
  const at = now.toISOString();
  const failed = fetched.outcome === 'failed';
  const failures = failed ? row.failures + 1 : 0;
  return {
    kind: fetched.kind ?? row.kind,
    source_id: fetched.source ?? row.source_id,
    ...(fetched.validators ? { etag: fetched.validators.etag, last_modified: fetched.validators.lastModified } : {}),
    last_at: at,
    last_outcome: fetched.outcome,
    last_message: fetched.message,
    failures,
    ...(failed ? { failed_at: at, failure: fetched.message } : {}),
    next_at: nextFetch({ everyMinutes: row.every_minutes, failures, retryAfter: fetched.retryAfter }, now),
  };
}

const endOf = (entry: EntryEnd, at: string): EntryUpdate => ({
  state: entry.state,
  tries: entry.tries,
  message: entry.message,
  source_id: entry.source,
  tried_at: entry.tried === 'now' ? at : null,
});

async function writeEntries({ tx, at }: Act, fetched: FetchRecord): Promise<void> {
  const watchId = fetched.watch;
  const rows = fetched.fresh.map((entry) => ({
    watch_id: watchId,
    url: entry.url,
    title: entry.title,
    published: entry.published,
    seen_at: at,
    ...endOf(entry, at),
  }));
  await insertEntries(tx, rows);
  for (const entry of fetched.again) await updateEntry(tx, { watchId, url: entry.url }, endOf(entry, at));
}

/**
 * Writes how a fetch of a watched address went: on its row with the time of the next one, on the entries of a feed, and
 * in the history. The first failure after a success is news on the desk. Throws AppError `not-found`.
 */
export async function recordFetch(deps: Deps, actor: Actor, fetched: FetchRecord): Promise<void> {
  await act(deps, { actor, action: 'record-fetch' }, async (doing) => {
    const row = await watchById(doing.tx, fetched.watch);
    if (!row) throw notFound(fetched.watch);
    await updateWatch(doing.tx, row.id, changeFor(row, fetched, new Date(doing.at)));
    await writeEntries(doing, fetched);
    const { outcome, message } = fetched;
    const action = outcome === 'failed' && row.failures === 0 ? 'fail-fetch' : 'record-fetch';
    await tellOfWatch(
      doing,
      { ...row, source_id: fetched.source ?? row.source_id },
      {
        action,
        new: {
          url: row.url,
          outcome,
          message,
          captured: fetched.fresh.filter(isCaptured).length + fetched.again.filter(isCaptured).length,
        },
      },
    );
  });
}

const isCaptured = (entry: EntryEnd): boolean => entry.state === 'captured';
