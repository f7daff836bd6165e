import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { westernText } from '../charset.ts';

/** Bytes of a table that can be read more than once, piece by piece. */
export interface TableBytes {
  /** For sentences. */
  readonly name: string;
  readonly open: () => Readable;
}

export const tableFile = (path: string, name: string): TableBytes => ({ name, open: () => createReadStream(path) });

const PIECE = 65_536;

export const tableOf = (bytes: Uint8Array, name: string): TableBytes => ({
  name,
  open: () =>
    Readable.from(
      (function* pieces() {
        for (let at = 0; at < bytes.length; at += PIECE) yield Buffer.from(bytes.subarray(at, at + PIECE));
      })(),
    ),
});

export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text of a table piece by piece; a byte that does not fit its encoding stands as U+FFFD. */
export async function* decoded({ open }: TableBytes, charset: Charset): AsyncGenerator<string> {
  if (charset === 'windows-1252') {
    for await (const piece of open()) yield westernText(piece as Buffer);
    return;
  }
  const decoder = new TextDecoder(charset);
  for await (const piece of open()) yield decoder.decode(piece as Buffer, { stream: true });
  yield decoder.decode();
}

/** Of a hundred letters beyond ASCII, broken ones that a table in UTF-8 may have: more are another encoding. */
const BROKEN_PER_CENT = 10;

/**
 * The encoding of a table: a byte order mark's; UTF-16 where every other byte of the first is zero; UTF-8 where the
 * letters beyond ASCII are whole in it but for a few; else Windows-1252.
 */
export async function charsetOf(bytes: TableBytes): Promise<Charset> {
  const wide = await wideCharset(bytes);
  if (wide !== null) return wide;
  let [beyond, broken] = [0, 0];
  for await (const piece of decoded(bytes, 'utf-8')) {
    for (const [letter] of piece.matchAll(/[^\p{ASCII}]/gu)) {
      beyond += 1;
      if (letter === '\ufffd') broken += 1;
    }
  }
  return broken * 100 > beyond * BROKEN_PER_CENT ? 'windows-1252' : 'utf-8';
}

const FIRST_BYTES = 200;

async function wideCharset({ open }: TableBytes): Promise<Charset | null> {
  for await (const piece of open()) {
    const first = (piece as Buffer).subarray(0, FIRST_BYTES);
    if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
    if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
    const half = Math.floor(first.length / 2);
    const zeros = [0, 1].map((side) => first.filter((byte, at) => byte === 0 && at % 2 === side).length);
    const [even = 0, odd = 0] = zeros;
    if (half > 1 && even === 0 && odd > half * 0.7) return 'utf-16le';
    return half > 1 && odd === 0 && even > half * 0.7 ? 'utf-16be' : null;
  }
  return null;
}
