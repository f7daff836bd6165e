import { AppError } from './app-error.ts';

/** SQLSTATE or SQLite result code of a failure, or null when it carries none. */
function codeOf(failure: unknown): string | null {
  if (typeof failure !== 'object' || failure === null || !('code' in failure)) return null;
  return typeof failure.code === 'string' ? failure.code : null;
}

const TRY_AGAIN = new Set(['40001', '40P01']);
const FULL = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100']);

/** True when the transaction may be run again: a serialization failure or deadlock on PostgreSQL, another writer on SQLite. */
export function asksToTryAgain(failure: unknown): boolean {
  const code = codeOf(failure);
  return code !== null && (TRY_AGAIN.has(code) || code.startsWith('SQLITE_BUSY'));
}

/** True when a row with the same unique key exists already. */
export function isDuplicate(failure: unknown): boolean {
  const code = codeOf(failure);
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** True when SQLite could not open or write its file at all. */
export function isUnopened(failure: unknown): boolean {
  const code = codeOf(failure);
  return code !== null && /^SQLITE_(?:CANTOPEN|READONLY|IOERR)/u.test(code);
}

/** Turns a failure of the database that a person can do something about into a refusal; others pass unchanged. */
export function asRefusal(failure: unknown): unknown {
  const code = codeOf(failure);
  if (code === null) return failure;
  if (FULL.has(code)) {
    const sentence = 'The disk is full, so nothing was written. Free some space and do it again.';
    return new AppError('disk-full', sentence, { cause: failure });
  }
  if (asksToTryAgain(failure)) {
    const sentence = 'Others are writing at this moment, so nothing was written. Do it again in a few seconds.';
    return new AppError('busy', sentence, { cause: failure });
  }
  return failure;
}
