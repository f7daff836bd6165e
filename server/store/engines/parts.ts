import type { Kysely } from 'kysely';
import type { Database } from '../tables.ts';

export type Engine = 'sqlite' | 'postgres';

/** One opened database: what writes and what only reads. */
export interface EngineParts {
  readonly engine: Engine;
  readonly writer: Kysely<Database>;
  readonly reader: Kysely<Database>;
}
