import { appendOnly, oneOf, wordsOf } from './dialect.ts';
import type { Migration, Words } from './dialect.ts';
import { rebuildJobs } from './rebuild-jobs.ts';

const VERDICTS = ['exact', 'typographic', 'moved', 'changed', 'vanished', 'ambiguous'];
const EFFECTS = ['kept', 'slip', 'broken', 'as-before', 'restored'];
const JOB_KINDS = ['re-judge', 'verify-snapshots', 'suggest', 're-anchor'];

function anchoringTables({ text, int, end }: Words): string[] {
  return [
    `create table anchoring (statement_id ${text} not null references statement (id),
      to_snapshot_id ${text} not null references snapshot (id), number ${int} not null unique,
      from_snapshot_id ${text} not null references snapshot (id), source_id ${text} not null references source (id),
      verdict ${text} not null ${oneOf('verdict', VERDICTS)}, quote_start ${int}, quote_end ${int}, quote_exact ${text},
      changed ${text} not null, printed_verdict ${text} not null ${oneOf('printed_verdict', VERDICTS)},
      printed_exact ${text}, effect ${text} not null ${oneOf('effect', EFFECTS)},
      successor_id ${text} references statement (id), engine_version ${int} not null, recorded_at ${text} not null,
      primary key (statement_id, to_snapshot_id), check ((quote_start is null) = (quote_end is null)),
      check ((quote_start is null) = (quote_exact is null))${end}`,
    `create index anchoring_by_source on anchoring (source_id, number)`,
    `create index anchoring_by_snapshot on anchoring (to_snapshot_id, number)`,
    `create table reopening (number ${int} primary key, claim_id ${text} not null references claim (id),
      verdict_id ${text} not null references verdict (id), statement_id ${text} not null references statement (id),
      snapshot_id ${text} not null references snapshot (id), because ${text} not null, recorded_at ${text} not null${end}`,
    `create index reopening_by_verdict on reopening (verdict_id, number)`,
    `create table confirmation (number ${int} primary key, claim_id ${text} not null references claim (id),
      verdict_id ${text} not null references verdict (id), reason ${text} not null, confirmed_by ${text} not null,
      confirmed_by_name ${text} not null, confirmed_at ${text} not null${end}`,
    `create index confirmation_by_verdict on confirmation (verdict_id, number)`,
  ];
}

/** Follows evidence into later copies of its source, and lets a claim be reopened by what it finds there. */
export const anchorings: Migration = {
  name: '0003-anchorings',
  statements: (engine) => {
    const words = wordsOf(engine);
    return [
      `alter table claim add column reopened_at ${words.text}`,
      `alter table claim add column reopened_because ${words.text}`,
      `alter table revision add column title ${words.text}`,
      ...anchoringTables(words),
      ...rebuildJobs(words, JOB_KINDS),
      ...['anchoring', 'reopening', 'confirmation'].flatMap((table) => appendOnly(engine, table)),
    ];
  },
};
