import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../server/actions/deps.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { recordClaim } from '../../server/actions/record-claim.ts';
import { removeWebhook } from '../../server/actions/remove-webhook.ts';
import { setRecheck } from '../../server/actions/set-recheck.ts';
import { setWebhook } from '../../server/actions/set-webhook.ts';
import { testWebhook } from '../../server/actions/test-webhook.ts';
import { jsonPoster } from '../../server/capture/post-json.ts';
import type { NewsKind } from '../../server/contract.ts';
import { enqueueDueWebhooks, webhookHandlers } from '../../server/jobs/webhook.ts';
import { runOneJob } from '../../server/jobs/worker.ts';
import type { Store } from '../../server/store/store.ts';
import { readWebhook } from '../../server/store/views/webhooks.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, COURIER, GAZETTE, GAZETTE_LATER } from '../engines/reports.ts';

interface Message {
  readonly id: string;
  readonly sentAt: string;
  readonly test: boolean;
  readonly entries: { id: string; kind: NewsKind; title: string; path: string }[];
}
interface Taken {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const SECRET = 'a secret of the desk';
const never = new AbortController().signal;

let host: Server;
let url: string;
let taken: Taken[];
let status: number;
beforeEach(async () => {
  taken = [];
  status = 204;
  host = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      taken.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(host.address() as AddressInfo).port}/hook`;
});
afterEach(() => new Promise((done) => host.close(done)));

const messages = (): Message[] => taken.map(({ body }) => JSON.parse(body) as Message);

describe.each(ENGINES)('a webhook on $engine', ({ fresh }) => {
  let store: Store;
  let end: () => Promise<void>;
  let deps: Deps;
  let now: number;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
    now = Date.UTC(2024, 2, 3, 9);
    deps = { store, now: () => new Date(now) };
  });
  afterEach(() => end());

  const set = (kinds: NewsKind[]) => setWebhook(deps, ANA, { url, kinds, secret: SECRET });
  /** Lets minutes pass and sends what is due. */
  const after = async (minutes: number, allowed = ['127.0.0.1']) => {
    now += minutes * 60_000;
    await enqueueDueWebhooks(deps);
    while (await runOneJob(deps, never, webhookHandlers(jsonPoster(allowed))));
    return readWebhook(store.db, 'WHK-1');
  };

  it('is told of what it asked for, once, under its signature', async () => {
    await importSource(deps, ANA, GAZETTE);
    await set(['changes']);
    await after(1);
    expect(taken).toEqual([]);
    await importSource(deps, ANA, COURIER);
    await importSource(deps, ANA, GAZETTE_LATER);
    expect(await after(1)).toMatchObject({ failures: 0, lastDelivery: { outcome: 'delivered', message: null } });
    const [{ headers, body } = { headers: {}, body: '' }] = taken;
    const signature = createHmac('sha256', SECRET).update(body).digest('hex');
    expect(headers['x-crosscheck-signature']).toBe(`sha256=${signature}`);
    const [message] = messages();
    expect(headers).toMatchObject({ 'x-crosscheck-id': message?.id, 'x-crosscheck-timestamp': message?.sentAt });
    expect(message?.entries).toEqual([
      expect.objectContaining({ kind: 'changes', path: '/sources/SRC-1', title: expect.stringContaining('silent') }),
    ]);
    await after(60);
    expect(taken).toHaveLength(1);
  });

  it('is told of a new disagreement and of a claim whose day came', async () => {
    await set(['disagreements', 'due']);
    await importSource(deps, ANA, GAZETTE);
    await importSource(deps, ANA, COURIER);
    await after(1);
    expect(messages().flatMap(({ entries }) => entries.map(({ kind }) => kind))).toContain('disagreements');
    const claim = await recordClaim(deps, ANA, { title: 'Ferries', question: '', valueKind: 'quantity' });
    await setRecheck(deps, ANA, { claim: claim.id, on: '2024-03-04' });
    const before = taken.length;
    await after(60);
    expect(taken).toHaveLength(before);
    await after(24 * 60);
    expect(messages().at(-1)?.entries).toMatchObject([{ kind: 'due', id: `${claim.id}/recheck/2024-03-04` }]);
    await after(24 * 60);
    expect(taken).toHaveLength(before + 1);
  });

  it('is told again after a 500, later each time, with the same entries', async () => {
    await importSource(deps, ANA, GAZETTE);
    await set(['changes']);
    await importSource(deps, ANA, GAZETTE_LATER);
    status = 500;
    expect(await after(1)).toMatchObject({ failures: 1, lastDelivery: { outcome: 'failed' } });
    expect((await after(0.5)).failures).toBe(1);
    expect((await after(0.6)).failures).toBe(2);
    expect((await after(1)).failures).toBe(2);
    status = 200;
    expect(await after(1)).toMatchObject({ failures: 0, nextAt: null, lastDelivery: { outcome: 'delivered' } });
    expect(messages().map(({ id }) => id)).toEqual(Array(3).fill(messages()[0]?.id));
    expect((await after(5)).failures).toBe(0);
    expect(taken).toHaveLength(3);
  });

  it('sends nothing into a private network that is not named, and follows no redirect', async () => {
    await set(['changes']);
    await testWebhook(deps, ANA, { id: 'WHK-1' });
    const refused = await after(0, []);
    expect(refused.lastDelivery?.message).toBe('127.0.0.1 leads into a private network, to which nothing is sent.');
    expect(taken).toEqual([]);
    status = 302;
    expect((await after(2)).lastDelivery?.message).toContain('which is not followed');
    expect(messages()).toMatchObject([{ test: true, entries: [] }]);
  });

  it('brings no old news of a kind that is asked for later, and many re-checks of a day as one', async () => {
    await importSource(deps, ANA, GAZETTE);
    await set(['due']);
    await importSource(deps, ANA, GAZETTE_LATER);
    await after(1);
    await setWebhook(deps, ANA, { id: 'WHK-1', kinds: ['due', 'changes'] });
    await after(1);
    expect(taken).toEqual([]);
    for (let made = 0; made < 52; made += 1) {
      const { id } = await recordClaim(deps, ANA, { title: `Ferry ${made}`, question: '', valueKind: 'quantity' });
      await setRecheck(deps, ANA, { claim: id, on: '2024-03-04' });
    }
    await after(24 * 60);
    await after(24 * 60);
    expect(taken).toHaveLength(1);
    expect(messages()[0]?.entries).toHaveLength(51);
    expect(messages()[0]?.entries.at(-1)?.title).toBe('2 more due to be checked again');
  });

  it('keeps what came while it is paused, and is forgotten when removed', async () => {
    await importSource(deps, ANA, GAZETTE);
    await set(['changes']);
    await setWebhook(deps, ANA, { id: 'WHK-1', state: 'paused' });
    await importSource(deps, ANA, GAZETTE_LATER);
    await after(5);
    expect(taken).toEqual([]);
    await expect(testWebhook(deps, ANA, { id: 'WHK-1' })).rejects.toMatchObject({ code: 'invalid' });
    await setWebhook(deps, ANA, { id: 'WHK-1', state: 'active' });
    await after(1);
    expect(taken).toHaveLength(1);
    await removeWebhook(deps, ANA, { id: 'WHK-1' });
    await expect(setWebhook(deps, ANA, { id: 'WHK-1', state: 'active' })).rejects.toMatchObject({ code: 'invalid' });
    const rows = await store.db.selectFrom('webhook').select('secret').execute();
    expect(rows).toEqual([{ secret: '' }]);
    expect(JSON.stringify(await store.db.selectFrom('event').selectAll().execute())).not.toMatch(/secret of|\/hook/);
  });
});
