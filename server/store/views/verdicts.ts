import type { Page, PageQuery, VerdictView } from '../../contract.ts';
import type { ReadDb, Store } from '../store.ts';
import { noteHtml } from './note-html.ts';
import { cursorOf, cutPage, numberAt, pageWith } from './paging.ts';

const verdicts = (db: ReadDb) =>
  db
    .selectFrom('verdict as v')
    .leftJoin('verdict_second as s', 's.verdict_id', 'v.id')
    .selectAll('v')
    .select(['s.seconded_by_name', 's.seconded_at']);

type Row = Awaited<ReturnType<ReturnType<typeof verdicts>['execute']>>[number];

const model = (row: Row): VerdictView => ({
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
  replaces: row.replaces,
});

/** The verdicts on a claim, newest first. */
export async function verdictsOfClaim(db: ReadDb, claimId: string): Promise<VerdictView[]> {
  const rows = await verdicts(db).where('v.claim_id', '=', claimId).orderBy('v.number', 'desc').execute();
  return rows.map(model);
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
  return pageWith(page.rows.map(model), Number(counted.total), page.next);
}
