import Sqlite from 'better-sqlite3';
import { CompiledQuery, Kysely, SqliteDialect, SqliteDriver } from 'kysely';
import type { DatabaseConnection, Driver, SqliteDatabase } from 'kysely';
import type { Database } from '../tables.ts';
import type { EngineParts } from './parts.ts';

const MOST_CACHED = 500;

/** Keeps prepared statements, since Kysely prepares each query anew. */
function cachingStatements(raw: Sqlite.Database): SqliteDatabase {
  const kept = new Map<string, Sqlite.Statement>();
  const prepare = (sql: string): Sqlite.Statement => {
    const known = kept.get(sql);
    if (known) return known;
    if (kept.size >= MOST_CACHED) kept.clear();
    const made = raw.prepare(sql);
    kept.set(sql, made);
    return made;
  };
  return { prepare, close: () => raw.close() } as SqliteDatabase;
}

/** Takes the write lock at the start, so that two writers wait for each other instead of failing half-way. */
class ImmediateDriver extends SqliteDriver {
  readonly #raw: Sqlite.Database;

  constructor(raw: Sqlite.Database) {
    super({ database: cachingStatements(raw) });
    this.#raw = raw;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk rolls back by itself; a second rollback would hide the first error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#raw.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #raw: Sqlite.Database;

  constructor(raw: Sqlite.Database) {
    super({ database: cachingStatements(raw) });
    this.#raw = raw;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#raw);
  }
}

/** Milliseconds SQLite itself waits for a lock. It blocks this process while it waits, so the store waits instead and tries again. */
const WRITER_WAIT_MS = 20;
const READER_WAIT_MS = 1000;
/** Searches look up rows all over the file; what they met stays at hand. */
const READER_CACHE_KB = 65_536;

function open(file: string, waitMs: number): Sqlite.Database {
  const raw = new Sqlite(file, { timeout: waitMs });
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  return raw;
}

/** Opens one SQLite file twice: a connection that writes, and one that can only read and never waits for the writer. */
export function openSqlite(file: string): EngineParts {
  const writing = open(file, WRITER_WAIT_MS);
  const reading = open(file, READER_WAIT_MS);
  reading.pragma('query_only = ON');
  reading.pragma(`cache_size = -${String(READER_CACHE_KB)}`);
  return {
    engine: 'sqlite',
    writer: new Kysely<Database>({ dialect: new ImmediateDialect(writing) }),
    reader: new Kysely<Database>({ dialect: new SqliteDialect({ database: cachingStatements(reading) }) }),
  };
}
