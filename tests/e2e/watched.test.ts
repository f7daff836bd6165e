import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { misbehave, type Misbehaving } from '../capture/misbehaving.ts';
import { breaches, openNewsroom, PHONE, visit, WIDE } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
let web: Misbehaving;
beforeAll(async () => {
  web = await misbehave();
  newsroom = await openNewsroom('with sample', { CROSSCHECK_INTERNAL_HOSTS: '127.0.0.1' });
});
afterAll(async () => {
  await newsroom.close();
  await web.close();
});

describe('the Watched page', () => {
  it('sets pages and feeds, shows how each was fetched and why one failed, and pauses and stops them', async () => {
    const { page, context, complaints } = await visit(newsroom, '/watches');
    await page.getByText('Nothing is watched yet.').waitFor();
    for (const path of ['/forbidden', '/feed-of-faults', '/article']) {
      await page.getByLabel('Address').fill(web.url(path));
      await page.getByLabel('Address').press('Enter');
      await page.getByText(`${web.url(path)} is watched.`).waitFor();
    }
    await page.getByText('failing, once').waitFor({ timeout: 60_000 });
    await page
      .getByText(/refuses to give the page \(403\)/)
      .first()
      .waitFor();
    await page.getByText('1 entry captured, 1 waiting').click({ timeout: 60_000 });
    await page.getByText('Of /forbidden').waitFor();
    expect(await breaches(page)).toEqual([]);
    const acts = page.getByRole('group', { name: 'Acts on WCH-1' });
    await acts.getByRole('button', { name: 'Pause' }).press('Enter');
    await acts.getByRole('button', { name: 'Go on' }).waitFor();
    await page.keyboard.press('z');
    await acts.getByRole('button', { name: 'Pause' }).waitFor();
    await acts.getByLabel('Fetch WCH-1').selectOption('1440');
    await page.getByText('every day · page or feed').waitFor();
    await acts.getByRole('button', { name: 'Stop' }).press('Enter');
    await page.locator('li', { hasText: 'WCH-1' }).getByText('stopped').waitFor();
    await page.getByRole('heading', { level: 1, name: '2 watched, 1 stopped' }).waitFor();
    await page.getByLabel('Address').fill(web.url('/article'));
    await page.getByLabel('Address').press('Enter');
    await page
      .getByText(/is watched already, as WCH-3/)
      .first()
      .waitFor();
    expect(complaints.filter((line) => !/status of 409/.test(line))).toEqual([]);
    await context.close();
  });

  it.each([
    ['wide, light', { size: WIDE, scheme: 'light' }],
    ['phone, dark', { size: PHONE, scheme: 'dark' }],
  ] as const)('is accessible and fits: %s', async (_, look) => {
    const { page, context } = await visit(newsroom, '/watches', look);
    await page.locator('.watches li').first().waitFor();
    expect(await breaches(page)).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
    await context.close();
  });

  it('is told in the reader of the page', async () => {
    const { page, context } = await visit(newsroom, '/watches?q=article');
    await page.getByRole('link', { name: 'Crane falls' }).click();
    await page.locator('.watch-line').getByText('watched', { exact: true }).waitFor();
    expect(await breaches(page)).toEqual([]);
    await context.close();
  });
});

describe('the bookmarklet', () => {
  it('brings address, title and selected words over, and records nothing by itself', async () => {
    const stranger = createServer((_, answer) => {
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      answer.end(
        '<!doctype html><title>Crane &amp; quay</title><main><h1>x</h1><p id="words">Twelve boats burned.</p></main>',
      );
    });
    await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening));
    const address = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/story?id=1`;
    const { page, context } = await visit(newsroom, '/import');
    await page.getByText('Bring in from any page with a bookmark').click();
    const code = await page.getByLabel('Code of the bookmark').inputValue();
    expect(code).toMatch(/^javascript:/);
    expect(await breaches(page)).toEqual([]);
    const sent: string[] = [];
    context.on('request', (request) => {
      if (request.method() !== 'GET' || request.url().includes('Twelve'))
        sent.push(`${request.method()} ${request.url()}`);
    });
    await page.goto(address);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('words') ?? document.body));
    const [opened] = await Promise.all([context.waitForEvent('page'), page.evaluate(code.replace('javascript:', ''))]);
    await opened.getByLabel('A page on the web').waitFor();
    expect(await opened.getByLabel('A page on the web').inputValue()).toBe(address);
    expect(await opened.getByLabel('Title').inputValue()).toBe('Crane & quay');
    expect(await opened.getByLabel('Words of the source').inputValue()).toBe('Twelve boats burned.');
    await opened.getByRole('region', { name: 'What would be recorded' }).getByText('12').first().waitFor();
    expect(sent.filter((line) => !line.endsWith('/sources/preview'))).toEqual([]);
    await context.close();
    await new Promise((closed) => stranger.close(closed));
  });

  it('is followed by a capture only when the button is pressed', async () => {
    const { page, context } = await visit(newsroom, `/import?url=${encodeURIComponent(web.url('/zipped'))}`);
    expect(web.asked('/zipped')).toHaveLength(0);
    await page.getByRole('button', { name: 'Capture the page' }).click();
    await page.waitForURL(/\/sources\/SRC-\d+/);
    expect(web.asked('/zipped')).toHaveLength(1);
    await page.getByRole('button', { name: 'Watch this page' }).click();
    await page.locator('.watch-line').getByText('watched', { exact: true }).waitFor();
    expect(await breaches(page)).toEqual([]);
    await context.close();
  });

  it('cannot bring a script as the address', async () => {
    const { page, context } = await visit(newsroom, '/import?url=javascript:alert(1)');
    expect(await page.getByLabel('A page on the web').inputValue()).toBe('');
    await context.close();
  });
});
