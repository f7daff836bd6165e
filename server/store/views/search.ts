import type { SearchHit } from '../../contract.ts';
import { foldForSearch } from '../fold.ts';
import { askedWords, findWords } from '../search.ts';
import type { Found } from '../search.ts';
import type { ReadDb, Store } from '../store.ts';

const AROUND = 90;
const WORD = /[\p{L}\p{N}]+/gu;

interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Hits with one mark between them are one: the two parts of "5,200". */
function joined(text: string, hits: readonly Hit[]): Hit[] {
  return hits.reduce<Hit[]>((done, hit) => {
    const before = done.at(-1);
    const close = before && hit.start - before.end === 1 && !/\s/u.test(text.charAt(before.end));
    return close ? [...done.slice(0, -1), { start: before.start, end: hit.end }] : [...done, hit];
  }, []);
}

/** Where asked words stand in a text; the last asked word may be a beginning. */
function hitsIn(text: string, q: string): Hit[] {
  const parts = askedWords(q).flat();
  const last = parts.at(-1);
  if (last === undefined) return [];
  const asked = new Set(parts);
  const hits: Hit[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = foldForSearch(match[0]);
    if (asked.has(folded) || folded.startsWith(last))
      hits.push({ start: match.index, end: match.index + match[0].length });
  }
  return joined(text, hits);
}

function partsOf(text: string, hits: readonly Hit[], from: number, to: number): SearchHit['words'] {
  const parts: SearchHit['words'] = [];
  let at = from;
  for (const { start, end } of hits.filter((hit) => hit.start >= from && hit.end <= to)) {
    if (start > at) parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), hit: false });
  return parts;
}

/** The words around the first hit, with every hit in them marked. */
export function wordsAround(text: string, q: string): SearchHit['words'] {
  const hits = hitsIn(text, q);
  const centre = hits[0]?.start ?? 0;
  const back = text.lastIndexOf(' ', Math.max(0, centre - AROUND));
  const from = centre <= AROUND ? 0 : back + 1;
  const ahead = text.indexOf(' ', centre + AROUND);
  return partsOf(text, hits, from, ahead === -1 ? text.length : ahead);
}

async function sourcesOfStatements(db: ReadDb, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('statement').select(['id', 'source_id']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.source_id]));
}

function hrefOf(found: Found, sources: ReadonlyMap<string, string>): string {
  if (found.noun === 'claim') return `/claims/${found.noun_id}`;
  if (found.noun === 'source') return `/sources/${found.noun_id}`;
  return `/sources/${sources.get(found.noun_id) ?? ''}#${found.noun_id}`;
}

/** Claims, statements and sources in which the asked words stand, best first. */
export async function search(store: Store, q: string, limit: number): Promise<SearchHit[]> {
  const found = await findWords(store, q, limit);
  const statements = found.filter((row) => row.noun === 'statement').map((row) => row.noun_id);
  const sources = await sourcesOfStatements(store.db, statements);
  return found.map((row) => ({
    noun: row.noun as SearchHit['noun'],
    id: row.noun_id,
    title: row.title,
    words: wordsAround(row.words, q),
    href: hrefOf(row, sources),
  }));
}
