import { AppError, notFound } from '../../store/app-error.ts';
import type { WatchTable } from '../../store/watch-tables.ts';
import { watchById } from '../../store/watches.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';

/** The watch of this id as long as it is not stopped. Throws AppError `not-found`, or `invalid` for a stopped one. */
export async function standingWatchOf(doing: Act, id: string): Promise<WatchTable> {
  const row = await watchById(doing.tx, id);
  if (!row) throw notFound(id);
  if (row.state === 'stopped') {
    throw new AppError('invalid', `${id} was stopped and stays so; watch the address anew to have it fetched again.`);
  }
  return row;
}

/** Tells of an act on a watch, in the history of the watch and of its source. */
export async function tellOfWatch(
  doing: Act,
  row: WatchTable,
  line: { readonly action: string; readonly old?: unknown; readonly new?: unknown },
): Promise<void> {
  await tell(doing, {
    ...line,
    noun: 'watch',
    nounId: row.id,
    ...(row.source_id === null ? {} : { about: row.source_id }),
  });
}
