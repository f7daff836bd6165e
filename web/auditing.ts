/** Words of audits. */
import type { Audit, AuditRow } from '../server/contract.ts';
import { count, number } from './words.ts';

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

/** Outcomes in the order an editor works through them: what is wrong first. */
export const OUTCOMES: readonly AuditRow['outcome'][] = ['other-value', 'not-in-source', 'no-source', 'as-printed'];

/** How many rows came out so. */
export const countOf = (audit: Audit, outcome: AuditRow['outcome']): number =>
  ({
    'as-printed': audit.asPrinted,
    'other-value': audit.otherValue,
    'not-in-source': audit.notInSource,
    'no-source': audit.noSource,
  })[outcome];

/** "100 another value, 20 not in the source …", for paper. */
export const countsWords = (audit: Audit): string =>
  `${OUTCOMES.map((one) => `${number(countOf(audit, one))} ${OUTCOME_WORDS[one]}`).join(', ')}.`;

/** True while more is to come. */
export const isGoing = (audit: Audit): boolean => audit.state === 'waiting' || audit.state === 'running';

/** The answer in one sentence: what is wrong with a table, as far as it was checked. */
export function verdictWords(audit: Audit): string {
  const wrong = audit.otherValue + audit.notInSource;
  const far = isGoing(audit) ? ', so far' : '';
  if (audit.done === 0)
    return isGoing(audit) ? `${audit.name} is being audited` : `No row of ${audit.name} was checked`;
  if (wrong > 0)
    return `${count(wrong, 'row')} of ${audit.name} ${wrong === 1 ? 'is' : 'are'} not as ${wrong === 1 ? 'its source has it' : 'their sources have it'}${far}`;
  if (audit.noSource === audit.done) return `No source of ${audit.name} is at hand${far}`;
  if (audit.noSource > 0)
    return `No row of ${audit.name} differs from its source, and ${number(audit.noSource)} could not be checked${far}`;
  return audit.done < audit.rows
    ? `No row of ${audit.name} differs from its source${far}`
    : `Every row of ${audit.name} is as its source has it`;
}

/** "about 3 minutes", "less than a minute". */
function aboutTime(seconds: number): string {
  if (seconds < 60) return 'less than a minute';
  if (seconds < 5400) return `about ${count(Math.round(seconds / 60), 'minute')}`;
  return `about ${count(Math.round(seconds / 3600), 'hour')}`;
}

/** A moment of an audit as it was read: rows done, and the time of this machine in milliseconds. */
export interface Far {
  readonly done: number;
  readonly at: number;
}

/** "12,000 of 100,000 rows checked (12%), 500 rows a second, about 3 minutes left"; the pace is that between two looks. */
export function progressWords({ rows, done }: Audit, first: Far, now: Far): string {
  const far = `${number(done)} of ${count(rows, 'row')} checked (${Math.floor((done / Math.max(1, rows)) * 100)}%)`;
  const seconds = (now.at - first.at) / 1000;
  const rate = (now.done - first.done) / seconds;
  if (!(rate > 0) || seconds < 1) return far;
  const pace =
    rate < 1
      ? `${count(Math.max(1, Math.round(rate * 60)), 'row')} a minute`
      : `${count(Math.round(rate), 'row')} a second`;
  return `${far}, ${pace}, ${aboutTime((rows - done) / rate)} left`;
}
