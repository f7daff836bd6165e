import PostalMime, { type Address, type Email } from 'postal-mime';
import { AppError } from '../../store/app-error.ts';
import type { Captured } from '../captured.ts';
import { blocksOf } from '../html/blocks.ts';
import { openPage } from '../html/open-page.ts';
import { remarks, sourceOf, stated, type GivenFile } from './given-file.ts';

const BOUNDS = { maxNestingDepth: 30, maxHeadersSize: 512 * 1024 } as const;

/**
 * Reads an e-mail: its head (from, to, date, subject, attachments), then its words. Attachments are listed and stay in
 * the kept bytes. Throws AppError for a file that is no e-mail or has no words.
 */
export async function readEmail(file: GivenFile): Promise<Captured[]> {
  const email = await parsed(file);
  const body = bodyOf(email);
  const head = headOf(email);
  if (body === '' && email.attachments.length === 0)
    throw new AppError('empty-text', `${file.name} is an e-mail without words.`);
  const text = `${head}\n\n${body}`.trimEnd();
  const from = email.from?.address ?? '';
  return [
    sourceOf(file, {
      mediaType: 'message/rfc822',
      text,
      extractor: 'e-mail 1',
      own: stated({
        title: email.subject?.slice(0, 500),
        author: nameOf(email.from).slice(0, 200),
        published: dayOf(email),
      }),
      guess: stated({ outlet: from.split('@')[1]?.toLowerCase(), title: file.name }),
      places: [
        { start: 0, locator: 'head of the e-mail' },
        { start: head.length + 2, locator: null },
      ],
      unread: [{ start: 0, end: head.length }],
      ...remarks(email.attachments.length === 0 ? null : attachmentsSaid(email.attachments.length)),
    }),
  ];
}

const attachmentsSaid = (count: number): string =>
  count === 1
    ? 'Its attachment is kept with the e-mail but not read; save it and bring it in as a source of its own.'
    : `Its ${count} attachments are kept with the e-mail but not read; save them and bring them in as sources of their own.`;

async function parsed({ bytes, name }: GivenFile): Promise<Email> {
  try {
    const email = await PostalMime.parse(bytes, BOUNDS);
    if (email.from || email.date || email.subject) return email;
  } catch (failure) {
    const cause = { cause: failure };
    throw new AppError(
      'unsupported-text',
      `${name} cannot be read as an e-mail: its parts are broken or nested too deep.`,
      cause,
    );
  }
  throw new AppError('unsupported-text', `${name} is no e-mail: it names no sender, day or subject.`);
}

function bodyOf({ text, html }: Email): string {
  if (text !== undefined && text.trim() !== '') return text.replaceAll(/\r\n?/g, '\n').trim();
  if (html === undefined) return '';
  return blocksOf(openPage(html).root, () => false)
    .map((block) => block.text)
    .join('\n\n');
}

const nameOf = (from: Address | undefined): string => from?.name || from?.address || '';

const written = (all: readonly Address[] | undefined): string =>
  (all ?? []).map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address || '')).join(', ');

const size = (content: ArrayBuffer | Uint8Array | string): string =>
  `${Math.max(1, Math.round((typeof content === 'string' ? content.length : content.byteLength) / 1024))} KB`;

function headOf(email: Email): string {
  const attached = email.attachments.map(
    ({ filename, mimeType, content }) => `${filename ?? 'without a name'} (${mimeType}, ${size(content)})`,
  );
  const date = email.headers.find(({ key }) => key === 'date')?.value ?? email.date ?? '';
  const lines: [string, string][] = [
    ['From', written(email.from ? [email.from] : [])],
    ['To', written(email.to)],
    ['Copy to', written(email.cc)],
    ['Date', date],
    ['Subject', email.subject ?? ''],
    ['Attached', attached.join('; ')],
  ];
  return lines
    .filter(([, said]) => said !== '')
    .map(([what, said]) => `${what}: ${said.replaceAll(/\s+/g, ' ')}`)
    .join('\n');
}

/** The day that the e-mail's own clock shows, whatever zone it is in. */
function dayOf(email: Email): string | null {
  const printed = email.headers.find(({ key }) => key === 'date')?.value ?? '';
  const plain = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/.exec(printed);
  const time = Date.parse(plain ? `${plain[1]} ${plain[2]} ${plain[3]} 00:00 UTC` : (email.date ?? ''));
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
