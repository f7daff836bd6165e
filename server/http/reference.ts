import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { referencePage, type OpenApi } from '../report/api-page.ts';
import { ERROR_STATUS } from '../store/app-error.ts';
import { PROBLEM_TITLES } from './problem.ts';

const STYLE = readFileSync(new URL('../report/api-page.css', import.meta.url), 'utf8');

/** The API to browse at /api: one page made from the OpenAPI document, without a script. */
export function addReference(app: FastifyInstance): void {
  const refusals = Object.entries(ERROR_STATUS).map(([code, status]) => ({
    code,
    status,
    title: PROBLEM_TITLES[code as keyof typeof ERROR_STATUS],
  }));
  let page = '';
  app.get('/api', { schema: { hide: true } }, async (_request, reply) => {
    page ||= referencePage(app.swagger() as unknown as OpenApi, refusals);
    return reply.type('text/html; charset=utf-8').send(page);
  });
  app.get('/api/reference.css', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(STYLE),
  );
}
