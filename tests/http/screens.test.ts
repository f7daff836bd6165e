import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../server/app.ts';
import type { Api } from '../../server/http/api.ts';
import { answer, problemIn, QUIET, testServer, type TestServer } from './server.ts';

let server: TestServer;
let folder = '';
let app: Api;
beforeAll(async () => {
  server = await testServer();
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-screens-'));
  await mkdir(join(folder, 'web/assets'), { recursive: true });
  await writeFile(join(folder, 'web/index.html'), '<!doctype html><title>Crosscheck</title>');
  await writeFile(join(folder, 'web/assets/main-1a2b.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'not to be seen');
  const deps = { store: server.store, now: () => new Date(0) };
  app = await buildApp({ deps, config: { ...QUIET, log: 'silent' }, screens: join(folder, 'web') });
});
afterAll(async () => {
  await app.close();
  await server.close();
  await rm(folder, { recursive: true });
});

const get = async (url: string) => answer(await app.inject(url));

describe('the screens', () => {
  it.each(['/', '/claims/CLM-12', '/sources/SRC-3?snapshot=SNP-1', '/claims?group=conflict', '/apiary'])(
    'are one page for the address %s',
    async (url) => {
      const { status, type, text, headers } = await get(url);
      expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
      expect(text).toContain('<title>Crosscheck');
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['link'] !== undefined).toBe(url === '/');
      expect(headers['content-security-policy']).toContain("script-src 'self'");
    },
  );

  it('keep built files for good, since their names change with them', async () => {
    const { status, headers } = await get('/assets/main-1a2b.js');
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(headers['content-type']).toContain('javascript');
  });

  it.each(['/assets/gone.js', '/favicon.ico', '/api/nowhere', '/api/v1/nowhere', '/api/v2'])(
    'are not sent for %s',
    async (url) => {
      const refused = await get(url);
      expect([refused.status, problemIn(refused).code]).toEqual([404, 'not-found']);
    },
  );

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/assets/%5c..%5csecret.txt'])(
    'do not lead out of their folder: %s',
    async (url) => {
      expect((await get(url)).text).not.toContain('not to be seen');
    },
  );

  it('are not there for a change', async () => {
    const refused = answer(await app.inject({ method: 'POST', url: '/claims' }));
    expect(problemIn(refused).detail).toBe('Nothing answers to POST /claims.');
  });

  it('that were not built are named, with what to do', async () => {
    expect(problemIn(await server.get('/claims')).detail).toContain('npm run build');
  });
});
