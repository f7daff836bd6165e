import { z } from 'zod';
import { recordOutlet } from '../actions/record-outlet.ts';
import {
  outlet,
  outletDifference,
  outletDifferencesQuery,
  outletId,
  outletInput,
  outletRecord,
  outletRevision,
  outletRevisionsQuery,
  outletStale,
  pageQuery,
} from '../contract.ts';
import { outletDifferences, outletRevisions, outletStales } from '../store/views/outlet-lists.ts';
import { outletRecordView } from '../store/views/outlet-record.ts';
import { outletsPage, outletView } from '../store/views/outlets.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

/** Outlets: who publishes. */
export function outletRoutes(api: Api, rooms: Rooms): void {
  const { deps, actorOf } = rooms;
  addList(api, {
    url: '/outlets',
    tag: 'outlets',
    summary: 'Outlets with the number of their sources',
    params: noParams,
    query: pageQuery,
    row: outlet,
    rows: ({ query }) => outletsPage(deps.store, query),
  });
  api.post(
    '/outlets',
    {
      schema: {
        tags: ['outlets'],
        summary: 'Record an outlet',
        body: outletInput,
        response: { 201: outlet, ...refusals },
      },
    },
    async (request, reply) => reply.code(201).send(await recordOutlet(deps, actorOf(request), request.body)),
  );
  api.get(
    '/outlets/:id',
    {
      schema: {
        tags: ['outlets'],
        summary: 'One outlet',
        params: z.object({ id: outletId }),
        response: { 200: outlet, ...refusals },
      },
    },
    async (request) => outletView(deps.store, request.params.id),
  );
  addRecord(api, rooms);
}

const params = z.object({ id: outletId });

/** What an outlet prints and how it differs, with the list behind every count. */
function addRecord(api: Api, { deps }: Rooms): void {
  const tag = 'outlets';
  api.get(
    '/outlets/:id/record',
    {
      schema: {
        tags: [tag],
        summary: 'What an outlet prints, from where, how it differs from others and what it corrected; no score',
        params,
        response: { 200: outletRecord, ...refusals },
      },
    },
    async (request) => outletRecordView(deps.store, request.params.id),
  );
  addList(api, {
    url: '/outlets/:id/differences',
    tag,
    summary: "Where an outlet's answer stands beside another outlet's",
    params,
    query: outletDifferencesQuery,
    row: outletDifference,
    rows: (asked) => outletDifferences(deps.store, { ...asked.query, outlet: asked.params.id }),
  });
  addList(api, {
    url: '/outlets/:id/revisions',
    tag,
    summary: "What became of an outlet's pages when they were captured again, newest first",
    params,
    query: outletRevisionsQuery,
    row: outletRevision,
    rows: (asked) => outletRevisions(deps.store, { ...asked.query, outlet: asked.params.id }),
  });
  addList(api, {
    url: '/outlets/:id/stale',
    tag,
    summary: 'Figures an outlet still carries although the report they go back to was corrected or withdrawn',
    params,
    query: pageQuery,
    row: outletStale,
    rows: (asked) => outletStales(deps.store, { ...asked.query, outlet: asked.params.id }),
  });
}
