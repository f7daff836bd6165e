import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCAL_USER } from './actions/permissions.ts';
import { loadSample } from './actions/load-sample.ts';
import type { Deps } from './actions/deps.ts';
import { areBuilt, buildApp } from './app.ts';
import { politely } from './capture/get-page.ts';
import { jsonPoster } from './capture/post-json.ts';
import type { Config, SettingInForce } from './config.ts';

import { runJobs } from './jobs/run-jobs.ts';
import { AppError } from './store/app-error.ts';
import { migrate } from './store/migrate.ts';
import { openStore, type Place, type Store } from './store/store.ts';
import { eventsPage } from './store/views/events.ts';

/** Where `npm run build` puts the screens. */
export const SCREENS = fileURLToPath(new URL('../dist/web', import.meta.url));

/** A server that is listening; `close` finishes the requests under way, stops the jobs and closes the store. */
export interface Running {
  readonly address: string;
  /** A line for the person who starts it, with its line end; empty when all is as it should be. */
  readonly hint: string;
  readonly close: () => Promise<void>;
}

/** Where the settings say the database is. */
export const placeOf = ({ databaseUrl, data }: Pick<Config, 'databaseUrl' | 'data'>): Place =>
  databaseUrl === '' ? { file: join(data, 'crosscheck.sqlite') } : { url: databaseUrl };

/** Opens the database of the settings and brings it to this version. Throws AppError database-newer. */
export async function openMigrated(config: Pick<Config, 'databaseUrl' | 'data'>): Promise<Store> {
  const store = await openStore(placeOf(config));
  try {
    await migrate(store);
    return store;
  } catch (failure) {
    await store.close();
    throw failure;
  }
}

/** True before anything was ever written. */
const isEmpty = async (store: Store): Promise<boolean> => (await eventsPage(store, { limit: 1 })).total === 0;

/**
 * Starts Crosscheck: opens and migrates the store, loads the sample newsroom into an empty one, starts the jobs
 * and listens; `settings` are shown on the settings page. Throws AppError when the port is taken or the database cannot be used.
 */
export async function start(config: Config, settings: readonly SettingInForce[] = []): Promise<Running> {
  const store = await openMigrated(config);
  try {
    return await startOver(store, config, settings);
  } catch (failure) {
    await store.close();
    throw failure;
  }
}

async function startOver(store: Store, config: Config, settings: readonly SettingInForce[]): Promise<Running> {
  const deps: Deps = { store, now: () => new Date() };
  if (config.sample && (await isEmpty(store))) await loadSample(deps, LOCAL_USER, {});
  const app = await buildApp({ deps, config, settings, screens: SCREENS });
  await app.listen({ port: config.port, host: config.host }).catch((failure: unknown) => {
    throw listeningRefusal(failure, config);
  });
  const jobs = runJobs(deps, politely(config.internalHosts), jsonPoster(config.internalHosts));
  const bound = app.server.address();
  return {
    address: addressOf(config.host, typeof bound === 'object' && bound ? bound.port : config.port),
    hint: hintOf(SCREENS),
    close: async () => {
      try {
        await app.close();
        await jobs.stop();
      } finally {
        await store.close();
      }
    },
  };
}

const hintOf = (screens: string): string =>
  areBuilt(screens) ? '' : 'The screens are not built; "npm run build" builds them. The API is there.\n';

const addressOf = (host: string, port: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

function listeningRefusal(failure: unknown, { host, port }: Config): unknown {
  const code = failure instanceof Error && 'code' in failure ? failure.code : '';
  if (code === 'EADDRINUSE') {
    return new AppError('busy', `Port ${port} is in use already; choose another with --port.`, { cause: failure });
  }
  if (code === 'EACCES')
    return new AppError('forbidden', `Port ${port} may not be used by this user; choose one above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new AppError('invalid', `This machine has no address ${host}; choose another with --host.`);
  }
  return failure;
}
