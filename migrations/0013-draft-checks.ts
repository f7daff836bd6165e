import { wordsOf } from './dialect.ts';
import type { Migration } from './dialect.ts';
import { rebuildJobs } from './rebuild-jobs.ts';

const JOB_KINDS = ['re-judge', 'verify-snapshots', 'suggest', 're-anchor', 'watch', 'audit', 're-check-draft'];

/** The job that checks a draft again once a claim it rests on stands otherwise. */
export const draftChecks: Migration = {
  name: '0013-draft-checks',
  statements: (engine) => rebuildJobs(wordsOf(engine), JOB_KINDS),
};
