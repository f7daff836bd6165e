import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { byWords } from './search.ts';
import {
  all,
  byAsOf,
  byCapture,
  byFigure,
  byId,
  byOrigin,
  byPublication,
  byRelation,
  byValue,
  LONG,
} from './search-ways.ts';
import type { Condition, Way } from './search-ways.ts';
import { unshelved } from './shelved.ts';
import type { Store } from './store.ts';

export const SEARCH_NOUNS = ['claim', 'statement', 'source', 'note'] as const;
export type SearchNoun = (typeof SEARCH_NOUNS)[number];

/** Which of the three dates of a thing a range is about. */
export type DateKind = 'as-of' | 'published' | 'captured';

/** What is searched for; what is undefined is not asked. Days are ISO days, both ends inclusive. */
export interface SearchFilter {
  readonly q?: string | undefined;
  readonly noun?: SearchNoun | undefined;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly unit?: string | undefined;
  readonly date: DateKind;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly outlet?: string | undefined;
  readonly relation?: string | undefined;
  readonly origin?: string | undefined;
  readonly person?: string | undefined;
}

type Part = RawBuilder<unknown>;

/** Hits kept at most, so that a word that stands everywhere costs no more than a rare one. */
export const MOST_HITS = 2_000;

const NO_MORE = sql`limit ${sql.lit(MOST_HITS + 1)}`;

const BY_DATE = { 'as-of': byAsOf, published: byPublication, captured: byCapture } as const;

const asked = <T>(value: T | undefined, by: (value: T) => Condition): Condition[] =>
  value === undefined ? [] : [by(value)];

/** What is asked besides words; where all ways are long the first is taken, so those that mostly are shorter and cheaper to walk come first. */
function conditionsOf(filter: SearchFilter): Condition[] {
  const { noun, least, most, unit, date, from, to, outlet, relation, origin, person } = filter;
  const ofSources = [
    ...asked(outlet, (value) => byValue('outlet_id', value)),
    ...asked(from ?? to, () => BY_DATE[date]({ from, to })),
    ...asked(unit, (value) => byValue('unit', value)),
    ...asked(origin, byOrigin),
    ...asked(least ?? most, () => byFigure({ from: least, to: most })),
  ];
  const standing = ofSources.length > 0 || noun === 'statement' ? 'statements' : 'all of a claim';
  return [
    ...asked(person, (value) => byValue('person', value)),
    ...ofSources,
    ...asked(relation, (value) => byRelation(value, standing)),
  ];
}

/** Quotes are most of what is held, so that they are no way to come to anything. */
const ofNoun = (noun: SearchNoun): Condition => {
  const condition = byValue('noun', noun);
  return noun === 'statement' ? { holds: condition.holds } : condition;
};

/** How many rows each way has, counted up to a bound in one query where it is not known. */
async function lengths(store: Store, ways: readonly Way[], most: number): Promise<number[]> {
  const open = ways.filter(({ length }) => length === undefined);
  const counts = open.map(
    ({ counted }, index) => sql`(select count(*) from (select 1 from (${counted}) counting
      limit ${sql.lit(most + 1)}) counted) as ${sql.ref(`way_${String(index)}`)}`,
  );
  const { rows } = await sql<Record<string, number | string>>`select ${sql.join(counts)}`.execute(store.db);
  return ways.map((way) => way.length ?? Number(rows[0]?.[`way_${String(open.indexOf(way))}`] ?? 0));
}

/** The condition whose rows are the fewest: words that are ranked, else what is counted, first up to few and then up to many. */
async function leadOf(store: Store, conditions: readonly Condition[]): Promise<Condition | undefined> {
  const led = conditions.filter(({ way }) => way !== undefined);
  const ranked = led.find(({ way }) => way?.score !== undefined);
  if (ranked ?? led.length < 2) return ranked ?? led[0];
  const ways = led.flatMap(({ way }) => way ?? []);
  const few = await lengths(store, ways, MOST_HITS);
  const counted = Math.min(...few) > MOST_HITS ? await lengths(store, ways, LONG) : few;
  return led[counted.indexOf(Math.min(...counted))];
}

const columns = sql`f.number, f.noun, f.noun_id, f.shown_with, f.outlet_id, f.unit, f.person`;

/** The hits that the leading condition comes to and for which the others hold. */
function hitsBy(way: Way, others: readonly Condition[]): Part {
  const where = all([
    way.where,
    sql`f.number = ${way.number}`,
    unshelved('f.shown_with'),
    ...others.map(({ holds }) => holds),
  ]);
  const rows = sql`${way.from(others.length === 0 ? NO_MORE : sql``)} cross join search_filter f where ${where}`;
  if (way.repeats)
    return sql`select ${columns}, 0 as score from ${rows} group by ${columns} order by ${way.repeats} ${NO_MORE}`;
  const order = way.score ? sql`` : sql`order by ${way.order}`;
  return sql`select ${columns}, ${way.score ?? sql`0`} as score from ${rows} ${order} ${NO_MORE}`;
}

/**
 * The hits of a search as the body of a CTE with their filter's columns and a score (lower is better). Of more than `MOST_HITS`
 * there are one more: the newest, and of a range the latest days or the largest figures.
 */
export async function hitsOf(store: Store, filter: SearchFilter): Promise<Part | null> {
  const others = conditionsOf(filter);
  if (filter.q === undefined && others.length === 0) return null;
  const alone = filter.noun === undefined && others.length === 0 ? 'words alone' : 'with other filters';
  const words = filter.q === undefined ? undefined : (byId(filter.q) ?? (await byWords(store, filter.q, alone)));
  if (words === null) return null;
  const conditions = [...asked(filter.noun, ofNoun), ...others, ...(words ? [words] : [])];
  const lead = await leadOf(store, conditions);
  if (!lead?.way) return null;
  return hitsBy(
    lead.way,
    conditions.filter((condition) => condition !== lead),
  );
}

/** The things in which all words stand (the last may be a beginning), best first. */
export async function thingsWith(
  store: Store,
  q: string,
  limit: number,
): Promise<{ readonly noun: string; readonly noun_id: string }[]> {
  const hits = await hitsOf(store, { q, date: 'as-of' });
  if (hits === null) return [];
  const found = sql<{ noun: string; noun_id: string }>`with hit as (${hits})
    select h.noun, h.noun_id from hit h order by h.score, h.number desc limit ${limit}`;
  return (await found.execute(store.db)).rows;
}
