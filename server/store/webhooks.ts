import { canonicalJson, fromJson } from './canonical-json.ts';
import { nextId } from './ids.ts';
import type { Stamp } from './stamp.ts';
import type { ReadDb, WriteTx } from './store.ts';
import type { FeedKind } from './views/feed.ts';
import type { WebhookTable } from './webhook-tables.ts';

/** The webhook of this id, or undefined. */
export async function webhookById(db: ReadDb, id: string): Promise<WebhookTable | undefined> {
  return db.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What a webhook is told of. */
export const kindsOf = ({ kinds }: WebhookTable): FeedKind[] => fromJson(kinds) as FeedKind[];

/** Sequence of the newest event; 0 before the first. */
export async function newestEvent(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('event')
    .select((eb) => eb.fn.max('sequence').as('newest'))
    .executeTakeFirst();
  return Number(row?.newest ?? 0);
}

export interface NewWebhook {
  readonly url: string;
  readonly kinds: readonly FeedKind[];
  readonly secret: string;
}

/** Writes a new webhook, which is told of what happens from now on. */
export async function insertWebhook(tx: WriteTx, made: NewWebhook, stamp: Stamp): Promise<WebhookTable> {
  const { id, number } = await nextId(tx, 'webhook');
  const row: WebhookTable = {
    id,
    number,
    url: made.url,
    kinds: canonicalJson(made.kinds),
    secret: made.secret,
    state: 'active',
    told_through: await newestEvent(tx),
    told_day: stamp.at.slice(0, 10),
    test_wanted: 0,
    failures: 0,
    next_at: stamp.at,
    last_at: null,
    last_outcome: null,
    last_message: null,
    recorded_at: stamp.at,
    recorded_by: stamp.by,
  };
  await tx.insertInto('webhook').values(row).execute();
  return row;
}

export type WebhookUpdate = Partial<Omit<WebhookTable, 'id' | 'number' | 'recorded_at' | 'recorded_by'>>;

/** Changes a webhook; nothing takes one away. */
export async function updateWebhook(tx: WriteTx, id: string, change: WebhookUpdate): Promise<void> {
  await tx.updateTable('webhook').set(change).where('id', '=', id).execute();
}

/** Active webhooks whose time has come at `at` and for which no job waits or runs. */
export async function dueWebhooks(db: ReadDb, at: string): Promise<WebhookTable[]> {
  return db
    .selectFrom('webhook')
    .selectAll()
    .where('state', '=', 'active')
    .where('next_at', '<=', at)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('job')
            .select('job.id')
            .whereRef('job.about', '=', 'webhook.id')
            .where('job.kind', '=', 'webhook')
            .where('job.state', 'in', ['queued', 'running']),
        ),
      ),
    )
    .orderBy('next_at')
    .limit(100)
    .execute();
}
