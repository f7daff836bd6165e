import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { configFrom, settingsInForce } from '../../server/config.ts';
import { start } from '../../server/main.ts';
import type { Running } from '../../server/main.ts';

// What these machines need to start without a display and without asking the network for anything.
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The two widths every screen is looked at in. */
export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 780 };

/** A running Crosscheck with its own database, and a browser to look at it. */
export interface Newsroom {
  readonly address: string;
  readonly browser: Browser;
  /** Its data folder, for a second server beside the first. */
  readonly data: string;
  close(): Promise<void>;
}

/** Starts Crosscheck on a free port with the sample newsroom (or empty), and a real Chromium. */
export async function openNewsroom(
  sample: 'with sample' | 'empty' = 'with sample',
  settings: Readonly<Record<string, string>> = {},
): Promise<Newsroom> {
  const data = await mkdtemp(join(tmpdir(), 'crosscheck-e2e-'));
  const flags = { port: '0', data, sample: sample === 'empty' ? 'no' : 'yes', perMinute: '0' };
  const server: Running = await start(configFrom(flags, settings), settingsInForce(flags, settings));
  const { path, environment } = inject('chromium');
  const browser = await chromium.launch({
    executablePath: path,
    args: FLAGS,
    env: { ...definedOf(process.env), ...environment },
  });
  return {
    address: server.address,
    browser,
    data,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

const definedOf = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter((pair): pair is [string, string] => pair[1] !== undefined));

/** A page of a newsroom and everything its console complained about. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

/** How a page is looked at; the first-run tour has ended unless it is what is looked at. */
export interface Look {
  readonly size: typeof WIDE;
  readonly scheme: 'light' | 'dark';
  readonly tour: 'ended' | 'first run';
}

/** Opens an address of the newsroom and collects console errors, failed scripts and refused policies. */
export async function visit(
  newsroom: Newsroom,
  path: string,
  { size = WIDE, scheme = 'light', tour = 'ended' }: Partial<Look> = {},
): Promise<Watched> {
  const context = await newsroom.browser.newContext({ viewport: size, colorScheme: scheme, reducedMotion: 'reduce' });
  if (tour === 'ended') await context.addInitScript("localStorage.setItem('crosscheck-tour', 'ended')");
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(newsroom.address + path);
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  return { page, context, complaints };
}

/** Every breach of WCAG 2.2 A and AA that axe finds on the page, one line each. */
export async function breaches(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** More presses than any page needs from its top to its foot. */
const MOST_PRESSES = 150;

/** Presses Tab until the focus stands on an element, as somebody without a mouse does; refuses where no Tab leads there. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let pressed = 0; pressed < MOST_PRESSES; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to ${String(wanted)}.`);
}

/** Goes to an element by Tab and presses Enter on it. */
export async function enter(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}
