import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../store/app-error.ts';
import { captureFile } from './capture-file.ts';
import type { Captured, Refused } from './captured.ts';
import { decodeText, refuseTooLarge } from './decode.ts';
import type { Stated } from './meta.ts';
import { SOURCES_LIST, sourcesList } from './sources-list.ts';

/** The files behind the given paths, sorted, and what could not be opened on the way. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly refused: readonly Refused[];
}

/** Every file below the given files and folders, in sorted order; hidden ones and sources.json lists are left aside. */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files: string[] = [];
  const refused: Refused[] = [];
  const visit = async (path: string): Promise<void> => {
    try {
      if (!(await stat(path)).isDirectory()) {
        if (basename(path) !== SOURCES_LIST) files.push(path);
        return;
      }
      const names = (await readdir(path)).filter((name) => !name.startsWith('.'));
      for (const name of names.sort()) await visit(join(path, name));
    } catch (failure) {
      refused.push({ file: path, message: unreadable(path, failure) });
    }
  };
  for (const path of paths) await visit(path);
  return { files: [...new Set(files)], refused };
}

/**
 * Reads files and folders into sources, one by one, in sorted order. What cannot be taken comes as Refused with a
 * sentence, and the rest go on. `fallback` states outlet and day of publication where neither the file nor a
 * sources.json beside it does.
 */
export async function* sourceFiles(
  paths: readonly string[],
  fallback: Stated = {},
): AsyncGenerator<Captured | Refused> {
  const { files, refused } = await findFiles(paths);
  yield* refused;
  yield* capturedFiles(files, fallback);
}

/** Reads the given files into sources, in the order given; the second half of `sourceFiles`. */
export async function* capturedFiles(
  files: readonly string[],
  fallback: Stated = {},
): AsyncGenerator<Captured | Refused> {
  const lists = new Map<string, FolderList>();
  for (const file of files) {
    const folder = dirname(file);
    const list = lists.get(folder) ?? (await listBeside(folder));
    if (!lists.has(folder)) yield* list.refused;
    lists.set(folder, list);
    yield* captureOne(file, { list, fallback });
  }
}

/** What the sources.json of one folder states, by file name; null when it is there but cannot be read. */
interface FolderList {
  readonly stated: ReadonlyMap<string, Stated> | null;
  readonly refused: readonly Refused[];
}

/** The sources of one file, as far as it can be read; what cannot be taken comes as Refused. */
async function* captureOne(file: string, beside: Beside): AsyncGenerator<Captured | Refused> {
  const opened = await attempt(() => openOne(file, beside));
  if ('message' in opened) {
    yield { file, message: opened.message };
    return;
  }
  for (;;) {
    const next = await attempt(() => opened.next());
    if ('message' in next) {
      yield { file, message: next.message };
      return;
    }
    if (next.done === true) return;
    yield { ...next.value, file: join(dirname(file), next.value.file ?? basename(file)) };
  }
}

interface Beside {
  readonly list: FolderList;
  readonly fallback: Stated;
}

async function openOne(file: string, { list, fallback }: Beside): Promise<AsyncGenerator<Captured | Refused>> {
  const name = basename(file);
  if (list.stated === null) {
    throw new AppError('invalid', `${name} is left out, since the ${SOURCES_LIST} beside it cannot be read.`);
  }
  refuseTooLarge((await stat(file)).size, name);
  return captureFile(await readFile(file), name, { given: list.stated.get(name) ?? {}, fallback });
}

async function listBeside(folder: string): Promise<FolderList> {
  const read = await attempt(async () => {
    const names = await readdir(folder);
    const stated = names.includes(SOURCES_LIST)
      ? sourcesList(decodeText(await readFile(join(folder, SOURCES_LIST)), SOURCES_LIST))
      : new Map<string, Stated>();
    return { names, stated };
  });
  if ('message' in read)
    return { stated: null, refused: [{ file: join(folder, SOURCES_LIST), message: read.message }] };
  const missing = [...read.stated.keys()].filter((name) => !read.names.includes(name));
  const refused = missing.map((name) => ({
    file: join(folder, name),
    message: `${SOURCES_LIST} names ${name}, which is not there.`,
  }));
  return { stated: read.stated, refused };
}

/** Gives an expected refusal or an unreadable path as its sentence; a bug is thrown on. */
async function attempt<T extends object>(work: () => Promise<T>): Promise<T | { message: string }> {
  try {
    return await work();
  } catch (failure) {
    if (failure instanceof AppError) return { message: failure.sentence };
    if (failure instanceof Error && 'code' in failure) return { message: unreadable('The file', failure) };
    throw failure;
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'is not there',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads back to itself',
  ENAMETOOLONG: 'has too long a name',
};

function unreadable(path: string, failure: unknown): string {
  const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
  if (code === '') throw failure;
  return `${path} ${REASONS[code] ?? `cannot be read (${code})`}.`;
}
