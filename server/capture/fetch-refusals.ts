import type { IncomingMessage } from 'node:http';
import { AppError } from '../store/app-error.ts';

/** The refusal for a page that cannot be had, with a sentence for whoever asked for it. */
export const notCaptured = (sentence: string): AppError => new AppError('not-captured', sentence);

/** What a host answered instead of the page; the cause of the refusal that tells it. */
export class HostAnswer extends Error {
  readonly status: number;
  /** The `Retry-After` header as it came; null without one. */
  readonly retryAfter: string | null;
  constructor(status: number, retryAfter: string | null) {
    super(`The host answered ${status}.`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** What the host answered, where that is why a page was refused; null for every other failure. */
export const hostAnswerOf = (failure: unknown): HostAnswer | null =>
  failure instanceof Error && failure.cause instanceof HostAnswer ? failure.cause : null;

/** Throws the sentence for every status but success. */
export function refuseStatus({ statusCode = 0, headers }: IncomingMessage, host: string): void {
  if (statusCode >= 200 && statusCode < 300) return;
  const retryAfter = headers['retry-after'];
  throw new AppError('not-captured', statusSentence(statusCode, host, retryAfter), {
    cause: new HostAnswer(statusCode, retryAfter ?? null),
  });
}

function statusSentence(status: number, host: string, retryAfter: string | undefined): string {
  if (status === 401 || status === 402 || status === 403) {
    return `${host} refuses to give the page (${status}); open it in a browser and paste its text.`;
  }
  if (status === 404 || status === 410) return `${host} has no page at this address (${status}).`;
  if (status === 429) {
    const wait = /^\d{1,6}$/.test(retryAfter ?? '') ? `in ${retryAfter} seconds` : 'later';
    return `${host} asks for fewer requests (429); try again ${wait}.`;
  }
  if (status >= 500) return `${host} cannot give the page now (${status}); try again later.`;
  return `${host} gives no page but the status ${status}.`;
}

const REASONS: Record<string, string> = {
  ENOTFOUND: 'is no host that can be found',
  EAI_AGAIN: 'cannot be looked up now',
  ECONNREFUSED: 'takes no connection',
  ECONNRESET: 'broke the connection',
  EPIPE: 'broke the connection',
  ETIMEDOUT: 'does not answer',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
  ERR_STREAM_PREMATURE_CLOSE: 'broke off in the middle of the page',
};

/** The refusal for a fault of the network or of the other server; anything else is thrown as it is. */
export function sentenceFor(failure: unknown, host: string): unknown {
  if (!(failure instanceof Error) || !('code' in failure)) return failure;
  const code = String(failure.code);
  if (code in REASONS) return notCaptured(`${host} ${REASONS[code] ?? ''}.`);
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code))
    return notCaptured(`${host} has no valid certificate (${code}).`);
  if (/^(?:Z_|ERR_BROTLI|ERR__ERROR|HPE_)/.test(code))
    return notCaptured(`${host} sends a page that cannot be decoded (${code}).`);
  return notCaptured(`${host} cannot be fetched (${code}).`);
}
