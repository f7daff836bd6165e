import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditRows } from '../../server/actions/steps/audit-rows.ts';
import { citedFinder } from '../../server/actions/steps/find-cited.ts';
import { sourceFolder } from '../../server/actions/steps/find-in-folder.ts';
import { surveyTable } from '../../server/capture/audit/table-rows.ts';
import { tableFile } from '../../server/capture/audit/table-text.ts';
import { csvOf, faultyRows, reports } from '../engines/faulty-table.ts';
import { ENTRY, lines } from './crosscheck.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const TIMES = 200;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-audit-long-'));
  for (const { meta, text } of reports()) await writeFile(join(folder, `${meta.title}.txt`), text);
  const rows = faultyRows((place) => `${place} in figures.txt`);
  await writeFile(join(folder, 'long.csv'), csvOf(Array.from({ length: TIMES }, () => rows).flat()));
});
afterAll(() => rm(folder, { recursive: true }));

/** Audits the long table in a process of its own and sends a signal once this many characters came. */
function ended(
  signal: NodeJS.Signals,
  after: number,
): Promise<{ code: number | null; out: string; err: string; ms: number }> {
  return new Promise((settle, fail) => {
    const argv = ['audit', join(folder, 'long.csv'), '--sources', folder, '--data', join(folder, 'none'), '--json'];
    const child = spawn(process.execPath, [ENTRY, ...argv], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    });
    let [out, err, sent] = ['', '', 0];
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      out += piece;
      if (sent > 0 || out.length < after) return;
      sent = performance.now();
      child.kill(signal);
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      err += piece;
    });
    child.on('error', fail);
    child.on('close', (code) => settle({ code, out, err, ms: performance.now() - sent }));
  });
}

const megabytes = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1_048_576;
};

describe('a long audit', () => {
  it('holds the same memory at row 1,800 as at row 600', async () => {
    const table = await surveyTable(tableFile(join(folder, 'long.csv'), 'long.csv'));
    const { find } = await sourceFolder(folder);
    let [early, late] = [0, 0];
    for await (const { row } of auditRows(table, citedFinder([find], null))) {
      if (row === 600) early = megabytes();
      if (row < 1800) continue;
      late = megabytes();
      break;
    }
    expect(early).toBeGreaterThan(0);
    expect(late - early).toBeLessThan(4);
  }, 60_000);

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends on %s within a second or two, with every printed row whole and counted',
    async (signal) => {
      const { code, out, err, ms } = await ended(signal, 20_000);
      expect(code).toBe(1);
      expect(ms).toBeLessThan(2000);
      const rows = lines(out);
      expect(rows.length).toBeGreaterThan(10);
      expect(rows.length).toBeLessThan(TIMES * 200);
      expect(rows.map(({ row }) => row)).toEqual(rows.map((_, at) => at + 1));
      expect(err).toContain(
        `ended after ${rows.length.toLocaleString('en-US')} of ${(TIMES * 200).toLocaleString('en-US')} rows: `,
      );
    },
  );
});
