import { creditedText, passageOrigin } from '../judging/origins/passage-origin.ts';
import type { CreditedText, PassageOrigin, Taken } from '../judging/origins/passage-origin.ts';
import { outletsNamedIn } from './named-outlets.ts';
import { reuseOfCopy, spansOf } from './reuse.ts';
import type { ReadDb } from './store.ts';
import type { ReuseTable, StatementTable } from './tables.ts';

/** A copy read for whom it credits, with what it has from others. */
export interface StudiedCopy {
  readonly text: CreditedText;
  readonly taken: readonly Taken[];
}

const takenOf = (row: ReuseTable): Taken => ({
  source: row.to_source_id,
  kind: row.kind as Taken['kind'],
  spans: spansOf(row).map(({ from: [start, end] }) => ({ start, end })),
});

/** Reads a copy for whom it credits and what it has from others; its id must be that of a copy. */
export async function studyCopy(db: ReadDb, snapshot: string): Promise<StudiedCopy> {
  const row = await db
    .selectFrom('snapshot as t')
    .innerJoin('source as s', 's.id', 't.source_id')
    .innerJoin('outlet as o', 'o.id', 's.outlet_id')
    .select(['t.text', 's.credit', 'o.name as outlet', 'o.kind'])
    .where('t.id', '=', snapshot)
    .executeTakeFirstOrThrow();
  const text = creditedText(row, await outletsNamedIn(db, row.text));
  return { text, taken: (await reuseOfCopy(db, snapshot)).map(takenOf) };
}

/** Where a statement of the copy comes from. */
export const originIn = ({ text, taken }: StudiedCopy, row: StatementTable): PassageOrigin =>
  passageOrigin(text, { start: row.printed_start, end: row.printed_end, via: row.via }, taken);
