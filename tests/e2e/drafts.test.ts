import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimRow } from '../../server/contract.ts';
import { DRAFT, DRAFT_DAY, PLANTED, REPORTS } from '../engines/draft-newsroom.ts';
import { breaches, openNewsroom, PHONE, visit, WIDE } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

let newsroom: Newsroom;

async function post(path: string, body: object): Promise<void> {
  const answer = await fetch(`${newsroom.address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
}

/** The made-up harbour town over HTTP, with a verdict on every claim but the one of a single agency text. */
async function fill(): Promise<void> {
  for (const { text, meta } of REPORTS) {
    const { outlet, title, published, url, credit } = meta;
    await post('/sources', { text, outlet, title, published, url, ...(credit === null ? {} : { credit }) });
  }
  const claims = (await (await fetch(`${newsroom.address}/api/v1/claims?limit=100`)).json()) as { rows: ClaimRow[] };
  for (const { id, title, positions } of claims.rows) {
    if (/residents/i.test(title)) continue;
    const prefers = positions.at(-1)?.letter ?? 'A';
    await post(`/claims/${id}/verdicts`, { finding: 'Checked', resolution: 'prefer-one', prefers, note: '' });
  }
}

beforeAll(async () => {
  newsroom = await openNewsroom('empty');
  await fill();
});
afterAll(() => newsroom.close());

const LATER = DRAFT.replace('killed 14 people', 'killed 12 people')
  .replace('148 nurses', '150 nurses')
  .replace('a fall of 42 percent', 'a fall of 52 percent');

/** Every mark that does not agree, as the ticks say it aloud. */
async function ticks(page: Page): Promise<string[]> {
  const labels = await page
    .locator('.ticks a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return labels.filter((label) => !label.includes(', agrees,'));
}

/** Waits until a decision is saved and the next open mark is selected. */
async function onNextOpen(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const note = document.querySelector('.beside.selected');
    const tick = document.querySelector(`.ticks a[href="#m${note?.id.slice(1) ?? ''}"]`);
    return tick?.hasAttribute('data-checked') === false && note?.querySelector('button:disabled') === null;
  });
}

/** Presses Tab until the focus is on the control of this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const control = page.getByLabel(name, { exact: true });
  for (let presses = 0; presses < 400; presses += 1) {
    if (await control.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}.`);
}

