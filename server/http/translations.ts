import { z } from 'zod';
import { recordTranslation } from '../actions/record-translation.ts';
import { importOutcome, pageQuery, sourceId, translation, translationInput } from '../contract.ts';
import { translationsPage } from '../store/views/told.ts';
import type { Api, Rooms } from './api.ts';
import { addList, noParams } from './list.ts';
import { refusals } from './refusals.ts';

/** Translations: texts of their own beside their originals. */
export function translationRoutes(api: Api, { deps, actorOf }: Rooms): void {
  addList(api, {
    url: '/translations',
    tag: 'translations',
    summary: 'Translations with their originals and who translated them',
    params: noParams,
    query: pageQuery,
    row: translation,
    rows: ({ query }) => translationsPage(deps.store, query),
  });
  api.post(
    '/sources/:id/translations',
    {
      bodyLimit: 32 * 1024 * 1024,
      schema: {
        tags: ['translations'],
        summary: 'Record a translation of a source, aligned with it paragraph by paragraph',
        params: z.object({ id: sourceId }),
        body: translationInput,
        response: { 200: importOutcome, 201: importOutcome, ...refusals },
      },
    },
    async (request, reply) => {
      const asked = { original: request.params.id, ...request.body };
      const outcome = await recordTranslation(deps, actorOf(request), asked);
      return reply.code(outcome.outcome === 'unchanged' ? 200 : 201).send(outcome);
    },
  );
}
