import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { unshelved } from './shelved.ts';

type Part = RawBuilder<unknown>;

/** Rows that are counted to find the shortest way; beyond these, all are long. */
export const LONG = 20_000;

/** A way to come to hits: rows in the order in which they are taken, read from an index that is in this order. */
export interface Way {
  /** Tables; where a way alone makes the hits, each of its parts is cut by `bound`. */
  readonly from: (bound: Part) => Part;
  readonly where: Part;
  /** The number of the row's entry. */
  readonly number: Part;
  readonly order: Part;
  /** Rows of an index alone that tell how many there are. */
  readonly counted: Part;
  /** How many there are, where that is known. */
  readonly length?: number;
  /** How well a row fits; lower is better. */
  readonly score?: Part | undefined;
  /** Set where one entry may come several times; they are told apart by the newest. */
  readonly repeats?: Part;
}

/** One thing that is asked: how a row `f` of search_filter shows that it holds, and how rows are come to by it. */
export interface Condition {
  readonly holds: Part;
  readonly way?: Way;
}

/** All of these conditions; at least one is given. */
export const all = (conditions: readonly Part[]): Part => sql.join(conditions, sql` and `);

const given = (value: unknown, condition: () => Part): Part[] => (value === undefined ? [] : [condition()]);

/** Both ends of what is asked; at least one is set. */
export interface Ends<T> {
  readonly from?: T | undefined;
  readonly to?: T | undefined;
}

const within = (column: string, { from, to }: Ends<number>): Part =>
  all([...given(from, () => sql`${sql.ref(column)} >= ${from}`), ...given(to, () => sql`${sql.ref(column)} <= ${to}`)]);

/** The day after an ISO day: an instant of the last day of a range sorts before it. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const onDays = (column: string, { from, to }: Ends<string>): Part =>
  all([
    ...given(from, () => sql`${sql.ref(column)} >= ${from}`),
    ...given(to, () => sql`${sql.ref(column)} < ${dayAfter(to ?? '')}`),
  ]);

/** Rows of search_filter itself, by one of its columns. */
function byColumn(column: string, condition: (column: string) => Part): Condition {
  const where = condition(`l.${column}`);
  const sorted = sql.ref(`l.${column}`);
  const way: Way = {
    from: () => sql`search_filter l`,
    where,
    number: sql`l.number`,
    order: sql`${sorted} desc, l.number desc`,
    counted: sql`select 1 from search_filter l where ${where}`,
  };
  return { holds: condition(`f.${column}`), way };
}

type Single = 'noun' | 'outlet_id' | 'unit' | 'person';

/** Entries with one value in a column, the newest first. */
export function byValue(column: Single, value: string): Condition {
  const made = byColumn(column, (name) => sql`${sql.ref(name)} = ${value}`);
  return made.way ? { ...made, way: { ...made.way, order: sql`l.number desc` } } : made;
}

const NOUN_OF: Readonly<Record<string, string>> = { CLM: 'claim', STM: 'statement', SRC: 'source' };

/** The one thing that has an id such as CLM-12, in any case; null where the words are no id. */
export function byId(words: string): Condition | null {
  const [, kind, number] = /^([a-z]{3})-(\d{1,15})$/iu.exec(words.trim()) ?? [];
  const noun = NOUN_OF[kind?.toUpperCase() ?? ''];
  if (noun === undefined) return null;
  const id = `${kind?.toUpperCase() ?? ''}-${number ?? ''}`;
  const where = sql`e.noun = ${noun} and e.noun_id = ${id}`;
  const from = sql`search_entry e`;
  return {
    holds: sql`f.noun = ${noun} and f.noun_id = ${id}`,
    way: {
      from: () => from,
      where,
      number: sql`e.number`,
      order: sql`e.number desc`,
      counted: sql`select 1 from ${from} where ${where}`,
      length: 1,
    },
  };
}

/** Statements by their figure, as printed, else its lower bound, else its upper one; the largest first. */
export const byFigure = (ends: Ends<number>): Condition => byColumn('figure', (column) => within(column, ends));

/** Statements and sources by the day of publication, the latest first. */
export const byPublication = (ends: Ends<string>): Condition =>
  byColumn('published_at', (column) => onDays(column, ends));

/** As migration 0016 tells intervals apart by what their ends share. */
const SHARED = [10, 7, 4, 3, 0];

/** A way whose rows stand in a table of their own, `led`, with a number and what they are sorted by. */
const inTable = (rows: (bound: Part) => Part): Pick<Way, 'from' | 'where' | 'number' | 'order'> => ({
  from: (bound) =>
    sql`(select come.number, come.at from (${rows(bound)}) come order by come.at desc, come.number desc ${bound}) led`,
  where: sql`1 = 1`,
  number: sql`led.number`,
  order: sql`led.at desc, led.number desc`,
});

/**
 * Statements by their as-of interval, which is found when it touches the range; one that nobody states is not. An interval that
 * begins before the range and touches it has the first day of the range inside, and so starts with all that its ends share.
 */
