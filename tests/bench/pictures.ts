/**
 * Photographs every screen in a real Chromium, wide and on a phone, light and dark, for eyes to look at.
 * Run: npm run pictures -- FOLDER [sample|large|empty] [parts of names, parted by commas]
 * "sample" is the sample newsroom with a draft, an audit, a changed page and a report in Arabic; "large" has 5,000 claims,
 * a claim of 2,000 statements and a text with 2,000 marks besides; "empty" has nothing.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { configFrom } from '../../server/config.ts';
import { openMigrated, start } from '../../server/main.ts';
import findChromium from '../e2e/chromium.ts';
import type { Chromium } from '../e2e/chromium.ts';
import { DRAFT, DRAFT_DAY, REPORTS } from '../engines/draft-newsroom.ts';
import { longClaim, longReport, manyClaims } from './large-newsroom.ts';

const [folder = 'pictures', base = 'sample', only = ''] = process.argv.slice(2);
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 360, height: 780 } } as const;
/** Longer pages are cut here, in pixels. */
const TALLEST = { wide: 2600, phone: 3400 } as const;

/** A screen: its address and the keys pressed once it stands there. */
type Screen = readonly [name: string, address: string, ...keys: string[]];

const SCREENS: readonly Screen[] = [
  ['desk', '/'],
  ['desk-explained', '/?group=explained'],
  ['queue', '/queue'],
  ['queue-contradiction', '/queue?kind=contradiction'],
  ['queue-nothing', '/queue?kind=failed'],
  ['claims', '/claims'],
  ['claims-suggested', '/claims?state=suggested'],
  ['claims-none', '/claims?q=zebra'],
  ['claim-new', '/claims/new'],
  ['claim', '/claims/CLM-1'],
  ['claim-2', '/claims/CLM-2'],
  ['claim-verdict', '/claims/CLM-1', '1'],
  ['claim-override', '/claims/CLM-1', 'o'],
  ['claim-edit', '/claims/CLM-1', 'e'],
  ['claim-attach', '/claims/CLM-1', 'n'],
  ['claim-past', '/claims/CLM-1?at=2099-01-01'],
  ['claim-missing', '/claims/CLM-9999'],
  ['sources', '/sources'],
  ['reader', '/sources/SRC-3'],
  ['reader-last', '/sources/LAST'],
  ['compare', '/sources/CHANGED/compare'],
  ['trace', '/trace/STM-13'],
  ['import', '/import'],
  ['watches', '/watches'],
  ['drafts', '/drafts'],
  ['draft', '/drafts/DRF-1'],
  ['draft-derived', '/drafts/DRF-1', 'd'],
  ['draft-note', '/drafts/DRF-1', 'n'],
  ['draft-version', '/drafts/DRF-1', 'b'],
  ['audits', '/audits'],
  ['audit', '/audits/AUD-1'],
  ['outlets', '/outlets'],
  ['outlet', '/outlets/OUT-1'],
  ['history', '/history'],
  ['search', '/search'],
  ['search-words', '/search?q=troops'],
  ['search-none', '/search?q=zebra'],
  [
    'checked',
    '/search?checked=The%20coalition%20ended%20its%20combat%20mission%20in%20Iraq%20on%2012%20December%202021.',
  ],
  ['settings', '/settings'],
  ['palette', '/', 'Control+k'],
  ['keys', '/', '?'],
  ['missing', '/nowhere'],
];

const ARABIC = `قالت وزارة الصحة إن الحريق في ميناء مارلو يوم 4 مايو 2024 أدى إلى إصابة 27 شخصا.

وأضافت الوزارة أن 14 قاربا احترقت في الميناء.`;
const TABLE = `claim,value,as of,source
Soldiers stationed in Linden,5200,2024-01-15,The garrison in January
Soldiers stationed in Linden,5400,2024-01-15,The garrison in January
Warehouses destroyed in the old harbour,17,,A winter in Linden
Welders dismissed by the shipyard in Varn,130,,A winter in Linden
Camels in Sel,12,,A winter in Linden
Ferries lost,3,,No such report
`;

async function send(address: string, path: string, body: object | FormData): Promise<void> {
  const sent =
    body instanceof FormData
      ? { body }
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const answer = await fetch(`${address}/api/v1${path}`, { method: 'POST', ...sent });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
}

