import { oneOf, wordsOf } from './dialect.ts';
import type { Migration, Words } from './dialect.ts';
import { rebuildJobs } from './rebuild-jobs.ts';

const JOB_KINDS = ['re-judge', 'verify-snapshots', 'suggest', 're-anchor', 'watch', 'audit'];
const OUTCOMES = ['as-printed', 'other-value', 'not-in-source', 'no-source'];

function auditTables({ text, int, end }: Words): string[] {
  return [
    `create table audit (id ${text} not null unique, number ${int} not null primary key, name ${text} not null,
      sha256 ${text} not null references body (sha256), fetches ${int} not null check (fetches in (0, 1)),
      state ${text} not null ${oneOf('state', ['waiting', 'running', 'done', 'cancelled', 'failed'])},
      rows_total ${int} not null, rows_done ${int} not null, as_printed ${int} not null, other_value ${int} not null,
      not_in_source ${int} not null, no_source ${int} not null, message ${text},
      recorded_at ${text} not null, recorded_by ${text} not null, ended_at ${text}${end}`,
    `create table audit_row (audit_id ${text} not null references audit (id), row_number ${int} not null,
      claim ${text} not null, printed_value ${text} not null, as_of ${text} not null, cited ${text} not null,
      outcome ${text} not null ${oneOf('outcome', OUTCOMES)}, found ${text}, quote ${text}, relation ${text},
      explanation ${text} not null, source_id ${text} references source (id),
      snapshot_id ${text} references snapshot (id), statement_id ${text} references statement (id),
      primary key (audit_id, row_number)${end}`,
    `create index audit_row_by_outcome on audit_row (audit_id, outcome, row_number)`,
  ];
}

/** Audited tables with their rows, and the job that audits them. */
export const audits: Migration = {
  name: '0012-audits',
  statements: (engine) => {
    const words = wordsOf(engine);
    return [...auditTables(words), ...rebuildJobs(words, JOB_KINDS)];
  },
};
