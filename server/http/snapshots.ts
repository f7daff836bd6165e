import { z } from 'zod';
import { pageQuery, snapshot, snapshotId, sourceId } from '../contract.ts';
import { snapshotBytes, snapshotsPage } from '../store/views/snapshots.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { raw, refusals } from './refusals.ts';

/** Snapshots: unchanged copies of sources. */
export function snapshotRoutes(api: Api, { deps }: Rooms): void {
  addList(api, {
    url: '/snapshots',
    tag: 'snapshots',
    summary: 'Snapshots with their SHA-256',
    params: noParams,
    query: pageQuery.extend({ source: sourceId.optional() }),
    row: snapshot,
    rows: ({ query: { source, ...which } }) =>
      snapshotsPage(deps.store, source === undefined ? which : { ...which, source }),
  });
  api.get(
    '/snapshots/:id/bytes',
    {
      schema: {
        tags: ['snapshots'],
        summary: 'The bytes of a snapshot as they came, never to be shown as a page',
        params: z.object({ id: snapshotId }),
        response: {
          200: { description: 'The bytes', content: { 'text/plain': { schema: raw } } },
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      const { bytes, sha256 } = await snapshotBytes(deps.store, request.params.id);
      reply.type('text/plain; charset=utf-8');
      reply.header('content-disposition', `attachment; filename="${request.params.id}.txt"`);
      reply.header('etag', `"${sha256}"`);
      return reply.send(Buffer.from(bytes));
    },
  );
}
