import { z } from 'zod';
import { readPageText } from '../actions/read-page-text.ts';
import { pageQuery, pageText, snapshot, snapshotId, sourceId } from '../contract.ts';
import { snapshotBytes, snapshotsPage } from '../store/views/snapshots.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { raw, refusals } from './refusals.ts';

/** Endings of the copies that are no plain text, by the beginning of their media type. */
const ENDINGS: readonly [string, string][] = [
  ['application/pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml', 'xlsx'],
  ['message/rfc822', 'eml'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
];

/** Snapshots: unchanged copies of sources. */
export function snapshotRoutes(api: Api, { deps, actorOf }: Rooms): void {
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
  api.post(
    '/snapshots/:id/page-text',
    {
      schema: {
        tags: ['snapshots'],
        summary: 'Read all that the web page of an older snapshot shows from its bytes; done by itself for new ones',
        params: z.object({ id: snapshotId }),
        response: { 200: pageText, ...refusals },
      },
    },
    async (request) => {
      const row = await readPageText(deps, actorOf(request), { snapshot: request.params.id });
      return { snapshot: row.snapshot_id, extractor: row.extractor, recordedAt: row.recorded_at };
    },
  );
  api.get(
    '/snapshots/:id/bytes',
    {
      schema: {
        tags: ['snapshots'],
        summary: 'The bytes of a snapshot as they came, never to be shown as a page',
        params: z.object({ id: snapshotId }),
        response: {
          200: {
            description: 'The bytes',
            content: { 'text/plain': { schema: raw }, 'application/octet-stream': { schema: raw } },
          },
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      const { bytes, mediaType, sha256 } = await snapshotBytes(deps.store, request.params.id);
      const ending = ENDINGS.find(([type]) => mediaType.startsWith(type))?.[1];
      reply.type(ending === undefined ? 'text/plain; charset=utf-8' : 'application/octet-stream');
      reply.header('content-disposition', `attachment; filename="${request.params.id}.${ending ?? 'txt'}"`);
      reply.header('etag', `"${sha256}"`);
      return reply.send(Buffer.from(bytes));
    },
  );
}
