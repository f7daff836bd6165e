import type { Multipart } from '@fastify/multipart';
import { manuscriptOf } from '../actions/steps/manuscript.ts';
import type { Manuscript } from '../actions/steps/manuscript.ts';
import { readManuscript } from '../capture/manuscripts.ts';
import { statedIn } from '../capture/meta.ts';
import { AppError } from '../store/app-error.ts';

/** The one manuscript of an upload, with what its fields state. Throws AppError `invalid` without a file or with several. */
export async function uploadedManuscript(parts: AsyncIterableIterator<Multipart>): Promise<Manuscript> {
  const fields: Record<string, unknown> = {};
  const files: { name: string; bytes: Uint8Array }[] = [];
  for await (const part of parts) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else files.push({ name: part.filename, bytes: await part.toBuffer() });
  }
  const [file, ...more] = files;
  if (file === undefined) throw new AppError('invalid', 'No file was sent.');
  if (more.length > 0) throw new AppError('invalid', 'A draft is one file; send the others as drafts of their own.');
  const filled = Object.fromEntries(Object.entries(fields).filter(([, said]) => said !== ''));
  return manuscriptOf(await readManuscript(file.bytes, file.name, statedIn(filled, 'The form')));
}
