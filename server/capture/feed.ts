import { DetectError, MalformedError, ParseError, parseFeed } from 'feedsmith';
import { AppError } from '../store/app-error.ts';
import { decodePage } from './charset.ts';
import type { Fetched } from './fetch-page.ts';

/** One entry of a feed: the page it leads to, what the feed calls it and the ISO day it states. */
export interface FeedEntry {
  readonly url: string;
  readonly title: string | null;
  readonly published: string | null;
}

/** Entries read of one feed; those beyond are left aside. */
const MOST_ENTRIES = 1000;

const FEED_TYPE = /^(?:application|text)\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/i;
const FEED_ROOT = /^\uFEFF?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*>\s*)*<(?:rss|feed|rdf:RDF)\b/i;
const JSON_FEED = /^\uFEFF?\s*\{[\s\S]{0,2000}"https?:\/\/jsonfeed\.org\/version\//;

/** True for RSS, Atom, RDF and JSON Feed, told by the header or by how the text begins. */
export function isFeed({ contentType, bytes }: Pick<Fetched, 'contentType' | 'bytes'>): boolean {
  if (FEED_TYPE.test(contentType ?? '')) return true;
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('utf8');
  return FEED_ROOT.test(head) || JSON_FEED.test(head);
}

/**
 * The entries of a feed that lead to a web page, in the order of the feed, each address once, at most 1,000.
 * Throws AppError `unsupported-text` for a feed that cannot be read.
 */
export function feedEntries(fetched: Fetched): FeedEntry[] {
  const entries = rawEntries(decodePage(fetched.bytes, fetched.contentType), fetched.url).flatMap((raw) => {
    const url = pageAddress(raw.link, fetched.url);
    return url === null ? [] : [{ url, title: tidy(raw.title), published: dayOf(raw.published) }];
  });
  return [...new Map(entries.map((entry) => [entry.url, entry])).values()].slice(0, MOST_ENTRIES);
}

interface RawEntry {
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly published: unknown;
}

function rawEntries(text: string, url: string): RawEntry[] {
  const parsed = parsedFeed(text, url);
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map(({ link, guid, title, pubDate, dc }) => ({
        link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
        title,
        published: pubDate ?? dc?.dates?.[0],
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map(({ links = [], title, published, updated }) => ({
        link: links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
        title: title?.value,
        published: published ?? updated,
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map(({ link, title, dc }) => ({ link, title, published: dc?.dates?.[0] }));
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        link: item.url ?? item.external_url,
        title: item.title,
        published: item.date_published,
      }));
  }
}

function parsedFeed(text: string, url: string): ReturnType<typeof parseFeed> {
  try {
    return parseFeed(text);
  } catch (failure) {
    const unreadable = [DetectError, MalformedError, ParseError].some((kind) => failure instanceof kind);
    if (!unreadable && !(failure instanceof SyntaxError)) throw failure;
    const sentence = `${new URL(url).host} sends a feed that cannot be read; it is neither RSS, Atom, RDF nor JSON Feed.`;
    throw new AppError('unsupported-text', sentence, { cause: failure });
  }
}

/** The address an entry leads to, without its fragment; null for anything but a web page. */
function pageAddress(link: string | undefined, base: string): string | null {
  if (link === undefined || !URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.href.length > 2000)
    return null;
  url.hash = '';
  return url.href;
}

const tidy = (title: string | undefined): string | null => title?.replaceAll(/\s+/g, ' ').trim().slice(0, 500) || null;

/** The day of a feed's instant as the feed prints it, so that a zone does not move it; null where none can be read. */
function dayOf(published: unknown): string | null {
  if (typeof published !== 'string') return null;
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(published)?.[1];
  const words = /\b(\d{1,2} [A-Z][a-z]{2}[a-z]* \d{4})\b/.exec(published)?.[1];
  const time = Date.parse(iso === undefined ? `${words ?? ''} UTC` : `${iso}T00:00:00Z`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
