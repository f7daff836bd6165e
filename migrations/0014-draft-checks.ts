import { wordsOf } from './dialect.ts';
import type { Migration } from './dialect.ts';
import { rebuildJobs } from './rebuild-jobs.ts';

const JOB_KINDS = [
  're-judge',
  'verify-snapshots',
  'suggest',
  're-anchor',
  'watch',
  'audit',
  'webhook',
  're-check-draft',
];

/** The job that checks a draft again once a claim it rests on stands otherwise. */
export const draftChecks: Migration = {
  name: '0014-draft-checks',
  statements: (engine) => rebuildJobs(wordsOf(engine), JOB_KINDS),
};
