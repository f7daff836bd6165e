import { z } from 'zod';
import { recordOutlet } from '../actions/record-outlet.ts';
import { outlet, outletId, outletInput, pageQuery } from '../contract.ts';
import { outletsPage, outletView } from '../store/views/outlets.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

/** Outlets: who publishes. */
export function outletRoutes(api: Api, { deps, actorOf }: Rooms): void {
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
}
