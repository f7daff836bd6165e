/** Words of the API that every other room of the contract is made of: numbers, closed lists, values, pages. */
import { z } from 'zod';

export const day = z.iso.date();

export const instant = z.iso.datetime();

const id = (prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}-[1-9][0-9]{0,9}$`), `An id looks like ${prefix}-12.`)
    .meta({ example: `${prefix}-12` });

export const outletId = id('OUT');

export const sourceId = id('SRC');

export const snapshotId = id('SNP');

export const statementId = id('STM');

export const claimId = id('CLM');

export const verdictId = id('VRD');

export const judgementId = id('JDG');

export const jobId = id('JOB');

export const watchId = id('WCH');

export const commentId = id('CMT');

export const filterId = id('FLT');

export const auditId = id('AUD');

export const outletKind = z.enum([
  'agency',
  'newspaper',
  'broadcaster',
  'website',
  'government',
  'organisation',
  'military',
  'other',
]);

export const relation = z.enum([
  'same',
  'rounding',
  'bound',
  'overlap',
  'conversion',
  'changed',
  'updated',
  'corrected',
  'scope',
  'definition',
  'modality',
  'party',
  'transmission',
  'contradiction',
  'undetermined',
  'unrelated',
]);

export const relationGroup = z.enum(['conflict', 'open', 'explained', 'agree']);

export const severity = z.enum(['high', 'medium', 'low']);

export const stance = z.enum(['supports', 'contradicts', 'context']);

export const decision = z.enum(['suggested', 'accepted', 'rejected']);

export const claimState = z.enum(['suggested', 'followed', 'dismissed']);

export const resolution = z.enum(['prefer-one', 'give-the-range', 'defer', 'keep-pending', 'ask-the-source']);

export const modality = z.enum(['fact', 'plan', 'forecast', 'order', 'estimate', 'allegation', 'denial']);

/** The text of a copy that offsets count in: `text`, what was read from it (of a web page its article), or `page`, all that the page shows. */
export const layer = z.enum(['text', 'page']);

export const valueKind = z.enum(['quantity', 'duration', 'ordinal', 'date', 'time', 'words']);

const quantity = z.object({
  kind: z.enum(['quantity', 'duration', 'ordinal']),
  best: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  hedge: z.enum(['none', 'about', 'at-least', 'more-than', 'at-most', 'less-than', 'nearly', 'range', 'vague']),
  unit: z.string().max(40).nullable(),
});

const dateHedge = z.enum(['none', 'about', 'before', 'by', 'after', 'since', 'until', 'early', 'mid', 'late']);

const calendarDate = z.object({
  kind: z.literal('date'),
  start: day.nullable(),
  end: day.nullable(),
  hedge: dateHedge,
  ambiguous: z.boolean().optional(),
});

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A clock time looks like 04:30.');

const clockTime = z.object({
  kind: z.literal('time'),
  start: hour.nullable(),
  end: hour.nullable(),
  hedge: dateHedge,
  zone: z.string().max(40).optional(),
  day: day.optional(),
});

/** A fact that is no figure ("permission awaited"): compared by its words and by a person. */
const wordsValue = z.object({ kind: z.literal('words'), words: z.string().min(1).max(200) });

export const value = z.discriminatedUnion('kind', [quantity, calendarDate, clockTime, wordsValue]);

export const asOf = z.object({ start: day.nullable(), end: day.nullable(), stated: z.boolean() });

export const attribution = z.object({
  claimant: z.string().max(300).nullable(),
  via: z.string().max(300).nullable(),
  named: z.boolean(),
});

/** Outlets and independent origins, always together; `originsAtMost` is higher when an origin is not stated. */
export const witnesses = z.object({
  outlets: z.number().int(),
  originsAtLeast: z.number().int(),
  originsAtMost: z.number().int(),
});

export const test = z.object({
  test: z.string(),
  a: z.string().nullable(),
  b: z.string().nullable(),
  result: z.string(),
  decides: z.boolean().optional(),
});

export const optional = (most: number) => z.string().trim().max(most).nullable().optional();

export const why = z.string().trim().min(3, 'Say why, in a few words.').max(1000);

export const personName = z.string().trim().min(1, 'Say whom.').max(80);

export const draftId = id('DRF');

/** RFC 9457. `code` is stable; `detail` is a sentence for people; `fields` names what to mend. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  /** On 409: what is stored now and what was sent. */
  stored: z.unknown().optional(),
  sent: z.unknown().optional(),
});

/** Every list comes in pages; `next` is the cursor of the following one. */
export const page = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), total: z.number().int(), next: z.string().nullable() });

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: z.string().max(200).optional(),
});

export type Witnesses = z.infer<typeof witnesses>;

export type ValueView = z.infer<typeof value>;

export type PageQuery = z.infer<typeof pageQuery>;

export type Problem = z.infer<typeof problem>;

/** One page of a list. */
export interface Page<T> {
  readonly rows: T[];
  readonly total: number;
  readonly next: string | null;
}
