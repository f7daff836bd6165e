/** The few words in which the two engines differ, so that one set of migrations serves both. */

export type EngineName = 'sqlite' | 'postgres';

/** One step of the schema: a name that sorts by order and the statements for an engine. */
export interface Migration {
  readonly name: string;
  readonly statements: (engine: EngineName) => string[];
}

export interface Words {
  /** Text compared by code point on both engines. */
  readonly text: string;
  readonly int: string;
  readonly real: string;
  readonly bytes: string;
  /** Ends a table definition. */
  readonly end: string;
}

/** The engine's words for column types and table ends. */
export function wordsOf(engine: EngineName): Words {
  return engine === 'sqlite'
    ? { text: 'text', int: 'integer', real: 'real', bytes: 'blob', end: ') strict' }
    : { text: 'text collate "C"', int: 'integer', real: 'double precision', bytes: 'bytea', end: ')' };
}

/** A check that a column holds one of a closed list; null passes where the column allows it. */
export function oneOf(column: string, words: readonly string[]): string {
  return `check (${column} in (${words.map((word) => `'${word}'`).join(', ')}))`;
}

/** Statements that make a table refuse every change of a row it holds. */
export function appendOnly(engine: EngineName, table: string): string[] {
  const sentence = `${table} is append-only: a correction is a new row`;
  if (engine === 'sqlite') {
    return ['update', 'delete'].map(
      (verb) =>
        `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${sentence}'); end`,
    );
  }
  return [
    `create function ${table}_refuses() returns trigger language plpgsql as $$ begin raise exception '${sentence}'; end $$`,
    `create trigger ${table}_no_change before update or delete on ${table} for each row execute function ${table}_refuses()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function ${table}_refuses()`,
  ];
}
