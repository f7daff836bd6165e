import { z } from 'zod';
import { assignClaim } from '../actions/assign-claim.ts';
import { setRecheck } from '../actions/set-recheck.ts';
import { writeComment } from '../actions/write-comment.ts';
import { assignInput, claim, claimId, comment, commentInput, pageQuery, person, recheckInput } from '../contract.ts';
import { claimView } from '../store/views/claim.ts';
import { commentsPage } from '../store/views/comments.ts';
import { peoplePage } from '../store/views/people.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

const tags = ['care'];
const params = z.object({ id: claimId });

/** Who looks after a claim, when it is looked at again, and what colleagues say of it. */
export function careRoutes(api: Api, rooms: Rooms): void {
  const { deps, actorOf } = rooms;
  api.post(
    '/claims/:id/assign',
    {
      schema: {
        tags,
        summary: 'Give a claim to a person to look after, or to nobody',
        params,
        body: assignInput,
        response: { 200: claim, ...refusals },
      },
    },
    async (request) => assignClaim(deps, actorOf(request), { claim: request.params.id, ...request.body }),
  );
  api.post(
    '/claims/:id/recheck',
    {
      schema: {
        tags,
        summary: 'Set the day from which a claim is to be looked at again, or take it away',
        params,
        body: recheckInput,
        response: { 200: claim, ...refusals },
      },
    },
    async (request) => setRecheck(deps, actorOf(request), { claim: request.params.id, ...request.body }),
  );
  addComments(api, rooms);
}

function addComments(api: Api, { deps, actorOf }: Rooms): void {
  addList(api, {
    url: '/claims/:id/comments',
    tag: 'care',
    summary: 'Comments on one claim, newest first',
    params,
    query: pageQuery,
    row: comment,
    rows: async (asked) => {
      await claimView(deps.store, asked.params.id);
      return commentsPage(deps.store, { ...asked.query, claim: asked.params.id });
    },
  });
  api.post(
    '/claims/:id/comments',
    {
      schema: {
        tags,
        summary: 'Write a comment; an @ before a known name calls that person',
        params,
        body: commentInput,
        response: { 201: comment, ...refusals },
      },
    },
    async (request, reply) => {
      const written = await writeComment(deps, actorOf(request), { claim: request.params.id, ...request.body });
      return reply.code(201).send(written);
    },
  );
  addList(api, {
    url: '/mentions',
    tag: 'care',
    summary: 'Comments that call you, newest first',
    params: noParams,
    query: pageQuery,
    row: comment,
    rows: ({ query, request }) => commentsPage(deps.store, { ...query, calls: actorOf(request).name }),
  });
  addList(api, {
    url: '/people',
    tag: 'care',
    summary: 'People whose names the history knows, to be given claims and called in comments',
    params: noParams,
    query: pageQuery,
    row: person,
    rows: ({ query }) => peoplePage(deps.store, query),
  });
}
