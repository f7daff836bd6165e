import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST, problemIn, answer, testServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

describe('every answer', () => {
  it.each(['/api/v1/health', '/api/v1/claims.csv', '/api', '/api/openapi.json', '/api/v1/nowhere', '/'])(
    'comes with the strict policy: %s',
    async (url) => {
      const { headers } = await server.get(url);
      const policy = String(headers['content-security-policy']);
      for (const part of [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types crosscheck',
      ]) {
        expect(policy.split(';')).toContain(part);
      }
      expect(policy).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    },
  );
});

describe('the name asked for', () => {
  it.each(['localhost', 'localhost:4310', '127.0.0.1:4310', '[::1]:4310', 'desk.example', '192.168.0.9:4310'])(
    'may be %s',
    async (host) => {
      expect((await server.get('/api/v1/health', { host })).status).toBe(200);
    },
  );

  it.each(['rebound.example', 'localhost.evil.example', '127.0.0.1.evil.example'])('may not be %s', async (host) => {
    const refused = await server.get('/api/v1/health', { host });
    expect(refused.status).toBe(403);
    expect(problemIn(refused).detail).toContain('CROSSCHECK_NAMES');
  });
});

describe('a change', () => {
  const change = async (headers: Record<string, string>) =>
    answer(await server.app.inject({ method: 'POST', url: '/api/v1/sources/preview', headers, payload: FIRST }));

  it.each([
    [{ host: 'localhost:4310', origin: 'http://localhost:4310' }],
    [{ host: 'localhost:4310', origin: 'http://localhost:4310', 'sec-fetch-site': 'same-origin' }],
    [{ host: 'localhost:4310' }],
    [{ 'sec-fetch-site': 'none' }],
  ])('may come from Crosscheck itself or from a program: %j', async (headers) => {
    expect((await change(headers)).status).toBe(200);
  });

  it.each([
    [{ host: 'localhost:4310', origin: 'https://evil.example' }],
    [{ host: 'localhost:4310', origin: 'http://localhost:9999' }],
    [{ host: 'localhost:4310', origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('may not come from the page of another site: %j', async (headers) => {
    const refused = await change(headers);
    expect(refused.status).toBe(403);
    expect(problemIn(refused).code).toBe('forbidden');
  });
});

it('refuses more requests than the settings allow', async () => {
  const limited = await testServer({ perMinute: 2 });
  await limited.get('/api/v1/health');
  await limited.get('/api/v1/health');
  const refused = await limited.get('/api/v1/health');
  await limited.close();
  expect(refused.status).toBe(429);
  expect(problemIn(refused)).toMatchObject({ code: 'too-many-requests', status: 429 });
});
