import { oneOf, wordsOf } from './dialect.ts';
import type { Migration, Words } from './dialect.ts';
import { rebuildJobs } from './rebuild-jobs.ts';

const JOB_KINDS = ['re-judge', 'verify-snapshots', 'suggest', 're-anchor', 'watch', 'audit', 'webhook'];

function webhookTable({ text, int, end }: Words): string[] {
  return [
    `create table webhook (id ${text} not null unique, number ${int} not null primary key, url ${text} not null,
      kinds ${text} not null, secret ${text} not null,
      state ${text} not null ${oneOf('state', ['active', 'paused', 'removed'])},
      told_through ${int} not null, told_day ${text} not null, test_wanted ${int} not null check (test_wanted in (0, 1)),
      failures ${int} not null, next_at ${text} not null, last_at ${text},
      last_outcome ${text} ${oneOf('last_outcome', ['delivered', 'failed'])}, last_message ${text},
      recorded_at ${text} not null, recorded_by ${text} not null${end}`,
    `create index webhook_by_time on webhook (state, next_at)`,
    `create index event_by_action on event (action, sequence)`,
  ];
}

/** Addresses that are told of news, and the job that tells them. */
export const webhooks: Migration = {
  name: '0013-webhooks',
  statements: (engine) => {
    const words = wordsOf(engine);
    return [...webhookTable(words), ...rebuildJobs(words, JOB_KINDS)];
  },
};
