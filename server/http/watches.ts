import { z } from 'zod';
import { changeWatch } from '../actions/change-watch.ts';
import { fetchWatch } from '../actions/fetch-watch.ts';
import { startWatch } from '../actions/start-watch.ts';
import { stopWatch } from '../actions/stop-watch.ts';
import { watch, watchChange, watchEntriesQuery, watchEntry, watchesQuery, watchId, watchInput } from '../contract.ts';
import { readWatch, watchEntriesPage, watchesPage } from '../store/views/watches.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

const tags = ['watches'];
const params = z.object({ id: watchId });

/** Watches: pages and feeds that are fetched again on a schedule. */
export function watchRoutes(api: Api, rooms: Rooms): void {
  const { deps, actorOf } = rooms;
  addList(api, {
    url: '/watches',
    tag: 'watches',
    summary: 'Watched pages and feeds with their last and next fetch',
    params: noParams,
    query: watchesQuery,
    row: watch,
    rows: ({ query }) => watchesPage(deps.store, query),
  });
  addList(api, {
    url: '/watches/:id/entries',
    tag: 'watches',
    summary: 'The entries of a watched feed and what became of each',
    params,
    query: watchEntriesQuery,
    row: watchEntry,
    rows: (asked) => watchEntriesPage(deps.store, { ...asked.query, watch: asked.params.id }),
  });
  api.post(
    '/watches',
    { schema: { tags, summary: 'Watch a page or a feed', body: watchInput, response: { 201: watch, ...refusals } } },
    async (request, reply) => reply.code(201).send(await startWatch(deps, actorOf(request), request.body)),
  );
  api.get(
    '/watches/:id',
    { schema: { tags, summary: 'One watch', params, response: { 200: watch, ...refusals } } },
    async (request) => readWatch(deps.store.db, request.params.id),
  );
  addChanges(api, rooms);
}

function addChanges(api: Api, { deps, actorOf }: Rooms): void {
  api.patch(
    '/watches/:id',
    {
      schema: {
        tags,
        summary: 'Change the interval or outlet of a watch, pause it or go on with it',
        params,
        body: watchChange,
        response: { 200: watch, ...refusals },
      },
    },
    async (request) => changeWatch(deps, actorOf(request), { id: request.params.id, ...request.body }),
  );
  api.post(
    '/watches/:id/fetch',
    {
      schema: {
        tags,
        summary: 'Fetch it now; the fetch itself is a job',
        params,
        response: { 202: watch, ...refusals },
      },
    },
    async (request, reply) => reply.code(202).send(await fetchWatch(deps, actorOf(request), request.params)),
  );
  api.post(
    '/watches/:id/stop',
    {
      schema: {
        tags,
        summary: 'Stop a watch for good; it stays in the list',
        params,
        response: { 200: watch, ...refusals },
      },
    },
    async (request) => stopWatch(deps, actorOf(request), request.params),
  );
}
