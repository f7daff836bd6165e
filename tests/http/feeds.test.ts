import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bringIn, FIRST, SECOND, testServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  await bringIn(server);
  await bringIn(server, SECOND);
  const again = { url: 'https://harbour.example/one', ...FIRST, title: 'Heads & <counts>' };
  await bringIn(server, again);
  await bringIn(server, { ...again, text: again.text.replace('5,200', '6,100') });
});
afterAll(() => server.close());

it('gives Atom that a reader understands, with absolute addresses and ids that stay', async () => {
  const { status, type, text } = await server.get('/feeds/disagreements.atom');
  expect([status, type]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  const feed = parseAtomFeed(text);
  expect(feed.entries?.length).toBeGreaterThanOrEqual(2);
  for (const { id, title, updated, links } of feed.entries ?? []) {
    expect(id).toMatch(/^tag:crosscheck\.invalid,2026:\S+$/);
    expect(title?.value).toBeTruthy();
    expect(new Date(String(updated)).getTime()).toBeGreaterThan(0);
    expect(links?.[0]?.href).toMatch(/^http:\/\/\S+\/(?:claims|sources)\//);
  }
  expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toMatch(/\/feeds\/disagreements\.atom$/);
  expect((await server.get('/feeds/disagreements.atom')).text).toBe(text);
});

it('gives JSON Feed 1.1 with the filters of the list', async () => {
  const { type, text } = await server.get('/feeds/disagreements.json?about=changes');
  expect(type).toBe('application/feed+json; charset=utf-8');
  expect(JSON.parse(text)).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' });
  const { items } = parseJsonFeed(text);
  expect(items?.map(({ title }) => title)).toEqual([expect.stringContaining('Heads & <counts>: silent')]);
  const none = await server.get('/feeds/disagreements.json?relation=conversion');
  expect(parseJsonFeed(none.text).items ?? []).toEqual([]);
  expect((await server.get('/feeds/disagreements.json?since=2022-02-31')).status).toBe(422);
});
