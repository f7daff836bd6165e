import type { AuditRowTable, AuditTable } from './audit-tables.ts';
import { chunks } from './chunks.ts';
import { nextId } from './ids.ts';
import type { Stamp } from './stamp.ts';
import type { ReadDb, WriteTx } from './store.ts';

/** The audit of this id, or undefined. */
export async function auditById(db: ReadDb, id: string): Promise<AuditTable | undefined> {
  return db.selectFrom('audit').selectAll().where('id', '=', id).executeTakeFirst();
}

export interface NewAudit {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly fetches: number;
  readonly rows: number;
}

/** Writes a new audit that waits for its job, and keeps the table's bytes. */
export async function insertAudit(tx: WriteTx, audit: NewAudit, stamp: Stamp): Promise<AuditTable> {
  const body = { sha256: audit.sha256, size: audit.bytes.byteLength, bytes: Buffer.from(audit.bytes) };
  await tx
    .insertInto('body')
    .values(body)
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  const { id, number } = await nextId(tx, 'audit');
  const row: AuditTable = {
    id,
    number,
    name: audit.name,
    sha256: audit.sha256,
    fetches: audit.fetches,
    state: 'waiting',
    rows_total: audit.rows,
    rows_done: 0,
    as_printed: 0,
    other_value: 0,
    not_in_source: 0,
    no_source: 0,
    message: null,
    recorded_at: stamp.at,
    recorded_by: stamp.by,
    ended_at: null,
  };
  await tx.insertInto('audit').values(row).execute();
  return row;
}

/** Writes how far an audit came, or how it ended. */
export async function updateAudit(
  tx: WriteTx,
  id: string,
  change: Partial<Omit<AuditTable, 'id' | 'number' | 'name' | 'sha256' | 'recorded_at' | 'recorded_by'>>,
): Promise<void> {
  await tx.updateTable('audit').set(change).where('id', '=', id).execute();
}

const ROWS_AT_ONCE = 200;

/** Writes audited rows. */
export async function insertAuditRows(tx: WriteTx, rows: readonly AuditRowTable[]): Promise<void> {
  for (const run of chunks(rows, ROWS_AT_ONCE)) await tx.insertInto('audit_row').values(run).execute();
}
