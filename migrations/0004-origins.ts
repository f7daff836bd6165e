import { oneOf, wordsOf } from './dialect.ts';
import type { EngineName, Migration, Words } from './dialect.ts';

const LINKS = ['copy', 'partial', 'quotation', 'credit', 'boilerplate'];
const CAUSES = ['correction', 'withdrawn'];

/** Hashes are whole numbers below 2^52, which 32 bits do not hold. */
function fingerprintTable(engine: EngineName, { int }: Words): string {
  const hash = engine === 'sqlite' ? 'integer' : 'bigint';
  const end = engine === 'sqlite' ? ') strict, without rowid' : ')';
  return `create table fingerprint (hash ${hash} not null, snapshot ${int} not null, primary key (hash, snapshot)${end}`;
}

function originTables({ text, int, real, end }: Words): string[] {
  return [
    `create table reuse (from_snapshot_id ${text} not null references snapshot (id),
      to_snapshot_id ${text} not null references snapshot (id),
      from_source_id ${text} not null references source (id), to_source_id ${text} not null references source (id),
      kind ${text} not null ${oneOf('kind', LINKS)}, contained ${real} not null, spans ${text} not null,
      engine_version ${int} not null, recorded_at ${text} not null, primary key (from_snapshot_id, to_snapshot_id)${end}`,
    `create index reuse_by_from on reuse (from_source_id)`,
    `create index reuse_by_to on reuse (to_source_id)`,
    `create table origin (statement_id ${text} primary key references statement (id), credits ${text} not null,
      copies ${text} not null, stated ${int} not null check (stated in (0, 1)), engine_version ${int} not null${end}`,
    `create table stale (statement_id ${text} not null references statement (id),
      source_id ${text} not null references source (id), value ${text} not null, printed ${text} not null,
      of_source_id ${text} not null references source (id), of_snapshot_id ${text} not null references snapshot (id),
      cause ${text} not null ${oneOf('cause', CAUSES)}, reason ${text} not null, since ${text} not null,
      cleared_at ${text}, primary key (statement_id, of_snapshot_id)${end}`,
    `create index stale_by_source on stale (source_id, cleared_at)`,
    `create index stale_by_time on stale (cleared_at, since)`,
  ];
}

/** Fingerprints of copies, what sources have from each other, where passages come from, and what a correction left stale. */
export const origins: Migration = {
  name: '0004-origins',
  statements: (engine) => {
    const words = wordsOf(engine);
    return [fingerprintTable(engine, words), ...originTables(words)];
  },
};
