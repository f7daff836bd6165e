import { AppError } from '../../store/app-error.ts';
import type { Captured } from '../captured.ts';
import { decodePage } from '../charset.ts';
import { PAGE_EXTRACTOR, readArticle } from '../html/article.ts';
import { statedBy } from '../page.ts';
import { sourceOf, type GivenFile } from './given-file.ts';

/** Reads a saved web page as a captured one is read; its address is the one that it gives as its own. Throws AppError `empty-text`. */
export function readHtmlFile(file: GivenFile): Captured[] {
  const { given = {}, fallback = {} } = file.beside;
  const article = readArticle(decodePage(file.bytes, null), given.url ?? fallback.url ?? null);
  if (article.text.trim() === '') {
    throw new AppError('empty-text', `${file.name}: ${article.warning ?? 'No article was found on the page.'}`);
  }
  const { outlet, ...own } = statedBy(article, given.url ?? fallback.url ?? null);
  const named = article.outlet === null ? {} : { outlet: article.outlet };
  return [
    sourceOf(file, {
      mediaType: 'text/html',
      text: article.text,
      page: article.page,
      extractor: PAGE_EXTRACTOR,
      own: { ...own, ...named },
      guess: outlet === undefined ? {} : { outlet },
      ...(article.warning === null ? {} : { warning: article.warning }),
    }),
  ];
}
