import { createHmac } from 'node:crypto';
import type { Deps } from '../actions/deps.ts';
import { ENGINE_ACTOR } from '../actions/permissions.ts';
import { recordDelivery, type Delivery } from '../actions/record-delivery.ts';
import { hostAnswerOf } from '../capture/fetch-refusals.ts';
import type { PostJson } from '../capture/post-json.ts';
import { enqueueJob } from '../store/jobs.ts';
import type { ReadDb } from '../store/store.ts';
import type { JobTable } from '../store/tables.ts';
import { newsAfter, type News } from '../store/views/news.ts';
import type { WebhookTable } from '../store/webhook-tables.ts';
import { dueWebhooks, kindsOf, newestEvent, updateWebhook, webhookById } from '../store/webhooks.ts';
import { isOurs, sentenceFor } from './fetching.ts';
import type { Handlers } from './handlers.ts';

const newsFor = (db: ReadDb, row: WebhookTable, at: string): Promise<News> =>
  newsAfter(db, { kinds: kindsOf(row), after: row.told_through, afterDay: row.told_day, today: at.slice(0, 10) });

/** In UTF-16 code units; a hundred entries so long stay within what may be sent. */
const LONGEST = { title: 200, words: 500 };

/** The header's value: HMAC SHA-256 of the body's UTF-8 bytes, in hexadecimal. */
export const signatureOf = (body: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body, 'utf8').digest('hex')}`;

/** The signed message: what happened, and an id that stays the same while the same news are tried again. */
function messageOf(row: WebhookTable, news: News, sentAt: string) {
  const id = `${row.id}:${row.told_through}-${news.through}:${news.throughDay}`;
  const entries = news.entries.map(({ title, words, ...rest }) => ({
    ...rest,
    title: title.slice(0, LONGEST.title),
    words: words.slice(0, LONGEST.words),
  }));
  const body = JSON.stringify({ id, webhook: row.id, sentAt, test: row.test_wanted === 1, entries });
  const headers = {
    'x-crosscheck-id': id,
    'x-crosscheck-timestamp': sentAt,
    'x-crosscheck-signature': signatureOf(body, row.secret),
  };
  return { body, headers };
}

type Ending = Pick<Delivery, 'outcome' | 'message' | 'retryAfter'>;

async function sent(sending: () => Promise<void>): Promise<Ending> {
  try {
    await sending();
    return { outcome: 'delivered', message: null, retryAfter: null };
  } catch (failure) {
    if (isOurs(failure)) throw failure;
    const retryAfter = hostAnswerOf(failure)?.retryAfter ?? null;
    return { outcome: 'failed', message: sentenceFor(failure), retryAfter };
  }
}

/**
 * Tells a webhook what happened since it was last told. A failure of its address is no failure of the job: it is written
 * on its row with the time of the next try. A stopped process sends again later.
 */
export const webhookHandlers = (post: PostJson): Handlers => ({
  webhook: async (deps: Deps, job: JobTable, signal: AbortSignal) => {
    const row = await webhookById(deps.store.db, job.about);
    const at = deps.now().toISOString();
    if (row?.state !== 'active' || row.next_at > at) return;
    const news = await newsFor(deps.store.db, row, at);
    if (news.entries.length === 0 && row.test_wanted === 0) return;
    const { body, headers } = messageOf(row, news, at);
    const ending = await sent(() => post({ url: row.url, body, headers, signal }));
    if (signal.aborted) return;
    const { through, throughDay } = news;
    const test = row.test_wanted === 1 ? 'sent' : 'not sent';
    const told = { id: row.id, test, entries: news.entries.length, through, throughDay } as const;
    await recordDelivery(deps, ENGINE_ACTOR, { ...told, ...ending });
  },
});

/**
 * Enqueues a job for every webhook whose time has come, which has none, and for which there are news. One for which there
 * are none is moved on, so that a kind that is asked for later brings no old news.
 */
export async function enqueueDueWebhooks(deps: Deps): Promise<void> {
  const at = deps.now().toISOString();
  const { db } = deps.store;
  const newest = await newestEvent(db);
  const waiting: string[] = [];
  const idle: string[] = [];
  for (const row of await dueWebhooks(db, at)) {
    if (row.test_wanted === 1 || (await newsFor(db, row, at)).entries.length > 0) waiting.push(row.id);
    else if (row.told_through < newest) idle.push(row.id);
  }
  if (waiting.length + idle.length === 0) return;
  await deps.store.transact(async (tx) => {
    for (const about of waiting) await enqueueJob(tx, { kind: 'webhook', about, runAt: at, at });
    for (const id of idle) await updateWebhook(tx, id, { told_through: newest, told_day: at.slice(0, 10) });
  });
}
