import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from '../store/app-error.ts';
import { notCaptured } from './fetch-refusals.ts';

const DECODERS = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress };

/**
 * The decompressed body of a response, stopped as soon as it grows over `largest` bytes, compressed or not.
 * Throws AppError `too-large`, or `not-captured` for an encoding that is not read.
 */
export async function bodyOf(
  response: IncomingMessage,
  { largest, host }: { largest: number; host: string },
): Promise<Uint8Array> {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return gathered(response, { largest, host });
  if (!(encoding in DECODERS)) throw notCaptured(`${host} sends the page as "${encoding}", which is not read.`);
  const decoder = DECODERS[encoding as keyof typeof DECODERS]();
  const [, bytes] = await Promise.all([pipeline(response, decoder), gathered(decoder, { largest, host })]);
  return bytes;
}

async function gathered(stream: Readable, { largest, host }: { largest: number; host: string }): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > largest) {
      throw new AppError('too-large', `${host} sends more than ${Math.floor(largest / 1024 / 1024)} MB for one page.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
