import { z } from 'zod';
import { attachEvidence } from '../actions/attach-evidence.ts';
import { changeEvidence } from '../actions/change-evidence.ts';
import { claim, claimId, evidence, evidenceChange, evidenceInput, evidenceQuery, statementId } from '../contract.ts';
import { claimView } from '../store/views/claim.ts';
import { evidencePage } from '../store/views/evidence.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

const tags = ['evidence'];
const params = z.object({ id: claimId });

/** Evidence: statements attached to claims, with their stance. */
export function evidenceRoutes(api: Api, { deps, actorOf }: Rooms): void {
  addList(api, {
    url: '/evidence',
    tag: 'evidence',
    summary: 'Evidence of every claim',
    params: noParams,
    query: evidenceQuery,
    row: evidence,
    rows: ({ query }) => evidencePage(deps.store, query),
  });
  addList(api, {
    url: '/claims/:id/evidence',
    tag: 'evidence',
    summary: 'Evidence of one claim',
    params,
    query: evidenceQuery.omit({ claim: true }),
    row: evidence,
    rows: async (asked) => {
      await claimView(deps.store, asked.params.id);
      return evidencePage(deps.store, { ...asked.query, claim: asked.params.id });
    },
  });
  api.post(
    '/claims/:id/evidence',
    {
      schema: {
        tags,
        summary: 'Attach a statement, or words selected in a snapshot, to a claim',
        params,
        body: evidenceInput,
        response: { 201: claim, ...refusals },
      },
    },
    async (request, reply) => {
      const changed = await attachEvidence(deps, actorOf(request), { claim: request.params.id, ...request.body });
      return reply.code(201).send(changed);
    },
  );
  api.patch(
    '/claims/:id/evidence/:statement',
    {
      schema: {
        tags,
        summary: 'Accept or reject evidence, or give another stance with a reason',
        params: z.object({ id: claimId, statement: statementId }),
        body: evidenceChange,
        response: { 200: claim, ...refusals },
      },
    },
    async (request) => {
      const { id, statement } = request.params;
      return changeEvidence(deps, actorOf(request), { claim: id, statement, ...request.body });
    },
  );
}
