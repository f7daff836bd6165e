import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView, ImportOutcome, Page as Listed, StatementView } from '../../server/contract.ts';
import { breaches, enter, openNewsroom, PHONE, visit } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';
import { post, servePage } from './served-page.ts';
import type { ServedPage } from './served-page.ts';

const SENTENCES = [
  'The fire in the harbour of Marlow on 4 May 2024 destroyed 14 boats, the fire service said.',
  'Crews from three towns fought the flames until the early morning, and the quay stayed closed for the rest of the day while divers looked for fuel tanks.',
  'The harbour master said that nobody had been living on the boats, and that the owners would be told where to claim what could be saved.',
];

let newsroom: Newsroom;
let served: ServedPage;
let figure = '14';

/** A page that says another figure the second time it is asked for, and not a word about it. */
beforeAll(async () => {
  served = await servePage(() => {
    const body = SENTENCES.map((sentence) => `<p>${sentence.replace('14', figure)}</p>`).join('');
    return `<!doctype html><html lang="en"><head><title>Fire in the harbour of Marlow</title></head><body><article><h1>Fire in the harbour of Marlow</h1>${body}</article></body></html>`;
  });
  newsroom = await openNewsroom('empty', { CROSSCHECK_INTERNAL_HOSTS: '127.0.0.1' });
});
afterAll(async () => {
  await newsroom.close();
  await served.close();
});

const capture = (): Promise<ImportOutcome> =>
  post(newsroom, '/sources/capture', { url: served.address, outlet: 'Harbor Wire', published: '2024-05-05' });

async function press(page: Page, key: string, until: () => Promise<number>): Promise<void> {
  for (let pressed = 0; pressed < 40 && (await until()) === 0; pressed += 1) await page.keyboard.press(key);
}

describe('a page served twice with one figure silently changed', () => {
  it('ends as a silent revision, a broken quote, a reopened claim and a line on the desk, followed by keyboard alone', async () => {
    expect((await capture()).outcome).toBe('imported');
    const read = await fetch(`${newsroom.address}/api/v1/statements?source=SRC-1`);
    const { rows } = (await read.json()) as Listed<StatementView>;
    const boats = rows.find(({ printed }) => printed.words === '14');
    await post(newsroom, '/claims', { title: 'Boats lost in Marlow', question: 'How many boats burned?' });
    await post(newsroom, '/claims/CLM-1/evidence', { statement: boats?.id });
    await post(newsroom, '/claims/CLM-1/verdicts', { finding: 'Print 14 boats.', resolution: 'defer' });
    await post(newsroom, '/desk/look', {});
    figure = '19';
    expect((await capture()).outcome).toBe('revised');

    const { page: desk, context, complaints } = await visit(newsroom, '/');
    const line = desk.locator('.changes li').filter({ hasText: 'Evidence touched' });
    await line.getByText('Harbor Wire changed “14” to “19” without a note (silent)').waitFor();
    expect(await breaches(desk)).toEqual([]);
    await enter(desk, line.getByRole('link', { name: 'side by side' }));
    await desk.waitForURL(/\/sources\/SRC-1\/compare\?from=SNP-1&to=SNP-2/);
    await desk.getByText('silent, without a note').first().waitFor();
    expect(await desk.locator('.copies del').allInnerTexts()).toEqual(['14']);
    expect(await desk.locator('.copies ins').allInnerTexts()).toEqual(['19']);
    expect(await desk.locator('.copies .held').count()).toBeGreaterThan(0);
    expect(await breaches(desk)).toEqual([]);
    const changed = desk.locator('.copies tr.changed');
    await press(desk, 'j', () => changed.locator('[data-open]:focus').count());
    expect(await changed.locator('[data-open]:focus').count()).toBe(1);
    await enter(desk, desk.getByRole('link', { name: 'Boats lost in Marlow' }));
    await desk.waitForURL(/\/claims\/CLM-1/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows the old and the new words on the claim, and the verdict as given before the change', async () => {
    const { page, context, complaints } = await visit(newsroom, '/claims/CLM-1');
    const quotes = page.getByRole('region', { name: 'Quotes that a later copy changed' });
    expect(await quotes.locator('del').allInnerTexts()).toEqual(['14']);
    expect(await quotes.locator('ins').allInnerTexts()).toEqual(['19']);
    await page.getByText('Reopened.').waitFor();
    const decided = page.getByRole('region', { name: 'What we decided' });
    await decided.getByText('Given before a change').waitFor();
    await decided.getByText('Print 14 boats.').waitFor();
    expect(await breaches(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows in the reader of the earlier copy which mark was touched', async () => {
    const { page, context, complaints } = await visit(newsroom, '/sources/SRC-1?snapshot=SNP-1');
    const note = page.locator('.beside').filter({ hasText: 'in SNP-2' });
    expect(await note.innerText()).toMatch(/changed in SNP-2/);
    await page.getByText('1 piece of evidence touched').waitFor();
    await enter(page, note.getByRole('link', { name: /side by side/ }));
    await page.waitForURL(/compare\?from=SNP-1&to=SNP-2/);
    await page.locator('main h1').waitFor();
    expect(await breaches(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('fits a phone in the dark, and paper', async () => {
    const path = '/sources/SRC-1/compare?from=SNP-1&to=SNP-2';
    const { page, context, complaints } = await visit(newsroom, path, { size: PHONE, scheme: 'dark' });
    expect(await breaches(page)).toEqual([]);
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.copies .hash').first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is settled again by keyboard: the verdict stands, with a reason', async () => {
    const { page, context, complaints } = await visit(newsroom, '/claims/CLM-1');
    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.keyboard.type('The fire service stands by its first count');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Reopened.').waitFor({ state: 'detached' });
    const read = await fetch(`${newsroom.address}/api/v1/claims/CLM-1`);
    const claim = (await read.json()) as ClaimView;
    expect(claim.reopened).toBeNull();
    expect(claim.verdicts[0]?.confirmations[0]?.reason).toBe('The fire service stands by its first count');
    expect(claim.evidence.map(({ statement, decision }) => [statement.printed.words, decision])).toEqual([
      ['14', 'accepted'],
      ['19', 'suggested'],
    ]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
