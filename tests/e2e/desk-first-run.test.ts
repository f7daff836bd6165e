import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches, openNewsroom, PHONE, visit } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(async () => newsroom.close());

const TITLES = ['The desk', 'A claim', 'Why they differ', 'The source itself', 'Your own'];

describe('the first-run tour', () => {
  it('goes through five pages with Enter alone, ends, and stays ended', async () => {
    const { page, context, complaints } = await visit(newsroom, '/', { tour: 'first run' });
    const tour = page.getByRole('complementary', { name: /^Tour/ });
    await tour.getByRole('button', { name: 'Next' }).focus();
    for (const title of TITLES) {
      await tour.getByRole('heading', { name: title }).waitFor();
      await page.locator('main h1').first().waitFor();
      expect(await breaches(page)).toEqual([]);
      await page.waitForFunction(() => document.activeElement?.hasAttribute('data-next') === true);
      await page.keyboard.press('Enter');
    }
    expect(new URL(page.url()).pathname).toBe('/import');
    await tour.waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('main h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await tour.count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('remembers its step, fits a phone in the dark, ends with Esc, and starts again from the settings', async () => {
    const { page, context, complaints } = await visit(newsroom, '/', {
      tour: 'first run',
      size: PHONE,
      scheme: 'dark',
    });
    const tour = page.getByRole('complementary', { name: /^Tour/ });
    await tour.getByRole('button', { name: 'Next' }).press('Enter');
    await page.reload();
    await tour.getByRole('heading', { name: 'A claim' }).waitFor();
    expect(await breaches(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await tour.getByRole('button', { name: 'Back' }).press('Escape');
    await tour.waitFor({ state: 'detached' });
    await page.goto(`${newsroom.address}/settings`);
    await page.getByRole('button', { name: 'Start the tour' }).press('Enter');
    await tour.getByRole('heading', { name: 'The desk' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('copying a citation', () => {
  it('offers every form beside a quote, and C copies the one chosen last', async () => {
    const { page, context, complaints } = await visit(newsroom, '/claims/CLM-1');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    const menu = page.getByRole('button', { name: /^Cite STM-/ }).first();
    await menu.press('Enter');
    expect(await breaches(page)).toEqual([]);
    for (const [form, expected] of [
      ['Plain text', /^“.*” .*published .*captured .*SHA-256 [0-9a-f]{64}\]$/],
      ['HTML', /^<p><q lang="en">/],
      ['CSL-JSON', /"container-title"/],
      ['BibTeX', /^@(?:online|misc)\{STM-/],
      ['RIS', /^TY {2}- /],
      ['Markdown footnote', /^\[\^STM-\d+\]: /],
    ] as const) {
      if ((await menu.getAttribute('aria-expanded')) === 'false') await menu.press('Enter');
      await page.getByRole('group', { name: 'Copy as' }).getByRole('button', { name: form }).press('Enter');
      await page.getByText(`copied as ${form}`).waitFor();
      expect(await copied()).toMatch(expected);
    }
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page.getByText(/citations? copied as Markdown footnote/).waitFor();
    expect(await copied()).toMatch(/^\[\^STM-\d+\]: .*SHA-256 [0-9a-f]{64}/s);
    await menu.press('Enter');
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).pathname).toBe('/claims/CLM-1');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('removing the sample', () => {
  it('takes one press, empties the desk, and is undone with Z', async () => {
    const { page, context, complaints } = await visit(newsroom, '/');
    const headline = await page.locator('h1').innerText();
    await page.getByRole('button', { name: 'Remove the sample' }).press('Enter');
    await page.getByText('The sample is out of sight').waitFor();
    await page.getByText('No two sources disagree.').waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.keyboard.press('z');
    await page.getByText('The sample is back as it stood').waitFor();
    await page.getByRole('heading', { level: 1, name: headline }).waitFor();
    await page.getByRole('button', { name: 'Remove the sample' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('tells first of a verdict of one’s own, and brings all back from the settings', async () => {
    const verdict = { finding: 'Open', resolution: 'keep-pending', note: '' };
    await fetch(`${newsroom.address}/api/v1/claims/CLM-2/verdicts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(verdict),
    });
    const { page, context, complaints } = await visit(newsroom, '/settings');
    await page.getByRole('button', { name: 'Remove the sample' }).press('Enter');
    const told = page.getByRole('dialog', { name: 'Your own work touches the sample' });
    await told.getByText('1 verdict given since').waitFor();
    expect(await breaches(page)).toEqual([]);
    await told.getByRole('button', { name: 'Remove the sample' }).press('Enter');
    await page.getByRole('button', { name: 'Bring the sample back' }).press('Enter');
    await page.getByRole('button', { name: 'Remove the sample' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
