import { AppError, notFound } from '../../store/app-error.ts';
import type { WebhookTable } from '../../store/webhook-tables.ts';
import { webhookById } from '../../store/webhooks.ts';
import type { Act } from './act.ts';

/** What the history tells of an address: its host alone, since the rest may be a key. */
export const hostOf = (url: string): string => new URL(url).host;

/** The webhook of this id as long as it is not removed. Throws AppError `not-found`, or `invalid` for a removed one. */
export async function standingWebhookOf({ tx }: Act, id: string): Promise<WebhookTable> {
  const row = await webhookById(tx, id);
  if (!row) throw notFound(id);
  if (row.state === 'removed') throw new AppError('invalid', `${id} was removed and stays so; add the address anew.`);
  return row;
}
