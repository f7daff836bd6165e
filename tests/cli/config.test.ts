import { describe, expect, it } from 'vitest';
import { configFrom, SETTINGS, settingsInForce } from '../../server/config.ts';

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

describe('settings in force', () => {
  it('say where each value comes from, in the order of the README', () => {
    const shown = settingsInForce({ port: '6000' }, { PORT: '5000', DATA: '/env', HOST: '' });
    expect(shown.map(({ name }) => name)).toEqual(Object.keys(SETTINGS));
    const by = new Map(shown.map((one) => [one.name, `${one.value} ${one.from}`]));
    expect([by.get('port'), by.get('data'), by.get('host')]).toEqual([
      '6000 flag',
      '/env environment',
      '127.0.0.1 default',
    ]);
  });

  it.each([
    ['postgres://ana:s3cret@db:5432/desk?sslmode=require&password=s3cret', 'postgres://ana@db:5432/desk'],
    ['postgresql://db/desk', 'postgresql://db/desk'],
    ['postgres://:s3cret@db/desk', 'postgres://db/desk'],
    ['postgres://ana:s3c/ret@@db:x/desk', 'postgres://…'],
    ['', ''],
  ])('tell %s without its password', (given, shown) => {
    const database = settingsInForce({}, { DATABASE_URL: given }).find(({ name }) => name === 'databaseUrl');
    expect(database?.value).toBe(shown);
    expect(JSON.stringify(database)).not.toContain('s3c');
  });
});
