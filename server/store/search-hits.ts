import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { matchAsked } from './search.ts';
import type { Match } from './search.ts';
import { searchShown } from './shelved.ts';
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

/** Hits counted at most, so that a word that stands everywhere costs no more than a rare one. */
export const MOST_HITS = 2_000;

/** Written as in migration 0009, whose index serves it. */
const FIGURE = sql`cast(coalesce(t.best_decimal, t.lower_decimal, t.upper_decimal) as double precision)`;

/** What one noun's rows are asked: the tables, the id that the hit names, and the conditions. */
interface Asked {
  readonly tables: Part;
  readonly id: Part;
  readonly conditions: readonly Part[];
}

const where = (conditions: readonly Part[]): Part =>
  conditions.length === 0 ? sql`` : sql` where ${sql.join(conditions, sql` and `)}`;

const given = (value: unknown, condition: () => Part): Part[] => (value === undefined ? [] : [condition()]);

const ranged = (column: Part, { from, to }: SearchFilter): Part[] => [
  ...given(from, () => sql`${column} >= ${from}`),
  ...given(to, () => sql`${column} < ${dayAfter(to ?? '')}`),
];

/** The day after an ISO day: an instant of the last day of a range sorts before it. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const asksDate = ({ from, to }: SearchFilter): boolean => from !== undefined || to !== undefined;
const asksValue = ({ least, most, unit }: SearchFilter): boolean =>
  least !== undefined || most !== undefined || unit !== undefined;

/** An as-of interval is found when it touches the range; one that nobody states is not. */
const asOfTouches = ({ from, to }: SearchFilter): Part[] => [
  ...given(to, () => sql`t.as_of_start < ${dayAfter(to ?? '')}`),
  ...given(from, () => sql`coalesce(t.as_of_end, t.as_of_start) >= ${from}`),
];

const captured = (filter: SearchFilter, source: Part): Part =>
  sql`exists (select 1 from snapshot p where p.source_id = ${source}${andAll(ranged(sql`p.captured_at`, filter))})`;

const andAll = (conditions: readonly Part[]): Part =>
  sql.join(
    conditions.map((condition) => sql` and ${condition}`),
    sql``,
  );

function dateOfStatement(filter: SearchFilter): Part[] {
  if (!asksDate(filter)) return [];
  if (filter.date === 'as-of') return asOfTouches(filter);
  if (filter.date === 'published') return ranged(sql`s.published_at`, filter);
  return [sql`t.snapshot_id in (select p.id from snapshot p${where(ranged(sql`p.captured_at`, filter))})`];
}

/** Statements: every filter speaks of them. */
function statements(filter: SearchFilter): Asked | null {
  const { least, most, unit, outlet, relation, origin, person } = filter;
  const conditions = [
    ...given(least, () => sql`${FIGURE} >= ${least}`),
    ...given(most, () => sql`${FIGURE} <= ${most}`),
    ...given(unit, () => sql`t.unit = ${unit}`),
    ...dateOfStatement(filter),
    ...given(outlet, () => sql`s.outlet_id = ${outlet}`),
    ...given(origin, () => sql`t.id in (select k.statement_id from origin_key k where k.key = ${origin})`),
    ...given(person, () => sql`t.claimant = ${person}`),
    ...given(
      relation,
      () => sql`t.id in (select m.statement_id from disagreement d
        join position_statement m on m.claim_id = d.claim_id and (m.letter = d.a or m.letter = d.b)
        where d.relation = ${relation})`,
    ),
  ];
  return { tables: sql`statement t join source s on s.id = t.source_id`, id: sql`t.id`, conditions };
}

/** Sources: by outlet and by the days of publication and capture. */
function sources(filter: SearchFilter): Asked | null {
  const { outlet, relation, origin, person } = filter;
  if (asksValue(filter) || relation !== undefined || origin !== undefined) return null;
  if (asksDate(filter) && filter.date === 'as-of') return null;
  const conditions = [
    ...given(outlet, () => sql`s.outlet_id = ${outlet}`),
    ...given(person, () => sql`s.author = ${person}`),
    ...(asksDate(filter)
      ? filter.date === 'published'
        ? ranged(sql`s.published_at`, filter)
        : [captured(filter, sql`s.id`)]
      : []),
  ];
  return { tables: sql`source s`, id: sql`s.id`, conditions };
}