/** Brings a draft in without a mouse: B, then Tab from field to field; the words come as they would from a paste. */
async function bringIn(page: Page, title: string, words: string): Promise<void> {
  await page.keyboard.press('b');
  await page.keyboard.type(title);
  await tabTo(page, 'The day it speaks from');
  const [year = '', month = '', day = ''] = DRAFT_DAY.split('-');
  await page.keyboard.type(`${month}${day}${year}`);
  await tabTo(page, 'Words of the draft');
  await page.keyboard.insertText(words);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

const SUMS = `The fort on the hill had 5,200 gunners.

By spring it had 2,500 gunners.

That is a fall of 42 percent.`;

const EXPECTED = Object.entries(PLANTED)
  .map(([words, [state]]) => [Number(words.split('#')[1]), state === 'unsettled' ? 'known, unsettled' : state] as const)
  .sort(([a], [b]) => a - b)
  .map(([number, state]) => `Mark ${number}, ${state},`);

describe('a draft', () => {
  it('is brought in by mouse, every planted fault is marked and nothing else, and only touched checks reopen', async () => {
    const { page, context, complaints } = await visit(newsroom, '/drafts');
    await page.getByLabel('Title').fill('A winter on the coast');
    await page.getByLabel('The day it speaks from').fill(DRAFT_DAY);
    await page.getByLabel('Words of the draft').fill(DRAFT);
    await page.getByRole('button', { name: 'Check the draft' }).click();
    await page.getByText('0 of 22 checked').waitFor();
    expect((await ticks(page)).map((label) => label.replace(' to check', ''))).toEqual(EXPECTED);
    expect(await breaches(page)).toEqual([]);
    await page.locator('#m1').click();
    const note = page.getByRole('article', { name: 'Note 1', exact: true });
    await note.getByText('Suggested wording:').waitFor();
    await note.getByRole('button', { name: 'Use it' }).click();
    await page.getByText('1 of 22 checked').waitFor();
    await note.getByText('Use the suggested wording:').waitFor();
    await page.locator('#m11').click();
    await page.getByRole('article', { name: 'Note 11', exact: true }).getByText('4 outlets, 1 origin').waitFor();
    for (let left = 21; left > 0; left -= 1) {
      await page.getByRole('button', { name: /Next open mark/ }).click();
      await page.locator('.beside.selected').getByRole('button', { name: /^Keep/ }).click();
      await page.getByText(`${22 - left + 1} of 22 checked`).waitFor();
    }
    await page.getByRole('button', { name: 'New version' }).click();
    const folder = await mkdtemp(join(tmpdir(), 'crosscheck-draft-'));
    await writeFile(join(folder, 'later.txt'), LATER);
    await page.getByLabel('Manuscript file').setInputFiles(join(folder, 'later.txt'));
    await page.getByText('16 of 22 checked').waitFor();
    await page.getByText('3 paragraphs; 6 checks reopened, 16 kept').waitFor();
    await page.getByRole('heading', { name: '6 checks open again' }).waitFor();
    const open = await page.locator('.ticks a:not([data-checked]) span').allTextContents();
    expect(open).toEqual(['1', '4', '17', '18', '19', '20']);
    expect(await breaches(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is brought in, decided on, brought in again and handed over by keyboard alone', async () => {
    const { page, context, complaints } = await visit(newsroom, '/drafts');
    const folder = await mkdtemp(join(tmpdir(), 'crosscheck-draft-'));
    await writeFile(join(folder, 'later.txt'), LATER);
    /* The operating system's own dialog: it is answered there, with the file's name. */
    page.on('filechooser', (chooser) => void chooser.setFiles(join(folder, 'later.txt')));
    await bringIn(page, 'By keys', DRAFT);
    await page.getByText('0 of 22 checked').waitFor();
    expect((await ticks(page)).map((label) => label.replace(' to check', ''))).toEqual(EXPECTED);
    await page.keyboard.press('1');
    await page.getByText('1 of 22 checked').waitFor();
    await onNextOpen(page);
    await page.keyboard.press('3');
    await page.getByText('2 of 22 checked').waitFor();
    await page.keyboard.press('z');
    await page.getByText('1 of 22 checked').waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('4');
    await page.getByText('2 of 22 checked').waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('n');
    await page.keyboard.type('Ask the town');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.beside.selected').getByText('Ask the town').waitFor();
    await page.keyboard.press('o');
    for (let checked = 3; checked <= 22; checked += 1) {
      await onNextOpen(page);
      await page.keyboard.press('2');
      await page.getByText(`${checked} of 22 checked`).waitFor();
    }
    await page.keyboard.press('b');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('3 paragraphs; 6 checks reopened, 16 kept').waitFor();
    await page.getByText('16 of 22 checked').waitFor();
    const open = await page.locator('.ticks a:not([data-checked]) span').allTextContents();
    expect(open).toEqual(['1', '4', '17', '18', '19', '20']);
    await tabTo(page, 'Annotated draft, to print');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/report\/drafts\/DRF-\d+\?part=annotated/);
    await page.getByText('[1 agrees]').first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('takes a pasted file, and the words where a word processor pastes a picture beside them', async () => {
    const { page, context, complaints } = await visit(newsroom, '/drafts');
    await page.keyboard.press('b');
    await page.keyboard.type('Pasted');
    await tabTo(page, 'Words of the draft');
    const paste = (kinds: { words?: string; file: string; type: string }) =>
      page.evaluate(({ words, file, type }) => {
        const clipboardData = new DataTransfer();
        if (words !== undefined) clipboardData.setData('text/plain', words);
        clipboardData.items.add(new File(['It had 340 cranes and 12 tugs.'], file, { type }));
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        return document.activeElement?.dispatchEvent(event) ?? false;
      }, kinds);
    expect(await paste({ words: 'It had 340 cranes.', file: 'words.png', type: 'image/png' })).toBe(true);
    expect(await paste({ file: 'harbour.txt', type: 'text/plain' })).toBe(false);
    await page.getByText('0 of 2 checked').waitFor();
    await page.getByRole('heading', { name: 'Pasted' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('has a figure derived by keyboard alone, worked out and taken back', async () => {
    const { page, context, complaints } = await visit(newsroom, '/drafts');
    await bringIn(page, 'Sums', SUMS);
    await page.getByText('0 of 3 checked').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: /is derived from/ });
    await dialog.getByLabel('Formula').waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.keyboard.type('Ch');
    await page.keyboard.press('Tab');
    await page.keyboard.type('5,200');
    await page.keyboard.press('Enter');
    await dialog.getByText('From Mark 1').waitFor();
    await page.keyboard.type('2,500');
    await page.keyboard.press('Enter');
    await dialog.getByText('To Mark 2').waitFor();
    await page.keyboard.press('Enter');
    const note = page.locator('.beside.selected');
    await note.getByText(/Derived from mark 1 and mark 2: .*; the draft has 42 percent/).waitFor();
    await note.getByText('change in percent: from mark 1, to mark 2').waitFor();
    await note.getByText('Suggested wording: 52 percent').waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.keyboard.press('z');
    await note.getByText('Nothing held speaks of it.').waitFor();
    await page.keyboard.press('d');
    await page.keyboard.type('D');
    await page.keyboard.press('Tab');
    await page.keyboard.type('welders');
    await dialog.getByRole('button', { name: /^CLM-/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByText(/From CLM-\d+, 310/).waitFor();
    await page.keyboard.type('5,200');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await dialog.getByText('“42 percent” is a percentage, and its inputs are a count.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    complaints.splice(0, complaints.length, ...complaints.filter((one) => !one.includes('422')));
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([
    ['wide, dark', { size: WIDE, scheme: 'dark' }],
    ['phone, light', { size: PHONE, scheme: 'light' }],
  ] as const)('is accessible and fits: %s', async (_, look) => {
    for (const path of ['/drafts', '/drafts/DRF-1']) {
      const { page, context } = await visit(newsroom, path, look);
      await page
        .locator(path === '/drafts' ? '.ranked li' : '.ticks a')
        .first()
        .waitFor();
      expect(await breaches(page)).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
      await context.close();
    }
  });
});
