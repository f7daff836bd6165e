/** Audited tables. */
import { z } from 'zod';
import { auditId, instant, pageQuery, snapshotId, sourceId, statementId } from './words.ts';

/** What became of an audited row against its cited source. */
export const auditOutcome = z.enum(['as-printed', 'other-value', 'not-in-source', 'no-source']);

/** A table whose rows are checked against the sources they cite, and how far that came. */
export const audit = z.object({
  id: auditId,
  name: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
  /** True where cited pages that are not at hand are captured. */
  fetches: z.boolean(),
  rows: z.number().int(),
  done: z.number().int(),
  asPrinted: z.number().int(),
  otherValue: z.number().int(),
  notInSource: z.number().int(),
  noSource: z.number().int(),
  /** Why it failed. */
  message: z.string().nullable(),
  recordedAt: instant,
  recordedBy: z.string(),
  endedAt: instant.nullable(),
});

/** One audited row: what the table says, what its source says, and why they differ. */
export const auditRow = z.object({
  /** Counted from 1 beneath the heads. */
  row: z.number().int(),
  claim: z.string(),
  value: z.string(),
  asOf: z.string(),
  cited: z.string(),
  outcome: auditOutcome,
  found: z.string().nullable(),
  quote: z.string().nullable(),
  relation: z.string().nullable(),
  group: z.enum(['agree', 'explained', 'conflict', 'open']).nullable(),
  explanation: z.string(),
  source: sourceId.nullable(),
  snapshot: snapshotId.nullable(),
  statement: statementId.nullable(),
});

export const auditsQuery = pageQuery;

export const auditRowsQuery = pageQuery.extend({ outcome: auditOutcome.optional() });

export type Audit = z.infer<typeof audit>;

export type AuditRow = z.infer<typeof auditRow>;

export type AuditsQuery = z.infer<typeof auditsQuery>;

export type AuditRowsQuery = z.infer<typeof auditRowsQuery>;
