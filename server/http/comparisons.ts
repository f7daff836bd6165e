import { z } from 'zod';
import { annotation, comparison, snapshotId, sourceId, statementId } from '../contract.ts';
import { statementAnnotation } from '../store/views/annotation.ts';
import { comparisonView } from '../store/views/comparison.ts';
import type { Api, Rooms } from './api.ts';
import { refusals } from './refusals.ts';

/** Comparisons: two copies of one source side by side, and quotes in a form other tools can find again. */
export function comparisonRoutes(api: Api, { deps }: Rooms): void {
  api.get(
    '/sources/:id/compare',
    {
      schema: {
        tags: ['sources'],
        summary:
          'Two copies of a source side by side, the two newest where none are named: changed words, moved paragraphs and the evidence touched',
        params: z.object({ id: sourceId }),
        querystring: z.strictObject({ from: snapshotId.optional(), to: snapshotId.optional() }),
        response: { 200: comparison, ...refusals },
      },
    },
    async (request) => comparisonView(deps.store, request.params.id, request.query),
  );
  api.get(
    '/statements/:id/annotation.json',
    {
      schema: {
        tags: ['statements'],
        summary: 'The quote of a statement as a W3C Web Annotation: TextQuoteSelector and TextPositionSelector',
        params: z.object({ id: statementId }),
        response: {
          200: { description: 'The annotation', content: { 'application/ld+json': { schema: annotation } } },
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      reply.type('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"');
      return reply.send(await statementAnnotation(deps.store, request.params.id));
    },
  );
}
