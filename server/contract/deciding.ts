/** What a person sends to record or decide something. */
import { z } from 'zod';
import {
  asOf,
  attribution,
  claimId,
  claimState,
  decision,
  layer,
  modality,
  optional,
  relation,
  resolution,
  snapshotId,
  stance,
  statementId,
  value,
  valueKind,
  why,
} from './words.ts';

export const claimInput = z.object({
  title: z.string().trim().min(1, 'A claim needs a title.').max(200),
  question: z.string().trim().max(500).default(''),
  valueKind: valueKind.default('quantity'),
  counted: optional(200),
  place: optional(200),
  scope: optional(500),
  asserted: value.nullable().optional(),
});

export const claimChange = claimInput.partial().extend({
  /* Without their defaults: a field that is not sent is not changed. */
  question: z.string().trim().max(500).optional(),
  valueKind: valueKind.optional(),
  /** The version the change was made from; another one since then gives 409 with both. */
  version: z.number().int(),
  state: claimState.optional(),
});

/** Words selected in a snapshot, recorded as a statement; the value is read from them unless given. */
export const statementInput = z.object({
  snapshot: snapshotId,
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  /** The selected words; must equal the snapshot's text at these offsets. */
  exact: z.string().min(1).max(5000),
  /** The text that was selected in: the snapshot's own, or all that its web page shows. */
  layer: layer.optional(),
  value: value.optional(),
  counted: optional(300),
  place: optional(200),
  asOf: asOf.optional(),
  modality: modality.optional(),
  attribution: attribution.optional(),
});

export const evidenceInput = z.union([
  z.object({ statement: statementId, stance: stance.optional(), reason: z.string().trim().max(1000).default('') }),
  z.object({ quote: statementInput, stance: stance.optional(), reason: z.string().trim().max(1000).default('') }),
]);

export const evidenceChange = z.object({
  decision: decision.optional(),
  /** Another stance than the computed one needs a reason; null goes back to the computed one. */
  stance: stance.nullable().optional(),
  reason: z.string().trim().max(1000).default(''),
});

export const overrideInput = z.object({
  relation: relation.nullable(),
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(1000),
});

export const mergeInput = z.object({
  /** The claim that the evidence goes to. */
  into: claimId,
  reason: why,
});

export const splitInput = z.object({
  /** The statements that answer another question. */
  statements: z.array(statementId).min(1, 'Choose at least one statement to split off.').max(500),
  /** What the new claim is called. */
  title: z.string().trim().min(1, 'A claim needs a title.').max(200),
  reason: why,
});

export const reverseInput = z.object({ reason: why });

export const confirmInput = z.object({ reason: why });

export const verdictInput = z.object({
  finding: z.string().trim().min(1, 'A verdict needs a finding.').max(500),
  resolution,
  prefers: z.string().max(3).nullable().optional(),
  note: z.string().max(20_000).default(''),
});

export type ClaimInput = z.infer<typeof claimInput>;

export type ClaimChange = z.infer<typeof claimChange>;

export type StatementInput = z.infer<typeof statementInput>;

export type EvidenceInput = z.infer<typeof evidenceInput>;

export type EvidenceChange = z.infer<typeof evidenceChange>;

export type OverrideInput = z.infer<typeof overrideInput>;

export type MergeInput = z.infer<typeof mergeInput>;

export type SplitInput = z.infer<typeof splitInput>;

export type ReverseInput = z.infer<typeof reverseInput>;

export type VerdictInput = z.infer<typeof verdictInput>;
