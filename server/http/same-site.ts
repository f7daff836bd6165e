import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { AppError } from '../store/app-error.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Keeps other web sites out of a server on the reader's own machine: the host name asked for must be one of ours
 * (a foreign name pointing here is DNS rebinding), and a change must not come from another site's page; plain text,
 * which any page may send without being asked, is no body here.
 */
export function keepToSameSite(api: FastifyInstance, { host, names }: Pick<Config, 'host' | 'names'>): void {
  api.removeContentTypeParser('text/plain');
  const ours = new Set(['localhost', host.toLowerCase(), ...names]);
  api.addHook('onRequest', async (request) => {
    const name = request.hostname.toLowerCase();
    if (!ours.has(name) && isIP(name.replace(/^\[|\]$/g, '')) === 0) {
      throw new AppError(
        'forbidden',
        `This server does not answer to the name "${name}"; CROSSCHECK_NAMES can add it.`,
      );
    }
    if (!READING.has(request.method) && isForeign(request)) {
      throw new AppError('forbidden', 'A change must come from Crosscheck itself, not from the page of another site.');
    }
  });
}

function isForeign({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = headers;
  return origin !== undefined && hostOf(origin) !== host.toLowerCase();
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
