import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { importOutcome } from '../../server/contract.ts';
import type { ImportOutcome } from '../../server/contract.ts';
import { migrate } from '../../server/store/migrate.ts';
import { openStore } from '../../server/store/store.ts';
import { ENGINES } from '../engines/engines.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHILD = join(ROOT, 'tests/engines/import-until-killed.ts');
const KILLS = 10;

/** Starts imports in a process of their own, kills it some milliseconds after its first outcome, and gives all it acknowledged. */
async function acknowledgedUntilKilled(file: string, first: number, lived: number): Promise<ImportOutcome[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, file, String(first)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), lived);
    told += part;
  });
  const [, signal] = (await ended) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  const lines = told.slice(0, told.lastIndexOf('\n')).split('\n');
  return lines.map((line) => importOutcome.parse(JSON.parse(line)));
}

const one = (raw: Sqlite.Database, query: string, ...asked: string[]): number =>
  raw
    .prepare(query)
    .pluck()
    .get(...asked) as number;

function expectWhole(file: string, acknowledged: readonly ImportOutcome[]): void {
  const raw = new Sqlite(file);
  try {
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    for (const { source, snapshot, statements, sha256 } of acknowledged) {
      const [src, snp] = [source ?? '', snapshot ?? ''];
      expect(
        one(raw, 'select count(*) from snapshot where id = ? and source_id = ? and sha256 = ?', snp, src, sha256 ?? ''),
      ).toBe(1);
      expect(one(raw, 'select count(*) from statement where snapshot_id = ?', snp)).toBe(statements);
    }
    // A source is never there without its copy, its line of history, its findable words and its job.
    const sources = one(raw, 'select count(*) from source');
    expect(sources - acknowledged.length).toBeGreaterThanOrEqual(0);
    expect(one(raw, 'select count(*) from snapshot')).toBe(sources);
    expect(one(raw, "select count(*) from event where action = 'import-source'")).toBe(sources);
    expect(one(raw, "select count(*) from search_entry where noun = 'source'")).toBe(sources);
    expect(one(raw, "select count(*) from job where kind = 'verify-snapshots'")).toBe(sources);
    const told = one(raw, `select sum(json_extract(new, '$.statements')) from event where action = 'import-source'`);
    expect(one(raw, 'select count(*) from statement')).toBe(told);
    expect(one(raw, 'select count(*) from event')).toBe(one(raw, 'select max(sequence) from event'));
    expect(one(raw, 'select coalesce(sum(evidence_count), 0) from claim')).toBe(
      one(raw, 'select count(*) from evidence'),
    );
  } finally {
    raw.close();
  }
}

it('loses nothing acknowledged and leaves nothing half-written when it is killed in the middle of imports', async () => {
  const { place, remove } = await ENGINES[0].fresh();
  const file = 'file' in place ? place.file : '';
  try {
    const store = await openStore(place);
    await migrate(store);
    await store.close();
    const acknowledged: ImportOutcome[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      acknowledged.push(...(await acknowledgedUntilKilled(file, kill * 1_000, Math.random() * 700)));
      expectWhole(file, acknowledged);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
  } finally {
    await remove();
  }
}, 240_000);
