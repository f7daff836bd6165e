import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { chunks } from './chunks.ts';
import { foldForSearch } from './fold.ts';
import { takeNumbers } from './ids.ts';
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

type Part = RawBuilder<unknown>;

/** How asked words are matched in SQL, over the aliases `e` (search_entry) and, where it leads, `w` (search_word). */
export interface Match {
  /** The rows that hold the words, found by the index of words. */
  readonly leading: { readonly from: Part; readonly condition: Part; readonly newest: Part };
  /** Whether a row found otherwise holds the words. */
  readonly holds: Part;
  /** How well a leading row fits; lower is better. Null for words that stand in so many rows that ranking tells nothing. */
  readonly score: Part | null;
}

/** Words in more rows than this are not ranked, and other filters lead where there are any. */
const FEW = 2_000;

async function areFew(store: Store, from: Part, condition: Part): Promise<boolean> {
  const counted = sql<{ rows: number | string }>`select count(*) as rows from
    (select 1 from ${from} where ${condition} limit ${FEW + 1}) matched`;
  return Number((await counted.execute(store.db)).rows[0]?.rows ?? 0) <= FEW;
}

/** The match of all asked words, of which the last one may be a beginning; null when no word was asked. */
export async function matchAsked(store: Store, q: string): Promise<Match | null> {
  const asked = askedWords(q);
  if (asked.length === 0) return null;
  if (store.engine === 'sqlite') {
    const query = sqliteQuery(asked);
    const few = await areFew(store, sql`search_word w`, sql`w.folded match ${query}`);
    return {
      leading: {
        from: sql`search_word w cross join search_entry e`,
        condition: sql`w.folded match ${query} and e.number = w.rowid`,
        newest: sql`order by w.rowid desc`,
      },
      holds: sql`e.number in (select rowid from search_word where folded match ${query})`,
      score: few ? sql`w.rank` : null,
    };
  }
  const query = sql`to_tsquery('simple', ${postgresQuery(asked)})`;
  const holds = sql`e.vector @@ ${query}`;
  const leading = { from: sql`search_entry e`, condition: holds, newest: sql`order by e.number desc` };
  return {
    leading,
    holds,
    score: (await areFew(store, leading.from, holds)) ? sql`-ts_rank(e.vector, ${query})` : null,
  };
}
