import type { Command } from 'commander';
import { z } from 'zod';
import type { Report } from './command.ts';
import { engineCommand } from './engine-command.ts';
import { lineId, type Answering } from './json-lines.ts';

const shape = z.object({ id: lineId, html: z.string(), url: z.string().nullish() });

const HELP = {
  name: 'extract',
  description:
    'Reads JSON Lines {"id","html","url"?} on standard input and answers each with the article of the page:\n{"id","title","author","published","language","text"} and, where the page hides its article or has none, a "warning".',
  after: `The text has the article's own words, blocks parted by blank lines. Nothing of a page is executed or loaded.

Example:
  echo '{"id":1,"html":"<h1>Port</h1><article><p>The port has 5,200 workers.</p></article>"}' | npx crosscheck extract`,
};

/** `crosscheck extract`: the articles of HTML pages, as the command-line contract says. */
export const command = (report: Report): Command => engineCommand(HELP, extractor, report);

async function extractor(): Promise<Answering<typeof shape>> {
  const { readArticle } = await import('../capture/html/article.ts');
  return {
    shape,
    answer: ({ html, url }) => {
      const { title, author, published, language, text, warning } = readArticle(html, url ?? null);
      return { title, author, published, language, text, ...(warning === null ? {} : { warning }) };
    },
  };
}
