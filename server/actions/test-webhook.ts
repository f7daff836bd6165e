import type { Webhook } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import { enqueueJob } from '../store/jobs.ts';
import { readWebhook } from '../store/views/webhooks.ts';
import { updateWebhook } from '../store/webhooks.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { hostOf, standingWebhookOf } from './steps/webhook.ts';

/**
 * Has a test sent now, with whatever waits; the sending itself is a job. Throws AppError `not-found`, or `invalid` for a
 * webhook that is paused or removed.
 */
export async function testWebhook(deps: Deps, actor: Actor, input: { readonly id: string }): Promise<Webhook> {
  return act(deps, { actor, action: 'test-webhook' }, async (doing) => {
    const { tx, at } = doing;
    const row = await standingWebhookOf(doing, input.id);
    if (row.state === 'paused') throw new AppError('invalid', `${row.id} is paused; go on with it to send a test.`);
    await updateWebhook(tx, row.id, { test_wanted: 1, next_at: at });
    await enqueueJob(tx, { kind: 'webhook', about: row.id, runAt: at, at });
    await tell(doing, { action: 'test-webhook', noun: 'webhook', nounId: row.id, new: { host: hostOf(row.url) } });
    return readWebhook(tx, row.id);
  });
}
