import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftPage } from '../../server/contract.ts';
import { docxOf } from '../capture/made.ts';
import { answer, problemIn, testServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

async function bringIn(name: string, bytes: Uint8Array) {
  const form = new FormData();
  form.append('published', '2024-05-02');
  form.append('file', new Blob([bytes as BlobPart]), name);
  const encoded = new Response(form);
  return answer(
    await server.app.inject({
      method: 'POST',
      url: '/api/v1/drafts/files',
      headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    }),
  );
}

const paste = (text: string) => server.send('POST', '/api/v1/drafts', { title: 'A draft', text });
const heldDrafts = async (): Promise<number> => (await server.get('/api/v1/drafts')).json<{ total: number }>().total;

describe('a manuscript that cannot be taken', () => {
  it.each([
    ['no words', () => paste(' \n\u00a0\n '), 422, 'empty-text'],
    ['signs of a word processor alone', () => paste('\ufeff\u00ad\u200b\ufffc\f'), 422, 'empty-text'],
    ['more than five million characters', () => paste('Ten boats. '.repeat(460_000)), 422, 'invalid'],
    ['a body of more than 32 MB', () => paste('€'.repeat(12_000_000)), 413, 'too-large'],
    [
      'a file of more than 50 MB',
      () => bringIn('a.txt', new Uint8Array(50 * 1024 * 1024 + 1).fill(97)),
      413,
      'too-large',
    ],
    [
      'an old Word file renamed',
      () => bringIn('a.docx', Buffer.from('d0cf11e0a1b11ae100000000', 'hex')),
      415,
      'unsupported-text',
    ],
    ['a picture', () => bringIn('a.png', Buffer.from('89504e470d0a1a0a', 'hex')), 415, 'unsupported-text'],
  ] as const)('is refused in a sentence, and nothing is written: %s', async (_, ask, status, code) => {
    const before = await heldDrafts();
    const refused = await ask();
    expect([refused.status, problemIn(refused).code]).toEqual([status, code]);
    expect(problemIn(refused).detail).toMatch(/^\p{L}.*\.$/su);
    expect(await heldDrafts()).toBe(before);
  });

  it('is taken where only parts of it cannot be read, and says so', async () => {
    const taken = await bringIn('story.docx', await docxOf());
    expect(taken.status).toBe(201);
    const page = taken.json<DraftPage>();
    expect(page.warning).toMatch(/marked as deleted and left out/);
    expect(page.list.map(({ printed }) => printed)).toEqual(expect.arrayContaining(['5,200', '40', '78', '12', '41']));
  });
});
