import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches, enter, openNewsroom, visit } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(async () => newsroom.close());

const FIRST_REPORT = `Fire in the harbour of Marlow

The fire in the harbour of Marlow on 4 May 2024 destroyed 14 boats, the fire service said.`;
const SECOND_REPORT = `Harbour fire

The fire in the harbour of Marlow on 4 May 2024 destroyed 19 boats.`;

async function bringIn(page: Page, outlet: string, title: string, words: string): Promise<void> {
  await page.getByLabel('Words of the source').fill(words);
  await page.getByLabel('Outlet').fill(outlet);
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Published').fill('2024-05-05');
}

describe('from the desk to the words, by keyboard alone', () => {
  it('opens a disagreement, unfolds its tests and follows a figure into the unchanged copy', async () => {
    const { page, context, complaints } = await visit(newsroom, '/');
    const row = page.locator('[data-row]').filter({ hasText: 'End of the coalition’s combat mission' });
    for (let pressed = 0; pressed < 60; pressed += 1) {
      if ((await row.locator('[data-open]:focus').count()) > 0) break;
      await page.keyboard.press('j');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'End of the coalition’s combat mission' }).waitFor();
    expect(await page.getByRole('region', { name: /^Position / }).count()).toBeGreaterThanOrEqual(2);

    const tests = page.getByRole('table').filter({ hasText: 'Thing counted' }).first();
    if (!(await tests.isVisible()))
      await enter(
        page,
        page
          .locator('summary')
          .filter({ hasText: /tests, / })
          .first(),
      );
    await tests.waitFor();

    const figure = page
      .getByRole('region', { name: /^Position / })
      .first()
      .getByRole('link')
      .first();
    await page.keyboard.press('Shift+Tab');
    await enter(page, figure);
    await page.waitForURL(/\/sources\/SRC-\d+.*mark=STM-\d+/);
    await page.locator('.beside.selected').waitFor();
    expect(await page.locator('.hash').first().getAttribute('title')).toMatch(/^[0-9a-f]{64}$/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows every key and finds a claim in the palette', async () => {
    const { page, context } = await visit(newsroom, '/');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page
      .getByRole('dialog')
      .getByRole('combobox')
      .or(page.getByRole('dialog').getByRole('textbox'))
      .first()
      .fill('Patriot');
    await page.getByRole('dialog').getByText('Patriot batteries in Iraq').first().waitFor();
    expect(await breaches(page)).toEqual([]);
    await context.close();
  });
});

