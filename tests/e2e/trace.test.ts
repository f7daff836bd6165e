import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches, openNewsroom, PHONE, visit } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(async () => newsroom.close());

const CLAIM = 'US troops in Iraq';
const graph = (page: Page) => page.getByRole('region', { name: 'The path as a graph' });

/** The trace has come and its graph is placed. */
async function traced(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: /^Where .* came from$/ }).waitFor();
  await graph(page).locator('.node[data-node^="claimant"]').waitFor();
}

/** The reader stands at the words of a statement in an unchanged copy. */
async function atTheWords(page: Page): Promise<void> {
  await page.waitForURL(/\/sources\/SRC-\d+\?snapshot=SNP-\d+&mark=STM-\d+/);
  await page.locator('.beside.selected').waitFor();
  expect(await page.locator('.mark.selected').first().innerText()).toContain('2,500');
  expect(await page.locator('.hash').first().getAttribute('title')).toMatch(/^[0-9a-f]{64}$/);
}

describe('a figure is followed to its origin', () => {
  it('by mouse: desk, claim, trace, the words in the copy', async () => {
    const { page, context, complaints } = await visit(newsroom, '/');
    await page.getByRole('link', { name: CLAIM, exact: true }).first().click();
    const answer = page.getByRole('region', { name: /^Position B, 2,500/ });
    await answer
      .getByRole('link', { name: /^Trace of/ })
      .first()
      .click();
    await traced(page);
    expect(await page.locator('.standfirst').innerText()).toMatch(
      /Two outlets, one or two independent origins\..*Joe Biden/s,
    );
    const shown = await graph(page).innerText();
    expect(shown).toMatch(/Intelligence Online[\s\S]*2,500[\s\S]*Earliest copy held/);
    expect(shown).toMatch(/not held\s+Joe Biden[\s\S]*Earliest known appearance/);
    expect(await graph(page).locator('.lines path[data-line]').first().getAttribute('d')).toMatch(/^M[\d.]+ /);
    expect(await page.locator('.chain:not(.upright)').innerText()).toMatch(/La Presse[\s\S]*AFP\s+not held/);
    expect(await breaches(page)).toEqual([]);
    await graph(page).getByRole('link', { name: 'some 2,500', exact: true }).last().click();
    await atTheWords(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('by keyboard alone: J and K, F, arrows along the chain, Enter', async () => {
    const { page, context, complaints } = await visit(newsroom, '/');
    const row = page.locator('[data-row]').filter({ hasText: CLAIM });
    for (let pressed = 0; pressed < 60 && (await row.locator('[data-open]:focus').count()) === 0; pressed += 1)
      await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: CLAIM }).waitFor();
    const testimony = page.getByRole('region', { name: /^Position B, 2,500/ }).locator('[data-row]');
    await testimony.first().waitFor();
    for (let pressed = 0; pressed < 60 && (await testimony.locator(':focus').count()) === 0; pressed += 1)
      await page.keyboard.press('j');
    await page.keyboard.press('f');
    await page.waitForURL(/\/trace\/STM-\d+/);
    await traced(page);
    const node = () =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-node]')?.dataset['node'] ?? '');
    await page.keyboard.press('ArrowRight');
    expect(await node()).toMatch(/^figure STM-/);
    await page.keyboard.press('ArrowRight');
    const first = await node();
    expect(first).toMatch(/^report SRC-/);
    await page.keyboard.press('ArrowRight');
    expect(await node()).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await node()).toBe(first);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await node()).toMatch(/^report SRC-/);
    await page.keyboard.press('Enter');
    await atTheWords(page);
    await page.keyboard.press('Escape');
    await traced(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('stands upright on a phone and on paper, with whole hashes and addresses', async () => {
    const { page, context, complaints } = await visit(newsroom, '/claims?q=US troops', { size: PHONE, scheme: 'dark' });
    await page.locator('main [data-open]').first().click();
    await page
      .getByRole('link', { name: /^Trace of 2,500/ })
      .first()
      .click();
    await page.locator('.upright .node').first().waitFor();
    expect(await graph(page).isVisible()).toBe(false);
    expect(await breaches(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.upright').innerText()).toMatch(
      /SHA-256 [0-9a-f]{64}[\s\S]*\/sources\/SRC-\d+\?snapshot=/,
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('does not load the layout of graphs before a trace is opened', async () => {
    const { page, context } = await visit(newsroom, '/');
    const loaded = () =>
      page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('trace-graph')));
    expect(await loaded()).toBe(false);
    await context.close();
  });
});

describe('the claim page at full depth', () => {
  it('replays the tests of a disagreement and says that they still give the same', async () => {
    const { page, context, complaints } = await visit(newsroom, '/claims/CLM-1');
    await page.getByRole('button', { name: 'Replay the tests' }).first().press('Enter');
    await page.getByText(/^It still gives the same: changed over time/).waitFor();
    expect(await page.getByRole('region', { name: /run again$/ }).innerText()).toContain('apart, 17 months');
    expect(await breaches(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('stands on a past day, read only, at an address of its own', async () => {
    const { page, context, complaints } = await visit(newsroom, '/claims/CLM-1');
    const today = new Date().toISOString().slice(0, 10);
    await page.getByLabel('What did we hold on').fill(today);
    await page.getByRole('button', { name: 'Show', exact: true }).press('Enter');
    await page.waitForURL(/\/claims\/CLM-1\?at=\d{4}-\d{2}-\d{2}$/);
    await page.getByRole('note', { name: 'A past day is shown' }).waitFor();
    await page.getByRole('region', { name: /^Position B/ }).waitFor();
    expect(await page.getByRole('button', { name: /Override|Attach|Edit|Replay|Stance/ }).count()).toBe(0);
    expect(await breaches(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.getByLabel('What did we hold on').fill('2001-01-01');
    await page.getByRole('button', { name: 'Show', exact: true }).press('Enter');
    await page.getByText('nothing was held of it').waitFor();
    await context.close();
  });
});
