import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches, openNewsroom, PHONE, visit, WIDE } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

const PAGES = [
  '/',
  '/?group=explained',
  '/claims',
  '/claims?group=conflict',
  '/claims/new',
  '/claims/CLM-1',
  '/claims/CLM-999',
  '/claims/CLM-1?at=2099-01-01',
  '/trace/STM-13',
  '/trace/STM-999',
  '/sources',
  '/sources/SRC-3',
  '/import',
  '/watches',
  '/audits',
  '/outlets',
  '/history',
  '/search?q=troops',
  '/settings',
  '/nowhere',
];

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(async () => newsroom.close());

describe.each([
  ['wide, light', { size: WIDE, scheme: 'light' }],
  ['phone, dark', { size: PHONE, scheme: 'dark' }],
] as const)('%s', (_, look) => {
  it.each(PAGES)('%s is accessible, fits and says nothing to the console', async (path) => {
    const { page, context, complaints } = await visit(newsroom, path, look);
    expect(await breaches(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(complaints.filter((line) => !/status of 404/.test(line) || !/CLM-999|STM-999|nowhere/.test(path))).toEqual(
      [],
    );
    await context.close();
  });
});

describe('an empty newsroom', () => {
  it('opens every list without a row and says what to do next', async () => {
    const empty = await openNewsroom('empty');
    for (const path of ['/', '/claims', '/sources', '/watches', '/outlets', '/history']) {
      const { page, context, complaints } = await visit(empty, path);
      expect(await breaches(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    }
    await empty.close();
  });
});
