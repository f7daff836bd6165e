import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configFrom } from '../../server/config.ts';
import { start } from '../../server/main.ts';
import type { Running } from '../../server/main.ts';
import { breaches, openNewsroom, PHONE, visit } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

let ana: Newsroom;
let beside: Running;
/** The same newsroom, seen by a colleague of another name. */
let ben: Newsroom;
beforeAll(async () => {
  ana = await openNewsroom('with sample', { CROSSCHECK_PERSON: 'Ana Ruiz' });
  beside = await start(
    configFrom({ port: '0', data: ana.data, sample: 'no', perMinute: '0' }, { CROSSCHECK_PERSON: 'Ben Ito' }),
  );
  ben = { ...ana, address: beside.address };
});
afterAll(async () => {
  await beside.close();
  await ana.close();
});

const question = (page: Page) => page.locator('h1');
const place = (page: Page) => page.locator('.asking-facts .place');

/** The title of the first contradiction without a verdict; the sample holds one, or one is made by a person's judgement. */
async function aContradiction(newsroom: Newsroom): Promise<{ claim: string; title: string }> {
  const ask = async (path: string, body?: unknown) => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${newsroom.address}/api/v1${path}`, { ...sent, headers })).json() as Promise<{
      rows: { claim: string; title: string; a: string; b: string }[];
    }>;
  };
  const held = (await ask('/queue?kind=contradiction')).rows[0];
  if (held) return held;
  const verdicts = (await ask('/verdicts')).rows.map(({ claim }) => claim);
  const pair = (await ask('/disagreements')).rows.find(({ claim }) => !verdicts.includes(claim));
  if (!pair) throw new Error('The sample holds no disagreement.');
  const judged = { relation: 'contradiction', reason: 'Both cannot be true' };
  await ask(`/claims/${pair.claim}/disagreements/${pair.a}/${pair.b}/override`, judged);
  return pair;
}

describe('a contradiction settled with four eyes', () => {
  it('by mouse: one gives the verdict, takes it back, gives it again; another seconds it', async () => {
    const { claim, title } = await aContradiction(ana);
    const first = await visit(ana, '/queue?kind=contradiction');
    await first.page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await first.page.getByRole('region', { name: /^Position / }).count()).toBeGreaterThanOrEqual(2);
    expect(await breaches(first.page)).toEqual([]);
    const give = async () => {
      await first.page.getByRole('button', { name: /Keep pending/ }).click();
      await first.page.getByRole('textbox', { name: 'Finding' }).fill('Print neither until the ministry answers.');
      await first.page.getByRole('button', { name: 'Record the verdict' }).click();
      await expect.poll(() => question(first.page).innerText()).not.toContain(title);
    };
    await give();
    await first.page.getByRole('button', { name: /^Undo U/ }).click();
    await first.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await give();

    await first.page.goto(`${ana.address}/queue?kind=second`);
    await first.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await question(first.page).innerText()).not.toContain('Ana Ruiz');

    const second = await visit(ben, '/queue?kind=second');
    await second.page.getByText('Verdicts to second', { exact: false }).first().waitFor();
    while (!(await question(second.page).innerText()).includes(title)) {
      const before = await question(second.page).innerText();
      await second.page.getByRole('button', { name: /^Next J/ }).click();
      await expect.poll(() => question(second.page).innerText()).not.toBe(before);
    }
    expect(await question(second.page).innerText()).toContain('Ana Ruiz');
    await second.page.getByText('Print neither until the ministry answers.').first().waitFor();
    expect(await breaches(second.page)).toEqual([]);
    await second.page.getByRole('button', { name: /^S Second it/ }).click();
    await expect.poll(() => question(second.page).innerText()).not.toContain(title);
    await second.page.goto(`${ben.address}/claims/${claim}`);
    await second.page.getByText(/Seconded by Ben Ito/).waitFor();
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await first.context.close();
    await second.context.close();
  });

  it('by keyboard alone, undone and done again', async () => {
    const { claim, title } = await aContradiction(ana);
    const { page, context, complaints } = await visit(ana, '/queue?kind=contradiction');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const give = async () => {
      await page.getByRole('textbox', { name: 'Finding' }).waitFor({ state: 'hidden' });
      await expect.poll(() => page.getByRole('button', { name: /Keep pending/ }).isEnabled()).toBe(true);
      await page.keyboard.press('4');
      await page.getByRole('textbox', { name: 'Finding' }).waitFor();
      await page.keyboard.type('Ask again in a week.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => question(page).innerText()).not.toContain(title);
    };
    await give();
    await page.keyboard.press('u');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await give();
    await context.close();

    const second = await visit(ben, '/queue?kind=second');
    for (let pressed = 0; pressed < 20 && !(await question(second.page).innerText()).includes(title); pressed += 1) {
      const before = await question(second.page).innerText();
      await second.page.keyboard.press('j');
      await expect.poll(() => question(second.page).innerText()).not.toBe(before);
    }
    await second.page.getByRole('button', { name: /Second it/ }).waitFor();
    await second.page.keyboard.press('s');
    await expect.poll(() => question(second.page).innerText()).not.toContain(title);
    await second.page.keyboard.press('u');
    await second.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await second.page.getByRole('button', { name: /Second it/ }).waitFor();
    await second.page.keyboard.press('s');
    await expect.poll(() => question(second.page).innerText()).not.toContain(title);
    await second.page.goto(`${ben.address}/claims/${claim}`);
    await second.page
      .getByText(/Ben Ito no longer seconds VRD-/)
      .first()
      .waitFor();
    await second.page
      .getByText(/Ana Ruiz took back the verdict VRD-/)
      .first()
      .waitFor();
    expect([...complaints, ...second.complaints]).toEqual([]);
    await second.context.close();
  });
});

describe('the queue', () => {
  it('counts how far one is, puts off, takes a claim, decides and goes back with keys', async () => {
    for (const claim of ['CLM-1', 'CLM-2', 'CLM-3'])
      await fetch(`${ana.address}/api/v1/claims/${claim}/recheck`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ on: '2021-01-01' }),
      });
    const { page, context, complaints } = await visit(ana, '/queue?kind=recheck');
    const asked = await question(page).innerText();
    expect(await place(page).innerText()).toBe('1 of 3');
    await page.keyboard.press('j');
    await expect.poll(() => place(page).innerText()).toBe('2 of 3');
    expect(page.url()).toContain('thing=recheck');
    await page.keyboard.press('k');
    await expect.poll(() => question(page).innerText()).toBe(asked);
    await page.keyboard.press('n');
    await expect.poll(() => question(page).innerText()).not.toBe(asked);
    expect(await place(page).innerText()).toBe('1 of 3');
    await page.getByRole('button', { name: 'Take it' }).waitFor();
    await page.keyboard.press('m');
    await page.getByText(/^Ana Ruiz looks after it\./).waitFor();
    const now = await question(page).innerText();
    await page.keyboard.press('2');
    await expect.poll(() => question(page).innerText()).not.toBe(now);
    expect(await place(page).innerText()).toBe('2 of 3');
    await page.keyboard.press('u');
    await expect.poll(() => question(page).innerText()).toBe(now);
    await expect.poll(() => place(page).innerText()).toBe('1 of 3');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('saves its filters under a name, opens and removes them', async () => {
    const { page, context, complaints } = await visit(ana, '/queue');
    await page.getByLabel('Looked after by').selectOption('mine');
    await page.waitForURL(/person=mine/);
    await page.getByLabel('Save these filters as').fill('My claims');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.goto(`${ana.address}/queue`);
    await page.getByRole('link', { name: 'My claims' }).click();
    await page.waitForURL(/person=mine/);
    expect(await breaches(page)).toEqual([]);
    await page.getByRole('button', { name: /^Remove/ }).click();
    await page.getByText('None saved.', { exact: false }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('calls a colleague in a comment, who finds it on the desk', async () => {
    const { page, context, complaints } = await visit(ben, '/claims/CLM-1');
    await page.getByLabel('Comment', { exact: true }).fill('Could @Ana Ruiz ask the coalition?');
    await page.getByRole('button', { name: 'Write it' }).click();
    await page.getByText('@Ana Ruiz', { exact: true }).waitFor();
    expect(await breaches(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
    const desk = await visit(ana, '/');
    await desk.page
      .getByRole('region', { name: 'You were mentioned' })
      .getByText('@Ana Ruiz', { exact: true })
      .waitFor();
    expect(await breaches(desk.page)).toEqual([]);
    await desk.context.close();
  });

  it.each([
    ['light', 'wide'],
    ['dark', 'narrow'],
  ] as const)('is clean in %s, %s', async (scheme, width) => {
    const size = width === 'narrow' ? { size: PHONE } : {};
    const { page, context, complaints } = await visit(ana, '/queue', { scheme, ...size });
    await page.getByRole('region', { name: 'Decide' }).waitFor();
    expect(await breaches(page)).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    const folder = process.env['SCREENSHOTS'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/queue-${scheme}-${width}.png`, fullPage: true });
    expect(complaints).toEqual([]);
    await context.close();
  });
});
