import { mayDo, PERMISSIONS, type ActionName } from '../actions/permissions.ts';
import { health, me } from '../contract.ts';
import type { Api, Rooms } from './api.ts';
import { refusals } from './refusals.ts';

/** Who is acting, and whether the server is well. */
export function meRoutes(api: Api, { deps, actorOf }: Rooms): void {
  api.get(
    '/me',
    { schema: { tags: ['me'], summary: 'Who you are and what you may do', response: { 200: me, ...refusals } } },
    async (request) => {
      const actor = actorOf(request);
      const actions = Object.keys(PERMISSIONS) as ActionName[];
      return { ...actor, may: actions.filter((action) => mayDo(actor.role, action)) };
    },
  );
  api.get(
    '/health',
    { schema: { tags: ['me'], summary: 'Whether the server is well', response: { 200: health, ...refusals } } },
    async () => ({ status: 'ok' as const, engine: deps.store.engine, now: deps.now().toISOString() }),
  );
}
