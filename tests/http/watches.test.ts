import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { politely } from '../../server/capture/get-page.ts';
import type { Watch } from '../../server/contract.ts';
import { fetchDueWatches } from '../../server/jobs/fetch-due.ts';
import { misbehave, type Misbehaving } from '../capture/misbehaving.ts';
import { problemIn, testServer, type TestServer } from './server.ts';

let server: TestServer;
let web: Misbehaving;
beforeEach(async () => {
  web = await misbehave();
  server = await testServer();
});
afterEach(async () => {
  await server.close();
  await web.close();
});

const BASE = '/api/v1/watches';
const start = (url: string, more: object = {}) => server.send('POST', BASE, { url, ...more });
const fetchDue = (minutes = 0) =>
  fetchDueWatches(
    { store: server.store, now: () => new Date(Date.UTC(2026, 0, 5, 9, 30 + minutes)) },
    politely(['127.0.0.1'], 0),
  );

describe('a watch', () => {
  it('is started, fetched and read with the feed’s entries', async () => {
    const made = await start(web.url('/feed-of-faults'), { everyMinutes: 30, outlet: 'Harbour Post' });
    expect([made.status, made.json()]).toMatchObject([
      201,
      { id: 'WCH-1', kind: null, state: 'watched', everyMinutes: 30, outlet: 'Harbour Post', lastFetch: null },
    ]);
    await fetchDue();
    const read = (await server.get(`${BASE}/WCH-1`)).json<Watch>();
    expect(read).toMatchObject({
      kind: 'feed',
      lastFetch: {
        outcome: 'captured',
        message: expect.stringMatching(/^1 new entry captured\. 1 could not/) as unknown,
      },
      entries: { captured: 1, waiting: 1, refused: 0 },
    });
    const entries = await server.get(`${BASE}/WCH-1/entries?state=waiting`);
    expect(entries.json()).toMatchObject({ total: 1, rows: [{ tries: 1, state: 'waiting' }] });
    expect((await server.get(`${BASE}/WCH-1/entries.csv`)).text).toMatch(/^\uFEFFwatch,url,title/);
    expect((await server.get(`${BASE}?source=SRC-1`)).json()).toMatchObject({ total: 1 });
    expect((await server.get(`${BASE}?q=feed-of&state=watched`)).json()).toMatchObject({ total: 1 });
    expect((await server.get(`${BASE}?state=paused`)).json()).toMatchObject({ total: 0 });
    expect((await server.get(`${BASE}.csv`)).text).toContain('entries.captured');
  });

  it('is changed, fetched now and stopped', async () => {
    await start(web.url('/article'));
    await fetchDue();
    const paused = await server.send('PATCH', `${BASE}/WCH-1`, { state: 'paused', everyMinutes: 120 });
    expect(paused.json()).toMatchObject({ state: 'paused', everyMinutes: 120, nextAt: null });
    expect(problemIn(await server.send('POST', `${BASE}/WCH-1/fetch`)).detail).toMatch(/WCH-1 is paused/);
    await server.send('PATCH', `${BASE}/WCH-1`, { state: 'watched' });
    expect((await server.send('POST', `${BASE}/WCH-1/fetch`)).status).toBe(202);
    expect((await server.send('POST', `${BASE}/WCH-1/stop`)).json()).toMatchObject({ state: 'stopped', nextAt: null });
    expect((await server.send('POST', `${BASE}/WCH-1/stop`)).status).toBe(422);
    expect((await server.get(BASE)).json()).toMatchObject({ total: 1 });
    const { rows } = (await server.get('/api/v1/events?noun=watch')).json<{ rows: { line: string }[] }>();
    expect(rows.map(({ line }) => line).at(-1)).toMatch(/^Ada set http:\S+ to be watched\.$/);
  });

  it.each([
    [{ url: 'file:///etc/passwd' }, 'url'],
    [{ url: 'http://a:b@harbour.example/' }, 'url'],
    [{ url: 'http://harbour.example/', everyMinutes: 1 }, 'everyMinutes'],
    [{ url: 'http://harbour.example/', everyMinutes: 100_000 }, 'everyMinutes'],
  ])('%j is refused with the field to mend', async (body, field) => {
    const refused = await server.send('POST', BASE, body);
    expect([refused.status, problemIn(refused).fields?.[0]?.field]).toEqual([422, field]);
  });

  it('of an address that is watched already is refused', async () => {
    await start('http://harbour.example/');
    const refused = await start('http://harbour.example/#top');
    expect([refused.status, problemIn(refused).code]).toEqual([409, 'already-exists']);
  });

  it.each(['', '/entries', '/fetch', '/stop'])('that is not there is not found%s', async (path) => {
    const method = path === '/fetch' || path === '/stop' ? 'POST' : 'PATCH';
    const answer =
      path === '/entries'
        ? server.get(`${BASE}/WCH-9/entries`)
        : server.send(method, `${BASE}/WCH-9${path}`, method === 'PATCH' ? {} : undefined);
    expect(problemIn(await answer).code).toBe('not-found');
  });
});
