import { oneOf } from './dialect.ts';
import type { Words } from './dialect.ts';

const STATES = ['queued', 'running', 'done', 'failed'];
const COLUMNS = 'id, number, kind, state, about, attempts, last_error, run_at, recorded_at, ended_at, reached';

/** The job table anew, with all its rows: its closed list of kinds has become longer. */
export function rebuildJobs({ text, int, end }: Words, kinds: readonly string[]): string[] {
  return [
    `alter table job rename to job_before`,
    `drop index job_by_time`,
    `create table job (id ${text} not null unique, number ${int} not null primary key,
      kind ${text} not null ${oneOf('kind', kinds)}, state ${text} not null ${oneOf('state', STATES)},
      about ${text} not null, attempts ${int} not null, last_error ${text}, run_at ${text} not null,
      recorded_at ${text} not null, ended_at ${text}, reached ${int} not null${end}`,
    `insert into job (${COLUMNS}) select ${COLUMNS} from job_before`,
    `drop table job_before`,
    `create index job_by_time on job (state, run_at, number)`,
  ];
}
