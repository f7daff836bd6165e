import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Conversation, ImportOutcome, Recording, SourcePage } from '../../server/contract.ts';
import { CALL, PNG, PNG_HASH, SECRET } from '../engines/told.ts';
import { answer, problemIn, testServer, type TestServer } from './server.ts';

const API = '/api/v1';
let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

function fileForm(name: string, bytes: Buffer): { payload: Buffer; headers: Record<string, string> } {
  const head = `--part\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--part--\r\n')]);
  return { payload, headers: { 'content-type': 'multipart/form-data; boundary=part' } };
}

const sendFile = async (url: string, name: string, bytes: Buffer) =>
  answer(await server.app.inject({ method: 'POST', url, ...fileForm(name, bytes) }));

it('records a conversation once, with its recording, and lists it as everybody may see it', async () => {
  const first = await server.send('POST', `${API}/conversations`, CALL);
  expect(first.status).toBe(201);
  expect(first.json<ImportOutcome>()).toMatchObject({ source: 'SRC-1', outcome: 'imported' });
  expect((await server.send('POST', `${API}/conversations`, CALL)).status).toBe(200);
  const kept = await sendFile(`${API}/conversations/SRC-1/recordings`, `${SECRET}.png`, PNG);
  expect(kept.status).toBe(201);
  expect(kept.json<Recording>()).toMatchObject({ sha256: PNG_HASH, mediaType: 'image/png' });
  const { rows } = (await server.get(`${API}/conversations`)).json<{ rows: Conversation[] }>();
  expect(rows).toMatchObject([{ source: 'SRC-1', speaker: 'a port official', role: null, consent: CALL.consent }]);
  expect((await server.get(`${API}/conversations.csv`)).text).toContain('a port official');
  const bytes = await server.app.inject({ url: `${API}/conversations/SRC-1/recordings/${PNG_HASH}` });
  expect(bytes.rawPayload.equals(PNG)).toBe(true);
  expect(bytes.headers['content-disposition']).toMatch(/^attachment; filename="SRC-1-/u);
});

it('names the speaker in the one answer that is asked for it, and in no other', async () => {
  await server.send('POST', `${API}/sources/SRC-1/translations`, {
    text: 'Q: 900 ?\n\nA: On compte 512 dockers.\n\nA: Le syndicat dit 640.',
    translator: 'DeepTongue 3',
    translatedBy: 'machine',
    to: 'fr',
  });
  const document = (await server.get('/api/openapi.json')).json<{ paths: Record<string, { get?: unknown }> }>();
  const asked = Object.entries(document.paths)
    .filter(([, methods]) => methods.get !== undefined)
    .map(([path]) => path.replace('{sha256}', PNG_HASH).replace('/snapshots/{id}', '/snapshots/SNP-1'))
    .map((path) => path.replace('/statements/{id}', '/statements/STM-1').replace('{id}', 'SRC-1'));
  for (const path of asked) expect((await server.get(path)).text, path).not.toMatch(/Odalys|Ferrantino/u);
  for (const q of ['Odalys', 'Ferrantino'])
    expect((await server.get(`${API}/search?q=${q}`)).text).not.toMatch(/SRC-1/u);
  const named = await server.send('POST', `${API}/conversations/SRC-1/speaker`);
  expect(named.json()).toEqual({ source: 'SRC-1', name: SECRET, role: CALL.role });
});

it('shows a translation beside its original', async () => {
  const page = (await server.get(`${API}/sources/SRC-2`)).json<SourcePage>();
  expect(page.original).toMatchObject({ translator: 'DeepTongue 3', translatedBy: 'machine', text: CALL.text });
  expect(page.original?.pairs).toHaveLength(3);
  expect(page.marks[0]?.statement.beside).toMatchObject([{ side: 'original', source: 'SRC-1' }]);
  expect((await server.get(`${API}/translations.csv`)).text).toContain('DeepTongue 3');
});

it('refuses what consent, the kind of file or the source forbid, each in a sentence', async () => {
  const named = await server.send('POST', `${API}/conversations`, { ...CALL, title: 'Other', anonymity: 'named' });
  expect(named.status).toBe(422);
  expect(problemIn(named).fields?.[0]?.field).toBe('anonymity');
  const zone = await server.send('POST', `${API}/conversations`, { ...CALL, zone: 'Europe/Atlantis' });
  expect(problemIn(zone).fields?.[0]?.field).toBe('zone');
  const text = await sendFile(`${API}/conversations/SRC-1/recordings`, 'notes.txt', Buffer.from('words'));
  expect(problemIn(text).code).toBe('unsupported-text');
  const translated = await sendFile(`${API}/conversations/SRC-2/recordings`, 'quay.png', PNG);
  expect(problemIn(translated).code).toBe('invalid');
  const made = { text: 'Mots.', translator: 'Mina Sahl', translatedBy: 'person', to: 'fr' };
  expect((await server.send('POST', `${API}/sources/SRC-9/translations`, made)).status).toBe(404);
});
