import type { JobView, Page, PageQuery } from '../../contract.ts';
import type { ReadDb, Store } from '../store.ts';
import type { JobTable } from '../tables.ts';
import { cursorOf, cutPage, numberAt, pageWith } from './paging.ts';

/** A job as people see it. */
export const jobModel = (row: JobTable): JobView => ({
  id: row.id,
  kind: row.kind,
  state: row.state as JobView['state'],
  about: row.about,
  attempts: row.attempts,
  lastError: row.last_error,
  runAt: row.run_at,
  recordedAt: row.recorded_at,
});

/** The newest jobs, newest first. */
export async function recentJobs(db: ReadDb, most: number): Promise<JobView[]> {
  const rows = await db.selectFrom('job').selectAll().orderBy('number', 'desc').limit(most).execute();
  return rows.map(jobModel);
}

/** Jobs, newest first. */
export async function jobsPage(store: Store, query: PageQuery): Promise<Page<JobView>> {
  const cursor = cursorOf(query.after, ['number']);
  const counted = await store.db
    .selectFrom('job')
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let rows = store.db
    .selectFrom('job')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('number', '<', numberAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.number]);
  return pageWith(page.rows.map(jobModel), Number(counted.total), page.next);
}
