import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from './server.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { summary?: string; tags?: string[]; responses: Record<string, unknown> }>
  >;
  readonly components: { schemas: Record<string, unknown> };
}

let server: TestServer;
let document: Document;
beforeAll(async () => {
  server = await testServer();
  document = (await server.get('/api/openapi.json')).json<Document>();
});
afterAll(() => server.close());

const ROUTES = [
  'GET /desk',
  'POST /desk/look',
  'GET /disagreements',
  'GET /claims',
  'POST /claims',
  'GET /claims/{id}',
  'GET /claims/{id}/disagreements/{a}/{b}/replay',
  'PATCH /claims/{id}',
  'GET /claims/{id}/evidence',
  'POST /claims/{id}/evidence',
  'PATCH /claims/{id}/evidence/{statement}',
  'GET /claims/{id}/positions',
  'POST /claims/{id}/disagreements/{a}/{b}/override',
  'GET /claims/{id}/verdicts',
  'POST /claims/{id}/verdicts',
  'POST /verdicts/{id}/second',
  'POST /verdicts/{id}/confirm',
  'POST /verdicts/{id}/withdraw',
  'POST /verdicts/{id}/second/withdraw',
  'POST /verdicts/{id}/confirm/withdraw',
  'GET /queue',
  'GET /queue/counts',
  'POST /queue/aside',
  'POST /queue/back',
  'POST /jobs/{id}/retry',
  'GET /filters',
  'POST /filters',
  'POST /filters/{id}/remove',
  'POST /claims/{id}/assign',
  'POST /claims/{id}/recheck',
  'GET /claims/{id}/comments',
  'POST /claims/{id}/comments',
  'GET /mentions',
  'GET /people',
  'POST /claims/{id}/merge',
  'POST /claims/{id}/split',
  'POST /judgements/{id}/reverse',
  'GET /sources',
  'POST /sources',
  'POST /sources/preview',
  'POST /sources/capture',
  'POST /sources/files',
  'POST /sources/files/preview',
  'GET /conversations',
  'POST /conversations',
  'POST /conversations/{id}/speaker',
  'POST /conversations/{id}/recordings',
  'GET /conversations/{id}/recordings/{sha256}',
  'GET /translations',
  'POST /sources/{id}/translations',
  'GET /audits',
  'POST /audits',
  'GET /audits/{id}',
  'POST /audits/{id}/cancel',
  'GET /audits/{id}/rows',
  'GET /report/sources',
  'GET /report/open',
  'GET /report/claims/{id}',
  'GET /report/drafts/{id}',
  'GET /watches',
  'POST /watches',
  'GET /watches/{id}',
  'PATCH /watches/{id}',
  'POST /watches/{id}/fetch',
  'POST /watches/{id}/stop',
  'GET /watches/{id}/entries',
  'GET /webhooks',
  'POST /webhooks',
  'GET /webhooks/{id}',
  'PATCH /webhooks/{id}',
  'POST /webhooks/{id}/test',
  'POST /webhooks/{id}/remove',
  'GET /drafts',
  'POST /drafts',
  'POST /drafts/files',
  'GET /drafts/{id}',
  'GET /drafts/{id}/marks',
  'POST /drafts/{id}/versions',
  'POST /drafts/{id}/versions/files',
  'POST /drafts/{id}/marks/{mark}/decision',
  'POST /drafts/{id}/marks/{mark}/formula',
  'POST /drafts/{id}/check',
  'GET /sources/{id}',
  'GET /sources/{id}/compare',
  'GET /statements/{id}/annotation.json',
  'GET /snapshots',
  'GET /snapshots/{id}/bytes',
  'POST /snapshots/{id}/page-text',
  'GET /statements',
  'POST /statements',
  'GET /statements/{id}',
  'GET /statements/{id}/trace',
  'GET /outlets',
  'POST /outlets',
  'GET /outlets/{id}',
  'GET /outlets/{id}/record',
  'GET /outlets/{id}/differences',
  'GET /outlets/{id}/revisions',
  'GET /outlets/{id}/stale',
  'GET /verdicts',
  'GET /evidence',
  'GET /events',
  'GET /jobs',
  'GET /search',
  'GET /search/facets',
  'POST /checked-before',
  'GET /me',
  'GET /settings',
  'GET /health',
  'GET /sample',
  'POST /sample/remove',
  'POST /sample/restore',
];

describe('the OpenAPI document', () => {
  it('is a document of version 3.1', () => {
    expect(document.openapi).toBe('3.1.0');
  });

  it('names every route, and no other but the CSV twins', () => {
    const named = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
    );
    expect(named.filter((route) => !route.endsWith('.csv')).sort()).toEqual([...ROUTES].sort());
  });

  it('has a summary, a tag and a refusal for each', () => {
    for (const methods of Object.values(document.paths)) {
      for (const { summary, tags, responses } of Object.values(methods)) {
        expect(summary).toBeTruthy();
        expect(tags).toHaveLength(1);
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(['4XX', '5XX']));
      }
    }
  });

  it('points only to schemas it holds', () => {
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"/]+)"/g)];
    expect(pointers.length).toBeGreaterThan(20);
    const held = Object.keys(document.components.schemas);
    for (const [, name] of pointers) expect(held).toContain(name);
  });
});

describe('the page of the API', () => {
  it('shows every route and every refusal, without a script', async () => {
    const { text, type } = await server.get('/api');
    expect(type).toContain('text/html');
    for (const route of ROUTES) expect(text).toContain(`/api/v1${route.split(' ')[1] ?? ''}</code>`);
    expect(text).toContain('id="version-conflict"');
    expect(text).not.toMatch(/<script|style=|onclick/);
  });

  it('has links that lead somewhere', async () => {
    const { text } = await server.get('/api');
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('has its own style', async () => {
    expect((await server.get('/api/reference.css')).type).toContain('text/css');
  });
});
