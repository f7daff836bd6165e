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
  /** Who publishes it. */
  readonly by: { readonly outlet: string; readonly kind: string };
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
  const { outlet, kind } = row;
  return { text, taken: (await reuseOfCopy(db, snapshot)).map(takenOf), by: { outlet, kind } };
}

/** Where a statement of the copy comes from. One that stands outside the article has only its own words to say so. */
export async function originIn(
  db: ReadDb,
  { text, taken, by }: StudiedCopy,
  row: StatementTable,
): Promise<PassageOrigin> {
  const { via, quote_start: from, quote_exact: words } = row;
  if (row.layer === 'text') return passageOrigin(text, { start: row.printed_start, end: row.printed_end, via }, taken);
  const own = creditedText({ ...by, text: words, credit: null }, await outletsNamedIn(db, words));
  return passageOrigin(own, { start: row.printed_start - from, end: row.printed_end - from, via }, []);
}
