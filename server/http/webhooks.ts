import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { removeWebhook } from '../actions/remove-webhook.ts';
import { setWebhook } from '../actions/set-webhook.ts';
import { testWebhook } from '../actions/test-webhook.ts';
import { pageQuery, webhook, webhookChange, webhookId, webhookInput, webhookMade } from '../contract.ts';
import { readWebhook, webhooksPage } from '../store/views/webhooks.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

const tags = ['webhooks'];
const params = z.object({ id: webhookId });

/** Webhooks: addresses that are told of news. The secret stands in the answer to the making of one and nowhere else. */
export function webhookRoutes(api: Api, rooms: Rooms): void {
  const { deps, actorOf } = rooms;
  addList(api, {
    url: '/webhooks',
    tag: 'webhooks',
    summary: 'Addresses that are told of news, and how the last delivery went',
    params: noParams,
    query: pageQuery,
    row: webhook,
    rows: ({ query }) => webhooksPage(deps.store, query),
  });
  api.post(
    '/webhooks',
    {
      schema: {
        tags,
        summary: 'Have an address told of news; the answer shows the secret of its signatures this once',
        body: webhookInput,
        response: { 201: webhookMade, ...refusals },
      },
    },
    async (request, reply) => {
      const secret = request.body.secret ?? randomBytes(32).toString('base64url');
      const made = await setWebhook(deps, actorOf(request), { ...request.body, secret });
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...made, secret });
    },
  );
  api.get(
    '/webhooks/:id',
    { schema: { tags, summary: 'One webhook', params, response: { 200: webhook, ...refusals } } },
    async (request) => readWebhook(deps.store.db, request.params.id),
  );
  addChanges(api, rooms);
}

function addChanges(api: Api, { deps, actorOf }: Rooms): void {
  api.patch(
    '/webhooks/:id',
    {
      schema: {
        tags,
        summary: 'Change the address of a webhook or what it is told of, pause it or go on with it',
        params,
        body: webhookChange,
        response: { 200: webhook, ...refusals },
      },
    },
    async (request) => setWebhook(deps, actorOf(request), { ...request.body, id: request.params.id }),
  );
  api.post(
    '/webhooks/:id/test',
    {
      schema: {
        tags,
        summary: 'Send a test now; the sending itself is a job',
        params,
        response: { 202: webhook, ...refusals },
      },
    },
    async (request, reply) => reply.code(202).send(await testWebhook(deps, actorOf(request), request.params)),
  );
  api.post(
    '/webhooks/:id/remove',
    {
      schema: {
        tags,
        summary: 'Remove a webhook for good; it stays in the list without its secret',
        params,
        response: { 200: webhook, ...refusals },
      },
    },
    async (request) => removeWebhook(deps, actorOf(request), request.params),
  );
}
