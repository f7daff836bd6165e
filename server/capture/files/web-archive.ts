import { pipeline, Readable, type Transform } from 'node:stream';
import { brotliDecompressSync, createGunzip } from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import { AppError } from '../../store/app-error.ts';
import type { Captured, Refused } from '../captured.ts';
import { LARGEST_FILE } from '../decode.ts';
import { capturePage } from '../page.ts';
import type { GivenFile } from './given-file.ts';
import { readPdf } from './pdf.ts';
import { broken, openZip } from './zip.ts';

const MB = 1024 * 1024;
/** The most bytes of one archive once it is unpacked, and the most pages taken from it. */
const LARGEST_UNPACKED = 512 * MB;
const MOST_PAGES = 2000;
const PAGE = /^(?:text\/html|application\/xhtml\+xml)\b/i;
const PDF = /^application\/pdf\b/i;

/** Reads a web archive (.warc, .warc.gz): every page and PDF that was answered in full becomes a source. Throws AppError for a broken one. */
export async function* readWarc(file: GivenFile): AsyncGenerator<Captured | Refused> {
  const bytes = Readable.from(slices(file.bytes));
  let taken = 0;
  for await (const one of pagesIn(file, { bytes, packed: isGzip(file.bytes), before: 0 })) {
    taken += 1;
    yield one;
  }
  if (taken === 0) throw noPages(file.name);
}

/** Reads a packed web archive (.wacz) as the archives inside it are read. Throws AppError for a broken one. */
export async function* readWacz(file: GivenFile): AsyncGenerator<Captured | Refused> {
  const zip = await openZip(file.bytes, file.name);
  const inside = zip.names.filter((name) => /^archive\/.+\.warc(?:\.gz)?$/.test(name));
  let taken = 0;
  for (const name of inside) {
    const bytes = await zip.stream(name);
    for await (const one of pagesIn(file, { bytes, packed: name.endsWith('.gz'), before: taken })) {
      taken += 1;
      yield one;
    }
  }
  if (taken === 0) throw noPages(file.name);
}

const noPages = (name: string): AppError =>
  new AppError('empty-text', `${name} holds no page that was answered in full.`);
const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

const SLICE = 64 * 1024;

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

interface Archive {
  readonly bytes: Readable;
  readonly packed: boolean;
  /** Pages taken before from the same file. */
  readonly before: number;
}

async function* pagesIn(file: GivenFile, archive: Archive): AsyncGenerator<Captured | Refused> {
  let number = archive.before;
  try {
    for await (const record of new WARCParser(unpacked(file.name, archive))) {
      if (!isWanted(record)) continue;
      number += 1;
      if (number > MOST_PAGES)
        throw new AppError(
          'too-large',
          `${file.name} holds more than ${MOST_PAGES} pages; part it into several archives.`,
        );
      yield* sourceIn(file, record, number);
    }
  } catch (failure) {
    throw failure instanceof AppError ? failure : broken(file.name, failure);
  }
}

/** The archive's bytes unpacked, counted against the bound; it must begin as a web archive does. */
async function* unpacked(name: string, { bytes, packed }: Archive): AsyncGenerator<Uint8Array> {
  const stream = packed ? compose(bytes, createGunzip()) : bytes;
  let size = 0;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    if (size === 0 && !Buffer.from(piece.subarray(0, 5)).equals(Buffer.from('WARC/'))) {
      throw new AppError('unsupported-text', `${name} is no web archive: it does not begin like one.`);
    }
    size += piece.length;
    if (size > LARGEST_UNPACKED)
      throw new AppError('too-large', `${name} unpacks to more than ${LARGEST_UNPACKED / MB} MB and is not read.`);
    yield piece;
  }
}

/** The unpacking end of a stream; a fault of either end is told to whoever reads. */
function compose(bytes: Readable, unpacks: Transform): Readable {
  return pipeline(bytes, unpacks, (failure) => {
    if (failure) unpacks.destroy(failure);
  });
}

function isWanted(record: WARCRecord): boolean {
  if (record.warcType !== 'response' || !record.httpHeaders || !/^https?:/i.test(record.warcTargetURI ?? ''))
    return false;
  const kind = record.httpHeaders.headers.get('content-type') ?? '';
  return Number(record.httpHeaders.statusCode) === 200 && (PAGE.test(kind) || PDF.test(kind));
}

async function* sourceIn(file: GivenFile, record: WARCRecord, number: number): AsyncGenerator<Captured | Refused> {
  const url = record.warcTargetURI ?? '';
  const name = `${file.name}[${String(number)}]`;
  try {
    const bytes = await contentOf(record, url);
    if (bytes === null) {
      yield { file: name, message: `${url} is cut off: the archive ends before the page does.` };
      return;
    }
    for (const one of await readAnswer({ file, record, bytes, name, url })) yield archived(one, { file, record, name });
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure;
    yield { file: name, message: failure.sentence };
  }
}

interface Answered {
  readonly file: GivenFile;
  readonly record: WARCRecord;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly url: string;
}

async function readAnswer({ file, record, bytes, name, url }: Answered): Promise<Captured[]> {
  const contentType = record.httpHeaders?.headers.get('content-type') ?? null;
  const given = file.beside.given ?? {};
  if (PDF.test(contentType ?? '')) {
    const outlet = new URL(url).hostname.replace(/^www\./, '');
    return readPdf({
      bytes,
      name,
      beside: { given: { url, ...given }, fallback: { outlet, ...file.beside.fallback } },
    });
  }
  return [capturePage({ url, contentType, bytes }, given).captured];
}

/** The decoded body of a record; null where the archive ends inside it. Throws AppError `too-large` over 50 MB. */
async function contentOf(record: WARCRecord, url: string): Promise<Uint8Array | null> {
  const headers = record.httpHeaders?.headers;
  const brotli = /^br$/i.test(headers?.get('content-encoding') ?? '');
  if (brotli) headers?.delete('content-encoding');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    if (size > LARGEST_FILE) throw new AppError('too-large', `${url} has more than ${LARGEST_FILE / MB} MB.`);
    chunks.push(chunk);
  }
  const rest = 'limit' in record._reader ? Number(record._reader.limit) : 0;
  if (rest > 0) return null;
  const bytes = Buffer.concat(chunks);
  return brotli ? unbrotlied(bytes, url) : bytes;
}

function unbrotlied(bytes: Uint8Array, url: string): Uint8Array {
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: LARGEST_FILE });
  } catch (failure) {
    throw new AppError('unsupported-text', `${url} is packed in a way that cannot be undone.`, { cause: failure });
  }
}

interface From {
  readonly file: GivenFile;
  readonly record: WARCRecord;
  readonly name: string;
}

/** The source with the hour of the archive in its note: it was copied then, and not when it was brought in. */
function archived(captured: Captured, { file, record, name }: From): Captured {
  const { fallback = {} } = file.beside;
  const hour = (record.warcDate ?? '').slice(0, 19).replace('T', ' ');
  const note = [captured.meta.note, `Archived ${hour} UTC in ${file.name}.`].filter(Boolean).join(' ');
  const { meta } = captured;
  const published = meta.published ?? fallback.published ?? null;
  return { ...captured, file: name, meta: { ...meta, published, note } };
}
