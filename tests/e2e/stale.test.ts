import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches, openNewsroom, PHONE, visit, WIDE } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

const STORY =
  'The rockfall at the Gafsa quarry killed 70 miners on 9 September 2023, a rescue official said. Diggers worked under lamps through the night and families waited behind a rope.';
const REPORTS = [
  ['Agence France-Presse', `TUNIS (AFP) - ${STORY}`, 'wire'],
  ['Gafsa Matin', STORY, 'matin'],
  [
    'Agence France-Presse',
    `CORRECTION: This report has been corrected. The dead were 7, not 70.\n\nTUNIS (AFP) - ${STORY.replace('70 miners', '7 miners')}`,
    'wire',
  ],
] as const;

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom('empty');
  for (const [outlet, text, slug] of REPORTS) {
    const body = {
      outlet,
      text,
      title: `Rockfall, ${slug}`,
      published: '2023-09-09',
      url: `https://${slug}.example/q`,
    };
    const answer = await fetch(`${newsroom.address}/api/v1/sources`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(201);
  }
});
afterAll(() => newsroom.close());

const shots = process.env['CROSSCHECK_SHOTS'];

describe('a figure that its origin took back', () => {
  it.each([
    ['light', WIDE],
    ['dark', PHONE],
  ] as const)('is marked on the desk, in the list and on the claim, %s', async (scheme, size) => {
    const { page, context, complaints } = await visit(newsroom, '/', { scheme, size });
    expect(await page.getByRole('link', { name: /Claims with a figure that was corrected/u }).innerText()).toMatch(
      /1$/u,
    );
    expect(await page.locator('main').innerText()).toContain('Gafsa Matin (SRC-2) still gives “70”');
    if (shots) await page.screenshot({ path: `${shots}/desk-${scheme}.png`, fullPage: true });
    await page.getByRole('link', { name: /Claims with a figure that was corrected/u }).click();
    await page.waitForURL('**/queue?kind=stale*');
    await page.getByText('Agence France-Presse corrected the report that “70” goes back to').first().waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.goto(`${newsroom.address}/claims?stale=yes`);
    await page.getByText('1 statement stale').waitFor();
    if (shots) await page.screenshot({ path: `${shots}/claims-${scheme}.png`, fullPage: true });
    await page.locator('main a[data-open]').first().click();
    await page.getByText('Agence France-Presse corrected the report that “70” goes back to').first().waitFor();
    if (shots) await page.screenshot({ path: `${shots}/claim-${scheme}.png`, fullPage: true });
    expect(await breaches(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
