import type { Webhook } from '../contract.ts';
import { readWebhook } from '../store/views/webhooks.ts';
import { updateWebhook } from '../store/webhooks.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { hostOf, standingWebhookOf } from './steps/webhook.ts';

/** Has an address told of nothing more, for good; its secret is forgotten. Throws AppError `not-found` or `invalid`. */
export async function removeWebhook(deps: Deps, actor: Actor, input: { readonly id: string }): Promise<Webhook> {
  return act(deps, { actor, action: 'remove-webhook' }, async (doing) => {
    const row = await standingWebhookOf(doing, input.id);
    await updateWebhook(doing.tx, row.id, { state: 'removed', secret: '', test_wanted: 0 });
    const old = { host: hostOf(row.url), state: row.state };
    await tell(doing, { action: 'remove-webhook', noun: 'webhook', nounId: row.id, old, new: { state: 'removed' } });
    return readWebhook(doing.tx, row.id);
  });
}
