/** 100,000 rows of a faulty table against sources in a folder: rows a second, and memory at every tenth of the way. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditRows } from '../../server/actions/steps/audit-rows.ts';
import { citedFinder } from '../../server/actions/steps/find-cited.ts';
import { sourceFolder } from '../../server/actions/steps/find-in-folder.ts';
import { surveyTable, tableFile } from '../../server/capture/audit/table-rows.ts';
import { csvOf, faultyRows, reports } from '../engines/faulty-table.ts';

const print = (line: string): void => void process.stdout.write(line + '\n');
const REPEATS = Number(process.argv[2] ?? 500);
const folder = await mkdtemp(join(tmpdir(), 'crosscheck-audit-'));
for (const { meta, text } of reports()) await writeFile(join(folder, `${meta.title}.txt`), text);
const rows = faultyRows((place) => `${place} in figures.txt`);
const { find, sources } = await sourceFolder(folder);
const path = join(folder, 'big.csv');
await writeFile(path, csvOf(Array.from({ length: REPEATS }, () => rows).flat()));
const table = await surveyTable(tableFile(path, 'big.csv'));
print(`${table.rows.toLocaleString('en-US')} rows, ${sources} sources`);
const started = performance.now();
let wrong = 0;
for await (const { row, outcome } of auditRows(table, citedFinder([find], null))) {
  if (outcome !== rows[(row - 1) % rows.length]?.outcome) wrong += 1;
  if (row % Math.ceil(table.rows / 10) !== 0) continue;
  const seconds = (performance.now() - started) / 1000;
  const megabytes = Math.round(process.memoryUsage().rss / 1_048_576);
  print(`${row.toLocaleString('en-US')} rows, ${Math.round(row / seconds)} a second, ${megabytes} MB, ${wrong} wrong`);
}
await rm(folder, { recursive: true });
