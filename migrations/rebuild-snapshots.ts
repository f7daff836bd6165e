import { appendOnly } from './dialect.ts';
import type { EngineName, Words } from './dialect.ts';

const COLUMNS =
  'id, number, source_id, sha256, media_type, text, extractor, captured_at, captured_by, recorded_at, places';

/** Columns that name a snapshot and have no index; while the table is made anew, each row is looked for among them. */
const NAMED_BY = [
  ['revision', 'from_snapshot_id'],
  ['anchoring', 'from_snapshot_id'],
  ['reopening', 'snapshot_id'],
  ['reuse', 'to_snapshot_id'],
  ['stale', 'of_snapshot_id'],
  ['translation', 'original_snapshot_id'],
  ['audit_row', 'snapshot_id'],
] as const;

/**
 * Lets a source hold the same bytes more than once: a page that goes back to what it said is captured again. SQLite can
 * take a constraint away only with its table; its rows are the same when the transaction ends, which SQLite then checks.
 */
export function freeSnapshots(engine: EngineName, { text, int, end }: Words): string[] {
  const indexes = [
    `create index snapshot_by_source on snapshot (source_id, number)`,
    `create index snapshot_by_bytes on snapshot (sha256, source_id)`,
  ];
  if (engine === 'postgres') return [`alter table snapshot drop constraint snapshot_source_id_sha256_key`, ...indexes];
  return [
    `pragma defer_foreign_keys = on`,
    ...NAMED_BY.map(([table, column]) => `create index ${table}_while_rebuilt on ${table} (${column})`),
    `create table snapshot_before as select ${COLUMNS} from snapshot`,
    `drop table snapshot`,
    `create table snapshot (id ${text} primary key, number ${int} not null unique,
      source_id ${text} not null references source (id), sha256 ${text} not null references body (sha256),
      media_type ${text} not null, text ${text} not null, extractor ${text} not null, captured_at ${text} not null,
      captured_by ${text} not null, recorded_at ${text} not null, places ${text} not null default '[]'${end}`,
    `insert into snapshot (${COLUMNS}) select ${COLUMNS} from snapshot_before order by number`,
    `drop table snapshot_before`,
    ...NAMED_BY.map(([table]) => `drop index ${table}_while_rebuilt`),
    ...indexes,
    `create index snapshot_by_capture on snapshot (captured_at)`,
    ...appendOnly(engine, 'snapshot'),
  ];
}
