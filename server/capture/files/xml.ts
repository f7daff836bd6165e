import { SaxesParser } from 'saxes';
import { AppError } from '../../store/app-error.ts';

/** What is heard while XML is read: every tag with its attributes, every end and every run of words. */
export interface Heard {
  readonly opens?: (tag: string, attributes: Readonly<Record<string, string>>) => void;
  readonly closes?: (tag: string) => void;
  readonly words?: (words: string) => void;
}

const UNREADABLE = (name: string, cause: unknown): AppError =>
  new AppError('unsupported-text', `${name} is damaged: a part of it cannot be read.`, { cause });

/** Refuses XML that declares entities or a type of its own, which office files never do. Throws AppError `unsupported-text`. */
export function refuseDeclarations(xml: string, name: string): void {
  if (!/<!(?:DOCTYPE|ENTITY)/i.test(xml.slice(0, 4096)) && !xml.includes('\0')) return;
  throw new AppError(
    'unsupported-text',
    `${name} declares XML entities, which office files never do; it is not opened.`,
  );
}

/** A reader of XML that takes pieces; it knows no entities but the five of XML. Throws AppError where the XML is broken. */
export function xmlReader(heard: Heard, name: string): { write: (piece: string) => void; end: () => void } {
  const parser = new SaxesParser();
  parser.on('error', (failure) => {
    throw UNREADABLE(name, failure);
  });
  parser.on('doctype', () => {
    throw new AppError(
      'unsupported-text',
      `${name} declares XML entities, which office files never do; it is not opened.`,
    );
  });
  const { opens, closes, words } = heard;
  if (opens) parser.on('opentag', (tag) => opens(tag.name, tag.attributes as Record<string, string>));
  if (closes) parser.on('closetag', (tag) => closes(tag.name));
  if (words) parser.on('text', words);
  return { write: (piece) => void parser.write(piece), end: () => void parser.close() };
}

/** Reads a whole XML text. Throws AppError where it is broken. */
export function hearXml(xml: string, heard: Heard, name: string): void {
  if (xml === '') return;
  const reader = xmlReader(heard, name);
  reader.write(xml);
  reader.end();
}

/** The words inside the first element of each of these names. */
export function wordsOf(xml: string, tags: readonly string[], name: string): Record<string, string> {
  const found: Record<string, string> = {};
  let open: string | null = null;
  const opens = (tag: string): void => {
    if (tags.includes(tag) && !(tag in found)) open = tag;
  };
  const closes = (): void => {
    open = null;
  };
  const words = (said: string): void => {
    if (open !== null) found[open] = (found[open] ?? '') + said;
  };
  hearXml(xml, { opens, closes, words }, name);
  return found;
}
