import type { Deps } from '../actions/deps.ts';
import type { FetchRecord } from '../actions/record-fetch.ts';
import type { Outside } from '../capture/get-page.ts';
import type { Stated } from '../capture/meta.ts';
import { AppError } from '../store/app-error.ts';
import type { WatchTable } from '../store/watch-tables.ts';

/** A fetch under way: what it works with and what it is about. */
export interface Fetching {
  readonly deps: Deps;
  readonly outside: Outside;
  readonly row: WatchTable;
  readonly signal: AbortSignal;
}

/** How a fetch went, before it is written. */
export type FetchEnded = Omit<FetchRecord, 'watch'>;

/** A fetch that brought nothing new. */
export const NOTHING_CAME: FetchEnded = {
  outcome: 'unchanged',
  message: null,
  kind: null,
  source: null,
  validators: null,
  retryAfter: null,
  fresh: [],
  again: [],
};

/** The outlet a person gave for the watch, as it is stated to a capture. */
export const givenFor = ({ outlet }: WatchTable): Stated => (outlet === null ? {} : { outlet });

/** A failure as a sentence for the row; one that nobody expected names Crosscheck itself as at fault. */
export function sentenceFor(failure: unknown): string {
  if (failure instanceof AppError) return failure.sentence;
  const words = failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
  return `Crosscheck itself failed on it; please report this: ${words}`.slice(0, 1000);
}

/** True for what the store refuses: nothing is wrong with the watched address, and the job is tried again. */
export const isOurs = (failure: unknown): boolean =>
  failure instanceof AppError && ['busy', 'disk-full'].includes(failure.code);
