/**
 * Fills a base with made-up statements and asks it every class of query, page and facets apart.
 * Run: npm run bench:search -- [statements] [sqlite|postgres|both] [words of the classes to ask, or '']
 *   [a folder to keep the SQLite file in, or the URL of a PostgreSQL database that is kept]
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { checkSentence } from '../../server/actions/check-sentence.ts';
import { LOCAL_USER } from '../../server/actions/permissions.ts';
import { keysOf } from '../../server/actions/steps/engine.ts';
import type { SearchQuery } from '../../server/contract.ts';
import { readWhole } from '../../server/reading/read.ts';
import { learnWords } from '../../server/store/search.ts';
import { migrate } from '../../server/store/migrate.ts';
import { openStore } from '../../server/store/store.ts';
import type { Place, Store } from '../../server/store/store.ts';
import { searchFacets } from '../../server/store/views/search-facets.ts';
import { searchPage } from '../../server/store/views/search.ts';
import startPostgres from '../engines/postgres-server.ts';
import { fill, SENTENCE } from './search-rows.ts';

const wanted = Number(process.argv[2] ?? 100_000);
const engines = process.argv[3] ?? 'both';
const only = process.argv[4] ?? '';
const kept = process.argv[5];
const ROUNDS = 25;
const MOST_MS = 50;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const one = <T>(list: readonly T[], round: number): T => list[round % list.length] as T;
const outlet = (round: number): string => `OUT-${String(1 + (round % 20))}`;
const year = (round: number): string => `20${String(10 + (round % 10))}`;
const days = (date: SearchQuery['date'], from: string, to: string): Partial<SearchQuery> => ({ date, from, to });
const march = (date: SearchQuery['date'], round: number) => days(date, `${year(round)}-03-01`, `${year(round)}-03-31`);
const WIDE = ['2011-01-01', '2019-06-30'] as const;

const ASKED: Readonly<Record<string, (round: number) => Partial<SearchQuery>>> = {
  'rare word': (round) => ({ q: `town${String(round * 7)}` }),
  'word of one in twenty': (round) => ({ q: `district${String(round % 20)} in` }),
  'common word': () => ({ q: 'workers counted' }),
  'beginning of a common word': () => ({ q: 'wor' }),
  'beginning of many words': (round) => ({ q: one(['t', 'to', 'tow', 'town', 'shif'], round) }),
  'common word and a beginning': (round) => ({ q: `workers town${String(round % 9)}` }),
  phrase: (round) => ({ q: `"district${String(round % 20)} the harbour office"` }),
  'figure by words': (round) => ({ q: (1000 + round * 13).toLocaleString('en-GB') }),
  'one figure': (round) => ({ least: 1000 + round * 13, most: 1000 + round * 13 }),
  'narrow range of figures': (round) => ({ least: 100 * round, most: 100 * round + 20 }),
  'wide range of figures': (round) => ({ least: 100 * round, most: 100 * round + 5000 }),
  'figures from': (round) => ({ least: 100 * round }),
  unit: (round) => ({ unit: one(['km', 'USD', 'count'], round) }),
  'as of a month': (round) => march('as-of', round),
  'as of a day': (round) => days('as-of', `${year(round)}-03-01`, `${year(round)}-03-01`),
  'as of nine years': () => days('as-of', ...WIDE),
  'as of until': (round) => ({ date: 'as-of', to: `${year(round)}-03-01` }),
  'published in a month': (round) => march('published', round),
  'published in nine years': () => days('published', ...WIDE),
  'captured on a day': () => days('captured', '2022-03-02', '2022-03-03'),
  'captured in a year': () => days('captured', '2022-01-01', '2022-12-31'),
  outlet: (round) => ({ outlet: outlet(round) }),
  relation: (round) => ({ relation: one(['contradiction', 'changed', 'party'] as const, round) }),
  origin: (round) => ({ origin: one(['afp', 'reuters', 'own'], round) }),
  person: (round) => ({ person: `Person ${String(round * 3)}` }),
  'rare word of an outlet': (round) => ({ q: `town${String(round)}`, outlet: outlet(round) }),
  'common word of an outlet': (round) => ({ q: 'workers counted', outlet: outlet(round) }),
  'common word among claims': () => ({ q: 'workers in', noun: 'claim' }),
  'common word among sources': () => ({ q: 'workers counted', noun: 'source' }),
  'common word, narrow range': (round) => ({ q: 'workers counted', least: 1000 + round, most: 1100 + round }),
  'outlet and unit': (round) => ({ outlet: outlet(round), unit: one(['km', 'USD', 'count'], round) }),
  'outlet, relation': (round) => ({
    outlet: outlet(round),
    relation: one(['contradiction', 'changed'] as const, round),
  }),
  'origin, wide range, year': (round) => ({
    origin: one(['afp', 'reuters', 'own'], round),
    least: 1000,
    most: 9000,
    ...days('published', `${year(round)}-01-01`, `${year(round)}-12-31`),
  }),
  'everything at once': (round) => ({
    q: `district${String(round % 20)} in`,
    noun: 'statement',
    outlet: outlet(round),
    unit: 'count',
    least: 100,
    ...days('as-of', ...WIDE),
  }),
  'two common, never together': () => ({ origin: 'afp', person: 'Person 5', date: 'as-of' }),
  'two very common, never together': () => ({ q: 'district3 in', origin: 'own' }),
};

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

let missed = 0;
/** Median and p95 of the time on the clock, and p95 of this process's own time, which is all of SQLite's and none of PostgreSQL's. */
async function told(work: (round: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [from, before] = [performance.now(), process.cpuUsage()];
    await work(round);
    const { user, system } = process.cpuUsage(before);
    if (round === 0) continue;
    times.push(performance.now() - from);
    own.push((user + system) / 1000);
  }
  if (at(times, 0.95) > MOST_MS) missed += 1;
  const shown = [at(times, 0.5), at(times, 0.95), at(own, 0.95)].map((time) => time.toFixed(1).padStart(6)).join(' ');
  return `${shown}${at(times, 0.95) > MOST_MS ? '!' : ' '}`;
}

