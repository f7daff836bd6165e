import { isUtf8 } from 'node:buffer';

const HEAD = 4096;

/**
 * The text of a page's bytes. Its encoding is the byte order mark's, the header's, the one the page names in its first
 * 4096 bytes, or UTF-8 where the bytes are valid UTF-8 and Windows-1252 otherwise, as browsers do. Never throws.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const marked = markOf(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const named = [
    charsetIn(contentType ?? ''),
    charsetIn(/<meta[^>]*charset[^>]*>|<\?xml[^>]*encoding[^>]*>/i.exec(head)?.[0] ?? ''),
  ];
  const decoder = named.map(decoderFor).find((found) => found !== null);
  if (decoder?.encoding === 'windows-1252') return westernText(bytes);
  if (decoder && !(decoder.encoding === 'utf-8' && !isUtf8(bytes))) return decoder.decode(bytes);
  return isUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : westernText(bytes);
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

const charsetIn = (words: string): string | null =>
  /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(words)?.[1] ?? null;

/** The decoder of a named encoding; null for a name that no encoding has. */
function decoderFor(name: string | null): TextDecoder | null {
  if (name === null) return null;
  try {
    return new TextDecoder(name);
  } catch (failure) {
    if (failure instanceof RangeError) return null;
    throw failure;
  }
}

/** What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9F; Node's own decoder leaves these as they are. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes of Windows-1252 as text. */
export const westernText = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (control) => WESTERN[control.charCodeAt(0) - 0x80] ?? control);
