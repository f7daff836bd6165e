import type { Cited } from './table-rows.ts';

/** What a row cites, taken apart: ids, addresses, and titles with the outlet where it is told. */
export interface CitedWords {
  readonly ids: readonly string[];
  readonly urls: readonly string[];
  readonly titles: readonly { readonly outlet: string | null; readonly title: string }[];
  /** True where the row cites nothing. */
  readonly blank: boolean;
  /** For sentences. */
  readonly printed: string;
}

const ID = /\bSRC-\d+\b/giu;
const URL_WORDS = /https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:)]/giu;
const PARTED = /^(.{2,80}?)\s*(?::|,|–|—|\||\s-)\s+(.+)$/u;

/** Takes the cells that cite a source apart. Never throws. */
export function citedWords({ source, url, outlet, title }: Cited): CitedWords {
  const all = [source, url].filter((one) => one !== '').join(' ');
  const ids = [...all.matchAll(ID)].map(([id]) => id.toUpperCase());
  const urls = [...all.matchAll(URL_WORDS)].map(([address]) => address);
  const words = source.replaceAll(URL_WORDS, '').replaceAll(ID, '').trim();
  const printed = [outlet, title, source, url].filter((one) => one !== '').join(', ');
  return { ids, urls, titles: titlesIn({ words, outlet, title }), blank: printed === '', printed };
}

const unquoted = (words: string): string => words.replaceAll(/^[“"«„']+|[”"»“'.]+$/gu, '').trim();

function titlesIn({ words, outlet, title }: { words: string; outlet: string; title: string }): CitedWords['titles'] {
  const named = outlet === '' ? null : outlet;
  const titles: { outlet: string | null; title: string }[] = [];
  if (title !== '') titles.push({ outlet: named ?? (words === '' ? null : words), title: unquoted(title) });
  if (title !== '' && named === null && words !== '') titles.push({ outlet: null, title: unquoted(title) });
  if (words !== '') {
    titles.push({ outlet: named, title: unquoted(words) });
    const [, who, what] = PARTED.exec(words) ?? [];
    if (who !== undefined && what !== undefined) titles.push({ outlet: unquoted(who), title: unquoted(what) });
  }
  return titles;
}

/** The forms in which one address may be kept: with and without its fragment, last slash, and either scheme. */
export function addressForms(address: string): string[] {
  if (!URL.canParse(address)) return [address];
  const bare = address.replace(/#.*$/u, '');
  const slashed = bare.includes('?') ? [bare] : [bare, bare.endsWith('/') ? bare.slice(0, -1) : `${bare}/`];
  const other = (one: string): string =>
    one.startsWith('https:') ? one.replace('https:', 'http:') : one.replace('http:', 'https:');
  return [...new Set([address, ...slashed, new URL(bare).href, ...slashed.map(other)])];
}
