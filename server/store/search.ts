import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { chunks } from './chunks.ts';
import { foldForSearch } from './fold.ts';
import { takeNumbers } from './ids.ts';
import { learnFilters } from './search-filters.ts';
import { all, LONG } from './search-ways.ts';
import type { Condition, Way } from './search-ways.ts';
import type { Store, WriteTx } from './store.ts';

/** What can be found: its title and the words it is found by. */
export interface SearchWords {
  readonly noun: 'claim' | 'statement' | 'source' | 'note';
  readonly nounId: string;
  readonly title: string;
  readonly words: string;
}

type Part = RawBuilder<unknown>;

const MOST_CHARACTERS = 100_000;
const ROWS_AT_ONCE = 200;

const cut = (words: string): string => words.slice(0, MOST_CHARACTERS);

/** Makes rows findable that are there already; each noun id is given once. */
export async function learnWords(tx: WriteTx, learned: readonly SearchWords[]): Promise<void> {
  if (learned.length === 0) return;
  const first = await takeNumbers(tx, 'search', learned.length);
  const rows = learned.map(({ noun, nounId, title, words }, index) => {
    const folded = foldForSearch(`${title} ${cut(words)}`);
    return { noun, noun_id: nounId, title, words: cut(words), folded, number: first + index };
  });
  for (const run of chunks(rows, ROWS_AT_ONCE)) {
    await tx
      .insertInto('search_entry')
      .values(run)
      .onConflict((conflict) =>
        conflict.columns(['noun', 'noun_id']).doUpdateSet((eb) => ({
          title: eb.ref('excluded.title'),
          words: eb.ref('excluded.words'),
          folded: eb.ref('excluded.folded'),
        })),
      )
      .execute();
  }
  await learnFilters(tx, learned);
}

/**
 * The asked words, each as its folded parts, which must stand side by side: those of a word ("5,200" has two) and the words
 * of a phrase in quotation marks.
 */
export function askedWords(q: string): string[][] {
  return (q.match(/["“”„«»][^"“”„«»]*["“”„«»]|[^\s"“”„«»]+/gu) ?? [])
    .map((word) => foldForSearch(word).split(' ').filter(Boolean))
    .filter((parts) => parts.length > 0);
}

/** True where the last asked word may be a beginning: somebody is writing it still, as a closed phrase shows they are not. */
export const endsOpen = (q: string): boolean => !/["“”„«»]\s*$/u.test(q);

/** Asked words, and whether the last one may be a beginning. */
interface Asked {
  readonly words: readonly string[][];
  readonly open: boolean;
}

/** The words with a sign after the last one where it may be a beginning. */
const signed = ({ words, open }: Asked, sign: string, written: (parts: readonly string[], sign: string) => string) =>
  words.map((parts, index) => written(parts, open && index === words.length - 1 ? sign : ''));

const sqliteQuery = (asked: Asked): string =>
  signed(asked, '*', (parts, sign) => `"${parts.join(' ')}"${sign}`).join(' ');

const postgresQuery = (asked: Asked): string =>
  signed(asked, ':*', (parts, sign) => `(${parts.join(' <-> ')}${sign})`).join(' & ');

/** Words in more entries than this are not ranked: their rank would tell nothing. */
const FEW = 2_000;

async function countUpTo(store: Store, counted: Part, most: number): Promise<number> {
  const { rows } = await sql<{ rows: number | string }>`select count(*) as rows from
    (select 1 from (${counted}) matched limit ${sql.lit(most + 1)}) counted`.execute(store.db);
  return Number(rows[0]?.rows ?? 0);
}

/** A condition that has a way. */
type Ranked = Condition & { readonly way: Way };

/** Folded words stand between single spaces, so that a look at the text of one entry tells what the index of words would. */
function inSqlite(asked: Asked): Ranked {
  const query = sqliteQuery(asked);
  const stands = asked.words.map((parts, index) => {
    const open = asked.open && index === asked.words.length - 1;
    return sql`instr(' ' || e.folded || ' ', ${` ${parts.join(' ')}${open ? '' : ' '}`}) > 0`;
  });
  return {
    holds: sql`exists (select 1 from search_entry e where e.number = f.number and ${all(stands)})`,
    way: {
      from: () => sql`search_word w`,
      where: sql`w.folded match ${query}`,
      number: sql`w.rowid`,
      order: sql`w.rowid desc`,
      counted: sql`select 1 from search_word w where w.folded match ${query}`,
      score: sql`w.rank`,
    },
  };
}

/** Entries looked at one by one before the index of words is asked: it would gather every entry of a word first. */
const NEWEST = 10_000;

function inPostgres(asked: Asked): Ranked & { readonly newest: Way } {
  const query = sql`to_tsquery('simple', ${postgresQuery(asked)})`;
  const where = sql`e.vector @@ ${query}`;
  const way = (from: Part): Way => ({
    from: () => from,
    where,
    number: sql`e.number`,
    order: sql`e.number desc`,
    counted: sql`select 1 from ${from} where ${where}`,
    score: sql`-ts_rank(e.vector, ${query})`,
  });
  return {
    holds: sql`exists (select 1 from search_entry e where e.number = f.number and ${where})`,
    way: way(sql`search_entry e`),
    newest: way(sql`(select number, vector from search_entry order by number desc limit ${sql.lit(NEWEST)}) e`),
  };
}

const unranked = (way: Way, length: number): Way => ({ ...way, length, score: undefined });

/** Words on SQLite. Where whole words alone are more than are listed, the beginnings that they are too are not looked for. */
async function wordsInSqlite(store: Store, asked: Asked, alone: Alone): Promise<Condition> {
  const whole = inSqlite({ ...asked, open: false });
  const any = inSqlite(asked);
  const most = alone === 'words alone' ? FEW : LONG;
  const wholes = await countUpTo(store, whole.way.counted, most);
  if (wholes > most && alone === 'words alone') return { ...whole, way: unranked(whole.way, wholes) };
  const length = wholes > most ? wholes : await countUpTo(store, any.way.counted, most);
  return { ...any, way: length > FEW ? unranked(any.way, length) : { ...any.way, length } };
}

/** Words on PostgreSQL: those that stand in many of the newest entries are found there. */
async function wordsInPostgres(store: Store, asked: Asked, alone: Alone): Promise<Condition> {
  const { newest, ...any } = inPostgres(asked);
  if ((await countUpTo(store, newest.counted, FEW)) > FEW)
    return { ...any, way: unranked(alone === 'words alone' ? newest : any.way, LONG + 1) };
  const length = await countUpTo(store, any.way.counted, FEW);
  return { ...any, way: length > FEW ? unranked(any.way, LONG) : { ...any.way, length } };
}

/** Whether words are all that is asked; then their newest entries are the hits. */
export type Alone = 'words alone' | 'with other filters';

/**
 * That all asked words stand in an entry, of which the last one may be a beginning; null when no word was asked. Rows have a
 * score only where they are few.
 */
export async function byWords(store: Store, q: string, alone: Alone): Promise<Condition | null> {
  const asked = { words: askedWords(q), open: endsOpen(q) };
  if (asked.words.length === 0) return null;
  return store.engine === 'sqlite' ? wordsInSqlite(store, asked, alone) : wordsInPostgres(store, asked, alone);
}
