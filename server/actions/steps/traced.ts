import { ENGINE_VERSION } from '../../judging/comparison.ts';
import { creditedText, passageOrigin } from '../../judging/origins/passage-origin.ts';
import type { CreditedText, PassageOrigin, Taken } from '../../judging/origins/passage-origin.ts';
import { insertOrigins, originsOf } from '../../store/origins.ts';
import { reuseOfCopy, spansOf } from '../../store/reuse.ts';
import { statementsById } from '../../store/statements.ts';
import type { ReadDb } from '../../store/store.ts';
import type { ReuseTable, StatementTable } from '../../store/tables.ts';
import type { Act } from './act.ts';
import { outletsNamedIn } from './named-outlets.ts';

/** A copy read for whom it credits, with what it has from others. */
interface StudiedCopy {
  readonly text: CreditedText;
  readonly taken: readonly Taken[];
}

/** Copies studied in one act: their texts never change, links are only added by the import that the act is. */
const studied = new WeakMap<Act['held'], Map<string, StudiedCopy>>();

const takenOf = (row: ReuseTable): Taken => ({
  source: row.to_source_id,
  kind: row.kind as Taken['kind'],
  spans: spansOf(row).map(({ from: [start, end] }) => ({ start, end })),
});

async function study(db: ReadDb, snapshot: string): Promise<StudiedCopy> {
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

/** Forgets what was studied of a copy that got another link. */
export const restudy = (doing: Act, snapshot: string): boolean => studied.get(doing.held)?.delete(snapshot) ?? false;

async function studyOnce(doing: Act, snapshot: string): Promise<StudiedCopy> {
  const known = studied.get(doing.held) ?? new Map<string, StudiedCopy>();
  studied.set(doing.held, known);
  const copy = known.get(snapshot) ?? (await study(doing.tx, snapshot));
  known.set(snapshot, copy);
  return copy;
}

const originIn = ({ text, taken }: StudiedCopy, row: StatementTable): PassageOrigin =>
  passageOrigin(text, { start: row.printed_start, end: row.printed_end, via: row.via }, taken);

/** Where the passages of statements come from; those not traced yet are traced now and remembered. */
export async function tracedOrigins(doing: Act, statements: readonly string[]): Promise<Map<string, PassageOrigin>> {
  const known = await originsOf(doing.tx, statements);
  const missing = statements.filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  const fresh = new Map<string, PassageOrigin>();
  for (const row of await statementsById(doing.tx, missing)) {
    fresh.set(row.id, originIn(await studyOnce(doing, row.snapshot_id), row));
  }
  await insertOrigins(doing.tx, fresh, ENGINE_VERSION);
  return new Map([...known, ...fresh]);
}
