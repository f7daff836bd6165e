import { isUtf8 } from 'node:buffer';
import { AppError } from '../store/app-error.ts';

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** Refuses a file by its size in bytes, before it is read. Throws AppError too-large. */
export function refuseTooLarge(size: number, name: string): void {
  if (size <= LARGEST_FILE) return;
  const megabytes = (size / 1024 / 1024).toFixed(1);
  throw new AppError('too-large', `${name} has ${megabytes} MB; a file can have up to 50 MB.`);
}

/**
 * The text of a UTF-8 file: the byte order mark is dropped and line ends become LF.
 * Throws AppError: empty-text, too-large, or unsupported-text for binary files and other encodings.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  refuseTooLarge(bytes.length, name);
  if (bytes.length === 0) throw new AppError('empty-text', `${name} is empty.`);
  if (hasUtf16Mark(bytes)) throw new AppError('unsupported-text', `${name} is UTF-16 text; save it as UTF-8.`);
  if (looksBinary(bytes)) throw new AppError('unsupported-text', `${name} is a binary file and holds no plain text.`);
  if (!isUtf8(bytes)) throw new AppError('unsupported-text', `${name} is not valid UTF-8; save it as UTF-8 text.`);
  const text = new TextDecoder('utf-8').decode(bytes).replaceAll(/\r\n?/g, '\n');
  if (text.trim() === '') throw new AppError('empty-text', `${name} holds nothing but white space.`);
  return text;
}

const hasUtf16Mark = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const TAB = 9;
const RETURN = 13;
const FORM_FEED = 12;

/** A NUL byte anywhere, or more than one control character in fifty among the first 64 KB. */
function looksBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const head = bytes.subarray(0, 65_536);
  const controls = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return controls > head.length / 50;
}

const isControl = (byte: number): boolean =>
  byte < 32 ? byte < TAB || byte > RETURN || byte === FORM_FEED - 1 : byte === 127;
