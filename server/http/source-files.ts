import type { Multipart } from '@fastify/multipart';
import { z } from 'zod';
import { importSource } from '../actions/import-source.ts';
import { previewImport } from '../actions/preview-import.ts';
import type { Deps } from '../actions/deps.ts';
import type { Actor } from '../actions/permissions.ts';
import { captureFile } from '../capture/capture-file.ts';
import type { Captured, Refused } from '../capture/captured.ts';
import { decodeText } from '../capture/decode.ts';
import { statedIn, type Stated } from '../capture/meta.ts';
import { SOURCES_LIST, sourcesList } from '../capture/sources-list.ts';
import { filePreview, importOutcome, type FilePreview, type ImportOutcome } from '../contract.ts';
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
          'Import files: texts, saved pages, PDF, Word, e-mails, web archives, tables and images, with a sources.json beside them; fields state outlet, published and more',
        consumes: ['multipart/form-data'],
        response: { 200: z.object({ rows: z.array(importOutcome) }), ...refusals },
      },
    },
    async (request) => {
      const upload = await received(request.parts());
      return { rows: await importAll(upload, { deps, actor: actorOf(request) }) };
    },
  );
  api.post(
    '/sources/files/preview',
    {
      schema: {
        tags: ['sources'],
        summary: 'Show what importing these files would record; nothing is written',
        consumes: ['multipart/form-data'],
        response: { 200: z.object({ rows: z.array(filePreview) }), ...refusals },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const upload = await received(request.parts());
      return { rows: await previewAll(upload, { deps, actor }) };
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

interface Doing {
  readonly deps: Deps;
  readonly actor: Actor;
}

/** Every source of an upload in the order of the names, or the sentence with which a file or a part of it is refused. */
async function* sourcesIn({ files, stated }: Upload): AsyncGenerator<Captured | Refused> {
  const listed = files.get(SOURCES_LIST);
  const list = listed ? sourcesList(decodeText(listed, SOURCES_LIST)) : new Map<string, Stated>();
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name === SOURCES_LIST) continue;
    try {
      yield* captureFile(bytes, name, { given: list.get(name) ?? {}, fallback: stated });
    } catch (failure) {
      yield { file: name, message: onScreen(expected(failure), name) };
    }
  }
}

/** The refusal that a failure is; a fault of Crosscheck itself is thrown on. */
function expected(failure: unknown): AppError {
  if (!(failure instanceof AppError) || failure.status >= 500) throw failure;
  return failure;
}

async function importAll(upload: Upload, { deps, actor }: Doing): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for await (const one of sourcesIn(upload)) {
    try {
      outcomes.push('message' in one ? refused(one.file, one.message) : await importSource(deps, actor, one));
    } catch (failure) {
      const name = one.file ?? '';
      outcomes.push(refused(name, onScreen(expected(failure), name)));
    }
  }
  return outcomes;
}

/** Sources of one upload that are previewed; an archive may hold many more. */
const MOST_PREVIEWED = 20;
const NOT_NAMED = 'Not yet named';

async function previewAll(upload: Upload, { deps, actor }: Doing): Promise<FilePreview[]> {
  const rows: FilePreview[] = [];
  const named = { ...upload, stated: { outlet: NOT_NAMED, ...upload.stated } };
  for await (const one of sourcesIn(named)) {
    if (rows.length === MOST_PREVIEWED) break;
    rows.push('message' in one ? unread(one) : await previewed(one, { deps, actor }));
  }
  return rows;
}

async function previewed(captured: Captured, { deps, actor }: Doing): Promise<FilePreview> {
  const { file, meta, mediaType, warning } = captured;
  try {
    const preview = await previewImport(deps, actor, captured);
    const outlet = meta.outlet === NOT_NAMED ? null : meta.outlet;
    const { title, published } = meta;
    const said = warning === undefined ? {} : { message: warning };
    return { file: file ?? '', outlet, title, published, mediaType, preview, ...said };
  } catch (failure) {
    return unread({ file: file ?? '', message: expected(failure).sentence });
  }
}

const unread = ({ file, message }: Refused): FilePreview => ({
  file,
  outlet: null,
  title: null,
  published: null,
  mediaType: null,
  preview: null,
  message,
});

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
