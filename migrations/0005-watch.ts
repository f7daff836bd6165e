import { oneOf, wordsOf } from './dialect.ts';
import type { Migration, Words } from './dialect.ts';
import { rebuildJobs } from './rebuild-jobs.ts';

const JOB_KINDS = ['re-judge', 'verify-snapshots', 'suggest', 're-anchor', 'watch'];

function watchTables({ text, int, end }: Words): string[] {
  return [
    `create table watch (id ${text} not null unique, number ${int} not null primary key, url ${text} not null,
      kind ${text} ${oneOf('kind', ['page', 'feed'])},
      state ${text} not null ${oneOf('state', ['watched', 'paused', 'stopped'])},
      every_minutes ${int} not null check (every_minutes > 0), outlet ${text}, source_id ${text} references source (id),
      next_at ${text} not null, etag ${text}, last_modified ${text}, last_at ${text},
      last_outcome ${text} ${oneOf('last_outcome', ['captured', 'revised', 'unchanged', 'failed'])},
      last_message ${text}, failures ${int} not null, failed_at ${text}, failure ${text},
      recorded_at ${text} not null, recorded_by ${text} not null${end}`,
    `create unique index watch_by_url on watch (url) where state <> 'stopped'`,
    `create index watch_by_time on watch (state, next_at)`,
    `create index watch_by_source on watch (source_id)`,
    `create table watch_entry (watch_id ${text} not null references watch (id), number ${int} not null,
      url ${text} not null, title ${text}, published ${text},
      state ${text} not null ${oneOf('state', ['waiting', 'captured', 'refused'])}, tries ${int} not null,
      message ${text}, source_id ${text} references source (id), seen_at ${text} not null, tried_at ${text},
      primary key (watch_id, number), unique (watch_id, url)${end}`,
    `create index watch_entry_by_state on watch_entry (watch_id, state, number)`,
    `create index watch_entry_by_source on watch_entry (source_id)`,
  ];
}

/** Watched pages and feeds with the entries of a feed, and the job that fetches them. */
export const watch: Migration = {
  name: '0005-watch',
  statements: (engine) => {
    const words = wordsOf(engine);
    return [...watchTables(words), ...rebuildJobs(words, JOB_KINDS)];
  },
};
