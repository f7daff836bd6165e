import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNewsroom, breaches, visit, type Newsroom } from './newsroom.ts';

const PARAGRAPHS = 300;
const TEXT = Array.from(
  { length: PARAGRAPHS },
  (_, i) => `On day ${i + 1} the union of Varna counted ${2000 + i * 7} ferry workers on strike.`,
).join('\n\n');

let newsroom: Newsroom;
let source = '';
let marks: { number: number; statement: { id: string } }[] = [];
beforeAll(async () => {
  newsroom = await openNewsroom('empty');
  const report = { outlet: 'Varna Post', title: 'Days of strike', published: '2024-05-01', text: TEXT };
  const page = await newsroom.browser.newPage();
  const made = await page.request.post(`${newsroom.address}/api/v1/sources`, { data: report });
  source = ((await made.json()) as { source: string }).source;
  const read = await page.request.get(`${newsroom.address}/api/v1/sources/${source}`);
  marks = ((await read.json()) as { marks: typeof marks }).marks;
  await page.close();
});
afterAll(() => newsroom.close());

it('draws a long text in slices that J, K, addresses and axe go through as through one', async () => {
  const far = marks[220];
  const { page, context, complaints } = await visit(newsroom, `/sources/${source}?mark=${far?.statement.id ?? ''}`);
  await page.locator('.beside.selected').waitFor();
  await page.waitForFunction((most) => document.querySelectorAll('.reading > p').length === most, PARAGRAPHS);
  expect(await page.locator('.reading.slice').count()).toBeGreaterThan(2);
  const apart = async () => {
    const mark = await page.locator('.mark.selected').first().boundingBox();
    const note = await page.locator('.beside.selected').boundingBox();
    return [mark?.y ?? -1, (note?.y ?? -1) - (mark?.y ?? -1)];
  };
  const [top = -1, between = 99] = await apart();
  expect(top > 0 && top < 900).toBe(true);
  expect(Math.abs(between)).toBeLessThan(8);
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('j');
  await page.keyboard.press('k');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(`m${(far?.number ?? 0) + 2}`);
  expect(Math.abs((await apart())[1] ?? 99)).toBeLessThan(8);
  const last = page.locator('.reading > p').last();
  await last.scrollIntoViewIfNeeded();
  expect(await last.evaluate((one) => getComputedStyle(one, '::before').content)).toContain('¶ ');
  expect(await last.getAttribute('data-paragraph')).toBe(String(PARAGRAPHS));
  expect(await breaches(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
