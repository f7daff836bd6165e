import { recordOutlet } from '../actions/record-outlet.ts';
import { outlet, outletInput, pageQuery } from '../contract.ts';
import { outletsPage } from '../store/views/outlets.ts';
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
}
