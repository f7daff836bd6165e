import { AppError } from '../../store/app-error.ts';
import type { Place } from '../../text/places.ts';
import type { Captured } from '../captured.ts';
import { blocksOf } from '../html/blocks.ts';
import { openPage } from '../html/open-page.ts';
import { remarks, sourceOf, stated, type GivenFile } from './given-file.ts';
import { inWorker } from './in-worker.ts';
import { refuseDeclarations, wordsOf } from './xml.ts';
import { broken, openZip, type Zip } from './zip.ts';

const MB = 1024 * 1024;
const LARGEST_PART = 24 * MB;
/** Tags of the document once it is HTML; openPage reads no more. */
const MOST_TAGS = 150_000;
const WORKER = new URL('./docx-html.mjs', import.meta.url);
const MEDIA = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Reads a Word document: its paragraphs and tables, then footnotes, endnotes and comments with places of their own.
 * Tracked insertions are kept, deletions left out and said. Throws AppError for a locked, broken or endless one.
 */
export async function readDocx(file: GivenFile): Promise<Captured[]> {
  const { bytes, name } = file;
  const zip = await openZip(bytes, name);
  const deleted = await deletions(zip, name);
  const about = wordsOf(
    (await zip.bytes('docProps/core.xml', MB))?.toString('utf8') ?? '',
    ['dc:title', 'dc:creator'],
    name,
  );
  const answer = (await inWorker({ script: WORKER, given: { bytes: new Uint8Array(bytes) }, name })) as
    { html: string } | { why: string };
  if ('why' in answer) throw broken(name, answer.why);
  const { text, places } = placedText(answer.html, name);
  if (text === '') throw new AppError('empty-text', `${name} holds no words.`);
  const own = stated({ title: about['dc:title']?.slice(0, 500), author: about['dc:creator']?.slice(0, 200) });
  return [sourceOf(file, { mediaType: MEDIA, text, extractor: 'docx 1', places, own, ...remarks(saidOf(deleted)) })];
}

const saidOf = (count: number): string | null =>
  count === 0
    ? null
    : `${count === 1 ? 'One passage is' : `${count} passages are`} marked as deleted and left out; what is marked as inserted is kept.`;

/** Proves every XML part against the bounds before anything else unpacks them, and counts the passages marked as deleted. */
async function deletions(zip: Zip, name: string): Promise<number> {
  let count = 0;
  for (const part of zip.names.filter((one) => /\.(?:xml|rels)$/i.test(one))) {
    const xml = (await zip.bytes(part, LARGEST_PART))?.toString('utf8') ?? '';
    refuseDeclarations(xml, name);
    if (/^word\/(?:document|footnotes|endnotes|comments)\.xml$/.test(part))
      count += [...xml.matchAll(/<w:(?:del|moveFrom) [^>]*[^/]>/g)].length;
  }
  return count;
}

/** Marks of notes and comments inside the text, and the arrows back. */
const isMark = (element: Element): boolean =>
  element.localName === 'a' && /^#(?:footnote|endnote|comment)-/.test(element.getAttribute('href') ?? '');

const NOTE = /^(footnote|endnote)-(\d+)$/;

function placedText(html: string, name: string): { text: string; places: Place[] } {
  if (html.split('<').length > MOST_TAGS)
    throw new AppError('too-large', `${name} is too long to be read; part it into several files.`);
  const { root } = openPage(html);
  const notes = new Map<string, number>();
  let text = '';
  const places: Place[] = [];
  let here: string | null = null;
  for (const { text: words, element } of blocksOf(root, isMark)) {
    const told = toldIn(element, notes);
    if (told?.heading === true) {
      here = told.locator;
      continue;
    }
    const locator = told?.locator ?? here;
    if (text !== '') text += '\n\n';
    if (locator !== null && places.at(-1)?.locator !== locator) places.push({ start: text.length, locator });
    text += words;
  }
  return { text, places };
}

/** The note or comment a block belongs to; a comment's heading only names who wrote it. Notes are counted from 1. */
function toldIn(element: Element, notes: Map<string, number>): { locator: string; heading: boolean } | null {
  const id = element.closest('[id]')?.id ?? '';
  const [, kind = '', number = ''] = NOTE.exec(id) ?? [];
  if (kind !== '') {
    const seen = notes.get(id) ?? 1 + [...notes.keys()].filter((other) => other.startsWith(kind)).length;
    notes.set(id, seen);
    return { locator: `${kind} ${String(seen)}`, heading: number === '' };
  }
  if (!id.startsWith('comment-')) return null;
  return { locator: `comment ${/\[(.+)\]/.exec(element.textContent ?? '')?.[1] ?? ''}`.trim(), heading: true };
}
