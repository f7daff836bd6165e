/** Claims: answers, disagreements, verdicts, and their history. */
import { z } from 'zod';
import {
  asOf,
  claimId,
  claimState,
  day,
  instant,
  judgementId,
  modality,
  outletId,
  pageQuery,
  relation,
  relationGroup,
  resolution,
  severity,
  snapshotId,
  sourceId,
  statementId,
  test,
  value,
  valueKind,
  verdictId,
  witnesses,
} from './words.ts';
import { event } from './history.ts';
import { anchoring, evidence } from './statements.ts';

export const position = z.object({
  letter: z.string(),
  label: z.string(),
  lead: statementId,
  gives: z.array(statementId),
  fits: z.array(statementId),
  asOf,
  modality,
  witnesses,
});

export const override = z.object({
  id: judgementId,
  relation,
  reason: z.string(),
  by: z.string(),
  at: instant,
});

export const disagreement = z.object({
  claim: claimId,
  title: z.string(),
  suggested: z.boolean(),
  a: z.string(),
  b: z.string(),
  /** The relation that holds: the person's where one was given, else the computed one. */
  relation,
  group: relationGroup,
  computedRelation: relation,
  severity,
  tests: z.array(test),
  missing: z.array(z.string()),
  secondary: z.array(relation),
  explanation: z.string(),
  dependent: z.boolean(),
  override: override.nullable(),
  engineVersion: z.number().int(),
  since: instant,
});

/** A disagreement with its two positions in brief, as the desk and `crosscheck disagreements` list it. */
export const disagreementRow = disagreement.omit({ tests: true }).extend({
  /** Who looks after the claim; null for nobody. */
  assigned: z.string().nullable(),
  positions: z.array(
    z.object({
      letter: z.string(),
      value: z.string(),
      asOf,
      outlets: z.number().int(),
      /** Independent origins at least, and at most where some origin is not stated. */
      origins: z.number().int(),
      originsAtMost: z.number().int(),
      statements: z.array(
        z.object({
          id: statementId,
          printed: z.string(),
          quote: z.string(),
          source: sourceId,
          outlet: z.string(),
          published: z.string().nullable(),
        }),
      ),
    }),
  ),
  witnesses,
});

/** A stored comparison run again on the stored words, test by test beside what was stored. */
export const replay = z.object({
  claim: claimId,
  a: z.string(),
  b: z.string(),
  at: instant,
  /** True when relation, tests, missing fields and explanation come out as they are stored. */
  same: z.boolean(),
  /** The version of the rules that the stored comparison was made with, and the one that ran now. */
  storedVersion: z.number().int(),
  engineVersion: z.number().int(),
  relation: z.object({ stored: relation, now: relation }),
  explanation: z.object({ stored: z.string(), now: z.string() }),
  missing: z.object({ stored: z.array(z.string()), now: z.array(z.string()) }),
  /** The words that went in, one statement a side, and whether the copy they stand in still has its SHA-256. */
  inputs: z.array(
    z.object({
      letter: z.string(),
      statement: statementId,
      source: sourceId,
      snapshot: snapshotId,
      outlet: z.string(),
      sha256: z.string(),
      unchanged: z.boolean(),
      quote: z.string(),
      printed: z.string(),
    }),
  ),
  /** Every test as it came out now; `stored` is null for one that the rules of then did not run. */
  tests: z.array(z.object({ now: test.nullable(), stored: test.nullable(), same: z.boolean() })),
});

export const verdict = z.object({
  id: verdictId,
  claim: claimId,
  finding: z.string(),
  resolution,
  prefers: z.string().nullable(),
  note: z.string(),
  /** The note's Markdown as safe HTML. */
  noteHtml: z.string(),
  by: z.string(),
  at: instant,
  secondedBy: z.string().nullable(),
  secondedAt: instant.nullable(),
  /** Later copies that changed the words it rests on: it was given before that. */
  reopenings: z.array(z.object({ at: instant, because: z.string(), statement: statementId, snapshot: snapshotId })),
  /** Persons who let it stand all the same. */
  confirmations: z.array(z.object({ at: instant, by: z.string(), reason: z.string() })),
  replaces: verdictId.nullable(),
  /** Who took it back and when; null while it was not. */
  takenBack: z.object({ by: z.string(), at: instant }).nullable(),
});

