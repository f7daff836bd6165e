import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '../tables.ts';
import type { EngineParts } from './parts.ts';

const WRITERS = 4;
const READERS = 8;

function pool(url: string, most: number, options: string): pg.Pool {
  const made = new pg.Pool({ connectionString: url, max: most, options });
  // A connection lost while idle is replaced at the next query, which reports it if that fails too.
  made.on('error', () => undefined);
  return made;
}

/**
 * Reads are short and look up a bounded number of rows by an index: no plan is worth compiling, and a look-up costs little more
 * than the next row, as on every disk without a moving arm. Otherwise whole tables are read to be joined with a few rows.
 */
const READS = '-c default_transaction_read_only=on -c jit=off -c random_page_cost=1.1';

/** Opens a PostgreSQL database with one pool that writes and one that the server itself keeps from writing. */
export function openPostgres(url: string): EngineParts {
  const writing = pool(url, WRITERS, '-c timezone=UTC');
  const reading = pool(url, READERS, `-c timezone=UTC ${READS}`);
  return {
    engine: 'postgres',
    writer: new Kysely<Database>({ dialect: new PostgresDialect({ pool: writing }) }),
    reader: new Kysely<Database>({ dialect: new PostgresDialect({ pool: reading }) }),
  };
}
