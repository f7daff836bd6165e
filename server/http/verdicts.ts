import { z } from 'zod';
import { confirmVerdict } from '../actions/confirm-verdict.ts';
import { giveVerdict } from '../actions/give-verdict.ts';
import { secondVerdict } from '../actions/second-verdict.ts';
import { claim, claimId, confirmInput, pageQuery, verdict, verdictId, verdictInput } from '../contract.ts';
import { claimView } from '../store/views/claim.ts';
import { verdictsPage } from '../store/views/verdicts.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

const tags = ['verdicts'];
const params = z.object({ id: claimId });

/** Verdicts: people's dated findings, and the second pair of eyes on them. */
export function verdictRoutes(api: Api, { deps, actorOf }: Rooms): void {
  addList(api, {
    url: '/verdicts',
    tag: 'verdicts',
    summary: 'Verdicts on every claim',
    params: noParams,
    query: pageQuery,
    row: verdict,
    rows: ({ query }) => verdictsPage(deps.store, query),
  });
  addList(api, {
    url: '/claims/:id/verdicts',
    tag: 'verdicts',
    summary: 'Verdicts on one claim',
    params,
    query: pageQuery,
    row: verdict,
    rows: async (asked) => {
      await claimView(deps.store, asked.params.id);
      return verdictsPage(deps.store, { ...asked.query, claim: asked.params.id });
    },
  });
  api.post(
    '/claims/:id/verdicts',
    {
      schema: {
        tags,
        summary: 'Give a verdict on a claim; it replaces the one before without deleting it',
        params,
        body: verdictInput,
        response: { 201: claim, ...refusals },
      },
    },
    async (request, reply) => {
      const changed = await giveVerdict(deps, actorOf(request), { claim: request.params.id, ...request.body });
      return reply.code(201).send(changed);
    },
  );
  addJudgingRoutes(api, { deps, actorOf });
}

/** The second pair of eyes, and a verdict that stands although its words changed. */
function addJudgingRoutes(api: Api, { deps, actorOf }: Pick<Rooms, 'deps' | 'actorOf'>): void {
  api.post(
    '/verdicts/:id/second',
    {
      schema: {
        tags,
        summary: 'Second a verdict; nobody seconds their own',
        params: z.object({ id: verdictId }),
        response: { 200: claim, ...refusals },
      },
    },
    async (request) => secondVerdict(deps, actorOf(request), { verdict: request.params.id }),
  );
  api.post(
    '/verdicts/:id/confirm',
    {
      schema: {
        tags,
        summary: 'Let a verdict stand although a later copy changed the words it rests on, with a reason',
        params: z.object({ id: verdictId }),
        body: confirmInput,
        response: { 200: claim, ...refusals },
      },
    },
    async (request) => confirmVerdict(deps, actorOf(request), { verdict: request.params.id, ...request.body }),
  );
}
