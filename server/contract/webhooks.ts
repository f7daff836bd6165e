/** Schemas of webhooks: addresses that are told of news. */
import { z } from 'zod';

export const webhookId = z
  .string()
  .regex(/^WHK-[1-9][0-9]{0,9}$/, 'An id looks like WHK-12.')
  .meta({ example: 'WHK-12' });
/** New disagreements, changed sources, re-checks that are due and verdicts that wait. */
export const newsKind = z.enum(['disagreements', 'changes', 'due']);

/** An address that is told of news; its secret is in no answer but that to its making. */
export const webhook = z.object({
  id: webhookId,
  url: z.string(),
  kinds: z.array(newsKind),
  state: z.enum(['active', 'paused', 'removed']),
  /** Failed deliveries in a row; 0 after one that succeeded. */
  failures: z.number().int(),
  /** When it is tried again after a failure. */
  nextAt: z.iso.datetime().nullable(),
  lastDelivery: z
    .object({ at: z.iso.datetime(), outcome: z.enum(['delivered', 'failed']), message: z.string().nullable() })
    .nullable(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
});
/** A new webhook with the key of its signatures, which is shown this once. */
export const webhookMade = webhook.extend({ secret: z.string() });

const url = z.url({ protocol: /^https?$/, error: 'Give a web address that takes a POST.' }).max(2000);
const kinds = z.array(newsKind).min(1, 'Choose what it is told of.').max(3);
export const webhookInput = z.strictObject({
  url,
  kinds,
  /** Made by Crosscheck where none is given. */
  secret: z.string().min(16, 'A secret has at least 16 characters.').max(200).optional(),
});
export const webhookChange = z.strictObject({
  url: url.optional(),
  kinds: kinds.optional(),
  state: z.enum(['active', 'paused']).optional(),
});

export type NewsKind = z.infer<typeof newsKind>;
export type Webhook = z.infer<typeof webhook>;
export type WebhookMade = z.infer<typeof webhookMade>;
export type WebhookInput = z.infer<typeof webhookInput>;
export type WebhookChange = z.infer<typeof webhookChange>;
