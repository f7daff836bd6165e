/** The same 100,000 rows sent to a running server: rows a second, memory, how long others wait, and ending it half-way (`cancel`). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSource } from '../../server/actions/import-source.ts';
import { withDatabase } from '../../server/cli/database.ts';
import { configFrom, settingsInForce } from '../../server/config.ts';
import type { Audit } from '../../server/contract.ts';
import { start } from '../../server/main.ts';
import { csvOf, faultyRows, reports } from '../engines/faulty-table.ts';
import { memoryLog } from './memory-log.ts';

const print = (line: string): void => void process.stdout.write(line + '\n');
const REPEATS = Number(process.argv[2] ?? 500);
const ENDS = process.argv[3] === 'cancel';
const EVERY_MS = 3000;
const data = await mkdtemp(join(tmpdir(), 'crosscheck-audit-server-'));
const flags = { port: '0', data, sample: 'no', perMinute: '0' };
await withDatabase(configFrom(flags, {}), async ({ deps, actor }) => {
  for (const report of reports()) await importSource(deps, actor, report);
});
const server = await start(configFrom(flags, {}), settingsInForce(flags, {}));
const api = `${server.address}/api/v1`;
const read = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
  const answer = await fetch(api + path, init);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
};
const rest = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const rows = faultyRows((place) => `${place} in figures`);
const body = new FormData();
body.append('file', new Blob([csvOf(Array.from({ length: REPEATS }, () => rows).flat())]), 'big.csv');
let began = performance.now();
let audit = await read<Audit>('/audits', { method: 'POST', body });
print(`${audit.rows.toLocaleString('en-US')} rows taken in within ${Math.round(performance.now() - began)} ms`);
const log = memoryLog(print);
const waits: number[] = [];
let noted = performance.now();
while (audit.state === 'waiting' || audit.state === 'running') {
  await rest(100);
  began = performance.now();
  audit = await read<Audit>(`/audits/${audit.id}`);
  waits.push(performance.now() - began);
  if (ENDS && audit.done > audit.rows / 2) {
    began = performance.now();
    audit = await read<Audit>(`/audits/${audit.id}/cancel`, { method: 'POST' });
    print(`ended after ${audit.done} rows, within ${Math.round(performance.now() - began)} ms`);
  }
  if (performance.now() - noted < EVERY_MS) continue;
  log.note(audit.done);
  noted = performance.now();
}
log.sum();
await rest(2000);
const kept = await read<{ total: number }>(`/audits/${audit.id}/rows?limit=1`);
waits.sort((a, b) => a - b);
const at = (share: number): string => `${(waits[Math.floor(waits.length * share)] ?? 0).toFixed(1)} ms`;
print(`${audit.state}; ${audit.done} rows counted, ${kept.total} kept`);
print(`another request waits: median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(0.9999)}`);
await server.close();
await rm(data, { recursive: true });
