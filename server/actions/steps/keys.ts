import type { Witness } from '../../judging/position.ts';
import { testimonyOf } from '../../store/testimonies.ts';
import { insertStatementKeys } from '../../store/keys.ts';
import type { SnapshotTable, SourceTable, StatementTable } from '../../store/tables.ts';
import type { Act } from './act.ts';
import { keysOf } from './engine.ts';

/** The copy statements were read from, its source and the outlet's name. */
export interface CopyOf {
  readonly source: SourceTable;
  readonly snapshot: SnapshotTable;
  readonly outlet: string;
}

/** Writes the blocking keys by which later statements find these ones; gives their witnesses, in the same order. */
export async function rememberKeys(doing: Act, rows: readonly StatementTable[], copy: CopyOf): Promise<Witness[]> {
  const { source, snapshot, outlet } = copy;
  const text = { text: snapshot.text, capturedAt: snapshot.captured_at };
  const witnesses = rows.map((row) => ({ id: row.id, testimony: testimonyOf(row, text, { ...source, outlet }) }));
  await insertStatementKeys(
    doing.tx,
    witnesses.map(({ id, testimony }) => ({ id, source: source.id, keys: keysOf(testimony) })),
  );
  return witnesses;
}
