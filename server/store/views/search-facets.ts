import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SearchFacets, SearchQuery } from '../../contract.ts';
import { hitsOf, MOST_HITS } from '../search-hits.ts';
import type { Store } from '../store.ts';

type Filter = SearchFacets['facets'][number]['filter'];

/** Values shown of one facet, the most frequent. */
const MOST_VALUES = 12;

/** What each facet reads of the hits: rows of value and words. The hits lead, since they are few and have no index. */
const FACETS: Readonly<Record<Filter, RawBuilder<unknown>>> = {
  noun: sql`select noun as value, noun as words from hit`,
  outlet: sql`select o.id as value, o.name as words
    from hit h cross join statement t cross join source s cross join outlet o
    where h.noun = 'statement' and t.id = h.noun_id and s.id = t.source_id and o.id = s.outlet_id
    union all select o.id, o.name from hit h cross join source s cross join outlet o
    where h.noun = 'source' and s.id = h.noun_id and o.id = s.outlet_id`,
  unit: sql`select t.unit as value, t.unit as words from hit h cross join statement t
    where h.noun = 'statement' and t.id = h.noun_id and t.unit is not null`,
  relation: sql`select d.relation as value, d.relation as words from hit h cross join disagreement d
    where h.noun = 'claim' and d.claim_id = h.noun_id group by h.noun_id, d.relation
    union all select d.relation, d.relation from hit h cross join position_statement m cross join disagreement d
    where h.noun = 'statement' and m.statement_id = h.noun_id and d.claim_id = m.claim_id
    and (d.a = m.letter or d.b = m.letter) group by h.noun_id, d.relation
    union all select d.relation, d.relation from hit h cross join verdict v cross join disagreement d
    where h.noun = 'note' and v.id = h.noun_id and d.claim_id = v.claim_id group by h.noun_id, d.relation`,
  origin: sql`select k.key as value, k.key as words from hit h cross join origin_key k
    where h.noun = 'statement' and k.statement_id = h.noun_id`,
  person: sql`select t.claimant as value, t.claimant as words from hit h cross join statement t
    where h.noun = 'statement' and t.id = h.noun_id and t.claimant is not null`,
};

interface Counted {
  readonly value: string;
  readonly words: string;
  readonly count: number | string;
}

/** How many hits of a search each value of each filter has, the most frequent first. */
export async function searchFacets(store: Store, query: SearchQuery): Promise<SearchFacets> {
  const hits = await hitsOf(store, query);
  if (hits === null) return { total: 0, more: false, facets: [] };
  const counted = await sql<{
    total: number | string;
  }>`with hit as (${hits}) select count(*) as total from hit`.execute(store.db);
  const total = Number(counted.rows[0]?.total ?? 0);
  const facets: SearchFacets['facets'] = [];
  for (const filter of Object.keys(FACETS) as Filter[]) {
    const { rows } = await sql<Counted>`with hit as (${hits}), told as (${FACETS[filter]})
      select value, words, count(*) as count from told group by value, words
      order by count(*) desc, value limit ${MOST_VALUES}`.execute(store.db);
    const values = rows.map(({ value, words, count }) => ({ value, words, count: Number(count) }));
    if (values.length > 0) facets.push({ filter, values });
  }
  return { total: Math.min(total, MOST_HITS), more: total > MOST_HITS, facets };
}
