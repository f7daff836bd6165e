import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jsonPoster } from '../../server/capture/post-json.ts';

let host: Server;
let port: number;
let asked = 0;
beforeAll(async () => {
  host = createServer((request, response) => {
    asked += 1;
    if (request.url === '/silent') return;
    const status = Number(request.url?.slice(1)) || 200;
    response.writeHead(status, { location: '/200', 'retry-after': '90' });
    response.write('x'.repeat(1000));
    if (request.url !== '/endless') response.end();
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  port = (host.address() as AddressInfo).port;
});
afterAll(() => {
  host.closeAllConnections();
  return new Promise((done) => host.close(done));
});

const never = new AbortController().signal;
const send = (path: string, { name = '127.0.0.1', body = '{}', allowed = ['127.0.0.1'], signal = never } = {}) =>
  jsonPoster(allowed, { seconds: 0.3, largest: 1000 })({
    url: `http://${name}:${port}${path}`,
    body,
    headers: {},
    signal,
  });

it.each(['/200', '/204', '/endless'])('takes the answer at %s without reading on', async (path) => {
  await expect(send(path)).resolves.toBeUndefined();
});

it.each([
  ['/301', 'which is not followed'],
  ['/404', 'did not take the message (404)'],
  ['/503', 'did not take the message (503)'],
  ['/silent', 'did not answer within 0.3 seconds'],
])('refuses at %s in a sentence', async (path, words) => {
  await expect(send(path)).rejects.toMatchObject({ code: 'not-captured', sentence: expect.stringContaining(words) });
});

it('tells what the host asks for', async () => {
  await expect(send('/503')).rejects.toMatchObject({ cause: { status: 503, retryAfter: '90' } });
});

it.each(['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '[::ffff:127.0.0.1]'])('sends nothing to %s', async (name) => {
  const before = asked;
  await expect(send('/200', { name, allowed: [] })).rejects.toMatchObject({
    sentence: expect.stringContaining('private network'),
  });
  expect(asked).toBe(before);
});

it('sends nothing that is too large, or after it was stopped', async () => {
  const before = asked;
  await expect(send('/200', { body: 'x'.repeat(1001) })).rejects.toMatchObject({ code: 'too-large' });
  await expect(send('/200', { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'not-captured' });
  expect(asked).toBe(before);
});
