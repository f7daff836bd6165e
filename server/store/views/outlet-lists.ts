import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { OutletDifference, OutletRevision, OutletStale, Page, PageQuery } from '../../contract.ts';
import type { Store } from '../store.ts';
import { cursorOf, cutPage, numberAt, pageWith } from './paging.ts';
import { outletView } from './outlets.ts';

/** Pairs of positions of which one has a statement of this outlet and the other one of another outlet; those not about the same thing are left out. */
export function differencesOf(outlet: string): RawBuilder<unknown> {
  const has = (
    letter: RawBuilder<unknown>,
    whose: RawBuilder<unknown>,
  ) => sql`exists (select 1 from position_statement m
    join statement t on t.id = m.statement_id join source s on s.id = t.source_id
    where m.claim_id = d.claim_id and m.letter = ${letter} and s.outlet_id ${whose})`;
  const mine = sql`= ${outlet}`;
  const others = sql`<> ${outlet}`;
  const spoken = sql`select e.claim_id from source s join statement t on t.source_id = s.id
    join evidence e on e.statement_id = t.id where s.outlet_id = ${outlet}`;
  const side = (own: string, other: string) => sql`select d.claim_id, d.relation, d.relation_group, d.explanation,
    ${sql.ref(`d.${own}`)} as own, ${sql.ref(`d.${other}`)} as other from disagreement d
    where d.relation <> 'unrelated' and d.claim_id in (${spoken})
    and ${has(sql.ref(`d.${own}`), mine)} and ${has(sql.ref(`d.${other}`), others)}`;
  return sql`${side('a', 'b')} union ${side('b', 'a')}`;
}

interface Rows<T> {
  readonly store: Store;
  readonly query: PageQuery;
  /** Rows in a stated order. */
  readonly all: RawBuilder<T>;
}

/** One page of a list that is short enough to count by place. */
async function pageOf<T>({ store, query, all }: Rows<T>): Promise<Page<T>> {
  const at = cursorOf(query.after, ['number']);
  const offset = at ? numberAt(at, 0) : 0;
  const counted = await sql<{ total: number | string }>`select count(*) as total from (${all}) listed`.execute(
    store.db,
  );
  const { rows } = await sql<T>`${all} limit ${query.limit + 1} offset ${offset}`.execute(store.db);
  const page = cutPage(rows, query.limit, () => [offset + query.limit]);
  return pageWith(page.rows, Number(counted.rows[0]?.total ?? 0), page.next);
}

const only = (column: string, value: string | undefined): RawBuilder<unknown> =>
  value === undefined ? sql`` : sql` and ${sql.ref(column)} = ${value}`;

/** Where an outlet's answer stands beside another outlet's, by claim; throws AppError `not-found`. */
export async function outletDifferences(
  store: Store,
  query: PageQuery & { readonly outlet: string; readonly relation?: string | undefined },
): Promise<Page<OutletDifference>> {
  await outletView(store, query.outlet);
  const all = sql<OutletDifference>`select f.claim_id as claim, c.title, f.relation, f.relation_group as "group",
    own.label as own, other.label as other, f.explanation
    from (${differencesOf(query.outlet)}) f join claim c on c.id = f.claim_id
    join position own on own.claim_id = f.claim_id and own.letter = f.own
    join position other on other.claim_id = f.claim_id and other.letter = f.other
    where 1 = 1${only('f.relation', query.relation)} order by c.number, f.own, f.other`;
  return pageOf({ store, query, all });
}

/** What became of an outlet's pages when they were captured again, newest first; throws AppError `not-found`. */
export async function outletRevisions(
  store: Store,
  query: PageQuery & { readonly outlet: string; readonly kind?: string | undefined },
): Promise<Page<OutletRevision>> {
  await outletView(store, query.outlet);
  const all = sql<OutletRevision>`select r.source_id as source, r.from_snapshot_id as "from", r.to_snapshot_id as "to",
    r.kind, r.summary, r.recorded_at as "recordedAt", s.title from revision r join source s on s.id = r.source_id
    join snapshot p on p.id = r.to_snapshot_id
    where s.outlet_id = ${query.outlet}${only('r.kind', query.kind)} order by p.number desc`;
  return pageOf({ store, query, all });
}

/** Figures an outlet still carries although the report they go back to was corrected or withdrawn; throws AppError `not-found`. */
export async function outletStales(
  store: Store,
  query: PageQuery & { readonly outlet: string },
): Promise<Page<OutletStale>> {
  await outletView(store, query.outlet);
  const all = sql<OutletStale>`select f.statement_id as statement, f.source_id as source, s.title, f.printed, f.cause,
    f.reason, f.since from stale f join source s on s.id = f.source_id
    where s.outlet_id = ${query.outlet} and f.cleared_at is null order by f.since desc, f.statement_id`;
  return pageOf({ store, query, all });
}
