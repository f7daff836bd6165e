import type { HeldText } from '../judging/drafts/check-quotation.ts';
import { tellingWords } from '../judging/drafts/words.ts';
import { thingsWith } from './search-hits.ts';
import type { Store } from './store.ts';

/** Words a quotation is looked for by, and texts it is held against at most. */
const MOST_WORDS = 5;
const MOST_TEXTS = 6;
const ROWS_LOOKED_AT = 12;
const KINDS = new Set(['statement', 'source']);

/** All its telling words, then all but one of them: a misquoted word must not hide the source. */
const attempts = (words: readonly string[]): string[] => [
  words.join(' '),
  ...(words.length < 3 ? [] : words.map((_, at) => words.filter((__, other) => other !== at).join(' '))),
];

async function sourcesWith(store: Store, quotation: string): Promise<string[]> {
  for (const words of attempts(tellingWords(quotation, MOST_WORDS))) {
    const found = (await thingsWith(store, words, ROWS_LOOKED_AT)).filter(({ noun }) => KINDS.has(noun));
    if (found.length === 0) continue;
    const statements = found.flatMap((row) => (row.noun === 'statement' ? [row.noun_id] : []));
    const rows =
      statements.length === 0
        ? []
        : await store.db.selectFrom('statement').select(['id', 'source_id']).where('id', 'in', statements).execute();
    const of = new Map(rows.map((row) => [row.id, row.source_id]));
    return [...new Set(found.map((row) => of.get(row.noun_id) ?? row.noun_id))].slice(0, MOST_TEXTS);
  }
  return [];
}

/** The newest copies in which a quotation, or one nearly like it, may stand; found by its longest words, bounded. */
export async function textsFor(store: Store, quotation: string): Promise<HeldText[]> {
  const ids = await sourcesWith(store, quotation);
  if (ids.length === 0) return [];
  const rows = await store.db
    .selectFrom('snapshot as n')
    .innerJoin('source as s', 's.id', 'n.source_id')
    .innerJoin('outlet as o', 'o.id', 's.outlet_id')
    .select(['s.id as source', 'o.name as outlet', 'n.text'])
    .where('s.id', 'in', ids)
    .orderBy('n.number')
    .execute();
  const newest = new Map(rows.map((row) => [row.source, row]));
  return ids.flatMap((id) => newest.get(id) ?? []);
}
