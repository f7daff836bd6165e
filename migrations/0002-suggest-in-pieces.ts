import { oneOf, wordsOf } from './dialect.ts';
import type { Migration } from './dialect.ts';

const KINDS = ['re-judge', 'verify-snapshots', 'suggest'];
const STATES = ['queued', 'running', 'done', 'failed'];
const COLUMNS = 'id, number, kind, state, about, attempts, last_error, run_at, recorded_at, ended_at';

/** Lets a job suggest evidence for a long text piece by piece and keep how far it came. */
export const suggestInPieces: Migration = {
  name: '0002-suggest-in-pieces',
  statements: (engine) => {
    const { text, int, end } = wordsOf(engine);
    return [
      `alter table job rename to job_before`,
      `drop index job_by_time`,
      `create table job (id ${text} not null unique, number ${int} not null primary key,
        kind ${text} not null ${oneOf('kind', KINDS)}, state ${text} not null ${oneOf('state', STATES)},
        about ${text} not null, attempts ${int} not null, last_error ${text}, run_at ${text} not null,
        recorded_at ${text} not null, ended_at ${text}, reached ${int} not null${end}`,
      `insert into job (${COLUMNS}, reached) select ${COLUMNS}, 0 from job_before`,
      `drop table job_before`,
      `create index job_by_time on job (state, run_at, number)`,
    ];
  },
};
