import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from './app-error.ts';

const codeOf = (failure: unknown): string =>
  failure instanceof Error && 'code' in failure ? String(failure.code) : 'unknown';

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (failure) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(failure))) return false;
    throw failure;
  }
}

/** Makes the folders above first; each is tried once, since the recursive mkdir of Node never ends below /proc. */
async function make(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  if (dirname(folder) !== folder) await make(dirname(folder));
  try {
    await mkdir(folder);
  } catch (failure) {
    if (!(await isFolder(folder))) throw failure;
  }
}

/** Makes a folder and those above it where they are missing. Throws AppError `invalid` where that cannot be. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await make(folder);
  } catch (failure) {
    throw notUsable(folder, failure);
  }
}

const NO_FOLDER = new Set(['EEXIST', 'ENOTDIR']);

/** The refusal for a folder in which no database can be kept. */
export function notUsable(folder: string, failure: unknown): AppError {
  const code = codeOf(failure);
  const wrong = NO_FOLDER.has(code) ? 'is no folder' : `cannot be made or written to (${code})`;
  return new AppError('invalid', `${folder} ${wrong}. Choose another folder with --data.`, { cause: failure });
}
