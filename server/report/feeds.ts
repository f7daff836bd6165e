import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { FeedEntry } from '../store/views/feed.ts';

/** Where a feed stands: the server's own address, the feed's, and the instant of an empty one. */
export interface FeedPlace {
  /** Without a slash at its end. */
  readonly home: string;
  readonly self: string;
  readonly now: Date;
}

const TITLE = 'Crosscheck: new disagreements, changed sources and what is due';

/** An id that stays the same wherever the server stands (RFC 4151). */
const tagOf = (id: string): string => `tag:crosscheck.invalid,2026:${encodeURI(id)}`;

/** Entries as an Atom feed (RFC 4287). */
export function atomFeed(entries: readonly FeedEntry[], { home, self, now }: FeedPlace): string {
  return generateAtomFeed({
    id: tagOf('feeds/disagreements'),
    title: { value: TITLE },
    updated: new Date(entries[0]?.at ?? now),
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: home, rel: 'alternate', type: 'text/html' },
    ],
    authors: [{ name: 'Crosscheck' }],
    entries: entries.map(({ id, kind, title, words, path, at }) => ({
      id: tagOf(id),
      title: { value: title },
      updated: new Date(at),
      summary: { value: words },
      categories: [{ term: kind }],
      links: [{ href: home + path, rel: 'alternate', type: 'text/html' }],
    })),
  });
}

/** Entries as a JSON Feed 1.1. */
export function jsonFeed(entries: readonly FeedEntry[], { home, self }: FeedPlace): string {
  const feed = generateJsonFeed({
    title: TITLE,
    home_page_url: home,
    feed_url: self,
    items: entries.map(({ id, kind, title, words, path, at }) => ({
      id: tagOf(id),
      url: home + path,
      title,
      content_text: words,
      date_published: new Date(at),
      tags: [kind],
    })),
  });
  return typeof feed === 'string' ? feed : JSON.stringify(feed);
}
