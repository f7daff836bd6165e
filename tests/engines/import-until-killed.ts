/** Imports reports of our own one after the other and prints each outcome. Run as: node --import tsx … <database file> <first number> */
import { writeSync } from 'node:fs';
import { importSource } from '../../server/actions/import-source.ts';
import { LOCAL_USER } from '../../server/actions/permissions.ts';
import { openStore } from '../../server/store/store.ts';
import { capturedReport, report } from '../bench/reports.ts';

const [file = '', first = '0'] = process.argv.slice(2);
const store = await openStore({ file });
const deps = { store, now: () => new Date() };
for (let number = Number(first); ; number += 1) {
  const outcome = await importSource(deps, LOCAL_USER, capturedReport(number, report(number, 40)));
  writeSync(1, `${JSON.stringify(outcome)}\n`);
}
