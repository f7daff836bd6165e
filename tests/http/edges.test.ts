import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { answer, bringIn, problemIn, QUIET, testServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  await bringIn(server);
});
afterAll(() => server.close());

describe('a wrong method on a known address', () => {
  it.each([
    ['DELETE', '/api/v1/claims', 'GET, POST'],
    ['PUT', '/api/v1/claims/CLM-1', 'GET, PATCH'],
    ['DELETE', '/api/v1/sources/SRC-1', 'GET'],
    ['POST', '/api/v1/desk', 'GET'],
    ['PATCH', '/api/v1/claims.csv', 'GET'],
  ] as const)('%s %s is refused with what it takes', async (method, url, allow) => {
    const refused = await server.send(method, url);
    expect(refused.status).toBe(405);
    expect(refused.headers['allow']).toBe(allow);
    expect(problemIn(refused)).toMatchObject({ status: 405, detail: `${url} takes ${allow}, not ${method}.` });
  });

  it('leaves an unknown address unknown', async () => {
    const refused = await server.send('DELETE', '/api/v1/nowhere');
    expect(refused.status).toBe(404);
    expect(refused.headers['allow']).toBeUndefined();
  });
});

describe('plain text as a body', () => {
  it('is refused, since any page may send it without being asked', async () => {
    const payload = '{"title":"Sent as text"}';
    const refused = answer(
      await server.app.inject({
        method: 'POST',
        url: '/api/v1/claims',
        payload,
        headers: { 'content-type': 'text/plain' },
      }),
    );
    expect(refused.status).toBe(415);
    expect(problemIn(refused).code).toBe('unsupported-text');
  });
});

describe('disagreements since a day', () => {
  it.each(['2022-13-45', '2022-02-30', 'last week'])('refuses the impossible day %s', async (since) => {
    for (const url of ['/api/v1/disagreements', '/api/v1/disagreements.csv']) {
      const refused = await server.get(`${url}?since=${encodeURIComponent(since)}`);
      expect(refused.status).toBe(422);
      expect(problemIn(refused).fields?.[0]?.field).toBe('since');
    }
  });

  it.each(['2022-01-31', '2022-01-31T10:00:00Z'])('takes %s', async (since) => {
    expect((await server.get(`/api/v1/disagreements?since=${since}`)).status).toBe(200);
  });
});

describe('a file that states no outlet', () => {
  it('is refused in words for somebody at a form', async () => {
    const boundary = 'part';
    const payload = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="boats.txt"\r\nContent-Type: text/plain\r\n\r\nThere were 14 boats.\r\n--${boundary}--\r\n`;
    const sent = await server.app.inject({
      method: 'POST',
      url: '/api/v1/sources/files',
      payload,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
    const { rows } = sent.json<{ rows: { outcome: string; message: string }[] }>();
    expect(rows[0]).toMatchObject({ outcome: 'refused' });
    expect(rows[0]?.message).toContain('fill in Outlet');
    expect(rows[0]?.message).not.toContain('--');
  });
});

describe('a verdict', () => {
  it('is seconded by a colleague who acts under another name, not by its giver', async () => {
    const { id } = (await server.send('POST', '/api/v1/claims', { title: 'Boats in Marlow' })).json<{ id: string }>();
    await server.send('POST', `/api/v1/claims/${id}/verdicts`, { finding: 'Fourteen boats.', resolution: 'defer' });
    const given = await server.get(`/api/v1/claims/${id}/verdicts`);
    const url = `/api/v1/verdicts/${given.json<{ rows: { id: string }[] }>().rows[0]?.id ?? ''}/second`;
    expect((await server.send('POST', url)).status).toBe(422);
    const config = { ...QUIET, person: 'Grace', log: 'silent' as const };
    const deps = { store: server.store, now: () => new Date(Date.UTC(2026, 0, 6)) };
    const colleague = await buildApp({ deps, config, screens: null });
    const seconded = answer(await colleague.inject({ method: 'POST', url }));
    await colleague.close();
    expect(seconded.status).toBeLessThan(300);
  });
});
