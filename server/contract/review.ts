/** What waits for a decision, and who looks after it. */
import { z } from 'zod';
import {
  claimId,
  commentId,
  day,
  filterId,
  instant,
  jobId,
  outletId,
  pageQuery,
  personName,
  relationGroup,
  severity,
  statementId,
  verdictId,
  watchId,
} from './words.ts';
import { job } from './history.ts';
import { sourceRow } from './sources.ts';
import { disagreementRow } from './claims.ts';

/** What a colleague wrote on a claim; it is never changed. */
export const comment = z.object({
  id: commentId,
  claim: claimId,
  title: z.string(),
  words: z.string(),
  /** Names that the words call with an @. */
  mentions: z.array(z.string()),
  by: z.string(),
  at: instant,
});

/** A person whose name the history knows. */
export const person = z.object({ name: z.string(), claims: z.number().int() });

export const queueKind = z.enum([
  'contradiction',
  'reopened',
  'touched',
  'stale',
  'second',
  'recheck',
  'evidence',
  'claim',
  'job',
  'watch',
]);

/** One thing that waits for a person's decision. */
export const queueThing = z.object({
  /** Names the thing in the address of the queue. */
  key: z.string(),
  kind: queueKind,
  question: z.string(),
  claim: claimId.nullable(),
  title: z.string().nullable(),
  severity: severity.nullable(),
  assigned: z.string().nullable(),
  statement: statementId.nullable(),
  verdict: verdictId.nullable(),
  job: jobId.nullable(),
  watch: watchId.nullable(),
  /** What made it come up, where a sentence says so. */
  because: z.string().nullable(),
  since: instant,
});

/** How much of one kind waits. */
export const queueCount = z.object({ kind: queueKind, waiting: z.number().int() });

export const savedFilter = z.object({ id: filterId, name: z.string(), query: z.string(), savedAt: instant });

export const desk = z.object({
  /** The one line: "One contradiction, one open question". */
  headline: z.string(),
  now: instant,
  lastLook: instant.nullable(),
  changes: z.array(
    z.object({
      at: instant,
      line: z.string(),
      noun: z.string(),
      nounId: z.string(),
      group: relationGroup.nullable(),
      /** The page that shows it, where it is another than the noun's own. */
      href: z.string().nullable(),
    }),
  ),
  counts: z.object({
    all: z.number().int(),
    conflict: z.number().int(),
    open: z.number().int(),
    explained: z.number().int(),
    agree: z.number().int(),
  }),
  disagreements: z.array(disagreementRow),
  queues: z.object({
    suggestions: z.number().int(),
    contradictionsWithoutVerdict: z.number().int(),
    verdictsToSecond: z.number().int(),
    /** Claims whose verdict was given before the words it rests on changed. */
    reopened: z.number().int(),
    /** Claims with evidence that still carries a figure which was corrected or withdrawn. */
    staleClaims: z.number().int(),
    failedJobs: z.number().int(),
    /** Claims whose day to be looked at again has come. */
    rechecks: z.number().int(),
    /** Things in the queue on claims that the person looks after. */
    mine: z.number().int(),
  }),
  /** The newest comments that name the person who asks. */
  mentions: z.array(comment),
  recentSources: z.array(sourceRow),
  jobs: z.array(job),
  /** True while the sample newsroom is loaded. */
  sample: z.boolean(),
});

/** Null gives the claim to nobody. */
export const assignInput = z.strictObject({ person: personName.nullable() });

/** Null takes the re-check away. */
export const recheckInput = z.strictObject({ on: day.nullable() });

export const commentInput = z.strictObject({ words: z.string().trim().min(1, 'Write something.').max(5000) });

export const filterInput = z.strictObject({
  name: z.string().trim().min(1, 'A filter needs a name.').max(60),
  query: z.string().max(500),
});

/** The key of a thing in the queue. */
export const asideInput = z.strictObject({ thing: z.string().min(3).max(200) });

const queueFilters = {
  severity: severity.optional(),
  /** Claims with evidence of this outlet. */
  outlet: outletId.optional(),
  /** A name; `mine` for the person who asks, `nobody` for claims that nobody looks after. */
  person: z.string().max(80).optional(),
};

/** One kind, or the kinds that are suggestions, or those that are work that failed. */
export const queuePart = z.enum([...queueKind.options, 'suggestions', 'failed']);

export const queueQuery = pageQuery.extend({ ...queueFilters, kind: queuePart.optional() });

export const queueCountsQuery = pageQuery.extend(queueFilters);

export type Desk = z.infer<typeof desk>;

export type Comment = z.infer<typeof comment>;

export type Person = z.infer<typeof person>;

export type QueueKind = z.infer<typeof queueKind>;

export type QueueThing = z.infer<typeof queueThing>;

export type QueueCount = z.infer<typeof queueCount>;

export type QueueQuery = z.infer<typeof queueQuery>;

export type QueueCountsQuery = z.infer<typeof queueCountsQuery>;

export type SavedFilter = z.infer<typeof savedFilter>;

export type FilterInput = z.infer<typeof filterInput>;
