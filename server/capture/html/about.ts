import { read } from '../../reading/read.ts';
import { articleAmong, describedIn, namesIn, type Described } from './json-ld.ts';
import { namesOf } from './furniture.ts';
import { titleOf } from './title.ts';

/** What a page says about itself and its article; null is "not stated". */
export interface About {
  readonly title: string | null;
  readonly author: string | null;
  /** ISO day, as the page prints it in its own zone. */
  readonly published: string | null;
  /** ISO 639-1 code. */
  readonly language: string | null;
  /** The address the page gives as its own. */
  readonly canonical: string | null;
  /** The name of the site or publisher. */
  readonly outlet: string | null;
  /** False where the page says that it is not free to read. */
  readonly free: boolean;
}

/** Reads what a page says about itself, from JSON-LD, Open Graph, meta tags and the page, in this order. `url` is where it came from. */
export function aboutPage(document: Document, url: string | null): About {
  const meta = metaOf(document);
  const things = describedIn(document);
  const article = articleAmong(things);
  const outlet = outletOf({ meta, article, things });
  return {
    title: titleOf(document, {
      described: firstName(article?.['headline']),
      shared: meta('og:title', 'twitter:title'),
      outlet,
    }),
    author: authorOf(document, { meta, article, outlet }),
    published: publishedOf(document, { meta, article, url }),
    language: languageOf(document, meta),
    canonical: canonicalOf(document, { meta, url }),
    outlet: outlet ?? hostOf(url),
    free: !things.some((thing) => /^false$/i.test(String(thing['isAccessibleForFree'] ?? ''))),
  };
}

type Meta = (...names: string[]) => string | null;

/** Meta tags by name, property or itemprop, in lower case; the first of the names asked for that is stated. */
function metaOf(document: Document): Meta {
  const said = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const content = (tag.getAttribute('content') ?? '').trim();
    for (const kind of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = tag.getAttribute(kind)?.toLowerCase();
      if (name && content !== '' && !said.has(name)) said.set(name, content);
    }
  }
  return (...names) => names.map((name) => said.get(name)).find((content) => content !== undefined) ?? null;
}

const firstName = (value: unknown): string | null => tidy(namesIn(value)[0] ?? '');

/** Words with single spaces; null for none. */
function tidy(words: string): string | null {
  const text = words.replaceAll(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

interface Told {
  readonly meta: Meta;
  readonly article: Described | null;
}

function outletOf({ meta, article, things }: Told & { things: readonly Described[] }): string | null {
  const site = things.find((thing) => thing['@type'] === 'WebSite');
  return (
    siteName(firstName(article?.['publisher'])) ??
    siteName(meta('og:site_name')) ??
    siteName(firstName(site)) ??
    siteName(meta('application-name', 'dc.publisher', 'publisher'))
  );
}

/** The name of a site without its slogan behind a bar, its address or its account's sign. */
function siteName(said: string | null): string | null {
  const name = tidy((said ?? '').replace(/^(?:https?:\/\/(?:www\.)?|@)/, '').replace(/(?<=\S)\s+[|–—»]\s.*$/, ''));
  return name === null ? null : name.replace(/\/$/, '').slice(0, 200);
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}

function authorOf(document: Document, { meta, article, outlet }: Told & { outlet: string | null }): string | null {
  const tagged = [
    ...document.querySelectorAll(
      '[itemprop="author"], [rel="author"], .byline, .author-name, .article-author, .author',
    ),
  ].slice(0, 20);
  const candidates: string[][] = [
    namesIn(article?.['author']),
    [meta('author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl', 'article:author', 'authors') ?? ''],
    ...tagged.map((element) => [element.querySelector('[itemprop="name"]')?.textContent ?? element.textContent ?? '']),
  ];
  for (const names of candidates) {
    const people = [...new Set(names.map(personIn).filter((name) => name !== null && name !== outlet))];
    if (people.length > 0) return people.slice(0, 6).join(', ').slice(0, 200);
  }
  return null;
}

const NO_NAME = /^(?:https?:|www\.|@|admin$|staff$|editor$|null$|undefined$)|[<>{}|]|\d{3}/i;

function personIn(words: string): string | null {
  const name =
    tidy(words)
      ?.replace(/^(?:by|von|par|por|di|от|автор)\s*:?\s+/i, '')
      .replace(/\s*[,|].*$/, '') ?? '';
  return name.length < 2 || name.length > 80 || NO_NAME.test(name) ? null : name;
}

const ISO_DAY = /^\s*((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** The ISO day at the beginning of words, or the one day they print; null where they print none or several. */
function dayIn(words: unknown): string | null {
  if (typeof words !== 'string') return null;
  const iso = ISO_DAY.exec(words);
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`;
  const days = read(words.replaceAll(/\s+/g, ' ').slice(0, 120), {}).flatMap(({ value }) =>
    value.kind === 'date' && value.start !== null && value.start === value.end ? [value.start] : [],
  );
  return days.find((day) => /^(?:19|20)\d\d-\d\d-\d\d$/.test(day)) ?? null;
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dc.created',
  'publish-date',
  'publishdate',
  'publication_date',
  'published_date',
  'publish_date',
  'pubdate',
  'date.issued',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'pdate',
  'date',
];
const DATED = /(?:^| )(?:date|dates|time|published|publish|posted|timestamp|pubdate|dateline)(?= |$)/;

function publishedOf(document: Document, { meta, article, url }: Told & { url: string | null }): string | null {
  const stated =
    dayIn(article?.['datePublished']) ?? PUBLISHED.map((name) => dayIn(meta(name))).find((day) => day !== null);
  if (stated) return stated;
  const marked = [
    ...document.querySelectorAll('[itemprop="datePublished"], time[pubdate], article time[datetime], time[datetime]'),
  ];
  for (const element of marked.slice(0, 20)) {
    const day =
      dayIn(element.getAttribute('datetime') ?? element.getAttribute('content')) ?? dayIn(element.textContent);
    if (day) return day;
  }
  const address = /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/-])/.exec(url ?? '');
  if (address) return `${address[1]}-${address[2]}-${address[3]}`;
  return dayIn(article?.['dateCreated']) ?? printedDay(document);
}

/** The day in the first small element whose names speak of a date. */
function printedDay(document: Document): string | null {
  let looked = 0;
  for (const element of document.querySelectorAll('time, span, div, p, li, small, em')) {
    if (!DATED.test(namesOf(element)) && element.localName !== 'time') continue;
    const words = element.textContent ?? '';
    if (words.trim().length < 6 || words.length > 160) continue;
    const day = dayIn(words);
    if (day) return day;
    looked += 1;
    if (looked >= 20) return null;
  }
  return null;
}

function languageOf(document: Document, meta: Meta): string | null {
  const root = document.documentElement;
  const stated =
    root.getAttribute('lang') ?? root.getAttribute('xml:lang') ?? meta('content-language', 'language', 'og:locale');
  const code = /^\s*([a-z]{2})(?![a-z])/i.exec(stated ?? '')?.[1];
  return code?.toLowerCase() ?? null;
}

function canonicalOf(document: Document, { meta, url }: { meta: Meta; url: string | null }): string | null {
  const stated = [document.querySelector('link[rel="canonical"]')?.getAttribute('href'), meta('og:url')];
  for (const address of stated) {
    if (!address || !URL.canParse(address, url ?? undefined)) continue;
    const whole = new URL(address, url ?? undefined);
    if (/^https?:$/.test(whole.protocol) && whole.pathname !== '/' && whole.href.length <= 2000) return whole.href;
  }
  return null;
}
