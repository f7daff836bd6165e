import { existsSync } from 'node:fs';
import { join } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../store/app-error.ts';
import { sendProblem } from './failures.ts';
import { methodsTaken, sendWrongMethod } from './methods.ts';

const INDEX = 'index.html';

/** True when the screens were built into the folder. */
export const areBuilt = (folder: string): boolean => existsSync(join(folder, INDEX));

/**
 * Serves the built screens: files as they are, every other page address as index.html, which reads the address
 * itself. Unknown addresses below /api and unknown files are refused in the problem shape.
 */
export async function serveScreens(app: FastifyInstance, folder: string | null): Promise<void> {
  const built = folder !== null && areBuilt(folder);
  if (built) {
    await app.register(serveStatic, {
      root: folder,
      cacheControl: false,
      preCompressed: true,
      index: false,
      setHeaders: (reply, path) => {
        const lasting = path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
        reply.header('cache-control', lasting);
      },
    });
  }
  if (built) app.get('/', { schema: { hide: true } }, (request, reply) => sendIndex(request, reply));
  app.setNotFoundHandler((request, reply) => {
    if (built && isPage(request)) {
      sendIndex(request, reply);
      return;
    }
    const taken = methodsTaken(app, pathOf(request));
    if (taken.length > 0) {
      sendWrongMethod(request, reply, taken);
      return;
    }
    const hint = !built && isPage(request) ? ' The screens are not built; "npm run build" builds them.' : '';
    sendProblem(reply, new AppError('not-found', `Nothing answers to ${request.method} ${pathOf(request)}.${hint}`));
  });
}

/** What the desk reads first; asked for together with its scripts, not after them. */
const DESK_READS = ['/api/v1/me', '/api/v1/desk', '/api/v1/disagreements?limit=30'];
const DESK_LINKS = DESK_READS.map((path) => `<${path}>; rel=preload; as=fetch; crossorigin=anonymous`).join(', ');

function sendIndex(request: FastifyRequest, reply: FastifyReply): void {
  if (request.url === '/') reply.header('link', DESK_LINKS);
  reply.code(200).sendFile(INDEX);
}

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? request.url;

/** A page address: asked for with GET, outside the API, and no file by its name. */
function isPage(request: FastifyRequest): boolean {
  const path = pathOf(request);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  return reads && !/^\/api(?:\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path);
}
