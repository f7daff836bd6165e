import { afterAll, beforeAll, expect, it } from 'vitest';
import { breaches, openNewsroom, PHONE, visit } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(async () => newsroom.close());

it('leads from the list to what an outlet prints, and from a count to its list', async () => {
  const { page, context, complaints } = await visit(newsroom, '/outlets');
  await page.getByRole('table').getByRole('link').first().click();
  await page.waitForURL(/\/outlets\/OUT-\d+/);
  const differs = page.getByRole('region', { name: 'How it differs from others' });
  await differs.getByRole('table').waitFor();
  expect(await breaches(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  expect(complaints).toEqual([]);
  await context.close();
});
