import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { breaches, openNewsroom, PHONE, visit, type Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
let host: Server;
let taken: string[];
beforeAll(async () => {
  taken = [];
  host = createServer((request, response) => {
    request.on('data', (part: Buffer) => taken.push(part.toString('utf8')));
    request.on('end', () => response.writeHead(204).end());
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  newsroom = await openNewsroom('empty', { CROSSCHECK_INTERNAL_HOSTS: '127.0.0.1' });
});
afterAll(async () => {
  await newsroom.close();
  await new Promise((done) => host.close(done));
});

it('is added, tested, paused and removed in the settings, with its secret shown once', async () => {
  const { page, context, complaints } = await visit(newsroom, '/settings', { size: PHONE, scheme: 'dark' });
  await page.getByLabel('Address').fill(`http://127.0.0.1:${(host.address() as AddressInfo).port}/hook`);
  await page.getByRole('button', { name: 'Add the webhook' }).click();
  const secret = page.locator('.hook-secret');
  await secret.waitFor();
  expect(await secret.textContent()).toMatch(/^[\w-]{43}$/);
  expect(await breaches(page)).toEqual([]);
  const folder = process.env.SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/hook-phone.png`, fullPage: true });
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await page.getByText(/: delivered/).waitFor({ timeout: 20_000 });
  expect(taken.map((body) => JSON.parse(body) as object)).toMatchObject([{ webhook: 'WHK-1', test: true }]);
  await page.reload();
  await page.getByText('active', { exact: true }).waitFor();
  expect(await page.locator('.hook-secret').count()).toBe(0);
  if (folder) {
    await page.setViewportSize({ width: 1440, height: 1000 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.screenshot({ path: `${folder}/hook-wide.png`, fullPage: true });
  }
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByText('paused', { exact: true }).waitFor();
  expect(await breaches(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('No address is told of anything yet.').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
