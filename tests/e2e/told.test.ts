import { afterAll, beforeAll, expect, it } from 'vitest';
import { PNG, SECRET } from '../engines/told.ts';
import { breaches, openNewsroom, PHONE, visit, type Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom('empty');
});
afterAll(() => newsroom.close());

it('an anonymous call is recorded by key and form, its translation stands beside it, and no screen shows the name', async () => {
  const { page, context, complaints } = await visit(newsroom, '/import');
  await page.getByRole('link', { name: 'A conversation' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Kind').selectOption('call');
  await page.getByLabel('How').selectOption('phone');
  await page.getByLabel('Consent').selectOption('background');
  await page.getByLabel('The speaker is').selectOption('described');
  await page.getByLabel('Speaker', { exact: true }).fill(SECRET);
  await page.getByLabel('Described as').fill('a port official');
  await page.getByLabel('Day').fill('2024-03-02');
  await page.getByLabel('Clock time').fill('14:05');
  await page.getByLabel('Time zone').fill('Europe/Paris');
  await page.getByLabel('Taken down by').fill('Ana Birk');
  await page.getByLabel('Outlet').fill('Own reporting');
  await page.getByLabel('Title').fill('Call on the strike');
  await page.getByLabel('Language').fill('fr');
  const words = page.getByLabel('Transcript or notes');
  await words.fill(`${SECRET} : on compte 512 dockers.`);
  expect(await breaches(page)).toEqual([]);
  await page.getByRole('button', { name: 'Record the conversation' }).click();
  await page.getByText('gives away the name').first().waitFor();
  await words.fill('Q: Combien ?\n\nA: On compte 512 dockers.\n\nA: La grève dure depuis le 26 février 2024.');
  const file = { name: `${SECRET}.png`, mimeType: 'image/png', buffer: PNG };
  await page.getByLabel('Recordings or screenshots').setInputFiles(file);
  await page.getByRole('button', { name: 'Record the conversation' }).click();
  await page.locator('.reading').waitFor();
  await page.getByText('14:05 Europe/Paris').waitFor();
  await page.getByRole('link', { name: 'image/png' }).waitFor();
  expect(await page.locator('main').innerText()).not.toContain('Ferrantino');
  expect(await breaches(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show who it is' }).click();
  await page.getByText(SECRET).waitFor();

  await page.getByRole('link', { name: 'Bring in a translation of this source' }).click();
  await page.getByLabel('Translator').fill('Mina Sahl');
  await page.getByLabel('Into').fill('en');
  await page
    .getByLabel('Words of the translation')
    .fill('Q: How many?\n\nA: We count 512 dockers.\n\nA: The strike has lasted since 26 February 2024.');
  expect(await breaches(page)).toEqual([]);
  await page.getByRole('button', { name: 'Record the translation' }).click();
  const pairs = page.locator('.copies tbody tr');
  await pairs.nth(2).waitFor();
  expect(await pairs.nth(1).innerText()).toMatch(/On compte 512 dockers[\s\S]*We count 512 dockers/u);
  await page.getByText('translated by Mina Sahl').first().waitFor();
  expect(await breaches(page)).toEqual([]);
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  await context.close();
});

it('original and translation stand side by side on a wide screen', async () => {
  const { page, context } = await visit(newsroom, '/sources/SRC-2');
  const cells = page.locator('.copies tbody tr').nth(1).locator('td');
  const [left, right] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
  expect(left?.y).toBe(right?.y);
  expect(await breaches(page)).toEqual([]);
  const shots = process.env.SHOTS;
  if (shots) await page.screenshot({ path: `${shots}/wide.png`, fullPage: true });
  await context.close();
});

it.each([
  ['/import?as=conversation', 'light'],
  ['/import?as=translation', 'dark'],
  ['/sources/SRC-1', 'dark'],
  ['/sources/SRC-2', 'light'],
] as const)('%s stands on a phone, %s', async (path, scheme) => {
  const { page, context } = await visit(newsroom, path, { size: PHONE, scheme });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  expect(await breaches(page)).toEqual([]);
  const shots = process.env.SHOTS;
  if (shots) await page.screenshot({ path: `${shots}/${path.replaceAll(/\W+/gu, '-')}.png`, fullPage: true });
  await context.close();
});
