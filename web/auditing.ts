/** Words of audits. */
import type { Audit, AuditRow } from '../server/contract.ts';

/** What became of a row, as the screens say it. */
export const OUTCOME_WORDS: Readonly<Record<AuditRow['outcome'], string>> = {
  'as-printed': 'as printed',
  'other-value': 'another value',
  'not-in-source': 'not in the source',
  'no-source': 'source not at hand',
};

export const STATE_WORDS: Readonly<Record<Audit['state'], string>> = {
  waiting: 'waits to begin',
  running: 'is being checked',
  done: 'all rows checked',
  cancelled: 'ended before its time',
  failed: 'could not be checked',
};

/** True while more is to come. */
export const isGoing = (audit: Audit): boolean => audit.state === 'waiting' || audit.state === 'running';
