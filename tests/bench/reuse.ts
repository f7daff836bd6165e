/**
 * Measures how copies are found among many articles: recall by share, precision, speed and size, with the index in
 * memory, and with the table of a SQLite file. Run: node --expose-gc --import tsx tests/bench/reuse.ts [memory|table] [number of articles …]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { LOCAL_USER } from '../../server/actions/permissions.ts';
import { traceCopy } from '../../server/actions/steps/trace-copy.ts';
import { worthComparing, type Sharing } from '../../server/judging/origins/candidates.ts';
import { traceNewcomer } from '../../server/judging/origins/newcomer.ts';
import { insertOutlet } from '../../server/store/outlets.ts';
import { holdWitnesses } from '../../server/store/recent.ts';
import { insertSnapshot } from '../../server/store/snapshots.ts';
import { insertSource } from '../../server/store/sources.ts';
import { sha256 } from '../../server/store/sha256.ts';
import { migrate } from '../../server/store/migrate.ts';
import { openStore } from '../../server/store/store.ts';
import { fingerprints, foldedWords, type FoldedWord } from '../../server/text/fingerprint.ts';
import { articles, SHARES, type Article, type Share } from './stories.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const MOST = { newest: 24, oldest: 8, compared: 10, outlet: 2, version: 0.3 };

/** A pair of articles found to share words as a copy or a partial copy. */
type Pair = readonly [later: number, earlier: number];

const rootOf = (all: readonly Article[], at: number): number => all[at]?.copies?.of ?? at;

function score(all: readonly Article[], found: readonly Pair[]): string {
  const linked = new Set(found.map(([a, b]) => `${String(a)} ${String(b)}`));
  const right = found.filter(([a, b]) => rootOf(all, a) === rootOf(all, b)).length;
  const recall = (Object.keys(SHARES) as Share[]).map((share) => {
    const copies = all.flatMap(({ copies }, at) => (copies?.share === share ? [[at, copies.of] as const] : []));
    // A copy is found when it is bound to the article it is from, or to another that has the same words.
    const hit = copies.filter(
      ([at, of]) =>
        linked.has(`${String(at)} ${String(of)}`) || found.some(([a, b]) => a === at && rootOf(all, b) === of),
    ).length;
    return `${share} ${(hit / copies.length).toFixed(4)} of ${String(copies.length)}`;
  });
  return `recall ${recall.join(', ')}; precision ${(right / Math.max(1, found.length)).toFixed(4)} of ${String(found.length)}`;
}

/** Processor seconds since. */
function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

/** The newest and the oldest holders of a hash, as the table's look-up gives them. */
const bounded = (holders: readonly number[]): Set<number> =>
  new Set(holders.length <= MOST.newest ? holders : [...holders.slice(0, MOST.oldest), ...holders.slice(-MOST.newest)]);

function inMemory(all: readonly Article[]): void {
  const index = new Map<number, number | number[]>();
  const before = heap();
  const start = process.cpuUsage();
  const found: Pair[] = [];
  all.forEach((article, at) => {
    const words = foldedWords(article.text);
    const hashes = [...new Set(fingerprints(words).map(({ hash }) => hash))];
    const holders = hashes.flatMap((hash) => {
      const held = index.get(hash);
      return held === undefined ? [] : [bounded(typeof held === 'number' ? [held] : held)];
    });
    found.push(...linksOf(all, { at, near: worthComparing(holders, hashes.length), words, hashes: hashes.length }));
    for (const hash of hashes) {
      const held = index.get(hash);
      if (held === undefined) index.set(hash, at);
      else if (typeof held === 'number') index.set(hash, [held, at]);
      else held.push(at);
    }
  });
  const seconds = since(start);
  const bytes = (heap() - before) / all.length;
  say(
    `${String(all.length)} articles, index in memory: ${score(all, found)}; ` +
      `${String(Math.round(all.length / seconds))} articles/s, ${String(Math.round(bytes))} bytes an article`,
  );
  index.clear();
}

interface Looking {
  readonly at: number;
  readonly near: readonly Sharing[];
  readonly words: readonly FoldedWord[];
  readonly hashes: number;
}

