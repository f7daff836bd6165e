import { AppError } from '../store/app-error.ts';
import { captureFile } from './capture-file.ts';
import type { Captured } from './captured.ts';
import {
  fetchChanged,
  fetchPage,
  USUAL_BOUNDS,
  type Bounds,
  type Fetched,
  type SentBytes,
  type Validators,
} from './fetch-page.ts';
import { kindOfBytes } from './files/kinds.ts';
import { hostTurns } from './host-turns.ts';
import type { Stated } from './meta.ts';
import { capturePage, siteOf, type CapturedPage } from './page.ts';
import { allowing } from './public-address.ts';

/** Fetches a page and reads it into a source; `given` wins over what the page states. Throws AppError with a sentence. */
export type GetPage = (url: string, given: Stated) => Promise<CapturedPage>;

/** The outside world as watching sees it: fetches within the usual bounds that end when `signal` comes. */
export interface Outside {
  readonly getPage: (url: string, given: Stated, signal: AbortSignal) => Promise<CapturedPage>;
  /** The bytes at an address, or "unchanged" where the server says the version with these validators still stands. */
  readonly getChanged: (url: string, known: Validators, signal: AbortSignal) => Promise<Fetched | 'unchanged'>;
}

/** Milliseconds between two requests to one host. */
const USUAL_PAUSE_MS = 2_000;

const boundsFor = (internalHosts: readonly string[]): Bounds => ({ ...USUAL_BOUNDS, allows: allowing(internalHosts) });

/** Gets pages of the public Internet, and of the internal hosts named in the settings, within the usual bounds. */
export function pageGetter(internalHosts: readonly string[]): GetPage {
  const bounds = boundsFor(internalHosts);
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
export async function captureFetched(fetched: SentBytes, given: Stated): Promise<CapturedPage> {
  const { captured, warning } = await readFetched(fetched, given);
  return { captured: { ...captured, fetched: 'now' }, warning };
}

async function readFetched(fetched: SentBytes, given: Stated): Promise<CapturedPage> {
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

/** As pageGetter, for fetches that nobody waits for: one request at a time to each host, with a pause between. */
export function politely(internalHosts: readonly string[], pauseMs = USUAL_PAUSE_MS): Outside {
  const bounds = boundsFor(internalHosts);
  const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
  const turn = hostTurns(pauseMs, { now: () => Date.now(), pause });
  const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
  return {
    getPage: async (url, given, signal) =>
      captureFetched(await turn(hostOf(url), () => fetchPage(url, { ...bounds, signal })), given),
    getChanged: (url, known, signal) => turn(hostOf(url), () => fetchChanged(url, { ...bounds, signal }, known)),
  };
}
