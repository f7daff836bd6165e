import { dirname, resolve } from 'node:path';
import type { Kysely, Transaction } from 'kysely';
import { openPostgres } from './engines/postgres.ts';
import { openSqlite } from './engines/sqlite.ts';
import type { Engine, EngineParts } from './engines/parts.ts';
import { asksToTryAgain, asRefusal, isUnopened } from './failures.ts';
import { makeFolder, notUsable } from './folder.ts';
import type { Database } from './tables.ts';

declare const writing: unique symbol;

/** A transaction that may write. Every write takes one by type, so that writing outside `transact` does not compile. */
export type WriteTx = Transaction<Database> & { readonly [writing]: true };

/** What may read: the store's reading side or a transaction. */
export type ReadDb = Kysely<Database>;

/** Where the database is: a SQLite file or a PostgreSQL URL. */
export type Place = { readonly file: string } | { readonly url: string };

export interface Store {
  readonly engine: Engine;
  /** Reads only; the database refuses a write through it. */
  readonly db: ReadDb;
  /**
   * Runs the work in one transaction and commits, or writes nothing at all. The work may run more than once on
   * PostgreSQL (serialization failures) and must not use `db`. Throws AppError `disk-full` or `busy`.
   */
  transact<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Tries of one transaction before it is refused as busy: some ten seconds in all. */
const MOST_ATTEMPTS = 40;
const FIRST_WAIT_MS = 5;
const LONGEST_WAIT_MS = 400;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function attempt<T>(parts: EngineParts, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  const begun = parts.writer.transaction();
  const transaction = parts.engine === 'postgres' ? begun.setIsolationLevel('serializable') : begun;
  return transaction.execute((tx) => work(tx as WriteTx));
}

async function persist<T>(parts: EngineParts, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt(parts, work);
    } catch (failure) {
      if (!asksToTryAgain(failure) || tried === MOST_ATTEMPTS) throw asRefusal(failure);
      await pause(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tried) * (0.5 + Math.random()));
    }
  }
}

/** Lets one write of this process run at a time: the counters and the history are one line that all writers share. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

async function openFile(file: string): Promise<EngineParts> {
  const folder = dirname(resolve(file));
  await makeFolder(folder);
  try {
    return openSqlite(file);
  } catch (failure) {
    if (isUnopened(failure)) throw notUsable(folder, failure);
    throw failure;
  }
}

/**
 * Opens the database without migrating it; a missing folder of a SQLite file is made. Throws AppError `invalid` where
 * that cannot be.
 */
export async function openStore(place: Place): Promise<Store> {
  const parts = 'file' in place ? await openFile(place.file) : openPostgres(place.url);
  const queue = inTurn();
  return {
    engine: parts.engine,
    db: parts.reader,
    transact: (work) => queue(() => persist(parts, work)),
    close: async () => {
      await queue(() => parts.reader.destroy());
      await parts.writer.destroy();
    },
  };
}
