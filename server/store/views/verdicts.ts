import type { Page, PageQuery, VerdictView } from '../../contract.ts';
import { confirmationsOf, reopeningsOf } from '../reopenings.ts';
import type { ReadDb, Store } from '../store.ts';
import type { ConfirmationTable, ReopeningTable } from '../tables.ts';
import { standingSeconds } from '../verdicts.ts';
import { noteHtml } from './note-html.ts';
import { cursorOf, cutPage, numberAt, pageWith } from './paging.ts';

const verdicts = (db: ReadDb) =>
  db
    .selectFrom('verdict as v')
    .leftJoin(standingSeconds(db).as('s'), 's.verdict_id', 'v.id')
    .leftJoin('taken_back as t', (join) => join.onRef('t.number', '=', 'v.number').on('t.noun', '=', 'verdict'))
    .selectAll('v')
    .select(['s.seconded_by_name', 's.seconded_at', 't.taken_by_name', 't.taken_at']);

type Row = Awaited<ReturnType<ReturnType<typeof verdicts>['execute']>>[number];

const model = (row: Row, lives: Lives): VerdictView => ({
  id: row.id,
  claim: row.claim_id,
  finding: row.finding,
  resolution: row.resolution as VerdictView['resolution'],
  prefers: row.prefers,
  note: row.note,
  noteHtml: noteHtml(row.note),
  by: row.given_by_name,
  at: row.given_at,
  secondedBy: row.seconded_by_name,
  secondedAt: row.seconded_at,
  reopenings: lives.reopenings
    .filter(({ verdict_id }) => verdict_id === row.id)
    .map(({ recorded_at, because, statement_id, snapshot_id }) => ({
      at: recorded_at,
      because,
      statement: statement_id,
      snapshot: snapshot_id,
    })),
  confirmations: lives.confirmations
    .filter(({ verdict_id }) => verdict_id === row.id)
    .map(({ confirmed_at, confirmed_by_name, reason }) => ({ at: confirmed_at, by: confirmed_by_name, reason })),
  replaces: row.replaces,
  takenBack: row.taken_by_name === null || row.taken_at === null ? null : { by: row.taken_by_name, at: row.taken_at },
});

/** What became of verdicts after they were given. */
interface Lives {
  readonly reopenings: readonly ReopeningTable[];
  readonly confirmations: readonly ConfirmationTable[];
}

async function models(db: ReadDb, rows: readonly Row[]): Promise<VerdictView[]> {
  const ids = rows.map((row) => row.id);
  const lives = { reopenings: await reopeningsOf(db, ids), confirmations: await confirmationsOf(db, ids) };
  return rows.map((row) => model(row, lives));
}

/** The verdicts on a claim, newest first. */
export async function verdictsOfClaim(db: ReadDb, claimId: string): Promise<VerdictView[]> {
  const rows = await verdicts(db).where('v.claim_id', '=', claimId).orderBy('v.number', 'desc').execute();
  return models(db, rows);
}

/** Verdicts, newest first; on one claim where one is given. */
export async function verdictsPage(store: Store, query: PageQuery & { claim?: string }): Promise<Page<VerdictView>> {
  const cursor = cursorOf(query.after, ['number']);
  let all = store.db.selectFrom('verdict').select((eb) => eb.fn.countAll().as('total'));
  let rows = verdicts(store.db)
    .orderBy('v.number', 'desc')
    .limit(query.limit + 1);
  if (query.claim !== undefined) {
    all = all.where('claim_id', '=', query.claim);
    rows = rows.where('v.claim_id', '=', query.claim);
  }
  if (cursor) rows = rows.where('v.number', '<', numberAt(cursor, 0));
  const counted = await all.executeTakeFirstOrThrow();
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.number]);
  return pageWith(await models(store.db, page.rows), Number(counted.total), page.next);
}