function linksOf(all: readonly Article[], { at, near, words, hashes }: Looking): Pair[] {
  const outlet = all[at]?.outlet;
  const places = near.map(({ snapshot }) => snapshot);
  const others = places.filter((one) => all[one]?.outlet !== outlet).slice(0, MOST.compared);
  const mates = near.filter(({ snapshot, shared }) => {
    const counts = others.length > 0 || shared >= hashes * MOST.version;
    return all[snapshot]?.outlet === outlet && counts;
  });
  const same = mates.map(({ snapshot }) => snapshot).slice(0, MOST.outlet);
  const textOf = (one: number) => ({ id: one, text: all[one]?.text ?? '', outlet: all[one]?.outlet });
  const links = traceNewcomer(textOf(at), [...others, ...same].map(textOf), words);
  return links.flatMap(({ from, to, kind }) =>
    kind === 'copy' || kind === 'partial' ? [[at, from === at ? Number(to) : Number(from)] as const] : [],
  );
}

const PLAIN = {
  author: null,
  url: null,
  language: 'en',
  published: null,
  publishedPrecision: null,
  dateline: null,
  timeZone: null,
  credit: null,
  translatedFrom: null,
  via: null,
  note: null,
  sample: false,
};

/** Brings articles through the table, a transaction each, without reading their figures. */
async function inTable(all: readonly Article[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'crosscheck-reuse-'));
  const file = join(folder, 'crosscheck.sqlite');
  const store = await openStore({ file });
  await migrate(store);
  const at = '2026-01-01T00:00:00.000Z';
  const stamp = { at, by: 'bench' };
  const outlets = new Map<string, string>();
  let traced = 0;
  const began = performance.now();
  const times: number[] = [];
  for (const [number, { outlet, text }] of all.entries()) {
    await store.transact(async (tx) => {
      const kind = { name: outlet, kind: 'other', country: null, parentId: null, sample: false };
      const outletId = outlets.get(outlet) ?? (await insertOutlet(tx, kind, stamp)).id;
      outlets.set(outlet, outletId);
      const source = await insertSource(
        tx,
        { ...PLAIN, outletId, outletName: outlet, title: `Story ${String(number)}` },
        stamp,
      );
      const bytes = Buffer.from(text, 'utf8');
      const copy = {
        sourceId: source.id,
        sha256: sha256(bytes),
        bytes,
        mediaType: 'text/plain',
        text,
        extractor: 'bench',
        capturedAt: at,
      };
      const snapshot = await insertSnapshot(tx, copy, stamp);
      const [start, cpu] = [performance.now(), process.cpuUsage()];
      await traceCopy({ tx, actor: LOCAL_USER, at, stamp, held: holdWitnesses(store) }, { source, snapshot, outlet });
      times.push(performance.now() - start);
      traced += since(cpu);
    });
  }
  const wall = (performance.now() - began) / 1000;
  const rows = await store.db.selectFrom('reuse').selectAll().where('kind', 'in', ['copy', 'partial']).execute();
  const place = (id: string): number => Number(id.slice(4)) - 1;
  const found = rows.map((row): Pair => {
    const [a, b] = [place(row.from_source_id), place(row.to_source_id)];
    return [Math.max(a, b), Math.min(a, b)];
  });
  await store.close();
  const raw = new Sqlite(file, { readonly: true });
  const { bytes } = raw.prepare(`select sum(pgsize) as bytes from dbstat where name = 'fingerprint'`).get() as {
    bytes: number;
  };
  raw.close();
  await rm(folder, { recursive: true, force: true });
  const tenth = Math.ceil(all.length / 10);
  const median = (list: number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  say(
    `${String(all.length)} articles, table of SQLite: ${score(all, found)}; ` +
      `traced at ${String(Math.round(all.length / traced))} articles/s of processor time (${String(Math.round(all.length / wall))}/s on the clock with all their rows), ` +
      `first tenth p50 ${median(times.slice(0, tenth)).toFixed(1)} ms, last ${median(times.slice(-tenth)).toFixed(1)} ms, ${String(Math.round(bytes / all.length))} bytes an article`,
  );
}

const [only, ...counts] = process.argv.slice(2);
if (only !== 'table')
  for (const count of counts.length > 0 ? counts.map(Number) : [10_000, 100_000]) inMemory(articles(count));
if (only !== 'memory')
  await inTable(articles(only === 'table' && counts[0] !== undefined ? Number(counts[0]) : 10_000));
