import { settingsShown } from '../contract.ts';
import type { Api, Rooms } from './api.ts';
import { refusals } from './refusals.ts';

/** The settings the server runs with, to read; they are changed where the server is started. */
export function settingRoutes(api: Api, { settings }: Rooms): void {
  api.get(
    '/settings',
    {
      schema: {
        tags: ['me'],
        summary: 'The settings in force and where each comes from',
        description: 'Flags win over the environment, the environment over the defaults. No secret is told.',
        response: { 200: settingsShown, ...refusals },
      },
    },
    async () => ({ rows: [...settings] }),
  );
}
