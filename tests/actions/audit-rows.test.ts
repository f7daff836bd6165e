import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSource } from '../../server/actions/import-source.ts';
import { auditRows, type AuditedFinding } from '../../server/actions/steps/audit-rows.ts';
import { citedFinder, findInStore } from '../../server/actions/steps/find-cited.ts';
import { surveyTable } from '../../server/capture/audit/table-rows.ts';
import { tableOf } from '../../server/capture/audit/table-text.ts';
import type { Store } from '../../server/store/store.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, depsOf } from '../engines/reports.ts';
import { csvOf, faultyRows, reports } from '../engines/faulty-table.ts';

describe.each(ENGINES)('a table of 200 rows with known faults ($engine)', ({ fresh }) => {
  let store: Store;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ store, end } = await openFresh(fresh));
  });
  afterEach(() => end());

  it('is audited right, row by row', async () => {
    const deps = depsOf(store);
    const ids: string[] = [];
    for (const report of reports()) ids.push((await importSource(deps, ANA, report)).source ?? '');
    const cite = (place: string, at: number): string =>
      [
        ids[at] ?? '',
        `https://statistics.example/${place.toLowerCase()}`,
        `Statistics Office: ${place} in figures`,
        `${place} in figures`,
      ][at % 4] ?? '';
    const rows = faultyRows(cite);
    expect(rows).toHaveLength(200);
    const table = await surveyTable(tableOf(Buffer.from(csvOf(rows)), 'faulty.csv'));
    const findings: AuditedFinding[] = [];
    for await (const finding of auditRows(table, citedFinder([findInStore(store.db)], null))) findings.push(finding);
    const said = findings.map(({ row, outcome, found }) => ({ row, fault: rows[row - 1]?.fault, outcome, found }));
    expect(said).toEqual(rows.map(({ fault, outcome, found }, at) => ({ row: at + 1, fault, outcome, found })));
    for (const { statement, found, quote } of findings) {
      expect(statement === null).toBe(found === null);
      if (found !== null) expect(quote).toContain(found);
    }
  });
});