/** What the sample lacks: reports for a draft, the draft, an audit, a page that changed, a text from right to left. */
async function fill(address: string): Promise<void> {
  const page = {
    outlet: 'Harbor Wire',
    title: 'Fire in Marlow',
    published: '2024-05-05',
    url: 'https://wire.example/fire',
  };
  for (const boats of [14, 19])
    await send(address, '/sources', {
      ...page,
      text: `The fire in Marlow on 4 May 2024 destroyed ${String(boats)} boats.\n\nNobody was hurt.`,
    });
  for (const { text, meta } of REPORTS) {
    const { outlet, title, published, url, credit } = meta;
    await send(address, '/sources', { text, outlet, title, published, url, ...(credit === null ? {} : { credit }) });
  }
  await send(address, '/drafts', { title: 'A winter on the coast', text: DRAFT, published: DRAFT_DAY });
  const table = new FormData();
  table.append('file', new Blob([TABLE], { type: 'text/csv' }), 'coast.csv');
  await send(address, '/audits', table);
  await send(address, '/watches', { url: 'https://wire.example/feed' });
  await send(address, '/claims/CLM-1/comments', { words: 'Could somebody ask the coalition?' });
  await send(address, '/sources', {
    outlet: 'Al Mina',
    title: 'حريق في ميناء مارلو',
    published: '2024-05-06',
    language: 'ar',
    text: ARABIC,
  });
}

interface Held {
  readonly rows: readonly { readonly id: string; readonly title: string }[];
}

async function addressesOf(address: string): Promise<Record<string, string>> {
  const rows = async (path: string) => ((await (await fetch(`${address}/api/v1${path}`)).json()) as Held).rows;
  const sources = await rows('/sources?limit=100');
  const newest = [...sources].sort((a, b) => Number(b.id.slice(4)) - Number(a.id.slice(4)))[0];
  const changed = sources.find(({ title }) => title === 'Fire in Marlow');
  return { LAST: newest?.id ?? 'SRC-1', CHANGED: changed?.id ?? 'SRC-1' };
}

async function photograph(page: Page, file: string, most: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const width = page.viewportSize()?.width ?? 0;
  const clip = { x: 0, y: 0, width, height: Math.min(height, most) };
  await page.screenshot({ path: file, fullPage: true, clip });
}

async function look(
  browser: Browser,
  address: string,
  size: keyof typeof SIZES,
  scheme: 'light' | 'dark',
): Promise<void> {
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme: scheme, reducedMotion: 'reduce' });
  await context.addInitScript("localStorage.setItem('crosscheck-tour', 'ended')");
  const ids = await addressesOf(address);
  for (const [name, path, ...keys] of SCREENS.filter(([one]) => only.split(',').some((part) => one.includes(part)))) {
    const page = await context.newPage();
    page.on('console', (line) => {
      if (line.type() === 'error') process.stdout.write(`${name}: ${line.text()}\n`);
    });
    await page.goto(address + path.replace(/LAST|CHANGED/, (word) => ids[word] ?? word));
    await page.locator('main h1').first().waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    for (const key of keys) await page.keyboard.press(key);
    if (keys.length > 0) await page.waitForTimeout(600);
    await photograph(
      page,
      join(folder, `${name}.${size}-${scheme}.png`),
      keys.length > 0 ? SIZES[size].height : TALLEST[size],
    );
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (wider > 0) process.stdout.write(`${name}, ${size}: ${String(wider)} px wider than the window\n`);
    await page.close();
  }
  await context.close();
}

await mkdir(folder, { recursive: true });
const data = await mkdtemp(join(tmpdir(), 'crosscheck-pictures-'));
const config = configFrom({ data, port: '0', perMinute: '0', sample: base === 'empty' ? 'no' : 'yes' }, {});
let server = await start(config);
if (base !== 'empty') await fill(server.address);
if (base === 'large') {
  await send(server.address, '/sources', {
    outlet: 'Varna Post',
    title: 'The strike, day by day',
    published: '2024-06-01',
    text: longReport(2000),
  });
  await server.close();
  const store = await openMigrated(config);
  await manyClaims(store, 5000);
  await longClaim(store, 'CLM-2', 2000);
  await store.close();
  server = await start(config);
}
let found: Chromium | undefined;
const done = await findChromium({ provide: (_: string, value: Chromium) => (found = value) } as unknown as TestProject);
const environment = { ...process.env, ...found?.environment } as Record<string, string>;
const browser = await chromium.launch({ executablePath: found?.path ?? '', args: FLAGS, env: environment });
try {
  for (const size of ['wide', 'phone'] as const)
    for (const scheme of ['light', 'dark'] as const) await look(browser, server.address, size, scheme);
} finally {
  await browser.close();
  await server.close();
  done();
  await rm(data, { recursive: true, force: true });
}
