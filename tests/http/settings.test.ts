import { expect, it } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { settingsInForce } from '../../server/config.ts';
import type { SettingsShown } from '../../server/contract.ts';
import { QUIET, testServer } from './server.ts';

it('tells the settings in force with where each comes from, and no secret', async () => {
  const server = await testServer();
  const settings = settingsInForce({ port: '0' }, { DATABASE_URL: 'postgres://ana:s3cret@db/desk' });
  const deps = { store: server.store, now: () => new Date(0) };
  const app = await buildApp({ deps, config: { ...QUIET, log: 'silent' }, settings, screens: null });
  try {
    const answer = await app.inject({ method: 'GET', url: '/api/v1/settings' });
    expect(answer.body).not.toContain('s3cret');
    const rows = answer.json<SettingsShown>().rows;
    expect(rows.find(({ name }) => name === 'port')).toMatchObject({ env: 'PORT', value: '0', from: 'flag' });
    expect(rows.find(({ name }) => name === 'databaseUrl')).toMatchObject({
      value: 'postgres://ana@db/desk',
      from: 'environment',
    });
    expect((await server.get('/api/v1/settings')).json<SettingsShown>().rows).toEqual([]);
  } finally {
    await app.close();
    await server.close();
  }
});
