import type { Webhook, WebhookChange, WebhookInput } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import { readWebhook } from '../store/views/webhooks.ts';
import type { WebhookTable } from '../store/webhook-tables.ts';
import { insertWebhook, kindsOf, updateWebhook } from '../store/webhooks.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell, type Act } from './steps/act.ts';
import { hostOf, standingWebhookOf } from './steps/webhook.ts';

/** A new webhook with its secret, or a change of one that stands. */
export type WebhookSetting =
  (Omit<WebhookInput, 'secret'> & { readonly secret: string }) | ({ readonly id: string } & WebhookChange);

function checkedAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  if (url.username === '' && url.password === '') return url.href;
  const message = 'Nothing is sent to an address with a name and password in it.';
  throw new AppError('invalid', message, { fields: [{ field: 'url', message }] });
}

const told = (row: Pick<WebhookTable, 'url' | 'state'>, kinds: readonly string[]) => ({
  host: hostOf(row.url),
  kinds,
  state: row.state,
});

/** Goes on from where it stood, at once after a pause or at another address. */
async function change(doing: Act, { id, ...sent }: { readonly id: string } & WebhookChange): Promise<string> {
  const row = await standingWebhookOf(doing, id);
  const kinds = sent.kinds ? [...new Set(sent.kinds)] : kindsOf(row);
  const url = sent.url === undefined ? row.url : checkedAddress(sent.url);
  const state = sent.state ?? row.state;
  if (url === row.url && state === row.state && canonicalJson(kinds) === row.kinds) return id;
  const anew = url !== row.url || state !== row.state ? { failures: 0, next_at: doing.at } : {};
  await updateWebhook(doing.tx, id, { url, state, kinds: canonicalJson(kinds), ...anew });
  await tell(doing, {
    action: 'set-webhook',
    noun: 'webhook',
    nounId: id,
    old: told(row, kindsOf(row)),
    new: told({ url, state }, kinds),
  });
  return id;
}

/**
 * Has an address told of news from now on, or changes which, where to, pauses it or goes on with it; what came during a
 * pause is told after it. Throws AppError `not-found`, or `invalid` for a removed one or an address with a password in it.
 */
export async function setWebhook(deps: Deps, actor: Actor, input: WebhookSetting): Promise<Webhook> {
  return act(deps, { actor, action: 'set-webhook' }, async (doing) => {
    if ('id' in input) return readWebhook(doing.tx, await change(doing, input));
    const made = { url: checkedAddress(input.url), kinds: [...new Set(input.kinds)], secret: input.secret };
    const row = await insertWebhook(doing.tx, made, doing.stamp);
    await tell(doing, { action: 'set-webhook', noun: 'webhook', nounId: row.id, new: told(row, made.kinds) });
    return readWebhook(doing.tx, row.id);
  });
}
