import type { SearchHit } from '../../contract.ts';
import { foldForSearch } from '../fold.ts';
import { askedWords, endsOpen } from '../search.ts';

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

const PLAIN = /^[a-z0-9]+$/i;

const folded = (word: string): string => (PLAIN.test(word) ? word.toLowerCase() : foldForSearch(word));

/** Where asked words stand in a text, as far as the words around the first of them go; the last asked word may be a beginning. */
function hitsIn(text: string, q: string): Hit[] {
  const parts = askedWords(q).flat();
  const last = parts.at(-1);
  if (last === undefined) return [];
  const asked = new Set(parts);
  const open = endsOpen(q);
  const hits: Hit[] = [];
  for (const match of text.matchAll(WORD)) {
    if (hits[0] && match.index > endOf(text, hits[0].start)) break;
    const word = folded(match[0]);
    if (asked.has(word) || (open && word.startsWith(last)))
      hits.push({ start: match.index, end: match.index + match[0].length });
  }
  return joined(text, hits);
}

/** Where the words around a hit end. */
function endOf(text: string, centre: number): number {
  const ahead = text.indexOf(' ', centre + AROUND);
  return ahead === -1 ? text.length : ahead;
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
  return partsOf(text, hits, from, endOf(text, centre));
}