/** Claims: by the relation of their answers and by who recorded them; what a source says is asked of its statements. */
function claims(filter: SearchFilter): Asked | null {
  const { relation, outlet, origin, person } = filter;
  if (asksValue(filter) || asksDate(filter) || outlet !== undefined || origin !== undefined) return null;
  const conditions = [
    ...given(relation, () => sql`c.id in (select d.claim_id from disagreement d where d.relation = ${relation})`),
    ...given(person, () => sql`c.recorded_by = ${person}`),
  ];
  return { tables: sql`claim c`, id: sql`c.id`, conditions };
}

/** Notes: by who gave the verdict. */
function notes(filter: SearchFilter): Asked | null {
  const { relation, outlet, origin, person } = filter;
  if (asksValue(filter) || asksDate(filter) || outlet !== undefined || origin !== undefined) return null;
  const conditions = [
    ...given(relation, () => sql`v.claim_id in (select d.claim_id from disagreement d where d.relation = ${relation})`),
    ...given(person, () => sql`v.given_by_name = ${person}`),
  ];
  return { tables: sql`verdict v`, id: sql`v.id`, conditions };
}

const BRANCHES: Readonly<Record<SearchNoun, (filter: SearchFilter) => Asked | null>> = {
  claim: claims,
  statement: statements,
  source: sources,
  note: notes,
};

/** True where nothing at all is asked. */
export const asksNothing = ({
  q,
  least,
  most,
  unit,
  from,
  to,
  outlet,
  relation,
  origin,
  person,
}: SearchFilter): boolean =>
  [q, least, most, unit, from, to, outlet, relation, origin, person].every((one) => one === undefined);

const NO_MORE = sql`limit ${sql.lit(MOST_HITS + 1)}`;

/** Hits of words alone: no other table is read. */
function byWords({ leading, score }: Match, noun: SearchNoun | undefined): Part {
  const { from, condition, newest } = leading;
  const only = given(noun, () => sql`e.noun = ${noun}`);
  return sql`select e.number, e.noun, e.noun_id, ${score ?? sql`0`} as score from ${from}
    where ${condition}${andAll([...only, searchShown])} ${score ? sql`` : newest} ${NO_MORE}`;
}

/**
 * Hits of one noun by its filters, with words where some are asked. Rare words lead, else the filters do; SQLite keeps the
 * order of tables that CROSS JOIN states, PostgreSQL finds its own.
 */
function byFilters(noun: SearchNoun, { tables, id, conditions }: Asked, match: Match | null): Part {
  const led = match?.score ? match : null;
  const from = led ? sql`${led.leading.from} cross join ${tables}` : sql`${tables} cross join search_entry e`;
  const holds = led ? [led.leading.condition] : match ? [match.holds] : [];
  const asked = [...holds, sql`e.noun = ${noun}`, sql`e.noun_id = ${id}`, searchShown, ...conditions];
  return sql`select * from (select e.number, e.noun, e.noun_id, ${led?.score ?? sql`0`} as score from ${from}${where(asked)}
    ${NO_MORE}) ${sql.ref(`of_${noun}`)}`;
}

const onlyWords = (filter: SearchFilter): boolean => asksNothing({ ...filter, q: undefined });

/** The hits of a search as the body of a CTE with number, noun, noun_id and score (lower is better); about `MOST_HITS` at most. */
export async function hitsOf(store: Store, filter: SearchFilter): Promise<Part | null> {
  const match = filter.q === undefined ? null : await matchAsked(store, filter.q);
  if ((filter.q !== undefined && match === null) || asksNothing(filter)) return null;
  if (match && onlyWords(filter)) return byWords(match, filter.noun);
  const nouns = filter.noun === undefined ? SEARCH_NOUNS : [filter.noun];
  const branches = nouns.flatMap((noun) => {
    const asked = BRANCHES[noun](filter);
    return asked ? [byFilters(noun, asked, match)] : [];
  });
  return branches.length === 0 ? null : sql.join(branches, sql` union all `);
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
