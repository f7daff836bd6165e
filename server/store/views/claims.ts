import { sql } from 'kysely';
import type { ClaimRow, ClaimsQuery, Page } from '../../contract.ts';
import type { ReadDb, Store } from '../store.ts';
import type { ClaimTable } from '../tables.ts';
import { claimRows } from './claim-row.ts';
import { anywhere, cursorOf, cutPage, numberAt, pageWith, textAt } from './paging.ts';
import type { Cursor } from './paging.ts';

type Filter = Omit<ClaimsQuery, 'limit' | 'after' | 'sort'>;

function ofState(db: ReadDb, { state, verdict, group }: Filter) {
  let rows = db.selectFrom('claim as c');
  rows = state === undefined ? rows.where('c.state', '!=', 'dismissed') : rows.where('c.state', '=', state);
  if (group !== undefined) rows = rows.where('c.worst_group', '=', group);
  if (verdict === 'given') rows = rows.where('c.verdict_id', 'is not', null);
  if (verdict === 'reopened') rows = rows.where('c.reopened_at', 'is not', null);
  if (verdict === 'none') rows = rows.where('c.verdict_id', 'is', null);
  return rows;
}

function matching(db: ReadDb, filter: Filter) {
  let rows = ofState(db, filter);
  const { q, relation, outlet, stale } = filter;
  if (stale !== undefined) {
    rows = rows.where('c.id', 'in', (eb) =>
      eb
        .selectFrom('evidence as e')
        .innerJoin('stale as f', 'f.statement_id', 'e.statement_id')
        .select('e.claim_id')
        .where('e.decision', '!=', 'rejected')
        .where('f.cleared_at', 'is', null),
    );
  }
  if (q !== undefined) {
    const words = sql`lower(c.title || ' ' || coalesce(c.counted, '') || ' ' || coalesce(c.place, ''))`;
    rows = rows.where(sql<boolean>`${words} like ${anywhere(q)} escape '\\'`);
  }
  if (relation !== undefined) {
    rows = rows.where('c.id', 'in', (eb) =>
      eb.selectFrom('disagreement').select('claim_id').where('relation', '=', relation),
    );
  }
  if (outlet !== undefined) {
    rows = rows.where('c.id', 'in', (eb) =>
      eb
        .selectFrom('evidence as e')
        .innerJoin('statement as t', 't.id', 'e.statement_id')
        .innerJoin('source as s', 's.id', 't.source_id')
        .select('e.claim_id')
        .where('s.outlet_id', '=', outlet),
    );
  }
  return rows;
}

interface Order {
  readonly column: 'worst_rank' | 'changed_at' | 'title';
  readonly down: boolean;
  readonly kind: 'string' | 'number';
}

const ORDERS: Readonly<Record<ClaimsQuery['sort'], Order>> = {
  severity: { column: 'worst_rank', down: false, kind: 'number' },
  changed: { column: 'changed_at', down: true, kind: 'string' },
  title: { column: 'title', down: false, kind: 'string' },
};

async function rowsAfter(db: ReadDb, query: ClaimsQuery, cursor: Cursor | null): Promise<ClaimTable[]> {
  const { column, down, kind } = ORDERS[query.sort];
  const direction = down ? 'desc' : 'asc';
  let rows = matching(db, query)
    .selectAll('c')
    .orderBy(`c.${column}`, direction)
    .orderBy('c.number', direction)
    .limit(query.limit + 1);
  if (cursor) {
    const value = kind === 'number' ? numberAt(cursor, 0) : textAt(cursor, 0);
    const sign = sql.raw(down ? '<' : '>');
    rows = rows.where(sql<boolean>`(${sql.ref(`c.${column}`)}, c.number) ${sign} (${value}, ${numberAt(cursor, 1)})`);
  }
  return rows.execute();
}

/** Claims by severity, by last change or by title; dismissed ones only where they are asked for. */
export async function claimsPage(store: Store, query: ClaimsQuery): Promise<Page<ClaimRow>> {
  const { column, kind } = ORDERS[query.sort];
  const cursor = cursorOf(query.after, [kind, 'number']);
  const counted = await matching(store.db, query)
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await rowsAfter(store.db, query, cursor);
  const page = cutPage(rows, query.limit, (row) => [row[column], row.number]);
  return pageWith(await claimRows(store.db, page.rows), Number(counted.total), page.next);
}
