import { languageOf } from '../../text/language.ts';
import { tokenise } from '../../text/tokens.ts';
import { aboutPage, type About } from './about.ts';
import { blocksOf } from './blocks.ts';
import { chooseArticle } from './choose.ts';
import { creditOf } from './credit.ts';
import { openPage } from './open-page.ts';
import { prune, silence } from './prune.ts';
import { visibleText, type PageText } from './visible.ts';
import { warningOf } from './warning.ts';

/** Name and version of what reads articles from pages; a snapshot keeps it beside its text. */
export const PAGE_EXTRACTOR = 'html-article 1';

/** The article of a page and what the page says about it. */
export interface Article extends About {
  /** The article's own words, blocks parted by blank lines; empty where none was found. */
  readonly text: string;
  /** All that the page shows, the article and what stands around it. */
  readonly page: PageText;
  /** Place the text is dated from. */
  readonly dateline: string | null;
  /** Agency the text credits. */
  readonly credit: string | null;
  /** A sentence where the page hides its article or has none. */
  readonly warning: string | null;
}

/**
 * Reads the article of an HTML page of any quality, without running or loading anything. `url` is where the page came
 * from; it helps to find its day and its own address. Never throws; a page without an article has an empty text.
 */
export function readArticle(html: string, url: string | null): Article {
  const page = openPage(html);
  const about = aboutPage(page.document, url);
  silence(page.root);
  const shown = visibleText(page.root);
  const whole = blocksOf(page.root, () => false)
    .map(({ text }) => text)
    .join('\n');
  prune(page.root);
  const blocks = chooseArticle(page, about).map(({ text }) => text);
  const text = blocks.join('\n\n');
  return {
    ...about,
    language: languageFor(text, about.language),
    text,
    page: shown,
    ...creditOf(blocks, about.author),
    warning: warningOf({ text, whole, about }),
  };
}

const TOLD_BY_WORDS = new Set(['en', 'fr', 'es', 'de', 'ar']);
const ENOUGH = 600;

/** The language the page states, unless its words clearly speak another; what the words speak where it states none. */
function languageFor(text: string, stated: string | null): string | null {
  if (text === '' || (stated !== null && (text.length < ENOUGH || !TOLD_BY_WORDS.has(stated)))) return stated;
  return languageOf(tokenise(text.slice(0, 4000)));
}
