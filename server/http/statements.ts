import { z } from 'zod';
import { recordStatement } from '../actions/record-statement.ts';
import { statement, statementId, statementInput, statementsQuery, trace } from '../contract.ts';
import { statementsPage, statementView } from '../store/views/statements.ts';
import { traceView } from '../store/views/trace.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

const tags = ['statements'];

/** Statements: what one source says about one figure, date or fact. */
export function statementRoutes(api: Api, { deps, actorOf }: Rooms): void {
  addList(api, {
    url: '/statements',
    tag: 'statements',
    summary: 'Statements of every source',
    params: noParams,
    query: statementsQuery,
    row: statement,
    rows: ({ query }) => statementsPage(deps.store, query),
  });
  api.post(
    '/statements',
    {
      schema: {
        tags,
        summary: 'Record words selected in a snapshot as a statement',
        body: statementInput,
        response: { 201: statement, ...refusals },
      },
    },
    async (request, reply) => {
      const recorded = await recordStatement(deps, actorOf(request), request.body);
      return reply.code(201).header('location', `/api/v1/statements/${recorded.id}`).send(recorded);
    },
  );
  api.get(
    '/statements/:id',
    {
      schema: {
        tags,
        summary: 'One statement',
        params: z.object({ id: statementId }),
        response: { 200: statement, ...refusals },
      },
    },
    async (request) => statementView(deps.store, request.params.id),
  );
  api.get(
    '/statements/:id/trace',
    {
      schema: {
        tags,
        summary: 'Where the figure of a statement came from: report, agency, who says it, and what is missing',
        params: z.object({ id: statementId }),
        response: { 200: trace, ...refusals },
      },
    },
    async (request) => traceView(deps.store, request.params.id),
  );
}
