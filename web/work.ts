/** What work in the background does, by its kind. */
export const WORK_WORDS: Readonly<Record<string, string>> = {
  're-judge': 'is judged again by the rules of today',
  'verify-snapshots': 'has its stored copies checked against their hashes',
  suggest: 'is read for what it says of claims',
  're-anchor': 'has its quotes followed into the new copy',
  watch: 'is fetched',
  audit: 'is held against its sources row by row',
  webhook: 'is told of news',
  're-check-draft': 'is checked again',
};

/** Where a piece of work stands. */
export const JOB_WORDS = { queued: 'waits its turn', running: 'running', done: 'done', failed: 'failed' } as const;
