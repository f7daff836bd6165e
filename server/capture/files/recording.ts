import { AppError } from '../../store/app-error.ts';

const text = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');
const begins =
  (...starts: readonly string[]) =>
  (bytes: Uint8Array): boolean =>
    starts.some((start) => text(bytes, 0, start.length) === start);
const riff =
  (kind: string) =>
  (bytes: Uint8Array): boolean =>
    begins('RIFF')(bytes) && text(bytes, 8, 12) === kind;
const brand = (bytes: Uint8Array): string => (text(bytes, 4, 8) === 'ftyp' ? text(bytes, 8, 12) : '');

/** Media types of what is kept as evidence without being read, each told by the bytes alone. */
const TYPES: readonly (readonly [string, (bytes: Uint8Array) => boolean])[] = [
  ['image/png', begins('\u0089PNG\r\n\u001a\n')],
  ['image/jpeg', begins('\u00ff\u00d8\u00ff')],
  ['image/gif', begins('GIF87a', 'GIF89a')],
  ['image/webp', riff('WEBP')],
  ['audio/wav', riff('WAVE')],
  ['audio/mp4', (bytes) => /^M4[AB] $/u.test(brand(bytes))],
  ['image/heic', (bytes) => /^(?:heic|heix|mif1)$/u.test(brand(bytes))],
  ['video/mp4', (bytes) => brand(bytes) !== ''],
  ['audio/ogg', begins('OggS')],
  ['audio/flac', begins('fLaC')],
  ['audio/amr', begins('#!AMR')],
  ['video/webm', begins('\u001a\u0045\u00df\u00a3')],
  ['audio/mpeg', begins('ID3', '\u00ff\u00fb', '\u00ff\u00f3', '\u00ff\u00f2')],
  ['application/pdf', begins('%PDF-')],
];

/** The media type of a recording or picture, by its bytes. Throws AppError `unsupported-text` for anything else, `empty-text` for no bytes. */
export function recordingType(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) throw new AppError('empty-text', `${name} is empty.`);
  const found = TYPES.find(([, is]) => is(bytes));
  if (found) return found[0];
  throw new AppError(
    'unsupported-text',
    `${name} is no picture, PDF, audio or video that is known by its bytes; save it as PNG, JPEG, WAV, MP3, M4A or MP4.`,
  );
}
