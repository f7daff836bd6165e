/** Where a figure came from. */
import { z } from 'zod';
import { claimId, instant, modality, outletKind, snapshotId, sourceId, statementId, witnesses } from './words.ts';
import { statement } from './statements.ts';

/** Where a figure came from: figure <- report <- agency <- who says it. */
export const trace = z.object({
  statement: statementId,
  nodes: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['figure', 'report', 'agency', 'outlet', 'claimant']),
      label: z.string(),
      /** False for somebody who is named and of whom nothing is held. */
      held: z.boolean(),
      /** True for the report in which the figure appears first, as far as is known. */
      earliest: z.boolean(),
      statement: statementId.nullable(),
      report: z
        .object({
          source: sourceId,
          snapshot: snapshotId,
          sha256: z.string(),
          outlet: z.string(),
          outletKind,
          title: z.string(),
          url: z.string().nullable(),
          publishedAt: z.string().nullable(),
          capturedAt: instant,
          capturedBy: z.string(),
        })
        .nullable(),
    }),
  ),
  edges: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      kind: z.enum(['printed in', 'said by', 'via', 'copied from', 'credits', 'links']),
      /** Share of the copier's words that stand in what it copied; null where nothing is copied. */
      contained: z.number().min(0).max(1).nullable(),
      /** True where the reports cite each other in a circle, so that none of them is the origin. */
      circular: z.boolean(),
    }),
  ),
  /** The node of the earliest known appearance. */
  earliest: z.string().nullable(),
  /** What is missing to follow the figure further, one plain sentence each. */
  missing: z.array(z.string()),
  /** Outlets and origins, and who has it from whom, in a few sentences. */
  told: z.string(),
  witnesses,
  /** The statements that the nodes stand on, with their words. */
  statements: z.array(statement),
  /** Claims that the statement speaks to, and the position it stands in there. */
  claims: z.array(
    z.object({ id: claimId, title: z.string(), position: z.string().nullable(), modality: modality.nullable() }),
  ),
  /** What was looked at and is no part of the path, one plain sentence each. */
  leftOut: z.array(z.string()),
});

export type TraceView = z.infer<typeof trace>;
