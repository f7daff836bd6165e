import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemIn, testServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const BASE = '/api/v1/webhooks';

it('shows the secret of a webhook once and never again', async () => {
  const made = await server.send('POST', BASE, { url: 'https://chat.example/hook', kinds: ['due', 'due'] });
  expect([made.status, made.json()]).toMatchObject([201, { id: 'WHK-1', kinds: ['due'], state: 'active' }]);
  const { secret } = made.json<{ secret: string }>();
  expect(secret).toMatch(/^[\w-]{43}$/);
  await server.send('PATCH', `${BASE}/WHK-1`, { kinds: ['changes'], state: 'paused' });
  const later = [BASE, `${BASE}/WHK-1`, `${BASE}.csv`, '/api/v1/events', '/api/v1/jobs'];
  for (const path of later) expect((await server.get(path)).text).not.toContain(secret);
  expect((await server.get(`${BASE}/WHK-1`)).json()).toMatchObject({ kinds: ['changes'], state: 'paused' });
  expect((await server.send('POST', `${BASE}/WHK-1/remove`, {})).json()).toMatchObject({ state: 'removed' });
});

it('refuses what is no address, names a password, or asks for nothing', async () => {
  const refused = async (body: object) => problemIn(await server.send('POST', BASE, body)).code;
  expect(await refused({ url: 'ftp://chat.example/', kinds: ['due'] })).toBe('invalid');
  expect(await refused({ url: 'https://me:word@chat.example/', kinds: ['due'] })).toBe('invalid');
  expect(await refused({ url: 'https://chat.example/', kinds: [] })).toBe('invalid');
  expect(await refused({ url: 'https://chat.example/', kinds: ['due'], secret: 'short' })).toBe('invalid');
  expect(problemIn(await server.send('POST', `${BASE}/WHK-9/test`, {})).code).toBe('not-found');
});
