import type { Deps } from '../actions/deps.ts';
import { ENGINE_ACTOR } from '../actions/permissions.ts';
import { recordFetch } from '../actions/record-fetch.ts';
import { isFeed } from '../capture/feed.ts';
import type { Fetched, Validators } from '../capture/fetch-page.ts';
import { hostAnswerOf } from '../capture/fetch-refusals.ts';
import { captureFetched, type Outside } from '../capture/get-page.ts';
import type { JobTable } from '../store/tables.ts';
import { watchById } from '../store/watches.ts';
import { givenFor, isOurs, NOTHING_CAME, sentenceFor, type FetchEnded, type Fetching } from './fetching.ts';
import { readThroughFeed } from './feed-entries.ts';
import { keepWatched } from './keep-watched.ts';

async function pageEnded(fetching: Fetching, fetched: Fetched): Promise<FetchEnded> {
  const { captured, warning } = await captureFetched(fetched, givenFor(fetching.row));
  const { outcome, source } = await keepWatched(fetching.deps, captured);
  const { validators } = fetched;
  return { ...NOTHING_CAME, kind: 'page', outcome, source, message: warning, validators };
}

async function fetchOnce(fetching: Fetching): Promise<FetchEnded> {
  const { outside, row, signal } = fetching;
  const known: Validators = { etag: row.etag, lastModified: row.last_modified };
  const fetched = await outside.getChanged(row.url, known, signal);
  if (fetched === 'unchanged') return row.kind === 'feed' ? readThroughFeed(fetching, null) : NOTHING_CAME;
  return isFeed(fetched) ? readThroughFeed(fetching, fetched) : pageEnded(fetching, fetched);
}

async function fetchEnded(fetching: Fetching): Promise<FetchEnded> {
  try {
    return await fetchOnce(fetching);
  } catch (failure) {
    if (isOurs(failure)) throw failure;
    const retryAfter = hostAnswerOf(failure)?.retryAfter ?? null;
    return { ...NOTHING_CAME, outcome: 'failed', message: sentenceFor(failure), retryAfter };
  }
}

/**
 * Fetches a watched address whose time has come, keeps what is new and writes how it went on its row. A failure of the
 * address is no failure of the job: it is written with the time of the next try. A stopped process fetches again later.
 */
export const fetchWatched =
  (outside: Outside) =>
  async (deps: Deps, job: JobTable, signal: AbortSignal): Promise<void> => {
    const row = await watchById(deps.store.db, job.about);
    if (row?.state !== 'watched' || row.next_at > deps.now().toISOString()) return;
    const ended = await fetchEnded({ deps, outside, row, signal });
    if (signal.aborted) return;
    await recordFetch(deps, ENGINE_ACTOR, { watch: row.id, ...ended });
  };
