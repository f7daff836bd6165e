import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches, enter, openNewsroom, PHONE, tabTo, visit } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(async () => newsroom.close());

const SENTENCE = 'The US-led coalition ended its combat mission in Iraq on 12 December 2021.';

describe('has this been checked before?', () => {
  it('answers by mouse: claim, answers, relation and verdict, one step from the words', async () => {
    const { page, context, complaints } = await visit(newsroom, '/search');
    await page.getByRole('link', { name: 'Has this been checked before?' }).click();
    await page.getByLabel('The sentence').fill(SENTENCE);
    await page.getByRole('button', { name: 'Look it up' }).click();
    const claim = page.getByRole('article', { name: 'End of the coalition’s combat mission' });
    await claim.getByText('contradiction').waitFor();
    await claim.getByText('Verdict:').waitFor();
    expect(new URL(page.url()).searchParams.get('checked')).toBe(SENTENCE);
    expect(await breaches(page)).toEqual([]);
    await claim.getByRole('link', { name: '9 Dec 2021' }).click();
    await page.waitForURL(/\/sources\/SRC-\d+\?mark=STM-\d+/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('answers by keyboard alone, and says when nothing is known', async () => {
    const { page, context, complaints } = await visit(newsroom, '/search?checked=', { size: PHONE, scheme: 'dark' });
    await page.keyboard.type('The cat ate 12 mice in Paris.');
    await page.keyboard.press('Tab');
    for (let pressed = 0; pressed < 8; pressed += 1) {
      if ((await page.locator('button[type=submit]:focus').count()) > 0) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByText('Nothing is known').waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.goto(`${newsroom.address}/search?checked=${encodeURIComponent(SENTENCE)}`);
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'End of the coalition’s combat mission' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('has this been checked before?, from the desk', () => {
  it('is found in the palette, asked, answered and followed to the words by keyboard alone', async () => {
    const { page, context, complaints } = await visit(newsroom, '/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('checked before');
    await page.getByRole('option', { name: /Has this been checked before/ }).waitFor();
    await page.keyboard.press('Enter');
    const sentence = page.getByLabel('The sentence');
    await tabTo(page, sentence);
    await page.keyboard.type(SENTENCE);
    await enter(page, page.getByRole('button', { name: 'Look it up' }));
    const claim = page.getByRole('article', { name: 'End of the coalition’s combat mission' });
    await claim.getByText('contradiction').waitFor();
    await claim.getByText('Verdict:').waitFor();
    await enter(page, claim.getByRole('link', { name: '9 Dec 2021' }));
    await page.waitForURL(/\/sources\/SRC-\d+\?mark=STM-\d+/);
    await page.locator('.beside.selected').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('search', () => {
  it('marks the words, narrows by a facet and keeps everything in the address', async () => {
    const { page, context, complaints } = await visit(newsroom, '/search?q=troops');
    await page.locator('.hits mark').first().waitFor();
    const narrow = page.getByRole('navigation', { name: 'Narrow the search' });
    await narrow.getByRole('link', { name: /^Quote/ }).click();
    await page.waitForURL(/noun=statement/);
    await page.getByLabel('Figure at least').fill('2500');
    await page.getByLabel('Figure at most').fill('2500');
    await page.waitForURL(/least=2500&most=2500/);
    await page.locator('.hits').getByText('2,500').first().waitFor();
    expect(await breaches(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([
    ['wide', {}],
    ['on a phone in the dark', { size: PHONE, scheme: 'dark' as const }],
  ])('cites a quote from its row, %s, by keyboard alone', async (_, look) => {
    const { page, context, complaints } = await visit(newsroom, '/search?q=troops&noun=statement', look);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.hits mark').first().waitFor();
    await page.locator('.hits [data-open]').first().focus();
    const name = (await page.locator('.hits .id').first().textContent()) ?? '';
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const forms = page.getByRole('group', { name: 'Copy as' });
    await forms.waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('One citation copied as Plain text.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(name);
    expect(copied).toMatch(/SHA-256 [0-9a-f]{64}/);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
