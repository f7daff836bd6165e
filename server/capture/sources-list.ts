import { AppError } from '../store/app-error.ts';
import { parseJson } from './files/plain.ts';
import { statedIn, type Stated } from './meta.ts';

/** The file that states outlet, title, dates and credit of the text files beside it. */
export const SOURCES_LIST = 'sources.json';

/**
 * Reads the text of a sources.json: a list of records with "file" and what is stated about it.
 * Throws AppError invalid with a sentence that names the record.
 */
export function sourcesList(text: string): ReadonlyMap<string, Stated> {
  const records = parseJson(text, SOURCES_LIST);
  if (!Array.isArray(records)) throw new AppError('invalid', `${SOURCES_LIST} must be a list of records.`);
  return new Map(records.map((record: unknown, index) => [fileOf(record, index), stated(record)]));
}

function fileOf(record: unknown, index: number): string {
  const file = typeof record === 'object' && record !== null && 'file' in record ? record.file : undefined;
  if (typeof file === 'string') return file;
  throw new AppError('invalid', `${SOURCES_LIST}: record ${index + 1} names no "file".`);
}

const stated = (record: unknown): Stated =>
  statedIn(record, `${SOURCES_LIST}, ${String((record as { file: string }).file)}`);