export function byAsOf({ from, to }: Ends<string>): Condition {
  const touches = (name: string): Part[] => [
    ...given(to, () => sql`${sql.ref(`${name}.as_of_start`)} < ${dayAfter(to ?? '')}`),
    ...given(from, () => sql`${sql.ref(`${name}.as_of_end`)} >= ${from}`),
  ];
  const holds = all(touches('f'));
  if (to === undefined) return { ...byColumn('as_of_end', (column) => onDays(column, { from })), holds };
  const parts = (columns: Part, order: Part): Part[] =>
    SHARED.map((shared) => {
      const begins = given(from, () => sql`a.as_of_start >= ${from?.slice(0, shared)}`);
      const where = all([sql`a.as_of_shared = ${shared}`, ...begins, ...touches('a')]);
      return sql`select * from (select ${columns} from search_filter a where ${where} ${order})
        ${sql.ref(`of_${String(shared)}`)}`;
    });
  const union = sql` union all `;
  const way: Way = {
    ...inTable((bound) => {
      const order = sql`and ${unshelved('a.shown_with')} order by a.as_of_start desc, a.number desc ${bound}`;
      return sql.join(parts(sql`a.number, a.as_of_start as at`, order), union);
    }),
    counted: sql.join(parts(sql`1 as one`, sql``), union),
  };
  return { holds, way };
}

/** Statements by when their copy was captured and sources by any of their captures, the latest first. */
export function byCapture(ends: Ends<string>): Condition {
  const ofSource = sql`exists (select 1 from snapshot p where p.source_id = f.noun_id and ${onDays('p.captured_at', ends)})`;
  const later = sql`select 1 from snapshot q where q.source_id = p.source_id and ${onDays('q.captured_at', ends)}
    and (q.captured_at > p.captured_at or (q.captured_at = p.captured_at and q.id > p.id))`;
  const way: Way = {
    ...inTable(
      (bound) => sql`select * from (select a.number, a.captured_at as at from search_filter a
        where ${onDays('a.captured_at', ends)} and ${unshelved('a.shown_with')}
        order by a.captured_at desc, a.number desc ${bound}) of_statements
      union all select * from (select a.number, p.captured_at as at from snapshot p cross join search_filter a
        where ${onDays('p.captured_at', ends)} and a.noun_id = p.source_id and not exists (${later})
        and ${unshelved('a.shown_with')} order by p.captured_at desc, a.number desc ${bound}) of_sources`,
    ),
    counted: sql`select 1 from search_filter a where ${onDays('a.captured_at', ends)}
      union all select 1 from snapshot p where ${onDays('p.captured_at', ends)}`,
  };
  return { holds: sql`(${onDays('f.captured_at', ends)} or (f.noun = 'source' and ${ofSource}))`, way };
}

/** The number in a statement's id, as migration 0016 has it in an index. */
const STATEMENT_NUMBER = sql`cast(substr(k.statement_id, 5) as integer)`;

/** Statements whose passage is credited to, or copied from, this origin, the newest first. */
export function byOrigin(key: string): Condition {
  const way: Way = {
    from: () => sql`origin_key k cross join search_filter l`,
    where: sql`k.key = ${key} and l.noun_id = k.statement_id`,
    number: sql`l.number`,
    order: sql`${STATEMENT_NUMBER} desc`,
    counted: sql`select 1 from origin_key k where k.key = ${key}`,
  };
  return {
    holds: sql`exists (select 1 from origin_key k where k.statement_id = f.noun_id and k.key = ${key})`,
    way,
  };
}

/** What may stand in a relation: everything of a claim, or, where what else is asked is said of sources alone, their statements. */
export type Standing = 'all of a claim' | 'statements';

/** Claims with a disagreement of this relation, their notes and the statements that give the answers; the newest claims first. */
export function byRelation(relation: string, standing: Standing): Condition {
  const stands = (claim: string, letter: string): Part => sql`exists (select 1 from disagreement x
    where x.relation = ${relation} and x.claim_id = ${sql.ref(claim)} and ${sql.ref(letter)} in (x.a, x.b))`;
  const taken = (name: string, from: Part, where: Part, bound: Part): Part => sql`select * from (
    select a.number, asked.number as at from (select d.claim_id, d.number from disagreement d where d.relation = ${relation}
      and ${unshelved('d.claim_id')} group by d.number, d.claim_id order by d.number desc ${bound}) asked
    cross join ${from} cross join search_filter a where ${where} and ${unshelved('a.shown_with')}) ${sql.ref(name)}`;
  const ofClaims = (bound: Part): Part[] => [
    taken('of_claims', sql`(select 1 as one) itself`, sql`a.noun_id = asked.claim_id`, bound),
    taken('of_notes', sql`verdict v`, sql`v.claim_id = asked.claim_id and a.noun_id = v.id`, bound),
  ];
  const answering = sql`m.claim_id = asked.claim_id and a.noun_id = m.statement_id and ${stands('m.claim_id', 'm.letter')}`;
  const way: Way = {
    ...inTable((bound) => {
      const statements = taken('of_statements', sql`position_statement m`, answering, bound);
      return sql.join([...(standing === 'statements' ? [] : ofClaims(bound)), statements], sql` union all `);
    }),
    counted: sql`select 1 from disagreement d where d.relation = ${relation}`,
    repeats: sql`max(led.at) desc, f.number desc`,
  };
  const answers = sql`f.noun = 'statement' and exists (select 1 from position_statement m
    where m.statement_id = f.noun_id and ${stands('m.claim_id', 'm.letter')})`;
  if (standing === 'statements') return { holds: answers, way };
  const asked = sql`exists (select 1 from disagreement d where d.relation = ${relation} and d.claim_id = f.shown_with)`;
  return { holds: sql`((f.noun in ('claim', 'note') and ${asked}) or (${answers}))`, way };
}
