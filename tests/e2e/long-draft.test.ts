import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNewsroom, visit } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

const PARAGRAPHS = 1000;
/** Some 300 pages: 100,000 words and 4,000 marks. */
const TEXT = Array.from({ length: PARAGRAPHS }, (_, at) =>
  Array.from({ length: 4 }, (__, line) => {
    const [dockers, pier] = [2000 + at * 7 + line, 'ABCDEFGH'.charAt(at % 8)];
    return `The union of Varna counted ${dockers.toLocaleString('en-US')} dockers at pier ${pier}. Nobody in the town could say when the weather would turn or whether the roads would be open again.`;
  }).join(' '),
).join('\n\n');

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom('empty');
  const made = await fetch(`${newsroom.address}/api/v1/drafts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'A book', published: '2024-05-02', language: 'en', text: TEXT }),
  });
  expect(made.status).toBe(201);
});
afterAll(() => newsroom.close());

/** The longest stretch the page was busy since it was opened, or since it was asked last, in milliseconds. */
const WATCH = `window.busy = 0; new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.busy = Math.max(window.busy, duration);
}).observe({ type: 'longtask', buffered: true });`;
/** On a machine that does much else; alone it is a tenth of that. Drawn as one piece the page would be busy for seconds. */
const MOST_BUSY = 1000;
const BUSY = '(() => { const longest = window.busy; window.busy = 0; return Math.round(longest); })()';

it('draws a book slice by slice, and J, O, ticks, addresses and scrolling go through it', async () => {
  const { page, context, complaints } = await visit(newsroom, '/drafts');
  await page.evaluate(WATCH);
  const told: string[] = [];
  const busy = async (what: string): Promise<void> => {
    const longest = Number(await page.evaluate(BUSY));
    told.push(`${what} ${longest} ms`);
    expect(longest, what).toBeLessThan(MOST_BUSY);
  };
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByText('0 of 4000 checked').waitFor();
  await page.locator('#m1').waitFor();
  await busy('opening');
  expect(await page.locator('.ticks a').count()).toBe(220);
  await page.waitForFunction(() => document.querySelectorAll('.slice.waiting').length === 0, null, { timeout: 60_000 });
  expect(await page.locator('.reading > p').count()).toBe(PARAGRAPHS);
  await busy('drawing the rest');
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('j');
  await page.waitForFunction(() => document.activeElement?.id === 'm31');
  await busy('30 marks on');
  await page.getByRole('button', { name: 'Later marks' }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'm221');
  await busy('to later marks');
  await page.keyboard.press('2');
  await page.getByText('1 of 4000 checked').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'm222');
  await busy('deciding');
  for (let screen = 0; screen < 20; screen += 1) await page.mouse.wheel(0, 4000);
  await page.waitForTimeout(300);
  await busy('scrolling');
  process.stdout.write(`A book on the page, busy at a stretch: ${told.join(', ')}\n`);
  expect(complaints).toEqual([]);
  await context.close();
});

it('opens a book at a mark far down it, with its note beside it', async () => {
  const { page, context, complaints } = await visit(newsroom, '/drafts/DRF-1?mark=3900');
  const note = page.locator('.beside.selected');
  await note.waitFor();
  await page.waitForFunction(() => {
    const { top = -1 } = document.getElementById('m3900')?.getBoundingClientRect() ?? {};
    return top > 0 && top < innerHeight;
  });
  await page.keyboard.press('j');
  await page.waitForFunction(() => document.activeElement?.id === 'm3901');
  const mark = await page.locator('#m3901').boundingBox();
  expect(mark !== null && mark.y > 0 && mark.y < 900).toBe(true);
  expect(Math.abs(((await note.boundingBox())?.y ?? 999) - (mark?.y ?? 0))).toBeLessThan(8);
  expect(await page.locator('.ticks').getAttribute('aria-label')).toBe('Marks 3741 to 3960');
  const { violations } = await new AxeBuilder({ page }).include('.tally').analyze();
  expect(violations).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
