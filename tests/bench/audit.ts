/** 100,000 rows of a faulty table against sources in a folder: rows a second, and the memory held every few seconds. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditRows } from '../../server/actions/steps/audit-rows.ts';
import { citedFinder } from '../../server/actions/steps/find-cited.ts';
import { sourceFolder } from '../../server/actions/steps/find-in-folder.ts';
import { surveyTable } from '../../server/capture/audit/table-rows.ts';
import { tableFile } from '../../server/capture/audit/table-text.ts';
import { csvOf, faultyRows, reports } from '../engines/faulty-table.ts';
import { memoryLog } from './memory-log.ts';

const print = (line: string): void => void process.stdout.write(line + '\n');
const REPEATS = Number(process.argv[2] ?? 500);
const EVERY_MS = 3000;
const folder = await mkdtemp(join(tmpdir(), 'crosscheck-audit-'));
for (const { meta, text } of reports()) await writeFile(join(folder, `${meta.title}.txt`), text);
const rows = faultyRows((place) => `${place} in figures.txt`);
const { find, sources } = await sourceFolder(folder);
const path = join(folder, 'big.csv');
await writeFile(path, csvOf(Array.from({ length: REPEATS }, () => rows).flat()));
const table = await surveyTable(tableFile(path, 'big.csv'));
print(`${table.rows.toLocaleString('en-US')} rows, ${sources} sources`);
const log = memoryLog(print);
let noted = performance.now();
let wrong = 0;
for await (const { row, outcome } of auditRows(table, citedFinder([find], null))) {
  if (outcome !== rows[(row - 1) % rows.length]?.outcome) wrong += 1;
  if (performance.now() - noted < EVERY_MS && row < table.rows) continue;
  log.note(row);
  noted = performance.now();
}
log.sum();
print(`${wrong} rows came out other than they should`);
await rm(folder, { recursive: true });
