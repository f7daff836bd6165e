/** Manuscripts and their marks. */
import { z } from 'zod';
import {
  claimId,
  day,
  draftId,
  instant,
  pageQuery,
  relation,
  relationGroup,
  sourceId,
  statementId,
  witnesses,
} from './words.ts';

const markState = z.enum(['agrees', 'differs', 'contested', 'unsettled', 'unknown']);

const formulaKind = z.enum(['sum', 'difference', 'share', 'change', 'rate']);

/** The number of another mark, or a claim for its standing answer. */
const formulaInput = z.union([z.number().int().min(1), claimId]);

const markDecision = z.enum(['open', 'keep', 'accept', 'link', 'on-author', 'cannot-verify']);

export const draftRow = z.object({
  id: draftId,
  title: z.string(),
  author: z.string().nullable(),
  version: z.number().int(),
  marks: z.number().int(),
  checked: z.number().int(),
  states: z.record(markState, z.number().int()),
  changedAt: instant,
  recordedAt: instant,
  recordedBy: z.string(),
});

/** One figure, date or quotation of a draft: what the rules found (from `state` on) and what a person decided. */
export const draftMark = z.object({
  number: z.number().int(),
  kind: z.enum(['figure', 'date', 'quotation']),
  start: z.number().int(),
  end: z.number().int(),
  printed: z.string(),
  sentence: z.object({ start: z.number().int(), end: z.number().int() }),
  state: markState,
  relation: relation.nullable(),
  group: relationGroup.nullable(),
  explanation: z.string(),
  missing: z.array(z.string()),
  claim: z.object({ id: claimId, title: z.string() }).nullable(),
  position: z.string().nullable(),
  /** The source it was held against, and the statement in it. */
  place: z
    .object({
      source: sourceId,
      title: z.string(),
      outlet: z.string(),
      published: z.string().nullable(),
      statement: statementId.nullable(),
      printed: z.string().nullable(),
    })
    .nullable(),
  witnesses: witnesses.nullable(),
  /** Words suggested in its place. */
  wording: z.string().nullable(),
  /** The formula of a derived figure over other marks and claims, worked out anew. */
  derived: z
    .object({
      kind: formulaKind,
      inputs: z.array(formulaInput),
      words: z.string(),
      result: z.number(),
    })
    .nullable(),
  quote: z.object({ source: sourceId, exact: z.string(), start: z.number().int(), end: z.number().int() }).nullable(),
  /** What a person says it is derived from; an input is null where its mark no longer stands in the draft. */
  formula: z
    .object({
      kind: formulaKind,
      inputs: z.array(formulaInput.nullable()),
      by: z.string(),
      initials: z.string(),
      at: instant,
      carried: z.boolean(),
    })
    .nullable(),
  foundAt: instant,
  /** Since when a later check found something else than stood when a person decided, or when it was brought in. */
  changedSince: instant.nullable(),
  /** True where an earlier version's check stood and its words were touched. */
  reopened: z.boolean(),
  decision: z
    .object({
      decision: markDecision,
      wording: z.string().nullable(),
      claim: claimId.nullable(),
      note: z.string(),
      by: z.string(),
      initials: z.string(),
      at: instant,
      carried: z.boolean(),
    })
    .nullable(),
});

/** A check whose words were touched by a later version; `now` is the mark that stands in its place. */
export const reopenedCheck = z.object({
  was: z.number().int(),
  printed: z.string(),
  now: z.number().int().nullable(),
  printedNow: z.string().nullable(),
  decision: markDecision,
  by: z.string(),
  at: instant,
});

export const draftPage = draftRow.extend({
  /** The version whose words and marks these are. */
  shown: z.number().int(),
  text: z.string(),
  published: day,
  warning: z.string().nullable(),
  versions: z.array(
    z.object({
      version: z.number().int(),
      recordedAt: instant,
      recordedBy: z.string(),
      sha256: z.string(),
      file: z.string().nullable(),
    }),
  ),
  changed: z
    .object({ paragraphs: z.number().int(), kept: z.number().int(), reopened: z.array(reopenedCheck) })
    .nullable(),
  list: z.array(draftMark),
});

export const draftInput = z.strictObject({
  title: z.string().trim().min(1).max(300),
  author: z.string().trim().max(200).optional(),
  text: z.string().min(1).max(5_000_000, 'A draft may have five million characters; part it.'),
  published: day.optional(),
  language: z.string().max(10).optional(),
});

export const draftVersionInput = draftInput.partial({ title: true });

export const draftDecisionInput = z.strictObject({
  decision: markDecision,
  wording: z.string().min(1).max(2000).nullable().optional(),
  claim: claimId.nullable().optional(),
  note: z.string().max(5000).default(''),
});

export const draftFormulaInput = z.strictObject({
  /** Null takes back what was said before; the inputs are then empty. */
  kind: formulaKind.nullable(),
  /** In their order: from and to, part and whole, amount and time; the parts of a sum in any. */
  inputs: z.array(formulaInput).max(50).default([]),
});

export const draftsQuery = pageQuery.extend({ q: z.string().max(200).optional() });

export type DraftRow = z.infer<typeof draftRow>;

export type DraftPage = z.infer<typeof draftPage>;

export type DraftMarkView = z.infer<typeof draftMark>;

export type ReopenedCheck = z.infer<typeof reopenedCheck>;

export type DraftInput = z.infer<typeof draftInput>;

export type DraftDecisionInput = z.infer<typeof draftDecisionInput>;

export type DraftFormulaInput = z.infer<typeof draftFormulaInput>;

export type DraftsQuery = z.infer<typeof draftsQuery>;
