import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { AppError } from '../store/app-error.ts';
import { bodyOf } from './body.ts';
import { guarded } from './guarded-lookup.ts';
import type { AllowsAddress } from './public-address.ts';
import { notCaptured, refuseStatus, sentenceFor } from './fetch-refusals.ts';

/** A page as it came: the bytes of its body, decompressed, and where it was in the end. */
export interface SentBytes {
  readonly url: string;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}

/** A page that was asked for, with what another visit can ask by. */
export interface Fetched extends SentBytes {
  /** What the server calls this version of the page, to ask for another one later. */
  readonly validators: Validators;
}

/** The `ETag` and `Last-Modified` of an earlier answer; null is not given. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

/** The bounds of a fetch: time in seconds for all redirects together, size in bytes after decompression. */
export interface Bounds {
  readonly allows: AllowsAddress;
  readonly seconds: number;
  readonly largest: number;
  readonly redirects: number;
  /** Ends the fetch early; it is then refused as stopped. */
  readonly signal?: AbortSignal;
}

export const USUAL_BOUNDS = { seconds: 30, largest: 50 * 1024 * 1024, redirects: 5 } as const;

const HEADERS = {
  accept: 'text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'Mozilla/5.0 (compatible; Crosscheck/1; keeps copies of cited pages)',
};

/**
 * Fetches a page over http or https within the bounds. Literal addresses, every redirect, what a name resolves to and
 * the connected socket are checked. Throws AppError `invalid`, `too-large` or `not-captured` with a sentence.
 */
export async function fetchPage(address: string, bounds: Bounds): Promise<Fetched> {
  const fetched = await fetchChanged(address, bounds, NO_VALIDATORS);
  if (fetched === 'unchanged') throw notCaptured(`${hostOf(address)} sends no page but says that it is unchanged.`);
  return fetched;
}

/** As fetchPage, but "unchanged" where the server says that the version with these validators still stands. */
export async function fetchChanged(
  address: string,
  bounds: Bounds,
  validators: Validators,
): Promise<Fetched | 'unchanged'> {
  const deadline = Date.now() + bounds.seconds * 1000;
  let url = webAddress(address);
  for (let hops = 0; hops <= bounds.redirects; hops += 1) {
    const answer = await ask(url, { ...bounds, deadline, headers: headersFor(validators) });
    if (answer === 'unchanged') return answer;
    if ('bytes' in answer) return { url: url.href, ...answer };
    url = webAddress(answer.to);
  }
  throw notCaptured(`${hostOf(address)} sent the request on more than ${bounds.redirects} times.`);
}

const hostOf = (address: string): string => new URL(address).host;

/** The address to fetch, without its fragment. Throws AppError `invalid` for anything but http and https. */
function webAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new AppError('invalid', `${address} is no web address.`);
  if (url.username !== '' || url.password !== '') {
    throw new AppError('invalid', `${url.host}: an address with a name and password in it is not fetched.`);
  }
  url.hash = '';
  return url;
}

const headersFor = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...HEADERS,
  ...(etag === null ? {} : { 'if-none-match': etag }),
  ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
});

const CONDITIONS = ['if-none-match', 'if-modified-since'];

type Answer = { readonly to: string } | Omit<Fetched, 'url'> | 'unchanged';

interface Asking extends Bounds {
  /** In milliseconds of the clock. */
  readonly deadline: number;
  readonly headers: Readonly<Record<string, string>>;
}

function ask(url: URL, bounds: Asking): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !bounds.allows(host, host)) throw inside(host);
  return new Promise((settle, fail) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(url, { agent: false, headers: bounds.headers, lookup: guarded(bounds.allows, inside) });
    const late = setTimeout(
      () => request.destroy(notCaptured(`${url.host} did not give the page within ${bounds.seconds} seconds.`)),
      Math.max(1, bounds.deadline - Date.now()),
    );
    const stop = (): void => void request.destroy(notCaptured(`The fetch from ${url.host} was stopped.`));
    if (bounds.signal?.aborted === true) stop();
    bounds.signal?.addEventListener('abort', stop, { once: true });
    const finish = (): void => {
      clearTimeout(late);
      bounds.signal?.removeEventListener('abort', stop);
      request.destroy();
    };
    const end = (failure: unknown): void => {
      finish();
      fail(failure instanceof AppError ? failure : sentenceFor(failure, url.host));
    };
    request.on('socket', (socket) => {
      socket.once('connect', () => {
        const { remoteAddress } = socket;
        if (remoteAddress === undefined || !bounds.allows(remoteAddress, host)) request.destroy(inside(host));
      });
    });
    request.on('error', end);
    request.on('response', (response) => {
      answerOf(response, url, bounds).then((answer) => {
        finish();
        settle(answer);
      }, end);
    });
    request.end();
  });
}

async function answerOf(response: IncomingMessage, url: URL, { largest, headers }: Asking): Promise<Answer> {
  const status = response.statusCode ?? 0;
  const { location } = response.headers;
  if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
    if (!URL.canParse(location, url)) throw notCaptured(`${url.host} sent the request on to no address.`);
    return { to: new URL(location, url).href };
  }
  if (status === 304 && CONDITIONS.some((name) => name in headers)) return 'unchanged';
  refuseStatus(response, url.host);
  return {
    contentType: response.headers['content-type'] ?? null,
    validators: { etag: response.headers.etag ?? null, lastModified: response.headers['last-modified'] ?? null },
    bytes: await bodyOf(response, { largest, host: url.host }),
  };
}

const inside = (host: string): AppError =>
  notCaptured(`${host} leads into a private network, from which no page is captured.`);
