import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../server/app.ts';
import type { ImportOutcome, Problem } from '../../server/contract.ts';
import type { Api } from '../../server/http/api.ts';
import { migrate } from '../../server/store/migrate.ts';
import { openStore, type Store } from '../../server/store/store.ts';

/** A whole server over an empty SQLite file of its own, asked with `inject`. */
export interface TestServer {
  readonly app: Api;
  readonly store: Store;
  readonly get: (url: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly send: (method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, body?: unknown) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Record<string, unknown>;
  readonly text: string;
  readonly json: <T = Record<string, unknown>>() => T;
}

export const QUIET = { host: '127.0.0.1', names: ['desk.example'], person: 'Ada', perMinute: 0 };

export async function testServer(config: Partial<Parameters<typeof buildApp>[0]['config']> = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'crosscheck-http-'));
  const store = await openStore({ file: join(folder, 'crosscheck.sqlite') });
  await migrate(store);
  let ticks = 0;
  const now = (): Date => new Date(Date.UTC(2026, 0, 5, 9, 0, (ticks += 1)));
  const app = await buildApp({ deps: { store, now }, config: { ...QUIET, log: 'silent', ...config }, screens: null });
  await app.ready();
  const close = async (): Promise<void> => {
    await app.close();
    await store.close();
    await rm(folder, { recursive: true });
  };
  return {
    app,
    store,
    get: async (url, headers = {}) => answer(await app.inject({ method: 'GET', url, headers })),
    send: async (method, url, body) =>
      answer(await app.inject({ method, url, ...(body === undefined ? {} : { payload: body as object }) })),
    close,
  };
}

export const answer = (response: Awaited<ReturnType<Api['inject']>>): Answer => ({
  status: response.statusCode,
  type: String(response.headers['content-type'] ?? ''),
  headers: response.headers,
  text: response.body,
  json: <T>() => response.json<T>(),
});

/** The refusal of an answer; fails when the answer is none. */
export function problemIn({ type, json }: Answer): Problem {
  if (!type.startsWith('application/problem+json')) throw new Error(`no problem but ${type}`);
  return json<Problem>();
}

export const FIRST = {
  outlet: 'Harbour Post',
  title: 'Dockers walk out',
  published: '2022-01-12',
  text: 'Dockers walk out\n\nThe port of Linden had 5,200 dock workers on 10 January 2022, the union said on Tuesday.\n',
};
export const SECOND = {
  outlet: 'Coast Courier',
  title: 'Port counts heads',
  published: '2022-01-13',
  text: 'Port counts heads\n\nThe port of Linden had 2,500 dock workers on 10 January 2022, the harbour master said.\n',
};

/** Imports a report as the screens do and gives the outcome. */
export async function bringIn(server: TestServer, report: object = FIRST): Promise<ImportOutcome> {
  return (await server.send('POST', '/api/v1/sources', report)).json<ImportOutcome>();
}
