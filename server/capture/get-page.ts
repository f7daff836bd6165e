import { AppError } from '../store/app-error.ts';
import { captureFile } from './capture-file.ts';
import type { Captured } from './captured.ts';
import { fetchPage, USUAL_BOUNDS, type Fetched } from './fetch-page.ts';
import { kindOfBytes } from './files/kinds.ts';
import type { Stated } from './meta.ts';
import { capturePage, siteOf, type CapturedPage } from './page.ts';
import { allowing } from './public-address.ts';

/** Fetches a page and reads it into a source; `given` wins over what the page states. Throws AppError with a sentence. */
export type GetPage = (url: string, given: Stated) => Promise<CapturedPage>;

/** Gets pages of the public Internet, and of the internal hosts named in the settings, within the usual bounds. */
export function pageGetter(internalHosts: readonly string[]): GetPage {
  const bounds = { ...USUAL_BOUNDS, allows: allowing(internalHosts) };
  return async (url, given) => captureFetched(await fetchPage(url, bounds), given);
}

/** Endings that stand for what a server says it sends, where bytes cannot tell. */
const ENDINGS: readonly [RegExp, string][] = [
  [/^text\/csv\b/i, '.csv'],
  [/^text\/tab-separated-values\b/i, '.tsv'],
  [/^message\/rfc822\b/i, '.eml'],
];

/**
 * Reads what was fetched into a source: a web page, or a document, table, e-mail or image as a file of that kind is
 * read. Throws AppError with a sentence, also for an archive of several pages.
 */
export async function captureFetched(fetched: Fetched, given: Stated): Promise<CapturedPage> {
  const { url, contentType, bytes } = fetched;
  const ending = ENDINGS.find(([type]) => type.test(contentType ?? ''))?.[1];
  if (!kindOfBytes(bytes) && ending === undefined) return capturePage(fetched, given);
  const own = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '').replaceAll(/[^\p{L}\p{N}._ -]/gu, '');
  const name = `${own || siteOf(url)}${ending === undefined || own.toLowerCase().endsWith(ending) ? '' : ending}`;
  const captured = await onlyOne(bytes, { name, url, given });
  return { captured: { ...captured, file: url }, warning: captured.warning ?? null };
}

async function onlyOne(
  bytes: Uint8Array,
  { name, url, given }: { name: string; url: string; given: Stated },
): Promise<Captured> {
  const taken: Captured[] = [];
  const beside = { given: { url, ...given }, fallback: { outlet: siteOf(url) } };
  for await (const one of captureFile(bytes, name, beside)) {
    if ('message' in one) throw new AppError('not-captured', `${url}: ${one.message}`);
    taken.push(one);
    if (taken.length > 1) {
      throw new AppError('not-captured', `${url} is an archive of several pages; save it and bring it in as a file.`);
    }
  }
  const [captured] = taken;
  if (!captured) throw new AppError('empty-text', `${url} holds no page.`);
  return captured;
}
