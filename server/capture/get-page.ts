import { fetchChanged, fetchPage, USUAL_BOUNDS, type Bounds, type Fetched, type Validators } from './fetch-page.ts';
import { hostTurns } from './host-turns.ts';
import type { Stated } from './meta.ts';
import { capturePage, type CapturedPage } from './page.ts';
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
  return async (url, given) => capturePage(await fetchPage(url, bounds), given);
}

/** As pageGetter, for fetches that nobody waits for: one request at a time to each host, with a pause between. */
export function politely(internalHosts: readonly string[], pauseMs = USUAL_PAUSE_MS): Outside {
  const bounds = boundsFor(internalHosts);
  const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
  const turn = hostTurns(pauseMs, { now: () => Date.now(), pause });
  const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
  return {
    getPage: async (url, given, signal) =>
      capturePage(await turn(hostOf(url), () => fetchPage(url, { ...bounds, signal })), given),
    getChanged: (url, known, signal) => turn(hostOf(url), () => fetchChanged(url, { ...bounds, signal }, known)),
  };
}
