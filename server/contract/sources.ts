/** Outlets, sources and their copies. */
import { z } from 'zod';
import {
  asOf,
  attribution,
  day,
  instant,
  modality,
  optional,
  outletId,
  outletKind,
  pageQuery,
  snapshotId,
  sourceId,
  value,
} from './words.ts';
import { sourceKind } from './told.ts';

export const outlet = z.object({
  id: outletId,
  name: z.string(),
  kind: outletKind,
  country: z.string().nullable(),
  parent: outletId.nullable(),
  sources: z.number().int(),
  recordedAt: instant,
});

export const sourceBrief = z.object({
  id: sourceId,
  kind: sourceKind,
  outlet: z.object({ id: outletId, name: z.string() }),
  title: z.string(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  publishedAt: z.string().nullable(),
  publishedPrecision: z.string().nullable(),
  dateline: z.string().nullable(),
  timeZone: z.string().nullable(),
  credit: z.string().nullable(),
  translatedFrom: z.string().nullable(),
  via: z.string().nullable(),
  recordedAt: instant,
});

export const sourceRow = sourceBrief.extend({ snapshots: z.number().int(), statements: z.number().int() });

export const snapshot = z.object({
  id: snapshotId,
  source: sourceId,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
  bytes: z.number().int(),
  extractor: z.string(),
  capturedAt: instant,
  capturedBy: z.string(),
  recordedAt: instant,
});

/** All that the web page of a snapshot shows, once it is read; its words are those of the reader with `layer=page`. */
export const pageText = z.object({ snapshot: snapshotId, extractor: z.string(), recordedAt: instant });

export const revision = z.object({
  source: sourceId,
  from: snapshotId,
  to: snapshotId,
  kind: z.enum(['update', 'refile', 'correction', 'silent', 'withdrawn', 'trivial']),
  summary: z.string(),
  recordedAt: instant,
});

/* Requests */
export const outletInput = z.object({
  name: z.string().trim().min(1, 'An outlet needs a name.').max(200),
  kind: outletKind.default('other'),
  country: optional(60),
  parent: outletId.nullable().optional(),
});

export const sourceInput = z.object({
  outlet: z.string().trim().min(1, 'Say which outlet published it.').max(200),
  title: z.string().trim().min(1, 'A source needs a title.').max(500),
  text: z.string().min(1, 'There are no words to read.').max(5_000_000, 'A text can have up to 5,000,000 characters.'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .optional(),
  author: optional(200),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .nullable()
    .optional(),
  published: day.nullable().optional(),
  publishedPrecision: optional(200),
  dateline: optional(100),
  timeZone: optional(60),
  credit: optional(200),
  translatedFrom: z
    .string()
    .regex(/^[a-z]{2}$/)
    .nullable()
    .optional(),
  via: optional(200),
});

/** A web page to capture; what is stated here wins over what the page states. */
export const captureInput = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'Give the address of a web page.' }).max(2000),
  outlet: z.string().trim().min(1).max(200).optional(),
  published: day.optional(),
});

/** What reading the text would record; nothing is written. */
export const importPreview = z.object({
  sha256: z.string(),
  known: sourceId.nullable(),
  language: z.string(),
  statements: z.array(
    z.object({
      printed: z.string(),
      sentence: z.string(),
      /** Where it stands: "paragraph 3", "page 2", "Sheet1!B4". */
      locator: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      value,
      counted: z.string().nullable(),
      asOf,
      modality,
      attribution,
    }),
  ),
});

/** What importing one source of a file would record, or why it cannot be taken. */
export const filePreview = z.object({
  file: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  mediaType: z.string().nullable(),
  preview: importPreview.nullable(),
  /** What the copy leaves out, or why the file is refused. */
  message: z.string().optional(),
});

export const importOutcome = z.object({
  file: z.string().nullable(),
  source: sourceId.nullable(),
  snapshot: snapshotId.nullable(),
  sha256: z.string().nullable(),
  statements: z.number().int(),
  outcome: z.enum(['imported', 'unchanged', 'revised', 'refused']),
  message: z.string().optional(),
});

export const sourcesQuery = pageQuery.extend({ q: z.string().max(200).optional(), outlet: outletId.optional() });

export type Outlet = z.infer<typeof outlet>;

export type SourceBrief = z.infer<typeof sourceBrief>;

export type SourceRow = z.infer<typeof sourceRow>;

export type Snapshot = z.infer<typeof snapshot>;

export type Revision = z.infer<typeof revision>;

export type ImportPreview = z.infer<typeof importPreview>;

export type FilePreview = z.infer<typeof filePreview>;

export type ImportOutcome = z.infer<typeof importOutcome>;

export type OutletInput = z.infer<typeof outletInput>;

export type SourceInput = z.infer<typeof sourceInput>;

export type SourcesQuery = z.infer<typeof sourcesQuery>;
