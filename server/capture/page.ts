import { AppError } from '../store/app-error.ts';
import { captureText } from './files/plain.ts';
import type { Captured } from './captured.ts';
import { decodePage } from './charset.ts';
import type { SentBytes } from './fetch-page.ts';
import { PAGE_EXTRACTOR, readArticle, type Article } from './html/article.ts';
import { firstStated, wholeMeta, type Stated } from './meta.ts';

/** A captured page, and what whoever keeps it should know about it. */
export interface CapturedPage {
  readonly captured: Captured;
  /** A sentence where the page hides its article; null otherwise. */
  readonly warning: string | null;
}

const PAGE = /^(?:text\/html|application\/xhtml\+xml)\b/i;
const PLAIN = /^text\/plain\b/i;
const LOOKS_LIKE_PAGE = /^\s*(?:<!doctype html|<html|<head|<body|<\?xml)/i;

/**
 * Reads a fetched page into a source: the bytes as they came, the article's text, and what the page says about itself;
 * `given` wins over the page. Throws AppError `empty-text` where it has no article, `unsupported-text` for other files.
 */
export function capturePage(fetched: SentBytes, given: Stated): CapturedPage {
  const { url, contentType, bytes } = fetched;
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (PLAIN.test(contentType ?? '') && !LOOKS_LIKE_PAGE.test(head)) return plainPage(fetched, given);
  if (!PAGE.test(contentType ?? '') && !LOOKS_LIKE_PAGE.test(head)) {
    const kind = contentType?.split(';')[0]?.trim() ?? 'of no stated kind';
    throw new AppError('unsupported-text', `${url} is ${kind}; web pages and plain text are read.`);
  }
  const article = readArticle(decodePage(bytes, contentType), url);
  if (article.text.trim() === '') {
    throw new AppError('empty-text', `${url}: ${article.warning ?? 'No article was found on the page.'}`);
  }
  const meta = wholeMeta(firstStated(given, statedBy(article, url)), article.text, url);
  const mediaType = contentType ?? 'text/html';
  const { text, page, warning } = article;
  const captured = { file: url, bytes, mediaType, text, page, extractor: PAGE_EXTRACTOR, meta };
  return { captured: warning === null ? captured : { ...captured, warning }, warning };
}

function plainPage({ url, bytes }: SentBytes, given: Stated): CapturedPage {
  const stated = firstStated(given, { url, outlet: siteOf(url) });
  return { captured: { ...captureText(bytes, url, stated), file: url }, warning: null };
}

/** The host of an address without "www.". */
export const siteOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** What a page states about itself; its site stands for the outlet where it names none. `url` is where it came from, if that is known. */
export function statedBy(article: Article, url: string | null): Stated {
  const { title, author, published, language, outlet, dateline, credit, warning } = article;
  const own = ownAddress(article, url);
  const site = outlet ?? (own === null ? null : siteOf(url ?? own));
  return {
    ...(site === null ? {} : { outlet: site }),
    ...(title === null ? {} : { title }),
    author,
    published,
    language,
    dateline: dateline?.slice(0, 100) ?? null,
    credit,
    note: warning,
    url: own,
  };
}

/** The address the page gives as its own, where it is one of the same site; the address it was fetched from otherwise. */
function ownAddress({ canonical }: Article, url: string | null): string | null {
  if (url === null) return canonical;
  return canonical !== null && siteOf(canonical) === siteOf(url) ? canonical : url;
}
