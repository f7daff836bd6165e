import { AppError } from '../../store/app-error.ts';
import type { Captured } from '../captured.ts';
import { remarks, sourceOf, stated, titleOf, type GivenFile } from './given-file.ts';
import { inWorker } from './in-worker.ts';
import { pagedText, type Piece } from './pdf-text.ts';

const MOST_PAGES = 3000;
const MOST_CHARACTERS = 5_000_000;
const WORKER = new URL('./pdf-pages.mjs', import.meta.url);

interface Pages {
  readonly pages: readonly (readonly Piece[])[];
  readonly title: string | null;
  readonly author: string | null;
  /** "D:20220103101500+01'00'". */
  readonly made: string | null;
}

type Answer =
  | Pages
  | { readonly refused: 'pages' | 'characters' | 'locked' | 'broken'; readonly count?: number; readonly why?: string };

/** Reads a PDF with its page numbers; nothing in it is run and nothing loaded. Throws AppError for a locked, broken or endless one. */
export async function readPdf(file: GivenFile): Promise<Captured[]> {
  const { bytes, name } = file;
  const given = { bytes: new Uint8Array(bytes), mostPages: MOST_PAGES, mostCharacters: MOST_CHARACTERS };
  const answer = (await inWorker({ script: WORKER, given, name })) as Answer;
  if ('refused' in answer) throw refusal(answer, name);
  const { text, places, leftOut } = pagedText(answer.pages);
  const extract = { mediaType: 'application/pdf', text, extractor: 'pdf-pages 1', places };
  return [
    sourceOf(file, {
      ...extract,
      own: stated({
        title: ownTitle(answer.title) ?? (text === '' ? titleOf(name) : null),
        author: answer.author?.slice(0, 200),
        note: madeOn(answer.made),
      }),
      ...remarks(
        text === '' ? pictures(answer.pages.length) : null,
        leftOut === 0 ? null : 'Running heads, feet and page numbers are left out of its text.',
        endsWhole(bytes) ? null : 'The PDF lacks its end mark, so pages may be missing.',
      ),
    }),
  ];
}

const pictures = (pages: number): string =>
  `${pages === 1 ? 'Its page is a picture' : `Its ${pages} pages are pictures`}, kept as evidence; no text was read from ${pages === 1 ? 'it' : 'them'}.`;

function refusal({ refused, count = 0, why }: Extract<Answer, { refused: string }>, name: string): AppError {
  const most = { pages: MOST_PAGES, characters: MOST_CHARACTERS };
  switch (refused) {
    case 'locked':
      return new AppError('unsupported-text', `${name} is locked with a password; save a copy without one.`);
    case 'broken':
      return new AppError(
        'unsupported-text',
        `${name} is damaged or cut off and cannot be opened as a PDF; ask for the file again.`,
        { cause: why },
      );
    default:
      return new AppError(
        'too-large',
        `${name} has ${count.toLocaleString('en-US')} ${refused}; up to ${most[refused].toLocaleString('en-US')} are read.`,
      );
  }
}

/** Names that programs leave in a PDF where nobody gave it a title. */
const NO_TITLE =
  /^(?:untitled|microsoft word|microsoft powerpoint|document\d*$|print)|\.(?:docx?|indd|pdf|qxd|rtf|odt)$/i;

const ownTitle = (title: string | null): string | null =>
  title === null || title.trim() === '' || NO_TITLE.test(title.trim()) ? null : title.trim().slice(0, 500);

function madeOn(made: string | null): string | null {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(made ?? '') ?? [];
  return year === undefined ? null : `The PDF says that it was made on ${year}-${month}-${day}.`;
}

const END = '%%EOF';
const TAIL = 4096;
const endsWhole = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(-TAIL)).includes(END);
