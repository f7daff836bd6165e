import { notFound } from '../store/app-error.ts';
import { updateWebhook, webhookById } from '../store/webhooks.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { nextFetch } from './steps/watch-times.ts';
import { hostOf } from './steps/webhook.ts';

/** How a delivery to a webhook went. */
export interface Delivery {
  readonly id: string;
  readonly outcome: 'delivered' | 'failed';
  /** A sentence for people; a failure always has one. */
  readonly message: string | null;
  readonly entries: number;
  readonly test: 'sent' | 'not sent';
  /** Up to which event and ISO day it told. */
  readonly through: number;
  readonly throughDay: string;
  /** The host's `Retry-After` as it came. */
  readonly retryAfter: string | null;
}

/** Minutes between two deliveries; failures double it, as those of a watch do. */
const EVERY_MINUTES = 1;

/**
 * Writes how a delivery went on the webhook's row, with the time of the next one, and in the history. A failed one is
 * sent again with whatever came since. Throws AppError `not-found`.
 */
export async function recordDelivery(deps: Deps, actor: Actor, delivery: Delivery): Promise<void> {
  await act(deps, { actor, action: 'record-delivery' }, async (doing) => {
    const row = await webhookById(doing.tx, delivery.id);
    if (!row) throw notFound(delivery.id);
    const { outcome, message, entries, retryAfter } = delivery;
    const failures = outcome === 'failed' ? row.failures + 1 : 0;
    const reached = {
      told_through: delivery.through,
      told_day: delivery.throughDay,
      ...(delivery.test === 'sent' ? { test_wanted: 0 } : {}),
    };
    await updateWebhook(doing.tx, row.id, {
      failures,
      next_at: nextFetch({ everyMinutes: EVERY_MINUTES, failures, retryAfter }, new Date(doing.at)),
      last_at: doing.at,
      last_outcome: outcome,
      last_message: message,
      ...(outcome === 'delivered' ? reached : {}),
    });
    const now = { host: hostOf(row.url), outcome, message, entries };
    await tell(doing, { action: 'record-delivery', noun: 'webhook', nounId: row.id, new: now });
  });
}
