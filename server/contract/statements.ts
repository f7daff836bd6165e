/** Statements, evidence, and where their words stand. */
import { z } from 'zod';
import {
  asOf,
  attribution,
  claimId,
  decision,
  instant,
  layer,
  modality,
  pageQuery,
  relation,
  relationGroup,
  snapshotId,
  sourceId,
  stance,
  statementId,
  value,
} from './words.ts';
import { revision, snapshot, sourceBrief } from './sources.ts';
import { besideWords, conversation, originalText, recording, translation } from './told.ts';

/** Where evidence of an earlier copy stands in a later one of the same source. */
export const anchoring = z.object({
  statement: statementId,
  source: sourceId,
  from: snapshotId,
  to: snapshotId,
  verdict: z.enum(['exact', 'typographic', 'moved', 'changed', 'vanished', 'ambiguous']),
  /** `slip`: only a typo differs. `as-before`: broken in an earlier copy already. `restored`: the old words are back. */
  effect: z.enum(['kept', 'slip', 'broken', 'as-before', 'restored']),
  /** The quote as it was taken, with its place in the copy `from`. */
  was: z.object({ start: z.number().int(), end: z.number().int(), exact: z.string(), layer }),
  /** Its place and words in the copy `to`; null when it has vanished or has twins there. */
  now: z
    .object({
      start: z.number().int(),
      end: z.number().int(),
      exact: z.string(),
      layer,
      locator: z.string().nullable(),
    })
    .nullable(),
  /** The text of `to` that it stands in; of words that are gone, the last that was looked through: with `page` both were. */
  layer,
  /** Spans of the two copies whose words differ. */
  removed: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  added: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  printed: z.object({ was: z.string(), now: z.string().nullable() }),
  /** What the later copy states at that place. */
  successor: statementId.nullable(),
  revision: z.object({ kind: revision.shape.kind, summary: z.string() }).nullable(),
  /** Claims that use the statement. */
  claims: z.array(z.object({ id: claimId, title: z.string() })),
  engineVersion: z.number().int(),
  recordedAt: instant,
});

/** Two copies of a source side by side: rows of paragraphs, and the evidence that the later one touched. */
export const comparison = z.object({
  source: sourceBrief,
  from: snapshot,
  to: snapshot,
  /** What came of the page, recorded where the two are consecutive, else worked out now. */
  revision: z.object({ kind: revision.shape.kind, summary: z.string() }),
  texts: z.object({ from: z.string(), to: z.string() }),
  rows: z.array(
    z.object({
      kind: z.enum(['same', 'changed', 'removed', 'added', 'moved', 'gone-from']),
      before: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
      after: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
      removed: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
      added: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
    }),
  ),
  anchorings: z.array(anchoring),
});

/** A quote as a W3C Web Annotation; positions count code points. */
export const annotation = z.object({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: z.string(),
  type: z.literal('Annotation'),
  motivation: z.literal('highlighting'),
  created: instant,
  creator: z.object({ type: z.string(), name: z.string() }),
  target: z.object({
    source: z.string(),
    state: z.object({ type: z.literal('TimeState'), sourceDate: instant, cached: z.string() }),
    selector: z.array(
      z.union([
        z.object({
          type: z.literal('TextQuoteSelector'),
          exact: z.string(),
          prefix: z.string(),
          suffix: z.string(),
        }),
        z.object({ type: z.literal('TextPositionSelector'), start: z.number().int(), end: z.number().int() }),
      ]),
    ),
  }),
});

export const statement = z.object({
  id: statementId,
  source: sourceBrief,
  snapshot: snapshotId,
  capturedAt: instant,
  /** The quote: exact words in the snapshot, usually the sentence. */
  quote: z.object({
    start: z.number().int(),
    end: z.number().int(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    locator: z.string(),
    /** The text of the snapshot that these offsets, and those of `printed`, count in. */
    layer,
  }),
  /** The words of the figure or date; offsets into the snapshot's text. */
  printed: z.object({ start: z.number().int(), end: z.number().int(), words: z.string() }),
  value,
  counted: z.string().nullable(),
  place: z.string().nullable(),
  asOf,
  modality,
  negated: z.boolean(),
  attribution,
  rules: z.array(z.string()),
  madeBy: z.enum(['engine', 'person']),
  /** The original of translated words, or translations of these. */
  beside: z.array(besideWords),
  recordedAt: instant,
  recordedBy: z.string(),
});

/** Why a figure is stale: the source that corrected or withdrew the report it goes back to, and since when that is known. */
export const stale = z.object({
  cause: z.enum(['correction', 'withdrawn']),
  source: sourceId,
  reason: z.string(),
  since: instant,
});

export const evidence = z.object({
  claim: claimId,
  statement,
  /** What the rules say. */
  computedStance: stance,
  /** What holds: the person's stance where one was given, else the computed one. */
  stance,
  decision,
  confidence: z.number().min(0).max(1).nullable(),
  reason: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  overrideReason: z.string().nullable(),
  /** Set while the report that the figure goes back to was corrected or withdrawn and this copy still carries it. */
  stale: stale.nullable(),
});

/** The reader: one snapshot's text with its marks. */
export const sourcePage = z.object({
  source: sourceBrief,
  /** What is known of the source beyond its fields: what its text leaves out, when an archive copied it. */
  note: z.string().nullable(),
  snapshot,
  /** Which of the snapshot's texts is shown. */
  layer,
  text: z.string(),
  /** All that a web page shows, beside its article: kept, not read from this copy yet, or none because it is no web page. */
  page: z.object({
    state: z.enum(['kept', 'unread', 'none']),
    /** What read it, and when. */
    extractor: z.string().nullable(),
    recordedAt: instant.nullable(),
    /** Statements of this snapshot that were taken from it. */
    statements: z.array(statementId),
  }),
  /** The head of a conversation, with what is kept of it as evidence. */
  conversation: conversation.extend({ recordings: z.array(recording) }).nullable(),
  /** The original of a translation, paragraph by paragraph. */
  original: originalText.nullable(),
  /** Translations of this source. */
  translations: z.array(translation),
  snapshots: z.array(snapshot),
  revisions: z.array(revision),
  /** Evidence whose words a later copy changed, or shows outside its article, in the order it was found. */
  anchorings: z.array(anchoring),
  /** True when the stored bytes still have the stored SHA-256, checked now. */
  unchanged: z.boolean(),
  marks: z.array(
    z.object({
      number: z.number().int(),
      statement,
      /** Where the statement stands in claims; empty for one that no claim uses. */
      claims: z.array(
        z.object({
          id: claimId,
          title: z.string(),
          suggested: z.boolean(),
          decision,
          stance,
          reason: z.string(),
          position: z.string().nullable(),
          /** The most severe relation of its position to another. */
          worst: z.object({ relation, group: relationGroup, against: z.string(), outlet: z.string() }).nullable(),
        }),
      ),
    }),
  ),
});

export const statementsQuery = pageQuery.extend({
  source: sourceId.optional(),
  claim: claimId.optional(),
  q: z.string().max(200).optional(),
});

export const evidenceQuery = pageQuery.extend({ claim: claimId.optional(), decision: decision.optional() });

export type SourcePage = z.infer<typeof sourcePage>;

export type Anchoring = z.infer<typeof anchoring>;

export type Comparison = z.infer<typeof comparison>;

export type Annotation = z.infer<typeof annotation>;

export type StatementView = z.infer<typeof statement>;

export type EvidenceView = z.infer<typeof evidence>;

export type StatementsQuery = z.infer<typeof statementsQuery>;

export type EvidenceQuery = z.infer<typeof evidenceQuery>;
