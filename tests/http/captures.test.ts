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

  it('that goes back to what it said is a revision that says so, until it is asked for again', async () => {
    const outcomes: string[] = [];
    for (let visit = 1; visit <= 4; visit += 1)
      outcomes.push((await capture(web.url('/going-back'))).json<{ outcome: string }>().outcome);
    expect(outcomes).toEqual(['imported', 'revised', 'revised', 'unchanged']);
    const { snapshots, revisions } = (await server.get('/api/v1/sources/SRC-1')).json<SourcePage>();
    expect(snapshots[2]?.sha256).toBe(snapshots[0]?.sha256);
    expect(revisions[1]?.summary).toMatch(/^The page went back to SNP-1\./);
  });

  it('is shown whole where that is asked for, and only there', async () => {
    await capture(web.url('/counting'));
    const whole = (await server.get('/api/v1/sources/SRC-1?layer=page')).json<SourcePage>();
    expect(whole.text).toContain('visitor 1');
    const article = (await server.get('/api/v1/sources/SRC-1')).json<SourcePage>();
    expect([article.text.includes('visitor 1'), article.page.state]).toEqual([false, 'kept']);
    expect((await server.send('POST', '/api/v1/snapshots/SNP-1/page-text')).json()).toMatchObject({
      snapshot: 'SNP-1',
      extractor: 'html-visible 1',
    });
    const start = whole.text.indexOf('visitor 1');
    const words = { snapshot: 'SNP-1', start, end: start + 9, exact: 'visitor 1' };
    expect((await server.send('POST', '/api/v1/statements', { ...words, layer: 'page' })).json()).toMatchObject({
      quote: { layer: 'page', locator: 'page text, paragraph 5' },
    });
    const refused = await server.send('POST', '/api/v1/statements', words);
    expect(problemIn(refused).code).toMatch(/offsets-outside|quote-not-in-snapshot/);
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
