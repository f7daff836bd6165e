/**
 * Brings the labelled pages of ../shared/eval, which report hundreds of different things, into one newsroom and counts which
 * disagreements are found among them: nearly all of them are wrong.
 * Run: npm run bench:strangers
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { importSource } from '../../server/actions/import-source.ts';
import { LOCAL_USER } from '../../server/actions/permissions.ts';
import { readArticle } from '../../server/capture/html/article.ts';
import { configFrom } from '../../server/config.ts';
import { openMigrated } from '../../server/main.ts';
import { captured } from '../engines/reports.ts';

const PAGES = '../shared/eval/extract-dev.jsonl.gz';
const SHORTEST = 200;
if (!existsSync(PAGES)) throw new Error(`${PAGES} is not there.`);

interface Labelled {
  readonly id: string | number;
  readonly html: string;
  readonly url?: string;
}

const pages = gunzipSync(readFileSync(PAGES)).toString('utf8').split('\n').filter(Boolean);
const data = await mkdtemp(join(tmpdir(), 'crosscheck-strangers-'));
const store = await openMigrated(configFrom({ data }, {}));
let brought = 0;
for (const line of pages) {
  const { id, html, url } = JSON.parse(line) as Labelled;
  const { text, title, published, language } = readArticle(html, url ?? null);
  if (text.length < SHORTEST) continue;
  const outlet = url === undefined ? `page ${String(id)}` : new URL(url).hostname.replace(/^www\./, '');
  const meta = { outlet, title: title ?? `Page ${String(id)}`, url: url ?? null, language: language ?? null };
  const day = published?.slice(0, 10) ?? null;
  await importSource({ store, now: () => new Date() }, LOCAL_USER, captured(text, { ...meta, published: day }));
  brought += 1;
}
const relations = await store.db
  .selectFrom('disagreement')
  .select(({ fn }) => ['relation', fn.countAll<number>().as('pairs')])
  .groupBy('relation')
  .orderBy('pairs', 'desc')
  .execute();
process.stdout.write(`${String(brought)} pages of different stories\n`);
for (const { relation, pairs } of relations) process.stdout.write(`${relation.padEnd(16)}${String(pairs)}\n`);
await store.close();
await rm(data, { recursive: true, force: true });
