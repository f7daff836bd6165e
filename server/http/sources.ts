import { z } from 'zod';
import { importSource } from '../actions/import-source.ts';
import { previewImport } from '../actions/preview-import.ts';
import { captureText } from '../capture/files/plain.ts';
import type { Captured } from '../capture/captured.ts';
import {
  importOutcome,
  importPreview,
  layer,
  snapshotId,
  sourceId,
  sourceInput,
  sourcePage,
  sourceRow,
  sourcesQuery,
  type SourceInput,
} from '../contract.ts';
import { sourceView } from '../store/views/source.ts';
import { sourcesPage } from '../store/views/sources.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

const tags = ['sources'];
/** Room for five million characters of any script as JSON. */
const TEXT_BODY = { bodyLimit: 32 * 1024 * 1024 };

/** Sources: documents of outlets, as they are brought in and read. */
export function sourceRoutes(api: Api, { deps, actorOf }: Rooms): void {
  addList(api, {
    url: '/sources',
    tag: 'sources',
    summary: 'Sources with the number of their snapshots and statements',
    params: noParams,
    query: sourcesQuery,
    row: sourceRow,
    rows: ({ query }) => sourcesPage(deps.store, query),
  });
  api.post(
    '/sources',
    {
      ...TEXT_BODY,
      schema: {
        tags,
        summary: 'Import pasted words as a source; the same words a second time change nothing',
        body: sourceInput,
        response: { 200: importOutcome, 201: importOutcome, ...refusals },
      },
    },
    async (request, reply) => {
      const outcome = await importSource(deps, actorOf(request), pasted(request.body));
      return reply.code(outcome.outcome === 'unchanged' ? 200 : 201).send(outcome);
    },
  );
  api.post(
    '/sources/preview',
    {
      ...TEXT_BODY,
      schema: {
        tags,
        summary: 'Show what importing these words would record; nothing is written',
        body: sourceInput.partial({ outlet: true, title: true }),
        response: { 200: importPreview, ...refusals },
      },
    },
    async (request) => {
      const { outlet = 'Not yet named', title = 'Not yet named', ...rest } = request.body;
      return previewImport(deps, actorOf(request), pasted({ outlet, title, ...rest }));
    },
  );
  addReader(api, deps);
}

function addReader(api: Api, { store }: Rooms['deps']): void {
  api.get(
    '/sources/:id',
    {
      schema: {
        tags,
        summary:
          'One source as the reader shows it: the text of a snapshot, or all that its web page shows, with its marks',
        params: z.object({ id: sourceId }),
        querystring: z.strictObject({ snapshot: snapshotId.optional(), layer: layer.optional() }),
        response: { 200: sourcePage, ...refusals },
      },
    },
    async (request) => sourceView(store, request.params.id, request.query),
  );
}

function pasted({ text, ...meta }: SourceInput): Captured {
  const stated = Object.fromEntries(Object.entries(meta).filter(([, said]) => said !== undefined));
  return { ...captureText(Buffer.from(text), 'The text', stated), file: null };
}