export const claimRow = z.object({
  id: claimId,
  title: z.string(),
  state: claimState,
  valueKind,
  counted: z.string().nullable(),
  place: z.string().nullable(),
  positions: z.array(z.object({ letter: z.string(), label: z.string(), modality })),
  /** The most severe relation between its positions; null with fewer than two. */
  worst: z.object({ relation, group: relationGroup, severity, explanation: z.string() }).nullable(),
  evidence: z.number().int(),
  suggestions: z.number().int(),
  /** Pieces of evidence that still carry a figure which the report they go back to no longer gives. */
  stale: z.number().int(),
  witnesses,
  verdict: z.object({ resolution, finding: z.string(), by: z.string(), at: instant }).nullable(),
  /** Since when and why the verdict waits to be given again or confirmed; null while it stands. */
  reopened: z.object({ at: instant, because: z.string() }).nullable(),
  /** Who looks after it; null for nobody. */
  assigned: z.string().nullable(),
  /** From which day it is to be looked at again; null for none. */
  recheckOn: day.nullable(),
  recordedAt: instant,
  changedAt: instant,
});

/** A person's merge or split of claims. */
export const regrouping = z.object({
  id: judgementId,
  kind: z.enum(['merge', 'split']),
  /** The claim that was merged away, or that was split. */
  claim: claimId,
  /** The claim merged into, or split off. */
  other: claimId,
  statements: z.array(statementId),
  reason: z.string(),
  by: z.string(),
  at: instant,
  /** Who took it back; null while it holds. */
  reversed: z.object({ reason: z.string(), by: z.string(), at: instant }).nullable(),
});

export const claim = claimRow.omit({ positions: true, evidence: true, verdict: true }).extend({
  question: z.string(),
  scope: z.string().nullable(),
  asserted: value.nullable(),
  /** Grows with every edit; send it back with a change. */
  version: z.number().int(),
  /** The claim that its evidence stands in now, after a merge or a split taken back; null for a claim of its own. */
  mergedInto: claimId.nullable(),
  /** Merges and splits that the claim took part in, newest first. */
  regroupings: z.array(regrouping),
  /** Why the engine suggested the claim; null for a person's claim. */
  suggestedBecause: z.string().nullable(),
  standfirst: z.string(),
  wording: z.string(),
  settles: z.array(z.string()),
  sums: z.array(z.string()),
  positions: z.array(position),
  disagreements: z.array(disagreement),
  evidence: z.array(evidence),
  /** The newest anchoring of each statement whose words a later copy changed. */
  anchorings: z.array(anchoring),
  verdicts: z.array(verdict),
  history: z.array(event),
  recordedBy: z.string(),
  engineVersion: z.number().int(),
  /** Words of the quotes that differ between the answers; offsets into the text of the statement's snapshot. */
  differing: z.array(
    z.object({
      statement: statementId,
      position: z.string(),
      spans: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
    }),
  ),
  /** The instant up to which the claim is shown as it was held; null for now. */
  heldAt: instant.nullable(),
});

export const claimsQuery = pageQuery.extend({
  q: z.string().max(200).optional(),
  state: claimState.optional(),
  group: relationGroup.optional(),
  relation: relation.optional(),
  outlet: outletId.optional(),
  verdict: z.enum(['given', 'none', 'reopened']).optional(),
  /** Only claims with evidence that still carries a corrected or withdrawn figure. */
  stale: z.literal('yes').optional(),
  sort: z.enum(['severity', 'changed', 'title']).default('severity'),
});

/** The day, or the instant, at which a claim is asked for: what was held then. A day means its end. */
export const claimQuery = z.strictObject({
  at: z.union([day, instant], { error: 'is no possible day; write it as 2022-01-31' }).optional(),
});

export const disagreementsQuery = pageQuery.extend({
  group: relationGroup.optional(),
  relation: relation.optional(),
  since: z.string().max(40).optional(),
  claim: claimId.optional(),
});

export type ReplayView = z.infer<typeof replay>;

export type PositionView = z.infer<typeof position>;

export type DisagreementView = z.infer<typeof disagreement>;

export type DisagreementRow = z.infer<typeof disagreementRow>;

export type VerdictView = z.infer<typeof verdict>;

export type ClaimRow = z.infer<typeof claimRow>;

export type ClaimView = z.infer<typeof claim>;

export type Regrouping = z.infer<typeof regrouping>;

export type ClaimsQuery = z.infer<typeof claimsQuery>;

export type DisagreementsQuery = z.infer<typeof disagreementsQuery>;
