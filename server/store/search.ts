import { sql } from 'kysely';
import { chunks } from './chunks.ts';
import { foldForSearch } from './fold.ts';
import { takeNumbers } from './ids.ts';
import { searchShown } from './shelved.ts';
import type { Store, WriteTx } from './store.ts';

/** What can be found: its title and the words it is found by. */
export interface SearchWords {
  readonly noun: 'claim' | 'statement' | 'source';
  readonly nounId: string;
  readonly title: string;
  readonly words: string;
}

/** A row that was found. */
export interface Found {
  readonly noun: string;
  readonly noun_id: string;
  readonly title: string;
  readonly words: string;
}

const MOST_CHARACTERS = 100_000;
const ROWS_AT_ONCE = 200;

const cut = (words: string): string => words.slice(0, MOST_CHARACTERS);

/** Makes new rows findable; each noun id is given once. */
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
}

/** The asked words, each as its folded parts ("5,200" has two that must stand side by side). */
export function askedWords(q: string): string[][] {
  return q
    .split(/\s+/u)
    .map((word) => foldForSearch(word).split(' ').filter(Boolean))
    .filter((parts) => parts.length > 0);
}

const sqliteQuery = (asked: readonly string[][]): string =>
  asked.map((parts, index) => `"${parts.join(' ')}"${index === asked.length - 1 ? '*' : ''}`).join(' ');

const postgresQuery = (asked: readonly string[][]): string =>
  asked.map((parts, index) => `(${parts.join(' <-> ')}${index === asked.length - 1 ? ':*' : ''})`).join(' & ');

/** Rows in which all asked words stand (the last one may be a beginning), best first. */
export async function findWords(store: Store, q: string, limit: number): Promise<Found[]> {
  const asked = askedWords(q);
  if (asked.length === 0) return [];
  const shown = searchShown;
  const columns = sql`e.noun, e.noun_id, e.title, e.words`;
  const found =
    store.engine === 'sqlite'
      ? sql<Found>`select ${columns} from search_word s join search_entry e on e.number = s.rowid
          where s.folded match ${sqliteQuery(asked)} and ${shown} order by s.rank, e.number limit ${limit}`
      : sql<Found>`select ${columns} from search_entry e, to_tsquery('simple', ${postgresQuery(asked)}) query
          where e.vector @@ query and ${shown} order by ts_rank(e.vector, query) desc, e.number limit ${limit}`;
  return (await found.execute(store.db)).rows;
}
