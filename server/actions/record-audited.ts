import type { AuditRowTable, AuditTable } from '../store/audit-tables.ts';
import { auditById, insertAuditRows, updateAudit } from '../store/audits.ts';
import { notFound } from '../store/app-error.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import type { AuditedFinding } from './steps/audit-rows.ts';

/** What an audit's job brings: checked rows, the end of the table, or why it cannot go on. */
export interface Audited {
  readonly id: string;
  readonly findings: readonly AuditedFinding[];
  readonly ended: 'not yet' | 'done' | 'failed';
  readonly message: string | null;
}

const COUNTS = {
  'as-printed': 'as_printed',
  'other-value': 'other_value',
  'not-in-source': 'not_in_source',
  'no-source': 'no_source',
} as const;

const rowOf = (audit: string, one: AuditedFinding): AuditRowTable => ({
  audit_id: audit,
  row_number: one.row,
  claim: one.claim,
  printed_value: one.value,
  as_of: one.asOf,
  cited: one.cited,
  outcome: one.outcome,
  found: one.found,
  quote: one.quote,
  relation: one.relation,
  explanation: one.explanation,
  source_id: one.source,
  snapshot_id: one.snapshot,
  statement_id: one.statement,
});

function countsWith(row: AuditTable, findings: readonly AuditedFinding[]) {
  const { as_printed, other_value, not_in_source, no_source } = row;
  const counts = { as_printed, other_value, not_in_source, no_source };
  for (const { outcome } of findings) counts[COUNTS[outcome]] += 1;
  return { ...counts, rows_done: findings.at(-1)?.row ?? row.rows_done };
}

/** Writes the next checked rows of an audit; "cancelled" when somebody ended it meanwhile and nothing was written. */
export async function recordAudited(deps: Deps, actor: Actor, input: Audited): Promise<'going on' | 'cancelled'> {
  return act(deps, { actor, action: 'record-audited' }, async (doing) => {
    const { tx, at } = doing;
    const row = await auditById(tx, input.id);
    if (!row) throw notFound(input.id);
    if (row.state === 'cancelled') return 'cancelled';
    const counts = countsWith(row, input.findings);
    await insertAuditRows(
      tx,
      input.findings.map((one) => rowOf(row.id, one)),
    );
    const state = input.ended === 'not yet' ? 'running' : input.ended;
    const end = input.ended === 'not yet' ? {} : { ended_at: at, message: input.message };
    await updateAudit(tx, row.id, { ...counts, state, ...end });
    const told = { name: row.name, rows: input.findings.length, done: counts.rows_done, state, message: input.message };
    await tell(doing, { action: 'record-audited', noun: 'audit', nounId: row.id, new: told });
    return 'going on';
  });
}
