import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { AppError } from '../store/app-error.ts';
import { HostAnswer, notCaptured, sentenceFor } from './fetch-refusals.ts';
import { guarded } from './guarded-lookup.ts';
import { allowing, type AllowsAddress } from './public-address.ts';

/** What is posted: the JSON as it is signed, and headers beside the usual ones. */
export interface Posted {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Ends the request early. */
  readonly signal: AbortSignal;
}

/** Posts JSON and resolves when the host took it. Throws AppError with a sentence, with the HostAnswer as its cause. */
export type PostJson = (posted: Posted) => Promise<void>;

interface PostBounds {
  readonly allows: AllowsAddress;
  readonly seconds: number;
  /** In bytes. */
  readonly largest: number;
}

const BOUNDS = { seconds: 10, largest: 256 * 1024 };

/**
 * Posts to the public Internet and to the internal hosts named in the settings, within 10 seconds and 256 kB. Only a
 * status from 200 to 299 is taken; a redirect is not followed, and the answer's body is not read.
 */
export function jsonPoster(internalHosts: readonly string[], bounds = BOUNDS): PostJson {
  const allows = allowing(internalHosts);
  return (posted) => post(posted, { allows, ...bounds });
}

const inside = (host: string): AppError =>
  notCaptured(`${host} leads into a private network, to which nothing is sent.`);

function checked({ url, body }: Posted, { allows, largest }: PostBounds): { to: URL; host: string } {
  const to = URL.canParse(url) ? new URL(url) : null;
  if (!to || !/^https?:$/.test(to.protocol)) throw new AppError('invalid', 'A webhook needs a web address.');
  const host = to.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !allows(host, host)) throw inside(host);
  if (Buffer.byteLength(body) > largest) throw new AppError('too-large', `The message to ${to.host} is too large.`);
  return { to, host };
}

async function post(posted: Posted, bounds: PostBounds): Promise<void> {
  const { to, host } = checked(posted, bounds);
  const { allows, seconds } = bounds;
  return new Promise((settle, fail) => {
    const request = (to.protocol === 'https:' ? requestHttps : requestHttp)(to, {
      method: 'POST',
      agent: false,
      lookup: guarded(allows, inside),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(posted.body),
        'user-agent': 'Crosscheck/1 (webhook)',
        ...posted.headers,
      },
    });
    const late = setTimeout(
      () => request.destroy(notCaptured(`${to.host} did not answer within ${seconds} seconds.`)),
      seconds * 1000,
    );
    const stop = (): void => void request.destroy(notCaptured(`Sending to ${to.host} was stopped.`));
    const finish = (): void => {
      clearTimeout(late);
      posted.signal.removeEventListener('abort', stop);
      request.destroy();
    };
    if (posted.signal.aborted) stop();
    posted.signal.addEventListener('abort', stop, { once: true });
    request.on('socket', (socket) => {
      socket.once('connect', () => {
        const { remoteAddress } = socket;
        if (remoteAddress === undefined || !allows(remoteAddress, host)) request.destroy(inside(host));
      });
    });
    request.on('error', (failure) => {
      finish();
      fail(failure instanceof AppError ? failure : sentenceFor(failure, to.host));
    });
    request.on('response', (response) => {
      const refusal = refusalOf(response, to.host);
      finish();
      if (refusal) fail(refusal);
      else settle();
    });
    request.end(posted.body);
  });
}

function refusalOf({ statusCode = 0, headers }: IncomingMessage, host: string): AppError | null {
  if (statusCode >= 200 && statusCode < 300) return null;
  const why =
    statusCode >= 300 && statusCode < 400
      ? `${host} sends the message on to another address (${statusCode}), which is not followed.`
      : `${host} did not take the message (${statusCode}).`;
  return new AppError('not-captured', why, { cause: new HostAnswer(statusCode, headers['retry-after'] ?? null) });
}
