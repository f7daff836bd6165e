import { AppError } from '../../store/app-error.ts';
import type { Captured } from '../captured.ts';
import { decodeText } from '../decode.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { firstStated, statedIn, wholeMeta, type Stated } from '../meta.ts';
import type { Beside, GivenFile } from './given-file.ts';

/** Takes plain words as a source of its own; `meta` states what is known of it. Throws AppError as captureFile does. */
export function captureText(bytes: Uint8Array, name: string, meta: Stated): Captured {
  const text = decodeText(bytes, name);
  return {
    file: name,
    bytes,
    mediaType: 'text/plain; charset=utf-8',
    text,
    extractor: 'plain-text 1',
    meta: wholeMeta(meta, text, name),
  };
}

const allStated = (own: Stated, { given = {}, fallback = {} }: Beside): Stated => firstStated(given, own, fallback);

/** Reads a text file in UTF-8. */
export function readPlain({ bytes, name, beside }: GivenFile): Captured[] {
  return [captureText(bytes, name, allStated({}, beside))];
}

/** Reads Markdown; its YAML front matter states what is known of it. */
export function readMarkdown({ bytes, name, beside }: GivenFile): Captured[] {
  const { fields, body } = splitFrontMatter(decodeText(bytes, name), name);
  if (body.trim() === '') throw new AppError('empty-text', `${name} has no text below its front matter.`);
  const meta = wholeMeta(allStated(statedIn(fields, name), beside), body, name);
  return [{ file: name, bytes, mediaType: 'text/markdown; charset=utf-8', text: body, extractor: 'markdown 1', meta }];
}

/** Reads one source as JSON, or a list of them. */
export function readJson({ bytes, name, beside }: GivenFile): Captured[] {
  const record = parseJson(decodeText(bytes, name), name);
  if (!Array.isArray(record)) return [oneOfJson(record, { bytes, name, beside })];
  if (record.length === 0) throw new AppError('empty-text', `${name} is an empty list.`);
  return record.map((one: unknown, index) =>
    oneOfJson(one, { bytes: Buffer.from(JSON.stringify(one)), name: `${name}[${index}]`, beside }),
  );
}

/** The value of a JSON text. Throws AppError invalid with the parser's own words. */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (failure) {
    throw new AppError('invalid', `${name} is not JSON: ${failure instanceof Error ? failure.message : 'unreadable'}.`);
  }
}

function oneOfJson(record: unknown, { bytes, name, beside }: GivenFile): Captured {
  const text = typeof record === 'object' && record !== null && 'text' in record ? record.text : undefined;
  if (typeof text !== 'string') throw new AppError('invalid', `${name} has no "text" with the words of the source.`);
  const words = text.replaceAll(/\r\n?/g, '\n');
  if (words.trim() === '') throw new AppError('empty-text', `${name} has an empty "text".`);
  const meta = wholeMeta(allStated(statedIn(record, name), beside), words, name);
  return { file: name, bytes, mediaType: 'application/json', text: words, extractor: 'json-text 1', meta };
}
