/** Events and jobs. */
import { z } from 'zod';
import { instant, jobId, pageQuery } from './words.ts';

export const event = z.object({
  sequence: z.number().int(),
  at: instant,
  actor: z.string(),
  action: z.string(),
  noun: z.string(),
  nounId: z.string(),
  old: z.unknown(),
  new: z.unknown(),
  why: z.string().nullable(),
  /** One line for people. */
  line: z.string(),
});

export const job = z.object({
  id: jobId,
  kind: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  about: z.string(),
  attempts: z.number().int(),
  lastError: z.string().nullable(),
  runAt: instant,
  recordedAt: instant,
});

export const eventsQuery = pageQuery.extend({
  noun: z.string().max(40).optional(),
  nounId: z.string().max(40).optional(),
  /** From this day or instant on (UTC), as 2026-01-05 or 2026-01-05T09:00:00.000Z. */
  since: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/, 'Write a day or an instant, as 2026-01-05.')
    .optional(),
});

export type EventView = z.infer<typeof event>;

export type JobView = z.infer<typeof job>;

export type EventsQuery = z.infer<typeof eventsQuery>;
