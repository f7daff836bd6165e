import { basename } from 'node:path';
import { addressForms } from '../../capture/audit/citations.ts';
import type { Captured, Refused } from '../../capture/captured.ts';
import { capturedFiles, findFiles } from '../../capture/source-files.ts';
import type { CitedSource } from '../../judging/audit/cited-source.ts';
import { indexSource } from '../../judging/audit/source-index.ts';
import { AppError } from '../../store/app-error.ts';
import { readCopy } from './copy.ts';
import { keptSources, type FindCited } from './find-cited.ts';

/** Where a source stands in a folder: its file, and which of the file's sources it is. */
interface Placed {
  readonly file: string;
  readonly at: number;
}

/** A folder of sources that was looked through: how to find one, and the files that could not be read. */
export interface SourceFolder {
  readonly find: FindCited;
  readonly sources: number;
  readonly refused: readonly Refused[];
}

const NO_OUTLET = { outlet: 'Outlet not stated' };
/** Sources of one title or name that a row is checked against. */
const MOST_NAMED = 20;

const key = (words: string): string => words.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();

/** The words under which a file's source may be cited: its name, its title, its address. */
function keysOf(file: string, { meta }: Captured): string[] {
  const name = basename(file.replace(/\[\d+\]$/u, ''));
  const stem = name.replace(/\.[a-z0-9]{1,5}(?:\.gz)?$/iu, '');
  const urls = meta.url === null ? [] : addressForms(meta.url);
  return [file, name, stem, meta.title, `${meta.outlet}: ${meta.title}`, ...urls].map(key);
}

/** Looks through a folder once and finds sources in it by file name, title or address; texts are read again when they are cited. */
export async function sourceFolder(folder: string): Promise<SourceFolder> {
  const { files, refused } = await findFiles([folder]);
  const unread: Refused[] = [...refused];
  const places = new Map<string, Placed[]>();
  let sources = 0;
  for (const file of files) {
    let at = 0;
    for await (const one of capturedFiles([file], NO_OUTLET)) {
      if ('message' in one) {
        unread.push(one);
        continue;
      }
      const placed = { file, at };
      for (const name of new Set(keysOf(one.file ?? file, one))) {
        const known = places.get(name);
        if (known === undefined) places.set(name, [placed]);
        else if (known.length < MOST_NAMED) known.push(placed);
      }
      at += 1;
      sources += 1;
    }
  }
  return { find: finder(places), sources, refused: unread };
}

function finder(places: ReadonlyMap<string, readonly Placed[]>): FindCited {
  const loaded = keptSources();
  const load = async (placed: Placed): Promise<CitedSource | null> => {
    const name = `${placed.file} ${placed.at}`;
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const made = await readPlaced(placed);
    if (made !== null) loaded.keep(name, made);
    return made;
  };
  return async ({ urls, titles, printed }) => {
    const names = [
      printed,
      ...urls.flatMap(addressForms),
      ...titles.map(({ title }) => title),
      printed.split(/[\\/]/u).at(-1) ?? '',
    ];
    const named = names.map((name) => places.get(key(name))).find((one) => one !== undefined) ?? [];
    const sources: CitedSource[] = [];
    for (const placed of named) {
      const source = await load(placed);
      if (source !== null) sources.push(source);
    }
    return sources;
  };
}

async function readPlaced({ file, at }: Placed): Promise<CitedSource | null> {
  let seen = 0;
  for await (const one of capturedFiles([file], NO_OUTLET)) {
    if ('message' in one) continue;
    if (seen === at) return citedOf(one);
    seen += 1;
  }
  return null;
}

function citedOf(captured: Captured): CitedSource | null {
  const { meta, text } = captured;
  try {
    const source = { outlet: meta.outlet, url: meta.url ?? undefined, published: meta.published ?? undefined };
    const told = readCopy(captured).statements.map((statement) => ({ statement, text, source }));
    return { title: meta.title, source: null, snapshot: null, index: indexSource(told), ids: new Map() };
  } catch (failure) {
    if (failure instanceof AppError) return null;
    throw failure;
  }
}
