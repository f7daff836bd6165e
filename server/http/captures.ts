import { importSource } from '../actions/import-source.ts';
import { demandPermission } from '../actions/permissions.ts';
import { captureInput, importOutcome } from '../contract.ts';
import type { Api, Rooms } from './api.ts';
import { refusals } from './refusals.ts';

/** Captures: pages of the outside world, fetched outside any transaction and imported like every source. */
export function captureRoutes(api: Api, { deps, actorOf, getPage }: Rooms): void {
  api.post(
    '/sources/capture',
    {
      schema: {
        tags: ['sources'],
        summary:
          'Fetch a web page, or a document, table, e-mail or image, and import it; captured again it is unchanged or revised',
        body: captureInput,
        response: { 200: importOutcome, 201: importOutcome, ...refusals },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      demandPermission(actor, 'import-source');
      const { url, outlet, published } = request.body;
      const { captured } = await getPage(url, {
        ...(outlet === undefined ? {} : { outlet }),
        ...(published === undefined ? {} : { published }),
      });
      const outcome = await importSource(deps, actor, captured);
      return reply.code(outcome.outcome === 'unchanged' ? 200 : 201).send(outcome);
    },
  );
}
