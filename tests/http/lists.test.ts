import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAudit } from '../../server/actions/start-audit.ts';
import { ANA } from '../engines/reports.ts';
import { bringIn, SECOND, testServer, type TestServer } from './server.ts';

let server: TestServer;
let lists: string[] = [];
beforeAll(async () => {
  server = await testServer();
  await bringIn(server);
  await bringIn(server, SECOND);
  await server.send('POST', '/api/v1/watches', { url: 'https://harbour.example/feed' });
  await server.send('POST', '/api/v1/drafts', { title: 'The port', text: 'Linden had 5,200 dock workers.' });
  const table = {
    name: 't.csv',
    bytes: Buffer.from('claim,value,source\nDock workers,5200,SRC-1'),
    cited: 'at hand',
  } as const;
  await startAudit({ store: server.store, now: () => new Date() }, ANA, table);
  const document = (await server.get('/api/openapi.json')).json<{ paths: Record<string, unknown> }>();
  lists = Object.keys(document.paths).filter((path) => path.endsWith('.csv'));
});
afterAll(() => server.close());

/** Whose list it is, where it is not a claim's. */
const OWNERS = [
  ['watches', 'WCH-1'],
  ['outlets', 'OUT-1'],
  ['drafts', 'DRF-1'],
  ['audits', 'AUD-1'],
] as const;

const here = (path: string): string =>
  path.replace('{id}', OWNERS.find(([list]) => path.includes(list))?.[1] ?? 'CLM-1') +
  (path.includes('search') ? '?q=linden' : '');

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
