import { z } from 'zod';
import { mergeClaims } from '../actions/merge-claims.ts';
import { reverseJudgement } from '../actions/reverse-judgement.ts';
import { splitClaim } from '../actions/split-claim.ts';
import { claim, claimId, judgementId, mergeInput, reverseInput, splitInput } from '../contract.ts';
import type { Api, Rooms } from './api.ts';
import { refusals } from './refusals.ts';

const tags = ['claims'];
const params = z.object({ id: claimId });

/** Merges and splits of claims, and the way back. */
export function regroupingRoutes(api: Api, { deps, actorOf }: Rooms): void {
  api.post(
    '/claims/:id/merge',
    {
      schema: {
        tags,
        summary: 'Merge a claim into another that asks the same; gives the claim merged into',
        params,
        body: mergeInput,
        response: { 200: claim, ...refusals },
      },
    },
    async (request) => mergeClaims(deps, actorOf(request), { claim: request.params.id, ...request.body }),
  );
  api.post(
    '/claims/:id/split',
    {
      schema: {
        tags,
        summary: 'Split statements off a claim that answer another question; gives the new claim',
        params,
        body: splitInput,
        response: { 201: claim, ...refusals },
      },
    },
    async (request, reply) => {
      const fresh = await splitClaim(deps, actorOf(request), { claim: request.params.id, ...request.body });
      return reply.code(201).header('location', `/api/v1/claims/${fresh.id}`).send(fresh);
    },
  );
  api.post(
    '/judgements/:id/reverse',
    {
      schema: {
        tags,
        summary: 'Take a merge or split back, but for what was judged anew since; gives the claim it was made on',
        params: z.object({ id: judgementId }),
        body: reverseInput,
        response: { 200: claim, ...refusals },
      },
    },
    async (request) => reverseJudgement(deps, actorOf(request), { judgement: request.params.id, ...request.body }),
  );
}
