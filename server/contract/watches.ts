/** Watched pages and feeds. */
import { z } from 'zod';
import { instant, pageQuery, sourceId, watchId } from './words.ts';

/** A page, or the entries of a feed, fetched again on a schedule. */
export const watch = z.object({
  id: watchId,
  url: z.string(),
  /** What stands at the address; null before the first fetch has told. */
  kind: z.enum(['page', 'feed']).nullable(),
  state: z.enum(['watched', 'paused', 'stopped']),
  everyMinutes: z.number().int(),
  /** Outlet instead of the one the pages state. */
  outlet: z.string().nullable(),
  /** The source a page's copies belong to. */
  source: sourceId.nullable(),
  title: z.string().nullable(),
  /** Null while it is paused and after it was stopped. */
  nextAt: instant.nullable(),
  lastFetch: z
    .object({
      at: instant,
      outcome: z.enum(['captured', 'revised', 'unchanged', 'failed']),
      message: z.string().nullable(),
    })
    .nullable(),
  /** Failed fetches in a row; 0 after one that succeeded. */
  failures: z.number().int(),
  /** The last failure, also when later fetches succeeded. */
  lastFailure: z.object({ at: instant, sentence: z.string() }).nullable(),
  /** What became of the entries of a feed. */
  entries: z.object({ captured: z.number().int(), waiting: z.number().int(), refused: z.number().int() }),
  recordedAt: instant,
  recordedBy: z.string(),
});

/** One entry of a watched feed and what became of its page. */
export const watchEntry = z.object({
  watch: watchId,
  url: z.string(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  state: z.enum(['waiting', 'captured', 'refused']),
  /** Why it could not be captured the last time it was tried. */
  message: z.string().nullable(),
  tries: z.number().int(),
  source: sourceId.nullable(),
  seenAt: instant,
  triedAt: instant.nullable(),
});

/* Minutes, from five minutes to thirty days. */
const everyMinutes = z
  .number()
  .int()
  .min(5, 'Five minutes is the shortest interval.')
  .max(43_200, 'Thirty days is the longest interval.');

/** A page or feed to watch; which of the two it is, the first fetch tells. */
export const watchInput = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'Give the address of a web page or feed.' }).max(2000),
  everyMinutes: everyMinutes.default(60),
  outlet: z.string().trim().min(1).max(200).optional(),
});

export const watchChange = z.strictObject({
  everyMinutes: everyMinutes.optional(),
  /** Null goes back to the outlet the pages state. */
  outlet: z.string().trim().min(1).max(200).nullable().optional(),
  state: z.enum(['watched', 'paused']).optional(),
});

export const watchesQuery = pageQuery.extend({
  state: watch.shape.state.optional(),
  source: sourceId.optional(),
  q: z.string().max(200).optional(),
});

export const watchEntriesQuery = pageQuery.extend({ state: watchEntry.shape.state.optional() });

export type Watch = z.infer<typeof watch>;

export type WatchEntry = z.infer<typeof watchEntry>;

export type WatchInput = z.infer<typeof watchInput>;

export type WatchChange = z.infer<typeof watchChange>;

export type WatchesQuery = z.infer<typeof watchesQuery>;

export type WatchEntriesQuery = z.infer<typeof watchEntriesQuery>;
