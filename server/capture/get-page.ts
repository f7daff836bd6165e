import { fetchPage, USUAL_BOUNDS } from './fetch-page.ts';
import type { Stated } from './meta.ts';
import { capturePage, type CapturedPage } from './page.ts';
import { allowing } from './public-address.ts';

/** Fetches a page and reads it into a source; `given` wins over what the page states. Throws AppError with a sentence. */
export type GetPage = (url: string, given: Stated) => Promise<CapturedPage>;

/** Gets pages of the public Internet, and of the internal hosts named in the settings, within the usual bounds. */
export function pageGetter(internalHosts: readonly string[]): GetPage {
  const bounds = { ...USUAL_BOUNDS, allows: allowing(internalHosts) };
  return async (url, given) => capturePage(await fetchPage(url, bounds), given);
}
