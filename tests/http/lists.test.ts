import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringIn, SECOND, testServer, type TestServer } from './server.ts';

let server: TestServer;
let lists: string[] = [];
beforeAll(async () => {
  server = await testServer();
  await bringIn(server);
  await bringIn(server, SECOND);
  await server.send('POST', '/api/v1/watches', { url: 'https://harbour.example/feed' });
  await server.send('POST', '/api/v1/webhooks', { url: 'https://harbour.example/hook', kinds: ['changes'] });
  await server.send('POST', '/api/v1/drafts', { title: 'Port of Linden', text: SECOND.text });
  await server.app.inject({
    method: 'POST',
    url: '/api/v1/audits',
    headers: { 'content-type': 'multipart/form-data; boundary=part' },
    payload:
      '--part\r\ncontent-disposition: form-data; name="file"; filename="t.csv"\r\n\r\n' +
      'claim,value,source\nDock workers,2500,SRC-2\n\r\n--part--\r\n',
  });
  const document = (await server.get('/api/openapi.json')).json<{ paths: Record<string, unknown> }>();
  lists = Object.keys(document.paths).filter((path) => path.endsWith('.csv'));
});
afterAll(() => server.close());

const IDS = { watches: 'WCH-1', outlets: 'OUT-1', drafts: 'DRF-1', audits: 'AUD-1' };
const idIn = (path: string): string => Object.entries(IDS).find(([name]) => path.includes(name))?.[1] ?? 'CLM-1';
const here = (path: string): string => path.replace('{id}', idIn(path)) + (path.includes('search') ? '?q=linden' : '');

it('has a CSV twin of every list', async () => {
  const document = (await server.get('/api/openapi.json')).json<{ paths: Record<string, unknown> }>();
  expect(lists.map((path) => path.replace('/api/v1', '')).sort()).toEqual(
    [
      '/audits.csv',
      '/audits/{id}/rows.csv',
      '/claims.csv',
      '/claims/{id}/comments.csv',
      '/claims/{id}/evidence.csv',
      '/claims/{id}/positions.csv',
      '/claims/{id}/verdicts.csv',
      '/conversations.csv',
      '/disagreements.csv',
      '/drafts.csv',
      '/drafts/{id}/marks.csv',
      '/events.csv',
      '/filters.csv',
      '/mentions.csv',
      '/people.csv',
      '/queue.csv',
      '/queue/counts.csv',
      '/evidence.csv',
      '/jobs.csv',
      '/outlets.csv',
      '/outlets/{id}/differences.csv',
      '/outlets/{id}/revisions.csv',
      '/outlets/{id}/stale.csv',
      '/search.csv',
      '/snapshots.csv',
      '/sources.csv',
      '/statements.csv',
      '/translations.csv',
      '/verdicts.csv',
      '/watches.csv',
      '/watches/{id}/entries.csv',
      '/webhooks.csv',
    ].sort(),
  );
  for (const path of lists) expect(document.paths).toHaveProperty([path.replace('.csv', '')]);
});

describe('each list', () => {
  it('gives a page as JSON and all as CSV, with as many rows', async () => {
    await server.send('POST', '/api/v1/claims', { title: '=SUM(A1) of dock workers' });
    for (const path of lists) {
      const page = await server.get(here(path.replace('.csv', '')));
      expect([path, page.status]).toEqual([path, 200]);
      const { rows, total, next } = page.json<{ rows: unknown[]; total: number; next: unknown }>();
      expect([path, rows.length, next]).toEqual([path, total, null]);
      const csv = await server.get(here(path));
      expect([path, csv.status, csv.type]).toEqual([path, 200, 'text/csv; charset=utf-8; header=present']);
      expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="[a-z]+\.csv"$/);
      const records = csv.text.split('\r\n').length - 2;
      expect([path, records]).toEqual([path, total]);
    }
  });

  it('guards cells that a spreadsheet would run', async () => {
    expect((await server.get('/api/v1/claims.csv')).text).toContain("'=SUM(A1) of dock workers");
  });

  it('comes in pages that join to the whole', async () => {
    const whole = (await server.get('/api/v1/statements')).json<{ rows: { id: string }[] }>().rows.map(({ id }) => id);
    const joined: string[] = [];
    let after = '';
    do {
      const page = await server.get(`/api/v1/statements?limit=1${after && `&after=${encodeURIComponent(after)}`}`);
      const { rows, next } = page.json<{ rows: { id: string }[]; next: string | null }>();
      joined.push(...rows.map(({ id }) => id));
      after = next ?? '';
    } while (after !== '');
    expect(whole.length).toBeGreaterThan(2);
    expect(joined).toEqual(whole);
  });
});
