import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SearchFacets, SearchQuery } from '../../contract.ts';
import { hitsOf, MOST_HITS } from '../search-hits.ts';
import type { Store } from '../store.ts';

type Filter = SearchFacets['facets'][number]['filter'];

/** Values shown of one facet, the most frequent. */
const MOST_VALUES = 12;

/** Answers among the hits, each once, and the relations it stands in: a claim of many answers is not looked through for each statement. */
const STANDING = sql`answer as materialized (select distinct m.claim_id, m.letter from hit h
    cross join position_statement m where h.noun = 'statement' and m.statement_id = h.noun_id),
  standing as materialized (select distinct x.claim_id, x.letter, d.relation from answer x
    cross join disagreement d where d.claim_id = x.claim_id and x.letter in (d.a, d.b))`;

const ofStatements = (column: string): RawBuilder<unknown> => sql`select ${sql.ref(`h.${column}`)} as value
  from hit h where h.noun = 'statement' and ${sql.ref(`h.${column}`)} is not null`;

/** What each facet reads of the hits: a row for each hit and value. The hits lead, since they are few. */
const FACETS: Readonly<Record<Filter, RawBuilder<unknown>>> = {
  noun: sql`select h.noun as value from hit h`,
  outlet: sql`select h.outlet_id as value from hit h where h.outlet_id is not null`,
  unit: ofStatements('unit'),
  relation: sql`select d.relation as value from hit h cross join disagreement d
    where h.noun in ('claim', 'note') and d.claim_id = h.shown_with group by h.noun_id, d.relation
    union all select x.relation from hit h cross join position_statement m cross join standing x
    where h.noun = 'statement' and m.statement_id = h.noun_id and x.claim_id = m.claim_id and x.letter = m.letter
    group by h.noun_id, x.relation`,
  origin: sql`select k.key as value from hit h cross join origin_key k
    where h.noun = 'statement' and k.statement_id = h.noun_id`,
  person: ofStatements('person'),
};

interface Counted {
  readonly filter: Filter | 'total';
  readonly value: string;
  readonly words: string;
  readonly count: number | string;
}

const FILTERS = Object.keys(FACETS) as Filter[];

/** The values of one facet with how many hits have them, the most frequent first. */
const valuesOf = (filter: Filter): RawBuilder<unknown> => sql`select * from (
  select ${sql.lit(filter)} as filter, told.value, count(*) as count from (${FACETS[filter]}) told
  group by told.value order by count(*) desc, told.value limit ${sql.lit(MOST_VALUES)}) ${sql.ref(`of_${filter}`)}`;

/** How many hits of a search each value of each filter has, the most frequent first; the hits are come to once. */
export async function searchFacets(store: Store, query: SearchQuery): Promise<SearchFacets> {
  const hits = await hitsOf(store, query);
  if (hits === null) return { total: 0, more: false, facets: [] };
  const { rows } = await sql<Counted>`with hit as materialized (${hits}), ${STANDING},
    counted as (select 'total' as filter, '' as value, count(*) as count from hit
      union all ${sql.join(FILTERS.map(valuesOf), sql` union all `)})
    select c.filter, c.value, c.count, coalesce(o.name, c.value) as words
    from counted c left join outlet o on c.filter = 'outlet' and o.id = c.value
    order by c.filter, c.count desc, c.value`.execute(store.db);
  const of = (filter: Counted['filter']) =>
    rows
      .filter((row) => row.filter === filter)
      .map(({ value, words, count }) => ({ value, words, count: Number(count) }));
  const total = of('total')[0]?.count ?? 0;
  const facets = FILTERS.map((filter) => ({ filter, values: of(filter) })).filter(({ values }) => values.length > 0);
  return { total: Math.min(total, MOST_HITS), more: total > MOST_HITS, facets };
}
