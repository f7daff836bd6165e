import { lookAtDesk } from '../actions/look-at-desk.ts';
import { desk } from '../contract.ts';
import { deskView } from '../store/views/desk.ts';
import type { Api, Rooms } from './api.ts';
import { refusals } from './refusals.ts';

const tags = ['desk'];

/** The desk: disagreements by severity, and what changed since the last look. */
export function deskRoutes(api: Api, { deps, actorOf }: Rooms): void {
  api.get(
    '/desk',
    { schema: { tags, summary: 'The desk of the person who asks', response: { 200: desk, ...refusals } } },
    async (request) => deskView(deps.store, actorOf(request), deps.now()),
  );
  api.post(
    '/desk/look',
    {
      schema: {
        tags,
        summary: 'Remember this look, so that the next one shows what changed since',
        response: { 200: desk, ...refusals },
      },
    },
    async (request) => lookAtDesk(deps, actorOf(request), {}),
  );
}
