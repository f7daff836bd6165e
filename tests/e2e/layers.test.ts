import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView, ImportOutcome } from '../../server/contract.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { openStore } from '../../server/store/store.ts';
import { capturedPage, DEPOT, depotPage } from '../engines/pages.ts';
import { ANA, depsOf } from '../engines/reports.ts';
import { breaches, openNewsroom, PHONE, visit } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';
import { post, servePage } from './served-page.ts';
import type { ServedPage } from './served-page.ts';

const CAPTION = 'The depot on Friday. Of its 52 trams 11 were out on the line.';
const [FIRE, CAUSE, BUSES] = DEPOT;

let newsroom: Newsroom;
let served: ServedPage;
let html = depotPage(DEPOT, `<aside><p>${CAPTION}</p></aside>`);

beforeAll(async () => {
  served = await servePage(() => html);
  newsroom = await openNewsroom('empty', { CROSSCHECK_INTERNAL_HOSTS: '127.0.0.1' });
});
afterAll(async () => {
  await newsroom.close();
  await served.close();
});

const capture = (): Promise<ImportOutcome> => post(newsroom, '/sources/capture', { url: served.address });

describe('all visible text of a page', () => {
  it('is shown beside its article, and words selected in it become evidence that leads back to them', async () => {
    await capture();
    const { page, context, complaints } = await visit(newsroom, '/sources/SRC-1');
    const texts = page.getByRole('navigation', { name: 'Which text of the page' });
    expect(await texts.getByRole('link', { name: 'Article' }).getAttribute('aria-current')).toBe('page');
    expect(await page.getByText(CAPTION).count()).toBe(0);
    await texts.getByRole('link', { name: 'All visible text' }).press('Enter');
    await page.waitForURL(/layer=page/);
    await page.getByText(CAPTION).waitFor();
    expect(await breaches(page)).toEqual([]);
    const chosen = page.locator('.selecting').filter({ hasText: '52 trams' });
    for (let pressed = 0; pressed < 12 && (await chosen.count()) === 0; pressed += 1) await page.keyboard.press('s');
    await page.keyboard.press('n');
    await page.getByRole('dialog').getByLabel('Claim', { exact: true }).fill('Trams of the depot');
    await page.getByRole('radio', { name: /Make a new claim/ }).check();
    await page.getByRole('button', { name: 'Record the evidence' }).click();
    await page.getByText('Recorded as evidence of CLM-1.').waitFor();
    const read = await fetch(`${newsroom.address}/api/v1/claims/CLM-1`);
    const [evidence] = ((await read.json()) as ClaimView).evidence;
    const quote = evidence?.statement.quote;
    expect(quote).toMatchObject({ layer: 'page', locator: 'page text, paragraph 6' });
    await page.goto(`${newsroom.address}/sources/SRC-1?snapshot=SNP-1&mark=${evidence?.statement.id ?? ''}`);
    await page.waitForURL(/layer=page/);
    await page.locator('.mark.selected').first().waitFor();
    expect(await breaches(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('holds words that left the article, and says so on the copies side by side and in the reader', async () => {
    const list = await fetch(`${newsroom.address}/api/v1/statements?source=SRC-1`);
    const { rows } = (await list.json()) as { rows: { id: string; printed: { words: string } }[] };
    const trams = rows.find(({ printed }) => printed.words === '41')?.id;
    await post(newsroom, '/claims', { title: 'Trams lost', question: 'How many trams burned?' });
    await post(newsroom, '/claims/CLM-2/evidence', { statement: trams });
    html = depotPage([CAUSE, BUSES], `<aside><p>${CAPTION}</p><p>${FIRE}</p></aside>`);
    expect((await capture()).outcome).toBe('revised');
    const { page, context, complaints } = await visit(newsroom, '/sources/SRC-1/compare?from=SNP-1&to=SNP-2');
    await page.getByText('1 quote is now outside the article, word for word.').waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.getByRole('link', { name: 'page text, paragraph 6' }).press('Enter');
    await page.locator('.selecting').waitFor();
    expect(await page.locator('.selecting').innerText()).toBe(FIRE);
    await page.goto(`${newsroom.address}/sources/SRC-1`);
    await page.getByText(`${trams ?? ''} is now outside the article, in the same words`).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is read at a press from the bytes of a copy that an earlier version took', async () => {
    const store = await openStore({ file: join(newsroom.data, 'crosscheck.sqlite') });
    const { page: text, ...earlier } = capturedPage(depotPage(DEPOT, `<aside><p>${CAPTION}</p></aside>`));
    expect(text).toBeDefined();
    await importSource(depsOf(store), ANA, earlier);
    await store.close();
    const { page, context, complaints } = await visit(newsroom, '/sources/SRC-2');
    expect(await breaches(page)).toEqual([]);
    await page.getByRole('button', { name: 'Read all visible text of this copy' }).press('Enter');
    await page.waitForURL(/layer=page/);
    await page.getByText(CAPTION).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('fits a phone in the dark', async () => {
    const { page, context } = await visit(newsroom, '/sources/SRC-1?layer=page', { size: PHONE, scheme: 'dark' });
    await page.getByText(CAPTION).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(await breaches(page)).toEqual([]);
    await context.close();
  });
});
