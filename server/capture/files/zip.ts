import type { Readable } from 'node:stream';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../store/app-error.ts';

const MB = 1024 * 1024;
/** Bounds of a packed file: entries, bytes of all entries unpacked, and how far more than a few bytes may be packed. */
const MOST_ENTRIES = 5000;
const LARGEST_UNPACKED = 400 * MB;
const FREE = 20 * MB;
const HIGHEST_RATIO = 150;

/** A packed file whose bounds were checked; an entry that is larger than it says fails when it is read. */
export interface Zip {
  readonly names: readonly string[];
  /** The bytes of one entry, or null where there is none. Throws AppError `too-large` over `largest` bytes. */
  readonly bytes: (entry: string, largest: number) => Promise<Buffer | null>;
  /** One entry piece by piece. Throws AppError `not-found` for a name that is not there. */
  readonly stream: (entry: string) => Promise<Readable>;
}

/**
 * Opens a zip within its bounds, by its own list of entries. Throws AppError `too-large` for a bomb, `unsupported-text`
 * for a locked or broken one, each with a sentence about `name`.
 */
export async function openZip(bytes: Uint8Array, name: string): Promise<Zip> {
  const { file, entries } = await entriesOf(bytes, name);
  refuseBomb([...entries.values()], name);
  const stream = async (entry: string): Promise<Readable> => {
    const found = entries.get(entry);
    if (!found) throw new AppError('not-found', `${name} has no part ${entry}.`);
    return opened(file, found, name);
  };
  return {
    names: [...entries.keys()],
    stream,
    bytes: async (entry, largest) => {
      const found = entries.get(entry);
      if (!found) return null;
      if (found.uncompressedSize > largest) throw tooLarge(name, largest);
      return gathered(await stream(entry), name);
    },
  };
}

const tooLarge = (name: string, largest: number): AppError =>
  new AppError('too-large', `${name} holds a part of more than ${Math.round(largest / MB)} MB once it is unpacked.`);

/** The refusal for a packed file that ends early or holds other bytes than it says. */
export const broken = (name: string, cause?: unknown): AppError =>
  new AppError('unsupported-text', `${name} is damaged or cut off and cannot be unpacked; ask for the file again.`, {
    cause,
  });

function entriesOf(bytes: Uint8Array, name: string): Promise<{ file: ZipFile; entries: Map<string, Entry> }> {
  return new Promise((settle, fail) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true },
      (failure, file) => {
        if (failure) return fail(broken(name, failure));
        const entries = new Map<string, Entry>();
        file.on('error', (fault) => fail(broken(name, fault)));
        file.on('end', () => settle({ file, entries }));
        file.on('entry', (entry: Entry) => {
          if (entry.isEncrypted()) return fail(locked(name));
          if (entries.size >= MOST_ENTRIES) return fail(tooMany(name));
          entries.set(entry.fileName, entry);
          file.readEntry();
        });
        file.readEntry();
      },
    );
  });
}

const locked = (name: string): AppError =>
  new AppError('unsupported-text', `${name} is locked with a password; save a copy without one.`);
const tooMany = (name: string): AppError =>
  new AppError('too-large', `${name} packs more than ${MOST_ENTRIES.toLocaleString('en-US')} parts and is not opened.`);

function refuseBomb(entries: readonly Entry[], name: string): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (unpacked <= LARGEST_UNPACKED && (unpacked <= FREE || unpacked <= packed * HIGHEST_RATIO)) return;
  const megabytes = Math.round(unpacked / MB).toLocaleString('en-US');
  throw new AppError(
    'too-large',
    `${name} would unpack to ${megabytes} MB and is not opened: it may be made to do harm.`,
  );
}

function opened(file: ZipFile, entry: Entry, name: string): Promise<Readable> {
  return new Promise((settle, fail) => {
    file.openReadStream(entry, (failure, stream) => {
      if (failure) fail(broken(name, failure));
      else settle(stream);
    });
  });
}

async function gathered(stream: Readable, name: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(chunk);
  } catch (failure) {
    throw broken(name, failure);
  }
  return Buffer.concat(chunks);
}
