import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, faultyRows, reports } from '../engines/faulty-table.ts';
import { breaches, openNewsroom, PHONE, visit, WIDE } from './newsroom.ts';
import type { Newsroom, Watched } from './newsroom.ts';

const LONG_ROWS = 40_000;
const shots = process.env['CROSSCHECK_SHOTS'];
let newsroom: Newsroom;
let folder = '';
beforeAll(async () => {
  newsroom = await openNewsroom('empty');
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-e2e-audits-'));
  for (const { text, meta } of reports()) {
    const { outlet, title, published, url } = meta;
    const answer = await fetch(`${newsroom.address}/api/v1/sources`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, outlet, title, published, url }),
    });
    expect(answer.status).toBe(201);
  }
  const rows = faultyRows((place) => `Statistics Office: ${place} in figures`);
  await writeFile(join(folder, 'hospitals-and-roads.csv'), csvOf(rows));
  const many = Array.from({ length: LONG_ROWS / rows.length }, () => rows).flat();
  await writeFile(join(folder, 'long.csv'), csvOf(many));
  await writeFile(join(folder, 'none.csv'), 'a,b\n1,2\n');
});
afterAll(async () => {
  await newsroom.close();
  await rm(folder, { recursive: true });
});

async function shot({ page }: Watched, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: false });
}

async function fits({ page, complaints }: Watched): Promise<void> {
  expect(await breaches(page)).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
}

const LOOKS = [
  ['wide-light', { size: WIDE, scheme: 'light' }],
  ['phone-dark', { size: PHONE, scheme: 'dark' }],
] as const;

describe('an audit', () => {
  it('is found from the drafts, refuses what is no table in a sentence, and tells the 200 rows by outcome', async () => {
    const watched = await visit(newsroom, '/drafts');
    const { page, context } = watched;
    await page.getByRole('link', { name: 'Audit a table' }).click();
    await page.locator('input[type=file]').setInputFiles(join(folder, 'none.csv'));
    await page.getByRole('button', { name: 'Audit the table' }).click();
    await page.getByText('none.csv names no column for what is claimed').first().waitFor();
    watched.complaints.length = 0;
    await page.locator('input[type=file]').setInputFiles(join(folder, 'hospitals-and-roads.csv'));
    await page.getByRole('button', { name: 'Audit the table' }).click();
    await page
      .getByRole('heading', { name: '120 rows of hospitals-and-roads.csv are not as their sources have it' })
      .waitFor();
    const tally = page.getByRole('navigation', { name: 'Rows by outcome' });
    await tally.getByRole('link', { name: 'another value 100' }).click();
    await page.getByText('Doctors in Velmora').first().waitFor();
    expect(page.url()).toContain('outcome=other-value');
    expect(await page.locator('[data-row]').count()).toBe(100);
    await fits(watched);
    const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const told = await (await fetch(newsroom.address + (csv ?? ''))).text();
    expect(told.trim().split('\n')).toHaveLength(101);
    await context.close();
  });

  it('is walked by keyboard: down the rows, into the source at the figure, and back', async () => {
    const { page, context } = await visit(newsroom, '/audits');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByText('Nurses in Velmora').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sources\/SRC-1\?.*mark=STM-/);
    await page.goBack();
    await page.getByText('Nurses in Velmora').first().waitFor();
    await context.close();
  });

  it('of many rows shows how far it is, and is ended by hand with the rows so far kept', async () => {
    const watched = await visit(newsroom, '/audits');
    const { page, context } = watched;
    await page.locator('input[type=file]').setInputFiles(join(folder, 'long.csv'));
    await page.getByRole('button', { name: 'Audit the table' }).click();
    await page.getByText(/of 40,000 rows checked \(\d+%\), [\d,]+ rows a second, .* left/).waitFor();
    await fits(watched);
    await shot(watched, 'going-wide-light');
    await page.setViewportSize(PHONE);
    await shot(watched, 'going-phone-light');
    await page.getByRole('button', { name: 'End it here' }).click();
    await page.getByText(/ended before its time after [\d,]+ of 40,000 rows/).waitFor({ timeout: 2000 });
    await page.locator('[data-row]').first().waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    await fits(watched);
    await context.close();
  });

  it('shows more rows at a press, one beneath the other', async () => {
    const { page, context } = await visit(newsroom, '/audits/AUD-1', { size: PHONE, scheme: 'light' });
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.locator('[data-row][aria-setsize="200"]').first().waitFor();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    await page.waitForTimeout(500);
    const places = await page
      .locator('[data-row]')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
    expect(places.length).toBeGreaterThan(3);
    for (const [at, { top }] of places.slice(1).entries())
      expect(top).toBeGreaterThanOrEqual((places[at]?.bottom ?? 0) - 1);
    await context.close();
  });

  it('holds long words and addresses on a phone', async () => {
    const body = new FormData();
    const cells = [
      `${'Staffkosten'.repeat(20)} in Sel`,
      '9'.repeat(300),
      '2021',
      `https://example.org/${'a'.repeat(400)}`,
    ];
    body.append('file', new Blob([`claim,value,as of,source\n${cells.join(',')}\n`]), `${'long-name-'.repeat(20)}.csv`);
    const answer = await fetch(`${newsroom.address}/api/v1/audits`, { method: 'POST', body });
    const { id } = (await answer.json()) as { id: string };
    const watched = await visit(newsroom, `/audits/${id}`, { size: PHONE, scheme: 'light' });
    await watched.page.locator('[data-row]').first().waitFor();
    await fits(watched);
    await shot(watched, 'long-words-phone-light');
    await watched.context.close();
  });

  it.each(LOOKS)('fits and is accessible: %s', async (name, look) => {
    for (const [path, of] of [
      ['/audits', 'list'],
      ['/audits/AUD-1', 'done'],
      ['/audits/AUD-2?outcome=no-source', 'ended'],
      ['/audits/AUD-99', 'nowhere'],
    ] as const) {
      const watched = await visit(newsroom, path, look);
      if (of !== 'nowhere') await watched.page.locator('[data-row]').first().waitFor();
      watched.complaints.splice(0, of === 'nowhere' ? Infinity : 0);
      await fits(watched);
      await shot(watched, `${of}-${name}`);
      await watched.context.close();
    }
  });
});