async function measure(store: Store): Promise<void> {
  const line = (name: string, rest: string) => say(`${store.engine.padEnd(8)}  ${name.padEnd(32)} ${rest}`);
  for (const [name, asked] of Object.entries(ASKED)) {
    if (!name.includes(only)) continue;
    const query = (round: number): SearchQuery => ({ limit: 50, date: 'as-of', ...asked(round) });
    const page = await told((round) => searchPage(store, query(round)));
    const facets = await told((round) => searchFacets(store, query(round)));
    const { total } = await searchPage(store, query(1));
    line(name, `${page}  ${facets}  ${String(total).padStart(6)} hits`);
  }
  if (!'checked before'.includes(only)) return;
  const deps = { store, now: () => new Date() };
  const checked = await told((round) =>
    checkSentence(deps, LOCAL_USER, { sentence: SENTENCE.replace(/counted \S+/u, `counted ${String(round * 37)}`) }),
  );
  line('checked before', checked);
}

/** Times on the clock mean little on a busy machine. */
const busy = (): string =>
  `${(loadavg()[0] ?? 0).toFixed(1)} processes at work on ${String(availableParallelism())} cores`;

/** The keys under which all statements of the base find each other, so that each look-up meets as many rows as it ever will. */
function sharedKeys(): string[] {
  const { statements, found } = readWhole(SENTENCE, {});
  return statements.flatMap((statement) => keysOf({ statement, text: SENTENCE, found, source: { id: 'SRC-1' } }));
}

async function run(place: Place): Promise<void> {
  const store = await openStore(place);
  try {
    await migrate(store);
    const from = performance.now();
    const known = await store.db.selectFrom('source').select('id').limit(1).executeTakeFirst();
    if (known === undefined) await fill(store, { statements: wanted, keys: [...new Set(sharedKeys())] }, learnWords);
    say(`${store.engine}: ${String(wanted)} statements in ${((performance.now() - from) / 1000).toFixed(0)} s`);
    if ('file' in place) say(`${((await stat(place.file)).size / 1e9).toFixed(2)} GB`);
    // What the server's own upkeep does within minutes.
    if (store.engine === 'postgres') await store.transact((tx) => sql`analyze`.execute(tx));
    say(`${'engine'.padEnd(8)}  ${'asked'.padEnd(32)}  page: p50, p95, own p95; facets (ms)`);
    say(busy());
    await measure(store);
    say(busy());
  } finally {
    await store.close();
  }
}

async function onSqlite(): Promise<void> {
  if (kept !== undefined) return run({ file: join(kept, 'crosscheck.sqlite') });
  const folder = await mkdtemp(join(tmpdir(), 'crosscheck-bench-'));
  await run({ file: join(folder, 'crosscheck.sqlite') });
  await rm(folder, { recursive: true });
}

async function onPostgres(): Promise<void> {
  if (kept !== undefined) return run({ url: kept });
  let url = '';
  const provide = (_name: string, given: string): void => void (url = given);
  const stop = await startPostgres({ provide } as unknown as TestProject);
  await run({ url: `${url}/postgres` });
  await stop();
}

if (engines !== 'postgres') await onSqlite();
if (engines !== 'sqlite') await onPostgres();
say(
  missed === 0
    ? `Every class within ${String(MOST_MS)} ms at p95.`
    : `${String(missed)} beyond ${String(MOST_MS)} ms at p95 (marked !).`,
);
