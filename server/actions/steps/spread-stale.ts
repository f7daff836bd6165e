import { figureKey } from '../../judging/origins/correction.ts';
import type { Withdrawal } from '../../judging/origins/correction.ts';
import { outletKey } from '../../judging/origins/names.ts';
import { outletById } from '../../store/outlets.ts';
import { reuseOfSources, spansOf } from '../../store/reuse.ts';
import { newestSnapshot } from '../../store/snapshots.ts';
import { sourceById } from '../../store/sources.ts';
import { claimsOfStatement, fellowsOf, insertStale } from '../../store/stale.ts';
import { statementOf, statementsOfSnapshot } from '../../store/statements.ts';
import type { ReuseTable, StaleTable, StatementTable } from '../../store/tables.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';
import { tracedOrigins } from './traced.ts';

/** A figure that was taken back: the statement that gave it, why, and by which copy. */
export interface StaleRoot {
  readonly statement: StatementTable;
  readonly cause: Withdrawal;
  readonly of: { readonly source: string; readonly snapshot: string; readonly outlet: string };
  readonly since: string;
}

/** Statements flagged for one correction, and fellows of a claim looked at for each. */
const MOST_FLAGGED = 300;
const MOST_FELLOWS = 200;

const keyOf = (row: StatementTable): string | null => figureKey(statementOf(row).value);
const covers = ([start, end]: readonly [number, number], row: StatementTable): boolean =>
  start <= row.printed_start && row.printed_start < end;

/** In a copy the same figure is enough; in a partial copy both must stand in the stretch that is shared. Only articles are copied. */
function isTaken(link: ReuseTable, from: StatementTable, to: StatementTable): boolean {
  if (from.layer === 'page' || to.layer === 'page') return false;
  if (link.kind === 'copy') return true;
  return spansOf(link).some((span) => covers(span.from, from) && covers(span.to, to));
}

/** Statements of sources that copied the one with this statement, and give its figure in their newest copy. */
async function copiersOf(doing: Act, statement: StatementTable): Promise<StatementTable[]> {
  const links = (await reuseOfSources(doing.tx, [statement.source_id], 'to')).filter(
    ({ kind }) => kind === 'copy' || kind === 'partial',
  );
  const found: StatementTable[] = [];
  for (const link of links) {
    const newest = await newestSnapshot(doing.tx, link.from_source_id);
    if (!newest) continue;
    for (const row of await statementsOfSnapshot(doing.tx, newest.id))
      if (keyOf(row) === keyOf(statement) && isTaken(link, row, statement)) found.push(row);
  }
  return found;
}

/** Statements on the same claims that credit the outlet of this one for the same figure, in the newest copies of their sources. */
async function creditorsOf(doing: Act, statement: StatementTable): Promise<StatementTable[]> {
  const source = await sourceById(doing.tx, statement.source_id);
  const outlet = source && (await outletById(doing.tx, source.outlet_id));
  if (!outlet) return [];
  const fellows = (await fellowsOf(doing.tx, statement, MOST_FELLOWS)).filter((row) => keyOf(row) === keyOf(statement));
  const origins = await tracedOrigins(
    doing,
    fellows.map((row) => row.id),
  );
  const found: StatementTable[] = [];
  for (const row of fellows) {
    const origin = origins.get(row.id);
    const taken = origin?.credits.includes(outletKey(outlet.name)) || origin?.copies.includes(statement.source_id);
    if (taken && (await newestSnapshot(doing.tx, row.source_id))?.id === row.snapshot_id) found.push(row);
  }
  return found;
}

/** Tells the history of a claim, or of the source where no claim uses it, that a figure is stale. */
export async function tellStale(doing: Act, row: StaleTable, outlet: string): Promise<void> {
  const claims = await claimsOfStatement(doing.tx, row.statement_id);
  for (const about of claims.length > 0 ? claims : [null]) {
    await tell(doing, {
      action: 'flag-stale',
      noun: 'source',
      nounId: row.source_id,
      ...(about === null ? {} : { about }),
      new: { printed: row.printed, outlet, statement: row.statement_id, of: row.of_source_id },
      why: row.reason,
    });
  }
}

async function outletNameOf(doing: Act, sourceId: string): Promise<string> {
  const source = await sourceById(doing.tx, sourceId);
  return (source && (await outletById(doing.tx, source.outlet_id))?.name) ?? sourceId;
}

/** Flags everything that goes back to figures taken back, step by step from copy to copy; at most 300 statements for one correction. */
export async function spreadStale(
  doing: Act,
  roots: readonly StaleRoot[],
  rowOf: (root: StaleRoot, statement: StatementTable) => StaleTable,
): Promise<void> {
  const due = roots.map((root) => ({ root, statement: root.statement }));
  const seen = new Set(roots.map(({ statement }) => statement.id));
  for (let next = due.shift(); next !== undefined && seen.size < MOST_FLAGGED; next = due.shift()) {
    const { root, statement } = next;
    for (const row of [...(await copiersOf(doing, statement)), ...(await creditorsOf(doing, statement))]) {
      if (seen.has(row.id) || row.source_id === root.of.source) continue;
      seen.add(row.id);
      due.push({ root, statement: row });
      const flag = rowOf(root, row);
      if (await insertStale(doing.tx, flag)) await tellStale(doing, flag, await outletNameOf(doing, row.source_id));
    }
  }
}
