import { existsSync } from 'node:fs';
import type { Actor } from '../actions/permissions.ts';
import type { Deps } from '../actions/deps.ts';
import type { Config } from '../config.ts';
import { AppError } from '../store/app-error.ts';

/** What a command works with once the database is open. */
export interface OpenRooms {
  readonly deps: Deps;
  readonly actor: Actor;
}

/** Opens and migrates the database of the settings, does the work, and closes it whatever happens. */
export async function withDatabase<T>(config: Config, work: (rooms: OpenRooms) => Promise<T>): Promise<T> {
  const { openMigrated } = await import('../main.ts');
  const { localPerson } = await import('../actions/permissions.ts');
  const store = await openMigrated(config);
  try {
    return await work({ deps: { store, now: () => new Date() }, actor: localPerson(config.person) });
  } finally {
    await store.close();
  }
}

/** As withDatabase, for commands that only read: refuses where there is no database yet instead of making one. */
export async function withExistingDatabase<T>(config: Config, work: (rooms: OpenRooms) => Promise<T>): Promise<T> {
  const { placeOf } = await import('../main.ts');
  const place = placeOf(config);
  if ('file' in place && !existsSync(place.file)) {
    throw new AppError(
      'not-found',
      `There is no database in ${config.data} yet; "crosscheck import" or "crosscheck serve" makes one.`,
    );
  }
  return withDatabase(config, work);
}
