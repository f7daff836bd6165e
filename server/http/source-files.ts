import type { Multipart } from '@fastify/multipart';
import { z } from 'zod';
import { importSource } from '../actions/import-source.ts';
import type { Deps } from '../actions/deps.ts';
import type { Actor } from '../actions/permissions.ts';
import { captureFile } from '../capture/capture-file.ts';
import { decodeText } from '../capture/decode.ts';
import { statedIn, type Stated } from '../capture/meta.ts';
import { SOURCES_LIST, sourcesList } from '../capture/sources-list.ts';
import { importOutcome, type ImportOutcome } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import type { Api, Rooms } from './api.ts';
import { refusals } from './refusals.ts';

/** Bytes of all files of one upload together. */
const LARGEST_UPLOAD = 200 * 1024 * 1024;

/** Uploads: several files in one go, each taken or refused on its own. */
export function sourceFileRoutes(api: Api, { deps, actorOf }: Rooms): void {
  api.post(
    '/sources/files',
    {
      schema: {
        tags: ['sources'],
        summary:
          'Import files (.txt, .md, .json, with a sources.json beside them); fields state outlet, published and more',
        consumes: ['multipart/form-data'],
        response: { 200: z.object({ rows: z.array(importOutcome) }), ...refusals },
      },
    },
    async (request) => {
      const upload = await received(request.parts());
      return { rows: await importAll(upload, { deps, actor: actorOf(request) }) };
    },
  );
}

interface Upload {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly stated: Stated;
}

async function received(parts: AsyncIterableIterator<Multipart>): Promise<Upload> {
  const files = new Map<string, Uint8Array>();
  const fields: Record<string, unknown> = {};
  let size = 0;
  for await (const part of parts) {
    if (part.type === 'field') {
      fields[part.fieldname] = part.value;
      continue;
    }
    const bytes = await part.toBuffer();
    size += bytes.length;
    if (size > LARGEST_UPLOAD)
      throw new AppError('too-large', 'The files of one upload can have up to 200 MB together.');
    files.set(part.filename, bytes);
  }
  if (files.size === 0) throw new AppError('invalid', 'No file was sent.');
  return { files, stated: statedIn(fields, 'The form') };
}

async function importAll(
  { files, stated }: Upload,
  { deps, actor }: { deps: Deps; actor: Actor },
): Promise<ImportOutcome[]> {
  const listed = files.get(SOURCES_LIST);
  const list = listed ? sourcesList(decodeText(listed, SOURCES_LIST)) : new Map<string, Stated>();
  const outcomes: ImportOutcome[] = [];
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name === SOURCES_LIST) continue;
    try {
      for await (const captured of captureFile(bytes, name, { given: list.get(name) ?? {}, fallback: stated })) {
        outcomes.push(
          'message' in captured ? refused(captured.file, captured.message) : await importSource(deps, actor, captured),
        );
      }
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.status >= 500) throw failure;
      outcomes.push(refused(name, onScreen(failure, name)));
    }
  }
  return outcomes;
}

/** The sentence of a refused file for somebody at a form, who has no command line to add to. */
const onScreen = ({ sentence, fields }: AppError, name: string): string =>
  fields?.some(({ field }) => field === 'outlet') && sentence.includes('--outlet')
    ? `${name} states no outlet; fill in Outlet in the form and send the file again, or say it in the file.`
    : sentence;

const refused = (file: string, message: string): ImportOutcome => ({
  file,
  source: null,
  snapshot: null,
  sha256: null,
  statements: 0,
  outcome: 'refused',
  message,
});
