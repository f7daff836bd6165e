import { describe, expect, it } from 'vitest';
import { configFrom, SETTINGS } from '../../server/config.ts';

describe('settings', () => {
  it('have defaults that can be used', () => {
    expect(configFrom({}, {})).toEqual({
      port: 4310,
      host: '127.0.0.1',
      data: './data',
      databaseUrl: '',
      person: 'Local editor',
      sample: true,
      names: [],
      internalHosts: [],
      perMinute: 6000,
      log: 'warn',
    });
  });

  it('come from the environment, and flags win over it', () => {
    const env = { PORT: '5000', DATA: '/env', CROSSCHECK_NAMES: 'desk.example, Desk.local' };
    expect(configFrom({ port: '6000' }, env)).toMatchObject({
      port: 6000,
      data: '/env',
      names: ['desk.example', 'desk.local'],
    });
  });

  it('treat an empty variable as not set', () => {
    expect(configFrom({}, { PORT: '' }).port).toBe(4310);
  });

  it('are frozen', () => {
    expect(Object.isFrozen(configFrom({}, {}))).toBe(true);
  });

  it.each([
    [{ PORT: 'many' }, /PORT \(--port\) must be a whole number from 0 to 65535, not "many"/],
    [{ PORT: '70000' }, /from 0 to 65535/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL must start with postgres:/],
    [{ CROSSCHECK_SAMPLE: 'maybe' }, /CROSSCHECK_SAMPLE must be yes or no/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL \(--log\) must be silent/],
    [{ RATE_LIMIT: '-1' }, /RATE_LIMIT must be a whole number/],
  ])('refuse %j with a sentence', (env, words) => {
    expect(() => configFrom({}, env)).toThrow(words);
  });

  it('have one environment variable each', () => {
    const variables = Object.values(SETTINGS).map(({ env }) => env);
    expect(new Set(variables).size).toBe(variables.length);
  });
});
