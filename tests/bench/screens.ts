/**
 * Measures the screens in a real Chromium: JavaScript and time of the first load of the desk over Fast 3G, and the
 * longest task while a claim of 2,000 statements, 5,000 claims and a text with 2,000 marks are scrolled.
 * Run: npm run bench:screens, or one part alone: npm run bench:screens -- desk (or list, claim, reader)
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { importSource } from '../../server/actions/import-source.ts';
import { LOCAL_USER } from '../../server/actions/permissions.ts';
import { configFrom } from '../../server/config.ts';
import { openMigrated, start } from '../../server/main.ts';
import findChromium from '../e2e/chromium.ts';
import type { Chromium } from '../e2e/chromium.ts';
import { longClaim, longReport, manyClaims } from './large-newsroom.ts';
import { capturedReport } from './reports.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Fast 3G as Chromium's tools define it: 562.5 ms there and back, 1.44 Mbit/s down, 0.675 up. */
const FAST_3G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const MOST_SCRIPT_KB = 180;
const MOST_FIRST_LOAD_MS = 3000;
const LONGEST_TASK_MS = 100;
/** How often more rows are asked for before a list is scrolled. */
const PAGES_MORE = 10;
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

let missed = 0;
function told(what: string, found: number, most: number, unit: string): void {
  const holds = found <= most;
  if (!holds) missed += 1;
  say(
    `${what.padEnd(52)} ${String(Math.round(found)).padStart(6)} ${unit}  (at most ${String(most)})${holds ? '' : '  MISSED'}`,
  );
}

async function firstLoad(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', FAST_3G);
  const scripts = new Set<string>();
  let bytes = 0;
  line.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  const from = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('main .ranked [data-open]').first().waitFor();
  await page.keyboard.press('j');
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-open') === true);
  const usable = performance.now() - from;
  await page.waitForLoadState('networkidle');
  told('desk, first load: JavaScript as sent', bytes / 1024, MOST_SCRIPT_KB, 'kB');
  told('desk, first load over Fast 3G: J moves after', usable, MOST_FIRST_LOAD_MS, 'ms');
  await context.close();
}

/** The longest task in milliseconds while the page is scrolled to its end, asking for more rows where there are. */
async function scrolled(page: Page, steps: number): Promise<number> {
  await page.evaluate(() => {
    const seen = globalThis as unknown as { longest: number };
    seen.longest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration);
    }).observe({ type: 'longtask' });
  });
  await page.mouse.move(400, 400);
  for (let i = 0; i < steps; i += 1) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(40);
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
}

async function scroll(browser: Browser, address: string, path: string, what: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript("localStorage.setItem('crosscheck-tour', 'ended')");
  const page = await context.newPage();
  const from = performance.now();
  await page.goto(address + path);
  await page.locator('main [data-row], main .beside').first().waitFor({ timeout: 60_000 });
  say(`${`${what}: first row after`.padEnd(52)} ${String(Math.round(performance.now() - from)).padStart(6)} ms`);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
  const more = page.locator('main .ranked ~ .more button');
  for (let i = 0; i < PAGES_MORE && (await more.count()) > 0; i += 1) {
    await more.click();
    await page.waitForLoadState('networkidle');
  }
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(1000);
  told(`${what}: longest task while scrolling`, await scrolled(page, 60), LONGEST_TASK_MS, 'ms');
  await context.close();
}

const PARTS = ['desk', 'list', 'claim', 'reader'] as const;
type Part = (typeof PARTS)[number];
const asked = PARTS.filter((part) => process.argv.slice(2).includes(part));
const runs = (part: Part): boolean => asked.length === 0 || asked.includes(part);

async function seed(data: string): Promise<string> {
  const config = configFrom({ data, port: '0', perMinute: '0' }, {});
  const sample = await start(config);
  await sample.close();
  const store = await openMigrated(config);
  try {
    const deps = { store, now: () => new Date() };
    await importSource(deps, LOCAL_USER, capturedReport(0, longReport(2000)));
    if (runs('desk') || runs('list')) await manyClaims(store, 5000);
    if (runs('claim')) await longClaim(store, 'CLM-2', 2000);
    const last = await store.db.selectFrom('source').select('id').orderBy('number', 'desc').executeTakeFirstOrThrow();
    return last.id;
  } finally {
    await store.close();
  }
}

const data = await mkdtemp(join(tmpdir(), 'crosscheck-screens-'));
let found: Chromium | undefined;
const done = await findChromium({ provide: (_: string, value: Chromium) => (found = value) } as unknown as TestProject);
const source = await seed(data);
const server = await start(configFrom({ data, port: '0', perMinute: '0' }, {}));
const environment = { ...process.env, ...found?.environment } as Record<string, string>;
const browser = await chromium.launch({ executablePath: found?.path ?? '', args: FLAGS, env: environment });
try {
  if (runs('desk')) await firstLoad(browser, server.address);
  if (runs('desk')) await scroll(browser, server.address, '/', 'desk with 5,000 claims');
  if (runs('list')) await scroll(browser, server.address, '/claims', 'list of 5,000 claims');
  if (runs('claim')) await scroll(browser, server.address, '/claims/CLM-2', 'claim of 2,000 statements');
  if (runs('reader')) await scroll(browser, server.address, `/sources/${source}`, 'reader with 2,000 marks');
} finally {
  await browser.close();
  await server.close();
  done();
  await rm(data, { recursive: true, force: true });
}
process.exitCode = missed > 0 ? 1 : 0;
