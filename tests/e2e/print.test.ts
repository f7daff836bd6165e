import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNewsroom, type Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
let page: Page;
beforeAll(async () => {
  newsroom = await openNewsroom();
  page = await newsroom.browser.newPage({ viewport: { width: 718, height: 1050 } });
});
afterAll(() => newsroom.close());

/** Opens a page as it is printed on A4. */
async function printed(path: string): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  await page.goto(newsroom.address + path);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  return page.locator('main').innerText();
}

const seen = (selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML));

it('prints a claim with numbered sources, whole addresses and hashes, and no key or press', async () => {
  const text = await printed('/claims/CLM-2');
  expect(text.match(/\b[0-9a-f]{64}\b/g)?.length).toBe(3);
  expect(text.match(/https?:\/\/\S+/g)?.length).toBeGreaterThanOrEqual(3);
  expect(text).not.toMatch(/·\s*$/m);
  expect(await seen('kbd, input, button:not(.stance), .masthead')).toEqual([]);
  const borders = page
    .locator('button.stance')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).borderStyle));
  expect(new Set(await borders)).toEqual(new Set(['none']));
  const boxes = await page
    .locator('.positions[data-first] > *')
    .evaluateAll((all) =>
      all.map((one) => ({ left: one.getBoundingClientRect().left, over: one.scrollWidth - one.clientWidth })),
    );
  expect(boxes.map(({ over }) => over)).toEqual(boxes.map(() => 0));
  expect(boxes.length).toBe(3);
});

it('prints a trace with addresses and hashes, and no way that only a screen can follow', async () => {
  const text = await printed('/trace/STM-70');
  expect(text.match(/\b[0-9a-f]{64}\b/g)?.length).toBeGreaterThanOrEqual(1);
  expect(text).not.toMatch(/Read the passage|names it|Bring in/);
  expect(await seen('kbd, input, button, .masthead')).toEqual([]);
});
