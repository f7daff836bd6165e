import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FilePreview, ImportOutcome, ImportPreview, SourcePage } from '../../server/contract.ts';
import { pdfOf } from '../capture/made.ts';
import { answer, bringIn, FIRST, problemIn, testServer, type TestServer } from './server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
});
afterEach(() => server.close());

async function upload(
  files: Record<string, string | Uint8Array>,
  fields: Record<string, string> = {},
  path = '/api/v1/sources/files',
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content as BlobPart]), name);
  const encoded = new Response(form);
  return answer(
    await server.app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    }),
  );
}

describe('pasted words', () => {
  it('become a source with statements, once', async () => {
    const first = await server.send('POST', '/api/v1/sources', FIRST);
    expect(first.status).toBe(201);
    expect(first.json()).toMatchObject({ outcome: 'imported', source: 'SRC-1', snapshot: 'SNP-1', file: null });
    expect(first.json<ImportOutcome>().statements).toBeGreaterThan(0);
    const again = await server.send('POST', '/api/v1/sources', FIRST);
    expect(again.status).toBe(200);
    expect(again.json()).toMatchObject({ outcome: 'unchanged', source: 'SRC-1', snapshot: 'SNP-1' });
  });

  it('are previewed without being kept', async () => {
    const preview = await server.send('POST', '/api/v1/sources/preview', { text: FIRST.text, published: '2022-01-12' });
    expect(preview.status).toBe(200);
    const { statements, known } = preview.json<ImportPreview>();
    expect(known).toBeNull();
    expect(statements.map(({ printed }) => printed)).toContain('5,200');
    expect((await server.get('/api/v1/sources')).json()).toMatchObject({ total: 0 });
    expect((await server.get('/api/v1/events')).json()).toMatchObject({ total: 0 });
  });

  it('are read again in the reader, with marks at the printed words', async () => {
    await bringIn(server);
    const page = (await server.get('/api/v1/sources/SRC-1')).json<SourcePage>();
    expect(page).toMatchObject({ source: { title: FIRST.title }, unchanged: true, text: FIRST.text });
    expect(page.marks.length).toBeGreaterThan(0);
    for (const { statement } of page.marks) {
      expect(page.text.slice(statement.printed.start, statement.printed.end)).toBe(statement.printed.words);
      expect(page.text.slice(statement.quote.start, statement.quote.end)).toBe(statement.quote.exact);
    }
    expect((await server.get('/api/v1/sources/SRC-1?snapshot=SNP-1')).status).toBe(200);
  });

  it('come back byte by byte, as a file and never as a page', async () => {
    const { sha256 } = await bringIn(server, { ...FIRST, text: '<script>alert(1)</script> 12 ferries' });
    const bytes = await server.get('/api/v1/snapshots/SNP-1/bytes');
    expect(bytes.type).toBe('text/plain; charset=utf-8');
    expect(bytes.headers).toMatchObject({
      'content-disposition': 'attachment; filename="SNP-1.txt"',
      'x-content-type-options': 'nosniff',
    });
    expect(createHash('sha256').update(bytes.text).digest('hex')).toBe(sha256);
  });

  it('that were changed are a revision of the same source', async () => {
    await bringIn(server);
    const revised = await bringIn(server, { ...FIRST, text: FIRST.text.replace('5,200', '5,300') });
    expect(revised).toMatchObject({ outcome: 'revised', source: 'SRC-1', snapshot: 'SNP-2' });
  });
});

describe('files', () => {
  it('are each taken or refused on their own', async () => {
    const sent = await upload(
      {
        'a.txt': FIRST.text,
        'b.md': '---\noutlet: Coast Courier\n---\nNine ferries wait.',
        'c.txt': '',
        'd.bin': Uint8Array.from([0, 1]),
        'e.txt': Uint8Array.from([0x63, 0xe9]),
      },
      { outlet: 'Harbour Post', published: '2022-01-12' },
    );
    expect(sent.status).toBe(200);
    expect(sent.json<{ rows: ImportOutcome[] }>().rows.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['a.txt', 'imported'],
      ['b.md', 'imported'],
      ['c.txt', 'refused'],
      ['d.bin', 'refused'],
      ['e.txt', 'refused'],
    ]);
    const outlets = (await server.get('/api/v1/outlets')).json<{ rows: { name: string }[] }>().rows;
    expect(outlets.map(({ name }) => name).sort()).toEqual(['Coast Courier', 'Harbour Post']);
  });

  it('are previewed with their places, and nothing is kept', async () => {
    const files = {
      'a.pdf': await pdfOf([['A hearing.'], ['The harbour held 40 ships.']]),
      'b.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'c.pdf': 'none',
    };
    const shown = await upload(files, {}, '/api/v1/sources/files/preview');
    const { rows } = shown.json<{ rows: FilePreview[] }>();
    expect(rows[0]).toMatchObject({ file: 'a.pdf', outlet: null, mediaType: 'application/pdf', title: 'A hearing.' });
    expect(rows[0]?.preview?.statements).toMatchObject([{ printed: '40', locator: 'page 2' }]);
    expect(rows[1]).toMatchObject({ preview: { statements: [] }, message: expect.stringContaining('evidence') });
    expect(rows[2]).toMatchObject({ preview: null, message: expect.stringContaining('its bytes are not one') });
    expect((await server.get('/api/v1/sources')).json()).toMatchObject({ total: 0 });
  });

  it('of bytes come back byte by byte, under the ending of their kind', async () => {
    const made = await pdfOf([['The harbour held 40 ships.']]);
    await upload({ 'a.pdf': made }, { outlet: 'Harbour Post' });
    const bytes = await server.get('/api/v1/snapshots/SNP-1/bytes');
    expect(bytes.type).toBe('application/octet-stream');
    expect(bytes.headers).toMatchObject({ 'content-disposition': 'attachment; filename="SNP-1.pdf"' });
  });

  it('take what a sources.json among them states', async () => {
    const list = JSON.stringify([{ file: 'a.txt', outlet: 'Harbour Post', title: 'Listed' }]);
    await upload({ 'a.txt': FIRST.text, 'sources.json': list });
    expect((await server.get('/api/v1/sources/SRC-1')).json()).toMatchObject({ source: { title: 'Listed' } });
  });

  it('must be there', async () => {
    const refused = await upload({}, { outlet: 'Harbour Post' });
    expect([refused.status, problemIn(refused).detail]).toEqual([422, 'No file was sent.']);
  });

  it('may not be larger than 50 MB', async () => {
    const refused = await upload({ 'a.txt': new Uint8Array(50 * 1024 * 1024 + 1) }, { outlet: 'Harbour Post' });
    expect([refused.status, problemIn(refused).code]).toEqual([413, 'too-large']);
  });

  it('need an outlet', async () => {
    const { rows } = (await upload({ 'a.txt': FIRST.text })).json<{ rows: ImportOutcome[] }>();
    expect(rows[0]?.message).toContain('states no outlet');
  });

  it('must be sent as a form', async () => {
    const refused = await server.send('POST', '/api/v1/sources/files', FIRST);
    expect([refused.status, problemIn(refused).code]).toEqual([415, 'unsupported-text']);
  });

  it('with an impossible day are refused as a whole, by field', async () => {
    const refused = await upload({ 'a.txt': FIRST.text }, { outlet: 'x', published: '2022-02-30' });
    expect(problemIn(refused).fields).toMatchObject([{ field: 'published' }]);
  });
});
