import { sql } from 'kysely';
import type { OutletRecord } from '../../contract.ts';
import type { ReadDb, Store } from '../store.ts';
import { differencesOf } from './outlet-lists.ts';
import { outletView } from './outlets.ts';

type Counts = Pick<
  OutletRecord,
  'statements' | 'claims' | 'sharedClaims' | 'differingClaims' | 'sourcesSeenAgain' | 'stale' | 'originNotStated'
>;

/** Counts of one outlet, each the length of a list that can be opened. */
async function countsOf(db: ReadDb, id: string): Promise<Counts> {
  const own = sql`select t.id from source s join statement t on t.source_id = s.id where s.outlet_id = ${id}`;
  const { rows } = await sql<Record<keyof Counts, number | string>>`select
    (select count(*) from (${own}) mine) as "statements",
    (select count(*) from claim c where c.state <> 'dismissed' and c.id in
      (select e.claim_id from evidence e where e.statement_id in (${own}))) as "claims",
    (select count(distinct m.claim_id) from position_statement m where m.statement_id in (${own}) and exists
      (select 1 from position_statement o join statement t on t.id = o.statement_id join source s on s.id = t.source_id
        where o.claim_id = m.claim_id and s.outlet_id <> ${id})) as "sharedClaims",
    (select count(distinct f.claim_id) from (${differencesOf(id)}) f where f.relation_group <> 'agree') as "differingClaims",
    (select count(*) from source s where s.outlet_id = ${id} and
      (select count(*) from snapshot p where p.source_id = s.id) > 1) as "sourcesSeenAgain",
    (select count(*) from stale f join source s on s.id = f.source_id
      where s.outlet_id = ${id} and f.cleared_at is null) as "stale",
    (select count(*) from (${own}) mine where not exists
      (select 1 from origin_key k where k.statement_id = mine.id)) as "originNotStated"`.execute(db);
  const [row] = rows;
  const at = (name: keyof Counts): number => Number(row?.[name] ?? 0);
  return {
    statements: at('statements'),
    claims: at('claims'),
    sharedClaims: at('sharedClaims'),
    differingClaims: at('differingClaims'),
    sourcesSeenAgain: at('sourcesSeenAgain'),
    stale: at('stale'),
    originNotStated: at('originNotStated'),
  };
}

async function relationsOf(db: ReadDb, id: string): Promise<OutletRecord['relations']> {
  const { rows } = await sql<{ relation: string; relation_group: string; claims: number | string }>`
    select f.relation, f.relation_group, count(distinct f.claim_id) as claims from (${differencesOf(id)}) f
    group by f.relation, f.relation_group order by count(distinct f.claim_id) desc, f.relation`.execute(db);
  return rows.map((row) => ({
    relation: row.relation as OutletRecord['relations'][number]['relation'],
    group: row.relation_group as OutletRecord['relations'][number]['group'],
    claims: Number(row.claims),
  }));
}

async function originsOf(db: ReadDb, id: string): Promise<OutletRecord['origins']> {
  const { rows } = await sql<{ key: string; words: string; statements: number | string }>`
    select k.key, coalesce(max(o.name), k.key) as words, count(*) as statements
    from source s join statement t on t.source_id = s.id join origin_key k on k.statement_id = t.id
    left join source c on c.id = k.key left join outlet o on o.id = c.outlet_id or o.name_key = k.key
    where s.outlet_id = ${id} group by k.key order by count(*) desc, k.key limit 50`.execute(db);
  return rows.map(({ key, words, statements }) => ({ key, words, statements: Number(statements) }));
}

async function revisionsOf(db: ReadDb, id: string): Promise<OutletRecord['revisions']> {
  const rows = await db
    .selectFrom('revision as r')
    .innerJoin('source as s', 's.id', 'r.source_id')
    .select((eb) => ['r.kind', eb.fn.countAll().as('count')])
    .where('s.outlet_id', '=', id)
    .groupBy('r.kind')
    .orderBy('r.kind')
    .execute();
  return rows.map((row) => ({
    kind: row.kind as OutletRecord['revisions'][number]['kind'],
    count: Number(row.count),
  }));
}

/** What an outlet prints, from where, how it differs from others and what it corrected; throws AppError `not-found`. */
export async function outletRecordView(store: Store, id: string): Promise<OutletRecord> {
  const outlet = await outletView(store, id);
  return {
    outlet,
    ...(await countsOf(store.db, id)),
    relations: await relationsOf(store.db, id),
    origins: await originsOf(store.db, id),
    revisions: await revisionsOf(store.db, id),
  };
}
