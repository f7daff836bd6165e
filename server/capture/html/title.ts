import { sameWords } from './trim.ts';

/** Titles that a page states besides its headline, and the name of its site. */
export interface StatedTitles {
  readonly described: string | null;
  readonly shared: string | null;
  readonly outlet: string | null;
}

const LONGEST = 500;
const PARTING = /\s+[|\-–—·•»:]+\s+|\s*[|»]\s*/;

/**
 * The headline of a page: the h1 that agrees with what the page states about itself, else what it states (JSON-LD,
 * Open Graph, the title tag without the site's name), else any h1. Null where it has none.
 */
export function titleOf(document: Document, stated: StatedTitles): string | null {
  const headlines = [...document.querySelectorAll('h1')].map(wordsOf).filter((text) => text.length > 2);
  const tag = withoutSite(spaced(document.querySelector('title')?.textContent ?? ''), stated.outlet);
  const shared = stated.shared === null ? '' : withoutSite(spaced(stated.shared), stated.outlet);
  const told = [stated.described ?? '', shared, tag].map(spaced).filter((text) => text !== '');
  const agreed = headlines.find((headline) => told.some((title) => alike(headline, title)));
  const title = agreed ?? told[0] ?? headlines[0];
  return title ? title.slice(0, LONGEST) : null;
}

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const wordsOf = (element: Element): string => spaced(element.textContent ?? '');

/** A title without the name of the site before or behind it: known by name, or a short part behind the last bar. */
function withoutSite(title: string, outlet: string | null): string {
  const parts = title.split(PARTING).filter((part) => part !== '');
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (outlet !== null && sameWords(last, outlet)) return beforeLast(title, last);
  if (outlet !== null && sameWords(first, outlet))
    return title.slice(title.indexOf(first) + first.length).replace(/^[\s|\-–—·•»:]+/, '');
  return /[|»·•]\s*[^|»·•]{1,40}$|\s[-–—]\s[^-–—]{1,25}$/.test(title) && last.length * 2 < title.length
    ? beforeLast(title, last)
    : title;
}

const beforeLast = (title: string, last: string): string =>
  title.slice(0, title.lastIndexOf(last)).replace(/[\s|\-–—·•»:]+$/, '');

/** Two titles that share most of their words. */
function alike(a: string, b: string): boolean {
  const [of, and] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  if (!of || !and || of.size === 0 || and.size === 0) return false;
  const both = [...of].filter((word) => and.has(word)).length;
  return both >= 0.6 * Math.max(of.size, and.size) || (both >= 4 && both >= 0.85 * Math.min(of.size, and.size));
}
