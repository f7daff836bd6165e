import type { Audit, AuditRow, AuditRowsQuery, AuditsQuery, Page } from '../../contract.ts';
import { groupOf, type Relation } from '../../judging/relation.ts';
import { notFound } from '../app-error.ts';
import type { AuditRowTable, AuditTable } from '../audit-tables.ts';
import { auditById } from '../audits.ts';
import type { ReadDb, Store } from '../store.ts';
import { cursorOf, cutPage, numberAt, pageWith } from './paging.ts';

const auditModel = (row: AuditTable): Audit => ({
  id: row.id,
  name: row.name,
  state: row.state as Audit['state'],
  fetches: row.fetches === 1,
  rows: row.rows_total,
  done: row.rows_done,
  asPrinted: row.as_printed,
  otherValue: row.other_value,
  notInSource: row.not_in_source,
  noSource: row.no_source,
  message: row.message,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
  endedAt: row.ended_at,
});

/** One audit; throws AppError `not-found`. */
export async function readAudit(db: ReadDb, id: string): Promise<Audit> {
  const row = await auditById(db, id);
  if (!row) throw notFound(id);
  return auditModel(row);
}

/** Audits, the newest first. */
export async function auditsPage(store: Store, query: AuditsQuery): Promise<Page<Audit>> {
  const cursor = cursorOf(query.after, ['number']);
  const counted = await store.db
    .selectFrom('audit')
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let rows = store.db
    .selectFrom('audit')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('number', '<', numberAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.number]);
  return pageWith(page.rows.map(auditModel), Number(counted.total), page.next);
}

const rowModel = (row: AuditRowTable): AuditRow => ({
  row: row.row_number,
  claim: row.claim,
  value: row.printed_value,
  asOf: row.as_of,
  cited: row.cited,
  outcome: row.outcome as AuditRow['outcome'],
  found: row.found,
  quote: row.quote,
  relation: row.relation as Relation | null,
  group: row.relation === null ? null : groupOf(row.relation as Relation),
  explanation: row.explanation,
  source: row.source_id,
  snapshot: row.snapshot_id,
  statement: row.statement_id,
});

/** The rows of an audit in the order of the table; throws AppError `not-found`. */
export async function auditRowsPage(
  store: Store,
  query: AuditRowsQuery & { readonly audit: string },
): Promise<Page<AuditRow>> {
  const { db } = store;
  if (!(await auditById(db, query.audit))) throw notFound(query.audit);
  const cursor = cursorOf(query.after, ['number']);
  const matching = () => {
    const rows = db.selectFrom('audit_row').where('audit_id', '=', query.audit);
    return query.outcome === undefined ? rows : rows.where('outcome', '=', query.outcome);
  };
  const counted = await matching()
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let rows = matching()
    .selectAll()
    .orderBy('row_number')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('row_number', '>', numberAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.row_number]);
  return pageWith(page.rows.map(rowModel), Number(counted.total), page.next);
}
