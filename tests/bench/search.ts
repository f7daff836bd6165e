/**
 * Fills a database with made-up statements and asks it every class of query, on both engines.
 * Run: node --import tsx tests/bench/search.ts [statements] [sqlite|postgres|both]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { TestProject } from 'vitest/node';
import type { SearchQuery } from '../../server/contract.ts';
import { learnWords } from '../../server/store/search.ts';
import { migrate } from '../../server/store/migrate.ts';
import { openStore } from '../../server/store/store.ts';
import type { Place, Store, WriteTx } from '../../server/store/store.ts';
import { searchFacets } from '../../server/store/views/search-facets.ts';
import { searchPage } from '../../server/store/views/search.ts';
import startPostgres from '../engines/postgres-server.ts';
import { fill } from './search-rows.ts';

const wanted = Number(process.argv[2] ?? 100_000);
const engines = process.argv[3] ?? 'both';
const ROUNDS = 25;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const ASKED: Readonly<Record<string, (round: number) => Partial<SearchQuery>>> = {
  'a rare word': (round) => ({ q: `town${String(round * 7)}` }),
  'a word of every text': () => ({ q: 'workers' }),
  'two words, one a beginning': (round) => ({ q: `workers tow${String(round % 9)}` }),
  'a figure by words': (round) => ({ q: String(1000 + round * 13) }),
  value: (round) => ({ least: 1000 + round * 13, most: 1000 + round * 13 }),
  'range of values': (round) => ({ least: 100 * round, most: 100 * round + 5000 }),
  'value and word': (round) => ({ q: 'workers', least: 1000 + round, most: 1100 + round }),
  unit: (round) => ({ unit: ['km', 'USD', 'count'][round % 3] }),
  'as of': (round) => ({
    date: 'as-of',
    from: `20${String(10 + (round % 10))}-03-01`,
    to: `20${String(10 + (round % 10))}-03-31`,
  }),
  published: (round) => ({
    date: 'published',
    from: `20${String(10 + (round % 10))}-03-01`,
    to: `20${String(10 + (round % 10))}-03-31`,
  }),
  captured: () => ({ date: 'captured', from: '2022-03-01', to: '2022-03-02' }),
  outlet: (round) => ({ outlet: `OUT-${String(1 + (round % 20))}` }),
  'outlet and word': (round) => ({ q: `town${String(round)}`, outlet: `OUT-${String(1 + (round % 20))}` }),
  relation: (round) => ({ relation: (['contradiction', 'changed', 'party'] as const)[round % 3] }),
  origin: (round) => ({ origin: ['afp', 'reuters', 'own'][round % 3] }),
  person: (round) => ({ person: `Person ${String(round * 3)}` }),
};

const p95 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;

async function timesOf(work: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    await work(round);
    if (round > 0) times.push(performance.now() - from);
  }
  return p95(times);
}

async function measure(store: Store): Promise<void> {
  for (const [name, asked] of Object.entries(ASKED)) {
    const query = (round: number): SearchQuery => ({ limit: 50, date: 'as-of', ...asked(round) });
    const page = await timesOf((round) => searchPage(store, query(round)));
    const facets = await timesOf((round) => searchFacets(store, query(round)));
    const { total } = await searchPage(store, query(1));
    const shown = [page, facets].map((time) => time.toFixed(1).padStart(7)).join('  ');
    say(`${store.engine.padEnd(8)}  ${name.padEnd(28)} ${shown}  ${String(total).padStart(6)} hits`);
  }
}

async function run(place: Place): Promise<void> {
  const store = await openStore(place);
  try {
    await migrate(store);
    const from = performance.now();
    await fill(store, wanted, (tx: WriteTx, words) => learnWords(tx, words));
    say(`${store.engine}: ${String(wanted)} statements in ${((performance.now() - from) / 1000).toFixed(0)} s`);
    say(`${'engine'.padEnd(8)}  ${'asked'.padEnd(28)} p95 page  facets ms`);
    await measure(store);
  } finally {
    await store.close();
  }
}

if (engines !== 'postgres') {
  const folder = await mkdtemp(join(tmpdir(), 'crosscheck-bench-'));
  await run({ file: join(folder, 'crosscheck.sqlite') });
  await rm(folder, { recursive: true });
}
if (engines !== 'sqlite') {
  let url = '';
  const provide = (_name: string, given: string): void => void (url = given);
  const stop = await startPostgres({ provide } as unknown as TestProject);
  await run({ url: `${url}/postgres` });
  await stop();
}
