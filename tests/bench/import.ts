/**
 * Measures imports: long texts, many short sources against raw inserts of the same rows, and one more statement on a
 * claim of a thousand. Run: node --import tsx tests/bench/import.ts [long|many|claim] [number of sources …]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { importSource } from '../../server/actions/import-source.ts';
import { LOCAL_USER } from '../../server/actions/permissions.ts';
import { HANDLERS } from '../../server/jobs/handlers.ts';
import { runOneJob } from '../../server/jobs/worker.ts';
import { migrate } from '../../server/store/migrate.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import { capturedReport, report, reportOf } from './reports.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Spent {
  readonly wall: number;
  /** Processor time of this process. */
  readonly cpu: number;
}

/** Milliseconds that a work takes. */
async function timed(work: () => Promise<unknown>): Promise<Spent> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - wall, cpu: (user + system) / 1000 };
}

const ms = (time: number): string => (time < 10 ? time.toFixed(1) : String(Math.round(time)));
const told = ({ wall, cpu }: Spent): string => `${ms(wall)} ms (processor ${ms(cpu)} ms)`;

function percentile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

async function inFresh(work: (store: Store, file: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'crosscheck-bench-'));
  const file = join(folder, 'crosscheck.sqlite');
  const store = await openStore({ file });
  try {
    await migrate(store);
    await work(store, file);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const deps = (store: Store) => ({ store, now: () => new Date() });

async function rowsIn(store: Store, table: 'claim' | 'statement' | 'evidence'): Promise<number> {
  const row = await store.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll().as('rows'))
    .executeTakeFirstOrThrow();
  return Number(row.rows);
}

const TABLES = [
  'outlet',
  'source',
  'body',
  'snapshot',
  'statement',
  'statement_key',
  'claim',
  'claim_key',
  'evidence',
  'position',
  'position_statement',
  'disagreement',
  'event',
  'job',
  'search_entry',
  'search_filter',
];

/** Writes the rows of a database into a fresh one of the same schema by bare prepared inserts, in so many transactions. */
async function rawInserts(from: string, transactions: number): Promise<Spent> {
  const held = new Sqlite(from, { readonly: true });
  const tables = TABLES.map((table) => {
    const rows = held.prepare(`select * from ${table}`).raw().all() as unknown[][];
    return { table, rows };
  });
  held.close();
  const folder = await mkdtemp(join(tmpdir(), 'crosscheck-raw-'));
  const file = join(folder, 'raw.sqlite');
  const store = await openStore({ file });
  await migrate(store);
  await store.close();
  const raw = new Sqlite(file);
  raw.pragma('synchronous = FULL');
  // The rows come table by table, so that some stand before what they point at.
  raw.pragma('foreign_keys = OFF');
  const inserts = tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, rows }) => {
      const marks = (rows[0] ?? []).map(() => '?').join(', ');
      return { rows, insert: raw.prepare(`insert into ${table} values (${marks})`) };
    });
  const spent = await timed(async () => {
    for (let turn = 0; turn < transactions; turn += 1) {
      raw.transaction(() => {
        for (const { rows, insert } of inserts) {
          const [first, end] = [turn, turn + 1].map((at) => Math.floor((rows.length * at) / transactions));
          for (const row of rows.slice(first, end)) insert.run(row);
        }
      })();
    }
    await Promise.resolve();
  });
  raw.close();
  await rm(folder, { recursive: true, force: true });
  return spent;
}

async function jobsOf(store: Store): Promise<Spent> {
  const never = new AbortController().signal;
  return timed(async () => {
    while (await runOneJob(deps(store), never, HANDLERS));
  });
}

/** One long text into a newsroom that holds another of the same size. */
async function long(): Promise<void> {
  for (const size of [10_000, 100_000, 1_000_000]) {
    await inFresh(async (store, file) => {
      const first = await timed(() => importSource(deps(store), LOCAL_USER, capturedReport(1, reportOf(1, size))));
      const alone = await rawInserts(file, 1);
      const second = await timed(() => importSource(deps(store), LOCAL_USER, capturedReport(2, reportOf(2, size))));
      const jobs = await jobsOf(store);
      const statements = (await rowsIn(store, 'statement')) / 2;
      say(
        `text of ${String(size / 1000)} kB, ${String(statements)} statements: first ${told(first)}, ` +
          `bare inserts of its rows ${told(alone)} = ${(alone.cpu / first.cpu).toFixed(2)}x; ` +
          `one more of the kind ${told(second)}, its jobs ${told(jobs)}, then ${String(await rowsIn(store, 'claim'))} claims`,
      );
    });
  }
}

/** Many sources of ten statements. */
async function many(counts: readonly number[]): Promise<void> {
  for (const count of counts) {
    await inFresh(async (store, file) => {
      const times: number[] = [];
      const total = await timed(async () => {
        for (let number = 0; number < count; number += 1) {
          const one = capturedReport(number, report(number, 10));
          times.push((await timed(() => importSource(deps(store), LOCAL_USER, one))).wall);
        }
      });
      const raw = await rawInserts(file, count);
      const early = times.slice(0, Math.max(20, Math.floor(count / 10)));
      const late = times.slice(-Math.max(20, Math.floor(count / 10)));
      const spread = (list: readonly number[]): string =>
        `p50 ${ms(percentile(list, 0.5))} p95 ${ms(percentile(list, 0.95))} ms`;
      say(
        `${String(count)} sources, ${String(await rowsIn(store, 'statement'))} statements, ` +
          `${String(await rowsIn(store, 'claim'))} claims: ${told(total)}, bare inserts ${told(raw)} = ` +
          `${(raw.wall / total.wall).toFixed(2)}x (processor ${(raw.cpu / total.cpu).toFixed(2)}x); ` +
          `a source ${spread(times)}, the first tenth ${spread(early)}, the last ${spread(late)}`,
      );
    });
  }
}

/** One more statement on a claim that a thousand sources speak to. */
async function claim(): Promise<void> {
  await inFresh(async (store) => {
    const line = (number: number): string =>
      `The port authority said ${String(340 + (number % 9))} ferry workers went on strike in Lorwick.`;
    const times: number[] = [];
    for (let number = 0; number < 1_050; number += 1) {
      const one = capturedReport(number, line(number));
      times.push((await timed(() => importSource(deps(store), LOCAL_USER, one))).wall);
    }
    const [early, late] = [times.slice(50, 100), times.slice(-50)];
    const ratio = percentile(late, 0.5) / percentile(early, 0.5);
    say(
      `${String(await rowsIn(store, 'evidence'))} pieces of evidence on ${String(await rowsIn(store, 'claim'))} claims: ` +
        `one more at 50 p50 ${ms(percentile(early, 0.5))} ms, at 1,000 p50 ${ms(percentile(late, 0.5))} ms ` +
        `p95 ${ms(percentile(late, 0.95))} ms = ${ratio.toFixed(1)}x`,
    );
  });
}

const [only, ...counts] = process.argv.slice(2);
if (only === undefined || only === 'long') await long();
if (only === undefined || only === 'many') await many(counts.length > 0 ? counts.map(Number) : [100, 1_000, 10_000]);
if (only === undefined || only === 'claim') await claim();
