import type { EntryEnd } from '../actions/record-fetch.ts';
import type { Captured } from '../capture/captured.ts';
import { feedEntries } from '../capture/feed.ts';
import type { Fetched } from '../capture/fetch-page.ts';
import { hostAnswerOf } from '../capture/fetch-refusals.ts';
import { seenEntries, waitingEntries } from '../store/watches.ts';
import { keepWatched } from './keep-watched.ts';
import { givenFor, isOurs, NOTHING_CAME, sentenceFor, type FetchEnded, type Fetching } from './fetching.ts';

/** Entries of one feed that are captured in one run; the rest wait for the next. */
export const MOST_ENTRIES_AT_ONCE = 10;

/** Tries of one entry before it counts as refused. */
export const MOST_TRIES = 3;

/** Answers after which a host is asked nothing more in the same run. */
const HOST_WANTS_REST = new Set([429, 503]);

interface Tried {
  readonly end: EntryEnd;
  /** Set where the host asks for a rest. */
  readonly rest: { readonly retryAfter: string | null } | null;
}

/** The day the feed states, for a page that states none itself. */
function dated(captured: Captured, published: string | null): Captured {
  if (captured.meta.published !== null || published === null) return captured;
  return { ...captured, meta: { ...captured.meta, published, publishedPrecision: 'as the feed states' } };
}

async function tryEntry(fetching: Fetching, entry: EntryEnd): Promise<Tried> {
  const { deps, outside, row, signal } = fetching;
  const tries = entry.tries + 1;
  try {
    const { captured, warning } = await outside.getPage(entry.url, givenFor(row), signal);
    const { source } = await keepWatched(deps, dated(captured, entry.published));
    return { end: { ...entry, state: 'captured', tries, message: warning, source, tried: 'now' }, rest: null };
  } catch (failure) {
    if (isOurs(failure)) throw failure;
    const answer = hostAnswerOf(failure);
    const rest = answer && HOST_WANTS_REST.has(answer.status) ? { retryAfter: answer.retryAfter } : null;
    const state = tries >= MOST_TRIES && rest === null ? 'refused' : 'waiting';
    return { end: { ...entry, state, tries, message: sentenceFor(failure), tried: 'now' }, rest };
  }
}

/** Entries of the feed that were not seen before, waiting; in the order of the feed. */
async function freshEntries({ deps, row }: Fetching, fetched: Fetched): Promise<EntryEnd[]> {
  const entries = feedEntries(fetched);
  const seen = await seenEntries(
    deps.store.db,
    row.id,
    entries.map(({ url }) => url),
  );
  return entries
    .filter(({ url }) => !seen.has(url))
    .map((entry) => ({ ...entry, state: 'waiting', tries: 0, message: null, source: null, tried: 'not yet' }));
}

async function entriesWaiting({ deps, row }: Fetching): Promise<EntryEnd[]> {
  const rows = await waitingEntries(deps.store.db, row.id, MOST_ENTRIES_AT_ONCE);
  return rows.map(({ url, title, published, tries, message }) => ({
    url,
    title,
    published,
    tries,
    message,
    state: 'waiting',
    source: null,
    tried: 'not yet',
  }));
}

const hostOf = (url: string): string => new URL(url).host;

const many = (count: number, one: string, several: string): string => `${String(count)} ${count === 1 ? one : several}`;

function told(tried: readonly EntryEnd[], waiting: number): string | null {
  const captured = tried.filter(({ state }) => state === 'captured').length;
  const faults = tried.filter(({ state }) => state !== 'captured');
  const parts = [
    captured === 0 ? '' : `${many(captured, 'new entry', 'new entries')} captured.`,
    waiting === 0 ? '' : `${many(waiting, 'entry waits', 'entries wait')} for the next fetch.`,
    faults.length === 0 ? '' : `${String(faults.length)} could not be captured: ${faults[0]?.message ?? ''}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(' ');
}

/**
 * Captures entries of a feed that are new or still wait, the newest first and at most ten, one after the other; a host
 * that asks for a rest is asked nothing more. Without `fetched` the feed is unchanged, and only what waits is captured.
 */
export async function readThroughFeed(fetching: Fetching, fetched: Fetched | null): Promise<FetchEnded> {
  const fresh = fetched === null ? [] : await freshEntries(fetching, fetched);
  const again = await entriesWaiting(fetching);
  const ends = new Map<string, EntryEnd>();
  const resting = new Map<string, string | null>();
  for (const entry of [...fresh, ...again].slice(0, MOST_ENTRIES_AT_ONCE)) {
    if (fetching.signal.aborted) break;
    const host = hostOf(entry.url);
    if (resting.has(host)) continue;
    const { end, rest } = await tryEntry(fetching, entry);
    ends.set(entry.url, end);
    if (rest) resting.set(host, rest.retryAfter);
  }
  const tried = [...ends.values()];
  const waiting = [...fresh, ...again].filter(({ url }) => !ends.has(url)).length;
  return {
    ...NOTHING_CAME,
    kind: 'feed',
    outcome: tried.some(({ state }) => state === 'captured') ? 'captured' : 'unchanged',
    message: told(tried, waiting),
    validators: fetched?.validators ?? null,
    retryAfter: resting.get(hostOf(fetching.row.url)) ?? null,
    fresh: fresh.map((entry) => ends.get(entry.url) ?? entry),
    again: again.flatMap((entry) => ends.get(entry.url) ?? []),
  };
}
