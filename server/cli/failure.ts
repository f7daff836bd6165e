import { EXIT, type ExitCode } from './exit-code.ts';

/** What a failure may carry: the code and path of the system, or the sentence of an expected refusal. */
interface Failure extends Error {
  readonly code?: unknown;
  readonly path?: unknown;
  readonly sentence?: unknown;
}

/**
 * Prints what stopped a command and gives its exit status: one sentence and 3 for an expected refusal or surroundings
 * that do not allow it, 2 for a wrong setting; for a fault of Crosscheck itself the whole error, and 70.
 */
export function explainFailure(failure: unknown): ExitCode {
  const sentence = failure instanceof Error ? sentenceOf(failure) : null;
  if (sentence === null) {
    process.stderr.write(`crosscheck: a fault of Crosscheck itself; please report it.\n${traceOf(failure)}\n`);
    return EXIT.fault;
  }
  process.stderr.write(`crosscheck: ${sentence}\n`);
  return failure instanceof Error && 'code' in failure && failure.code === 'wrong-setting'
    ? EXIT.wrongUse
    : EXIT.refused;
}

const FILES: Record<string, string> = {
  ENOENT: 'is not there',
  EACCES: 'may not be used by this user',
  EPERM: 'may not be used by this user',
  EROFS: 'cannot be written',
  ENOTDIR: 'is no folder',
  EEXIST: 'is no folder',
  EISDIR: 'is a folder',
  ENOSPC: 'cannot be written; the disk is full',
};

const DATABASE: Record<string, string> = {
  ECONNREFUSED: 'No database answers at the address of DATABASE_URL.',
  ENOTFOUND: 'The host that DATABASE_URL names is not known.',
  ETIMEDOUT: 'The database of DATABASE_URL does not answer.',
  '28P01': 'The database of DATABASE_URL refuses the user or password.',
  '28000': 'The database of DATABASE_URL refuses the user.',
  '3D000': 'The server of DATABASE_URL has no database of that name.',
  SQLITE_NOTADB: 'The file crosscheck.sqlite in the data folder is no database.',
  SQLITE_CORRUPT: 'The file crosscheck.sqlite in the data folder is damaged; restore a copy.',
  SQLITE_CANTOPEN: 'The file crosscheck.sqlite in the data folder cannot be opened.',
  SQLITE_READONLY: 'The file crosscheck.sqlite in the data folder cannot be written.',
};

function sentenceOf({ code, path, sentence }: Failure): string | null {
  if (typeof sentence === 'string') return sentence;
  if (typeof code !== 'string') return null;
  const words = FILES[code];
  if (typeof path === 'string' && words) return `${path} ${words}.`;
  return DATABASE[code] ?? null;
}

const traceOf = (failure: unknown): string =>
  failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
