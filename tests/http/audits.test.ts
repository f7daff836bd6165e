import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Audit } from '../../server/contract.ts';
import { answer, bringIn, problemIn, testServer, type Answer, type TestServer } from './server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
});
afterEach(() => server.close());

const TABLE = 'claim,value,as of,source\nDock workers in Linden,"5,200",10 January 2022,SRC-1\n';

/** Sends a form of files and fields as a browser does. */
async function send(files: readonly (readonly [string, string | Uint8Array])[], fields = {}): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries<string>(fields)) form.append(name, value);
  for (const [name, bytes] of files) form.append('file', new Blob([bytes as BlobPart]), name);
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const sent = await server.app.inject({
    method: 'POST',
    url: '/api/v1/audits',
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return answer(sent);
}

describe('a table that is sent', () => {
  it('is taken in, waits, and can be ended once', async () => {
    await bringIn(server);
    const taken = await send([['port.csv', TABLE]], { fetch: 'yes' });
    expect(taken.status).toBe(202);
    expect(taken.json<Audit>()).toMatchObject({
      id: 'AUD-1',
      name: 'port.csv',
      rows: 1,
      state: 'waiting',
      fetches: true,
    });
    expect((await server.send('POST', '/api/v1/audits/AUD-1/cancel', {})).json<Audit>().state).toBe('cancelled');
    const again = await server.send('POST', '/api/v1/audits/AUD-1/cancel', {});
    expect([again.status, problemIn(again).detail]).toEqual([422, 'AUD-1 has ended already (cancelled).']);
  });

  it.each<[string, [string, string | Uint8Array][], number, string]>([
    ['no file', [], 422, 'No file was sent.'],
    [
      'two tables',
      [
        ['a.csv', TABLE],
        ['b.csv', TABLE],
      ],
      422,
      'One table is audited at a time.',
    ],
    [
      'heads alone',
      [['a.csv', 'claim,value,source\n']],
      422,
      'a.csv has the names of its columns and no row beneath them.',
    ],
    ['no heads', [['a.csv', 'Nurses,3,SRC-1\n']], 422, 'a.csv names no column for'],
    ['a mark left open', [['a.csv', `${TABLE}"Cranes,3,,SRC-1\n`]], 422, 'is not closed'],
    ['a picture', [['a.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')]], 415, 'binary file'],
    ['over 50 MB', [['a.csv', new Uint8Array(50 * 1024 * 1024 + 1)]], 413, ''],
  ])('with %s is refused in a sentence, and nothing is written', async (_, files, status, sentence) => {
    const refused = await send(files);
    expect(refused.status).toBe(status);
    expect(problemIn(refused).detail).toContain(sentence);
    expect((await server.get('/api/v1/audits')).json()).toMatchObject({ total: 0 });
  });

  it('that nobody sent is not found', async () => {
    for (const url of ['/api/v1/audits/AUD-9', '/api/v1/audits/AUD-9/rows'])
      expect((await server.get(url)).status).toBe(404);
    expect((await server.send('POST', '/api/v1/audits/AUD-9/cancel', {})).status).toBe(404);
  });
});
