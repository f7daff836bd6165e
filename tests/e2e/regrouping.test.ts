import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches, openNewsroom, visit } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(async () => newsroom.close());

describe('two claims that ask the same', () => {
  it('are merged in a dialog, point to each other and come apart again', async () => {
    const { page, context, complaints } = await visit(newsroom, '/claims/CLM-1');
    await page.getByRole('button', { name: 'Merge into another claim' }).press('Enter');
    expect(await breaches(page)).toEqual([]);
    await page.getByLabel('Into claim').fill('combat mission');
    await page.locator('datalist option[value="CLM-2"]').waitFor({ state: 'attached' });
    await page.getByLabel('Into claim').fill('clm-2');
    await page.locator('dialog .hint').getByText('End of the coalition’s combat mission').waitFor();
    await page.getByLabel('Reason').fill('They ask the same');
    await page.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
    await page.waitForURL(/\/claims\/CLM-2/);
    await page.goto(page.url().replace('CLM-2', 'CLM-1'));
    await page.getByText('They ask the same').first().waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take the merge back' }).press('Enter');
    await page.getByRole('button', { name: 'Merge into another claim' }).waitFor();
    await page.getByRole('button', { name: 'Split off statements' }).press('Enter');
    expect(await breaches(page)).toEqual([]);
    await page.getByRole('checkbox').first().press('Space');
    await page.getByLabel('Title of the new claim').fill('Another question');
    await page.getByLabel('Reason').fill('It counts something else');
    await page.getByRole('button', { name: 'Split off', exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Another question' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
