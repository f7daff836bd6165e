import { sql } from 'kysely';
import { chunks } from './chunks.ts';
import { foldForSearch } from './fold.ts';
import { takeNumbers } from './ids.ts';
import { learnFilters } from './search-filters.ts';
import { all } from './search-ways.ts';
import type { Condition } from './search-ways.ts';
import type { Store, WriteTx } from './store.ts';

/** What can be found: its title and the words it is found by. */
export interface SearchWords {
  readonly noun: 'claim' | 'statement' | 'source' | 'note';
  readonly nounId: string;
  readonly title: string;
  readonly words: string;
}

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

async function areFew(store: Store, { counted }: NonNullable<Condition['way']>): Promise<boolean> {
  const { rows } = await sql<{ rows: number | string }>`select count(*) as rows from
    (select 1 from (${counted}) matched limit ${sql.lit(FEW + 1)}) counted`.execute(store.db);
  return Number(rows[0]?.rows ?? 0) <= FEW;
}

/** Folded words stand between single spaces, so that a look at the text of one entry tells what the index of words would. */
function inSqlite(asked: Asked): Condition {
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

function inPostgres(asked: Asked): Condition {
  const query = sql`to_tsquery('simple', ${postgresQuery(asked)})`;
  const where = sql`e.vector @@ ${query}`;
  return {
    holds: sql`exists (select 1 from search_entry e where e.number = f.number and ${where})`,
    way: {
      from: () => sql`search_entry e`,
      where,
      number: sql`e.number`,
      order: sql`e.number desc`,
      counted: sql`select 1 from search_entry e where ${where}`,
      score: sql`-ts_rank(e.vector, ${query})`,
    },
  };
}

/**
 * That all asked words stand in an entry, of which the last one may be a beginning; null when no word was asked. Rows have a
 * score only where they are few.
 */
export async function byWords(store: Store, q: string): Promise<Condition | null> {
  const asked = { words: askedWords(q), open: endsOpen(q) };
  if (asked.words.length === 0) return null;
  const { holds, way } = store.engine === 'sqlite' ? inSqlite(asked) : inPostgres(asked);
  if (!way || (await areFew(store, way))) return { holds, ...(way && { way }) };
  const { score: _, ...unranked } = way;
  return { holds, way: unranked };
}
