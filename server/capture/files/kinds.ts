import { AppError } from '../../store/app-error.ts';
import { readCsv } from './csv.ts';
import { readDocx } from './docx.ts';
import { readEmail } from './email.ts';
import type { ReadFile } from './given-file.ts';
import { readHtmlFile } from './html-file.ts';
import { readImage } from './image.ts';
import { readPdf } from './pdf.ts';
import { readJson, readMarkdown, readPlain } from './plain.ts';
import { readWacz, readWarc } from './web-archive.ts';
import { readXlsx } from './xlsx.ts';

/** One kind of file that can be brought in. */
export interface Kind {
  /** As a sentence names it: "a PDF". */
  readonly named: string;
  readonly endings: readonly string[];
  /** True for bytes that are of this kind whatever their name; a kind without it is told by its ending alone. */
  readonly is?: (bytes: Uint8Array) => boolean;
  readonly read: ReadFile;
}

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const begins =
  (...starts: readonly string[]) =>
  (bytes: Uint8Array): boolean =>
    starts.some((start) => buffer(bytes.subarray(0, start.length)).toString('latin1') === start);
const isZip = begins('PK\u0003\u0004');
const packs =
  (...parts: readonly string[]) =>
  (bytes: Uint8Array): boolean =>
    isZip(bytes) && parts.some((part) => buffer(bytes).includes(part));
const picture = (ending: string, type: string, is: (bytes: Uint8Array) => boolean): Kind => ({
  named: `a ${type.slice(6).toUpperCase()} image`,
  endings: ending.split(' '),
  is,
  read: (file) => readImage(file, type),
});

/** Every kind that is read, the ones told by their bytes first. */
export const KINDS: readonly Kind[] = [
  {
    named: 'a PDF',
    endings: ['.pdf'],
    is: (bytes) => buffer(bytes.subarray(0, 1024)).includes('%PDF-'),
    read: readPdf,
  },
  { named: 'a Word document', endings: ['.docx'], is: packs('word/document.xml'), read: readDocx },
  { named: 'a workbook', endings: ['.xlsx'], is: packs('xl/workbook.xml'), read: readXlsx },
  { named: 'a web archive', endings: ['.wacz'], is: packs('datapackage.json', 'archive/data.warc'), read: readWacz },
  { named: 'a web archive', endings: ['.warc', '.warc.gz'], is: begins('WARC/', '\u001f\u008b'), read: readWarc },
  picture('.png', 'image/png', begins('\u0089PNG\r\n\u001a\n')),
  picture('.jpg .jpeg', 'image/jpeg', begins('\u00ff\u00d8\u00ff')),
  picture('.gif', 'image/gif', begins('GIF87a', 'GIF89a')),
  picture('.webp', 'image/webp', (bytes) => begins('RIFF')(bytes) && begins('WEBP')(bytes.subarray(8))),
  { named: 'a web page', endings: ['.html', '.htm'], read: readHtmlFile },
  { named: 'an e-mail', endings: ['.eml'], read: readEmail },
  { named: 'a table', endings: ['.csv', '.tsv'], read: readCsv },
  { named: 'a text', endings: ['.txt', '.text'], read: readPlain },
  { named: 'a Markdown text', endings: ['.md'], read: readMarkdown },
  { named: 'JSON', endings: ['.json'], read: readJson },
];

/** Endings of the files that are read. */
export const READ_ENDINGS = KINDS.flatMap(({ endings }) => endings);

/** A kind, and a sentence where the file's name promises another one. */
export interface FoundKind {
  readonly kind: Kind;
  readonly misnamed: string | null;
}

/**
 * The kind of a file: by its bytes, or by its ending where bytes cannot tell. Throws AppError `unsupported-text` for
 * kinds that are not read and for bytes that are not what their ending says.
 */
export function kindOf(bytes: Uint8Array, name: string): FoundKind {
  const told = kindOfBytes(bytes);
  const named = KINDS.find(({ endings }) => endings.some((ending) => name.toLowerCase().endsWith(ending)));
  if (told) return { kind: told, misnamed: named?.named === told.named ? null : saysOther(name, told) };
  refuseOtherPrograms(bytes, name);
  if (named === undefined) {
    throw new AppError('unsupported-text', `${name} is none of the kinds that are read: ${READ_ENDINGS.join(', ')}.`);
  }
  if (bytes.length === 0) throw new AppError('empty-text', `${name} is empty.`);
  if (named.is)
    throw new AppError(
      'unsupported-text',
      `${name} is named like ${named.named}, but its bytes are not one; it may be damaged, or renamed.`,
    );
  return { kind: named, misnamed: null };
}

/** The kind that bytes are whatever their name, or undefined where only a name can tell. */
export const kindOfBytes = (bytes: Uint8Array): Kind | undefined => KINDS.find(({ is }) => is?.(bytes) === true);

const saysOther = (name: string, { named }: Kind): string => `By its bytes ${name} is ${named}, and was read as one.`;

const isOldOffice = begins('\u00d0\u00cf\u0011\u00e0');

/** Refuses what office programs write besides the kinds that are read, with what to do instead. Throws AppError `unsupported-text`. */
export function refuseOtherPrograms(bytes: Uint8Array, name: string): void {
  if (isOldOffice(bytes)) {
    const sentence = `${name} is locked with a password, or comes from an old office program or Outlook; save it without a password as .docx, .xlsx, .pdf or .eml.`;
    throw new AppError('unsupported-text', sentence);
  }
  if (begins('{\\rtf')(bytes))
    throw new AppError('unsupported-text', `${name} is rich text (RTF); save it as .docx or .pdf.`);
  if (isZip(bytes)) {
    throw new AppError(
      'unsupported-text',
      `${name} is a packed file that is no Word document, workbook or web archive; unpack it and bring in what it holds.`,
    );
  }
}
