import type { Page, PageQuery, Webhook } from '../../contract.ts';
import { notFound } from '../app-error.ts';
import type { ReadDb, Store } from '../store.ts';
import type { WebhookTable } from '../webhook-tables.ts';
import { kindsOf, webhookById } from '../webhooks.ts';
import { cursorOf, cutPage, numberAt, pageWith } from './paging.ts';

/** A webhook as people see it: without its secret. */
const webhookModel = (row: WebhookTable): Webhook => ({
  id: row.id,
  url: row.url,
  kinds: kindsOf(row),
  state: row.state as Webhook['state'],
  failures: row.failures,
  nextAt: row.state === 'active' && row.failures > 0 ? row.next_at : null,
  lastDelivery:
    row.last_at === null
      ? null
      : { at: row.last_at, outcome: row.last_outcome as 'delivered' | 'failed', message: row.last_message },
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
});

/** One webhook; throws AppError `not-found`. */
export async function readWebhook(db: ReadDb, id: string): Promise<Webhook> {
  const row = await webhookById(db, id);
  if (!row) throw notFound(id);
  return webhookModel(row);
}

/** Webhooks, the newest first, removed ones included. */
export async function webhooksPage({ db }: Store, query: PageQuery): Promise<Page<Webhook>> {
  const cursor = cursorOf(query.after, ['number']);
  const counted = await db
    .selectFrom('webhook')
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let rows = db
    .selectFrom('webhook')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('number', '<', numberAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.number]);
  return pageWith(page.rows.map(webhookModel), Number(counted.total), page.next);
}