describe('two reports of one fire', () => {
  it('are brought in with a preview, come together unasked, and their disagreement is found', async () => {
    const { page, context, complaints } = await visit(newsroom, '/import');
    await bringIn(page, 'Harbor Wire', 'Fire in the harbour of Marlow', FIRST_REPORT);
    await page
      .getByRole('region', { name: 'What would be recorded' })
      .getByText('14', { exact: false })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Record the source' }).click();
    await page.waitForURL(/\/sources\/SRC-\d+/);

    await page.goto(`${newsroom.address}/import`);
    await bringIn(page, 'Daily Post', 'Harbour fire', SECOND_REPORT);
    await page.getByRole('button', { name: 'Record the source' }).click();
    await page.waitForURL(/\/sources\/SRC-\d+/);
    await page.goto(`${newsroom.address}/claims?state=suggested&q=boats`);
    await page.locator('main').getByText('14').first().waitFor();
    await page.locator('main [data-open]').first().click();
    await page.getByRole('region', { name: /^Position B/ }).waitFor();
    expect(await page.locator('main').innerText()).toMatch(/14[\s\S]*19/);
    expect(await breaches(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('change nothing when they are brought in again', async () => {
    const { page, context } = await visit(newsroom, '/import');
    await bringIn(page, 'Daily Post', 'Harbour fire', SECOND_REPORT);
    await page
      .getByRole('region', { name: 'What would be recorded' })
      .getByText(/held|known|unchanged|already/i)
      .first()
      .waitFor();
    await context.close();
  });

  it('are judged in the reader by key, and undone by key', async () => {
    const { page, context } = await visit(newsroom, '/sources?q=Harbour');
    await page.locator('main [data-open]').first().click();
    await page.locator('.reading').waitFor();
    const suggested = page.getByRole('link', { name: /^Suggested \d/ });
    const before = await suggested.innerText();
    expect(before).not.toBe('Suggested 0');
    for (
      let pressed = 0;
      pressed < 20 && (await page.locator('.beside.selected button', { hasText: 'Accept' }).count()) === 0;
      pressed += 1
    ) {
      await page.keyboard.press('j');
    }
    await page.keyboard.press('a');
    await expect.poll(() => suggested.innerText()).not.toBe(before);
    await page.keyboard.press('z');
    await expect.poll(() => suggested.innerText()).toBe(before);
    await context.close();
  });
});

describe('words become evidence', () => {
  it('by stepping to a sentence and naming a claim', async () => {
    const { page, context, complaints } = await visit(newsroom, '/sources/SRC-4');
    await page.keyboard.press('s');
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Claim', { exact: true }).fill('Drones over the western base');
    await dialog.getByRole('radio', { name: /Make a new claim/ }).check();
    expect(await breaches(page)).toEqual([]);
    await dialog
      .getByRole('button', { name: /record|evidence/i })
      .first()
      .click();
    await page
      .getByText(/Recorded as evidence of CLM-\d+/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('a verdict', () => {
  it('is given with a key and a note, and its Markdown cannot smuggle markup', async () => {
    const { page, context, complaints } = await visit(newsroom, '/claims?q=Soleimani');
    await page.locator('main [data-open]').first().click();
    await page.waitForURL(/\/claims\/CLM-\d+/);
    await page.getByRole('region', { name: 'What we decided' }).waitFor();
    await page.keyboard.press('2');
    await page.getByRole('textbox', { name: 'Finding' }).fill('Print 3 January 2020.');
    await page
      .getByRole('textbox', { name: 'Note' })
      .fill('All agree. <img src=x onerror=alert(1)> [bad](javascript:alert(1)) **sure**');
    await page.getByRole('button', { name: 'Record the verdict' }).click();
    const decided = page.getByRole('region', { name: 'What we decided' });
    await decided.getByText('Print 3 January 2020.').waitFor();
    await decided.locator('strong', { hasText: 'sure' }).waitFor();
    expect(await decided.locator('img, a[href^="javascript"]').count()).toBe(0);
    expect(await breaches(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('two people saving one claim', () => {
  it('see both versions and lose neither', async () => {
    const first = await visit(newsroom, '/claims/CLM-3');
    const second = await visit(newsroom, '/claims/CLM-3');
    for (const { page } of [first, second]) await page.getByRole('button', { name: /Edit the claim/ }).click();
    await first.page.getByLabel('Scope').fill('From the first desk');
    await first.page.getByRole('button', { name: /^Save/ }).click();
    await first.page.getByText('From the first desk').first().waitFor();
    await second.page.getByLabel('Scope').fill('From the second desk');
    await second.page.getByRole('button', { name: /^Save/ }).click();
    const both = second.page.getByRole('region', { name: 'Both versions' });
    await both.waitFor();
    expect(await both.innerText()).toMatch(/From the first desk[\s\S]*From the second desk/);
    expect(await breaches(second.page)).toEqual([]);
    await second.page.getByRole('button', { name: 'Save mine over it' }).click();
    await second.page.getByText('From the second desk').first().waitFor();
    await first.context.close();
    await second.context.close();
  });
});

describe('bad input', () => {
  it('is refused in a sentence and keeps what was written', async () => {
    const { page, context } = await visit(newsroom, '/import');
    await page.getByLabel('Words of the source').fill('Twelve boats burned.');
    await page.getByLabel('Title').fill('Untold');
    await page.getByRole('button', { name: 'Record the source' }).click();
    await page
      .getByText(/outlet/i)
      .first()
      .waitFor();
    expect(await page.getByLabel('Words of the source').inputValue()).toBe('Twelve boats burned.');
    expect(page.url()).toContain('/import');
    await context.close();
  });

  it('a file that is no text is named and refused, and the good one beside it is taken', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'crosscheck-files-'));
    const bad = join(folder, 'picture.txt');
    const good = join(folder, 'good.md');
    await writeFile(bad, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 255]));
    await writeFile(
      good,
      '---\noutlet: Harbor Wire\ntitle: Sheep count\npublished: 2024-06-01\n---\n\nThe island has 310 sheep.\n',
    );
    const { page, context } = await visit(newsroom, '/import');
    await page.locator('input[type=file]').setInputFiles([bad, good]);
    await page.getByText('picture.txt').first().waitFor();
    await page.getByText('good.md').first().waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.goto(`${newsroom.address}/sources?q=Sheep`);
    await page.getByText('Sheep count').first().waitFor();
    await context.close();
  });
});
