import type { Multipart } from '@fastify/multipart';
import { z } from 'zod';
import { cancelAudit } from '../actions/cancel-audit.ts';
import { startAudit } from '../actions/start-audit.ts';
import { audit, auditId, auditRow, auditRowsQuery, auditsQuery } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import { auditRowsPage, auditsPage, readAudit } from '../store/views/audits.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

const tags = ['audits'];
const params = z.object({ id: auditId });

/** Audits: tables checked row by row against the sources they cite. */
export function auditRoutes(api: Api, { deps, actorOf }: Rooms): void {
  addList(api, {
    url: '/audits',
    tag: 'audits',
    summary: 'Audited tables and how far each came',
    params: noParams,
    query: auditsQuery,
    row: audit,
    rows: ({ query }) => auditsPage(deps.store, query),
  });
  addList(api, {
    url: '/audits/:id/rows',
    tag: 'audits',
    summary: 'The rows of an audited table and what their sources say',
    params,
    query: auditRowsQuery,
    row: auditRow,
    rows: (asked) => auditRowsPage(deps.store, { ...asked.query, audit: asked.params.id }),
  });
  api.post(
    '/audits',
    {
      schema: {
        tags,
        summary: 'Audit a table: a CSV file, and the field fetch=yes to capture cited pages that are not at hand',
        consumes: ['multipart/form-data'],
        response: { 202: audit, ...refusals },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      return reply.code(202).send(await startAudit(deps, actor, await received(request.parts())));
    },
  );
  api.get(
    '/audits/:id',
    { schema: { tags, summary: 'One audit', params, response: { 200: audit, ...refusals } } },
    async (request) => readAudit(deps.store.db, request.params.id),
  );
  api.post(
    '/audits/:id/cancel',
    {
      schema: {
        tags,
        summary: 'End an audit where it is; the checked rows stay',
        params,
        response: { 200: audit, ...refusals },
      },
    },
    async (request) => cancelAudit(deps, actorOf(request), request.params),
  );
}

async function received(parts: AsyncIterableIterator<Multipart>) {
  let file: { name: string; bytes: Uint8Array } | null = null;
  let cited: 'at hand' | 'fetched' = 'at hand';
  for await (const part of parts) {
    if (part.type === 'field') {
      if (part.fieldname === 'fetch' && part.value === 'yes') cited = 'fetched';
      continue;
    }
    if (file !== null) throw new AppError('invalid', 'One table is audited at a time.');
    file = { name: part.filename, bytes: await part.toBuffer() };
  }
  if (file === null) throw new AppError('invalid', 'No file was sent.');
  return { ...file, cited };
}
