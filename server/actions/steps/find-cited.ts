import { addressForms, citedWords, type CitedWords } from '../../capture/audit/citations.ts';
import type { Cited } from '../../capture/audit/table-rows.ts';
import type { CitedSource, CitedSources } from '../../judging/audit/cited-source.ts';
import { indexSource } from '../../judging/audit/source-index.ts';
import { sourcesAtUrls, sourcesTitled, testimoniesOfSource } from '../../store/cited.ts';
import { sourceById } from '../../store/sources.ts';
import type { ReadDb } from '../../store/store.ts';
import type { SourceTable } from '../../store/tables.ts';
import { keptLately, type KeptLately } from './kept-lately.ts';

/** Finds what a row cites; asked once for each kind of citation, the answers are kept. */
export type FindCited = (words: CitedWords) => Promise<readonly CitedSource[]>;

/** Gets a page that is not at hand: the id of its source, or a sentence where that cannot be. */
export type GetCited = (url: string) => Promise<{ readonly source: string } | { readonly message: string }>;

/** Statements of cited sources that are kept at once, so that memory stays the same however many sources a table cites. */
const MOST_STATEMENTS = 20_000;

const weightOf = ({ index }: CitedSource): number => 1 + index.statements.length;

/** Puts several places to look into one: the first that has the source gives it; `get`, where there is one, brings pages that none has. */
export function citedFinder(
  places: readonly FindCited[],
  get: GetCited | null,
): (cited: Cited) => Promise<CitedSources> {
  const kept = keptLately<string, CitedSources>(MOST_STATEMENTS, ({ atHand }) =>
    atHand.reduce((sum, cited) => sum + weightOf(cited), 1),
  );
  return async (cited) => {
    const key = JSON.stringify([cited.source, cited.url, cited.outlet, cited.title]);
    const known = kept.get(key);
    if (known) return known;
    const found = await lookFor(citedWords(cited), { places, get });
    kept.keep(key, found);
    return found;
  };
}

interface Looking {
  readonly places: readonly FindCited[];
  readonly get: GetCited | null;
}

async function lookFor(words: CitedWords, { places, get }: Looking): Promise<CitedSources> {
  if (words.blank) return { atHand: [], missing: 'The row cites no source.' };
  const found = await firstOf(places, words);
  if (found.length > 0) return { atHand: found, missing: null, several: severalIn(found, words) };
  const [url] = words.urls;
  if (get === null || url === undefined) return { atHand: [], missing: notAtHand(words, get) };
  const got = await get(url);
  if ('message' in got) return { atHand: [], missing: got.message };
  const fetched = await firstOf(places, { ...words, ids: [got.source] });
  return { atHand: fetched, missing: fetched.length > 0 ? null : notAtHand(words, get) };
}

async function firstOf(places: readonly FindCited[], words: CitedWords): Promise<readonly CitedSource[]> {
  for (const find of places) {
    const found = await find(words);
    if (found.length > 0) return found;
  }
  return [];
}

/** A title that several sources have does not say which is meant. */
function severalIn(found: readonly CitedSource[], { ids, urls, printed }: CitedWords): string | null {
  if (found.length < 2 || ids.length > 0 || urls.length > 0) return null;
  const named = found.flatMap(({ source }) => source ?? []);
  const which = named.length === 0 ? '' : ` (${named.join(', ')})`;
  return `${found.length} sources fit “${shortened(printed)}”${which}; the row was checked against each.`;
}

const LONGEST_PRINTED = 120;

const shortened = (printed: string): string =>
  printed.length > LONGEST_PRINTED ? `${printed.slice(0, LONGEST_PRINTED)}…` : printed;

function notAtHand({ printed, urls }: CitedWords, get: GetCited | null): string {
  const hint = urls.length > 0 && get === null ? ' It can be fetched when the audit is asked to.' : '';
  return `“${shortened(printed)}” is not at hand.${hint}`;
}

/** Cited sources kept by key, within the same bound of statements. */
export const keptSources = (): KeptLately<string, CitedSource> => keptLately(MOST_STATEMENTS, weightOf);

/** Finds cited sources among those of the newsroom: by id, by address, by title and outlet. */
export function findInStore(db: ReadDb): FindCited {
  const loaded = keptSources();
  const load = async (row: SourceTable): Promise<CitedSource | null> => {
    const known = loaded.get(row.id);
    if (known !== undefined) return known;
    const made = await loadSource(db, row);
    if (made !== null) loaded.keep(row.id, made);
    return made;
  };
  return async (words) => {
    const rows = await rowsOf(db, words);
    const sources: CitedSource[] = [];
    for (const row of rows) {
      const source = await load(row);
      if (source !== null) sources.push(source);
    }
    return sources;
  };
}

async function rowsOf(db: ReadDb, { ids, urls, titles }: CitedWords): Promise<SourceTable[]> {
  const rows = new Map<string, SourceTable>();
  for (const id of ids) {
    const row = await sourceById(db, id);
    if (row) rows.set(row.id, row);
  }
  for (const row of await sourcesAtUrls(db, urls.flatMap(addressForms))) rows.set(row.id, row);
  for (const titled of titles) {
    if (rows.size > 0) break;
    for (const row of await sourcesTitled(db, titled)) rows.set(row.id, row);
  }
  return [...rows.values()];
}

async function loadSource(db: ReadDb, row: SourceTable): Promise<CitedSource | null> {
  const copy = await testimoniesOfSource(db, row.id);
  if (copy === null) return null;
  const ids = new Map([...copy.testimonies].map(([id, testimony]) => [testimony, id]));
  const index = indexSource([...copy.testimonies.values()]);
  return { title: row.title, source: row.id, snapshot: copy.snapshot, index, ids };
}
