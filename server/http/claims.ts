import { z } from 'zod';
import { changeClaim } from '../actions/change-claim.ts';
import { recordClaim } from '../actions/record-claim.ts';
import {
  claim,
  claimChange,
  claimId,
  claimInput,
  claimQuery,
  claimRow,
  claimsQuery,
  pageQuery,
  position,
} from '../contract.ts';
import { claimAtView } from '../store/views/claim-at.ts';
import { claimView } from '../store/views/claim.ts';
import { claimsPage } from '../store/views/claims.ts';
import { positionsPage } from '../store/views/positions.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

const tags = ['claims'];
const params = z.object({ id: claimId });

/** Claims: the questions that are followed. */
export function claimRoutes(api: Api, { deps, actorOf }: Rooms): void {
  addList(api, {
    url: '/claims',
    tag: 'claims',
    summary: 'Claims with their positions in brief',
    params: noParams,
    query: claimsQuery,
    row: claimRow,
    rows: ({ query }) => claimsPage(deps.store, query),
  });
  api.post(
    '/claims',
    { schema: { tags, summary: 'Follow a question', body: claimInput, response: { 201: claim, ...refusals } } },
    async (request, reply) => {
      const recorded = await recordClaim(deps, actorOf(request), request.body);
      return reply.code(201).header('location', `/api/v1/claims/${recorded.id}`).send(recorded);
    },
  );
  api.get(
    '/claims/:id',
    {
      schema: {
        tags,
        summary: 'One claim, whole; with "at" as it was held at the end of that day, or at that instant',
        params,
        querystring: claimQuery,
        response: { 200: claim, ...refusals },
      },
    },
    async ({ params: { id }, query: { at } }) =>
      at === undefined ? claimView(deps.store, id) : claimAtView(deps.store, id, at),
  );
  api.patch(
    '/claims/:id',
    {
      schema: {
        tags,
        summary: 'Change a claim; a version that is no longer the stored one is refused with both',
        params,
        body: claimChange,
        response: { 200: claim, ...refusals },
      },
    },
    async (request) => changeClaim(deps, actorOf(request), { id: request.params.id, ...request.body }),
  );
  addList(api, {
    url: '/claims/:id/positions',
    tag: 'claims',
    summary: 'The distinct answers to one claim',
    params,
    query: pageQuery,
    row: position,
    rows: (asked) => positionsPage(deps.store, asked.params.id),
  });
}
