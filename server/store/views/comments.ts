import type { Comment, Page, PageQuery } from '../../contract.ts';
import { notFound } from '../app-error.ts';
import { personKey } from '../../text/mentions.ts';
import type { ReadDb, Store } from '../store.ts';
import { groupBy } from './group.ts';
import { cursorOf, cutPage, numberAt, pageWith } from './paging.ts';

const joined = (db: ReadDb) =>
  db.selectFrom('comment as m').innerJoin('claim as c', 'c.id', 'm.claim_id').selectAll('m').select('c.title');

type Row = Awaited<ReturnType<ReturnType<typeof joined>['execute']>>[number];

async function models(db: ReadDb, rows: readonly Row[]): Promise<Comment[]> {
  const numbers = rows.map((row) => row.number);
  const called =
    numbers.length === 0
      ? []
      : await db.selectFrom('mention').selectAll().where('comment_number', 'in', numbers).execute();
  const names = groupBy(called, (row) => String(row.comment_number));
  return rows.map((row) => ({
    id: row.id,
    claim: row.claim_id,
    title: row.title,
    words: row.words,
    mentions: (names.get(String(row.number)) ?? []).map(({ person }) => person),
    by: row.written_by_name,
    at: row.written_at,
  }));
}

/** One comment; throws AppError `not-found`. */
export async function readComment(db: ReadDb, id: string): Promise<Comment> {
  const [comment] = await models(db, await joined(db).where('m.id', '=', id).execute());
  if (!comment) throw notFound(id);
  return comment;
}

interface CommentFilter {
  readonly claim?: string;
  /** The name of the person who is called. */
  readonly calls?: string;
}

function matching(db: ReadDb, { claim, calls }: CommentFilter) {
  let rows = joined(db);
  if (claim !== undefined) rows = rows.where('m.claim_id', '=', claim);
  if (calls !== undefined) {
    const calling = db.selectFrom('mention').select('comment_number').where('person_key', '=', personKey(calls));
    rows = rows.where('m.number', 'in', calling);
  }
  return rows;
}

/** The newest comments, newest first. */
export async function newestComments(db: ReadDb, filter: CommentFilter, most: number): Promise<Comment[]> {
  return models(db, await matching(db, filter).orderBy('m.number', 'desc').limit(most).execute());
}

/** Comments on a claim or calling a person, newest first. */
export async function commentsPage(store: Store, query: PageQuery & CommentFilter): Promise<Page<Comment>> {
  const cursor = cursorOf(query.after, ['number']);
  const counted = await matching(store.db, query)
    .clearSelect()
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let rows = matching(store.db, query)
    .orderBy('m.number', 'desc')
    .limit(query.limit + 1);
  if (cursor) rows = rows.where('m.number', '<', numberAt(cursor, 0));
  const page = cutPage(await rows.execute(), query.limit, (row) => [row.number]);
  return pageWith(await models(store.db, page.rows), Number(counted.total), page.next);
}
