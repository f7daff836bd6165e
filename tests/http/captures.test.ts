import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourcePage } from '../../server/contract.ts';
import { misbehave, PARAGRAPHS, type Misbehaving } from '../capture/misbehaving.ts';
import { problemIn, testServer, type TestServer } from './server.ts';

let server: TestServer;
let web: Misbehaving;
beforeEach(async () => {
  web = await misbehave();
  server = await testServer({ internalHosts: ['127.0.0.1'] });
});
afterEach(async () => {
  await server.close();
  await web.close();
});

const capture = (url: string, more: object = {}) => server.send('POST', '/api/v1/sources/capture', { url, ...more });

describe('a captured page', () => {
  it('becomes a source with the text of its article and its address', async () => {
    const made = await capture(web.url('/article'), { outlet: 'Harbour Post', published: '2022-01-12' });
    expect(made.status).toBe(201);
    expect(made.json()).toMatchObject({ outcome: 'imported', source: 'SRC-1', file: web.url('/article') });
    const { source } = (await server.get('/api/v1/sources/SRC-1')).json<SourcePage>();
    expect(source).toMatchObject({ title: 'Crane falls', url: web.url('/article') });
    expect((await server.get('/api/v1/sources/SRC-1')).text).toContain(JSON.stringify(PARAGRAPHS[0]).slice(1, -1));
    expect((await capture(web.url('/article'), { outlet: 'Harbour Post', published: '2022-01-12' })).status).toBe(200);
  });

  it('that changed a figure is a revision of the same source', async () => {
    await capture(web.url('/changing'));
    expect((await capture(web.url('/changing'))).json()).toMatchObject({ outcome: 'revised', source: 'SRC-1' });
  });

  it.each([
    ['/to-private', 422, 'not-captured'],
    ['/forbidden', 422, 'not-captured'],
    ['/empty', 422, 'empty-text'],
    ['/picture', 415, 'unsupported-text'],
  ])('at %s is refused', async (path, status, code) => {
    const refused = await capture(web.url(path));
    expect([refused.status, problemIn(refused).code]).toEqual([status, code]);
    expect((await server.get('/api/v1/sources')).json()).toMatchObject({ total: 0 });
  });

  it('needs the address of a web page', async () => {
    const refused = await capture('file:///etc/passwd');
    expect([refused.status, problemIn(refused).code]).toEqual([422, 'invalid']);
  });
});
