/** Search, what was checked before, and the record of an outlet. */
import { z } from 'zod';
import {
  asOf,
  claimId,
  day,
  instant,
  modality,
  outletId,
  pageQuery,
  relation,
  relationGroup,
  resolution,
  sourceId,
  statementId,
  value,
  verdictId,
  witnesses,
} from './words.ts';
import { outlet, revision } from './sources.ts';
import { stale } from './statements.ts';

/** What to search for; every filter that is set must hold. Days are inclusive at both ends. */
export const searchQuery = pageQuery.extend({
  q: z.string().trim().min(1, 'Say what to search for.').max(200).optional(),
  noun: z.enum(['claim', 'statement', 'source', 'note']).optional(),
  /** Bounds of the figure, in the unit as printed. */
  least: z.coerce.number().optional(),
  most: z.coerce.number().optional(),
  unit: z.string().max(40).optional(),
  /** Which date `from` and `to` are about. */
  date: z.enum(['as-of', 'published', 'captured']).default('as-of'),
  from: day.optional(),
  to: day.optional(),
  outlet: outletId.optional(),
  relation: relation.optional(),
  /** An agency or outlet a passage is credited to ("afp"), a source it is copied from ("SRC-3"), or "own". */
  origin: z.string().max(200).optional(),
  /** Who says it, or who wrote it. */
  person: z.string().max(300).optional(),
});

export const searchHit = z.object({
  noun: z.enum(['claim', 'statement', 'source', 'note']),
  id: z.string(),
  title: z.string(),
  /** Words around the hit as parts; the hit itself is marked. */
  words: z.array(z.object({ text: z.string(), hit: z.boolean() })),
  href: z.string(),
  /** Of a statement or a source. */
  outlet: z.string().nullable(),
  publishedAt: z.string().nullable(),
  capturedAt: instant.nullable(),
  /** Of a statement. */
  asOf: asOf.nullable(),
});

/** How the hits of a search part; each value is that of the filter of its name. */
export const searchFacets = z.object({
  total: z.number().int(),
  /** True when there are more hits than are counted. */
  more: z.boolean(),
  facets: z.array(
    z.object({
      filter: z.enum(['noun', 'outlet', 'unit', 'relation', 'origin', 'person']),
      values: z.array(z.object({ value: z.string(), words: z.string(), count: z.number().int() })),
    }),
  ),
});

/** What an outlet prints, from where, how it differs and what it corrected: counts with what they are out of, and no score. */
export const outletRecord = z.object({
  outlet,
  statements: z.number().int(),
  /** Claims that its statements speak to. */
  claims: z.number().int(),
  /** Claims on which another outlet gives an answer too, and those of them on which some other outlet's answer is another one. */
  sharedClaims: z.number().int(),
  differingClaims: z.number().int(),
  /** Shared claims by how its answer stands to another outlet's; a claim may count for several relations. */
  relations: z.array(z.object({ relation, group: relationGroup, claims: z.number().int() })),
  /** Statements by where their passage comes from: "own", an agency's key, a source it is copied from. */
  origins: z.array(z.object({ key: z.string(), words: z.string(), statements: z.number().int() })),
  /** Statements whose passage says nothing of where it comes from. */
  originNotStated: z.number().int(),
  /** Sources that were captured more than once. */
  sourcesSeenAgain: z.number().int(),
  revisions: z.array(z.object({ kind: revision.shape.kind, count: z.number().int() })),
  /** Figures it still carries although the report they go back to was corrected or withdrawn. */
  stale: z.number().int(),
});

/** A claim on which an outlet gives one answer and another outlet another. */
export const outletDifference = z.object({
  claim: claimId,
  title: z.string(),
  relation,
  group: relationGroup,
  own: z.string(),
  other: z.string(),
  explanation: z.string(),
});

export const outletRevision = revision.extend({ title: z.string() });

export const outletStale = z.object({
  statement: statementId,
  source: sourceId,
  title: z.string(),
  printed: z.string(),
  cause: stale.shape.cause,
  reason: z.string(),
  since: instant,
});

export const outletDifferencesQuery = pageQuery.extend({ relation: relation.optional() });

export const outletRevisionsQuery = pageQuery.extend({ kind: revision.shape.kind.optional() });

/** A sentence that somebody wants to print or heard: has it been checked before? */
export const checkedInput = z.strictObject({
  sentence: z
    .string()
    .trim()
    .min(1, 'Paste the sentence to look up.')
    .max(2000, 'One sentence, up to 2,000 characters.'),
  /** The ISO day it was said on, so that "last Tuesday" is a date; without one such words stay open. */
  published: day.optional(),
});

/** One answer that is held already, and how the sentence's value stands to it. */
const checkedPosition = z.object({
  letter: z.string(),
  value: z.string(),
  asOf,
  relation,
  group: relationGroup,
  explanation: z.string(),
  missing: z.array(z.string()),
  witnesses,
  /** The statement that gives it, with its source. */
  lead: statementId,
  source: sourceId,
});

/** A claim that asks the same as the sentence tells. */
const checkedClaim = z.object({
  id: claimId,
  title: z.string(),
  suggested: z.boolean(),
  confidence: z.number(),
  reason: z.string(),
  positions: z.array(checkedPosition),
  verdict: z
    .object({
      id: verdictId,
      finding: z.string(),
      resolution,
      by: z.string(),
      at: instant,
      secondedBy: z.string().nullable(),
      /** True when words it rests on have changed since. */
      reopened: z.boolean(),
    })
    .nullable(),
});

export const checkedBefore = z.object({
  sentence: z.string(),
  /** The answer in one sentence. */
  answer: z.string(),
  figures: z.array(
    z.object({
      printed: z.string(),
      /** Offsets into the sentence. */
      start: z.number().int(),
      end: z.number().int(),
      value,
      counted: z.string().nullable(),
      asOf,
      modality,
      /** Most alike first; empty when nothing is known. */
      claims: z.array(checkedClaim),
      /** Statements about the same thing that no claim uses yet. */
      alone: z.array(
        z.object({
          id: statementId,
          source: sourceId,
          outlet: z.string(),
          printed: z.string(),
          quote: z.string(),
          relation,
          group: relationGroup,
          explanation: z.string(),
        }),
      ),
    }),
  ),
});

export type SearchHit = z.infer<typeof searchHit>;

export type SearchQuery = z.infer<typeof searchQuery>;

export type SearchFacets = z.infer<typeof searchFacets>;

export type OutletRecord = z.infer<typeof outletRecord>;

export type OutletDifference = z.infer<typeof outletDifference>;

export type OutletRevision = z.infer<typeof outletRevision>;

export type OutletStale = z.infer<typeof outletStale>;

export type CheckedInput = z.infer<typeof checkedInput>;

export type CheckedBefore = z.infer<typeof checkedBefore>;
