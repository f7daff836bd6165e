import type { Captured } from '../../capture/captured.ts';
import { AppError } from '../../store/app-error.ts';
import { sha256 } from '../../store/sha256.ts';
import type { DraftWords } from './check-draft.ts';

/** A manuscript on its way in. */
export interface Manuscript {
  readonly title: string;
  readonly author: string | null;
  readonly text: string;
  /** The ISO day it speaks from; null is the day it is brought in. */
  readonly published: string | null;
  readonly language: string | null;
  readonly file: string | null;
  readonly mediaType: string;
  readonly sha256: string;
  /** What the copy leaves out, as a sentence. */
  readonly warning: string | null;
}

/** Five million characters: some 2,000 pages. */
const LONGEST = 5_000_000;

/** What a word processor leaves in its words, which is no word: soft breaks, field codes, object signs, places to break at. */
const ODD = /[\v\f\u2028\u2029]/gu;
const NO_WORDS = /(?![\t\n])\p{Cc}|[\u00ad\u200b\u2060\ufeff\ufffc]/gu;

/** The words as they are checked: line ends as one sign, soft breaks as line ends, control signs, soft hyphens and picture places gone. */
export const plainWords = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(ODD, '\n').replace(NO_WORDS, '');

/** A manuscript read from a file or from pasted words. */
export function manuscriptOf(captured: Captured): Manuscript {
  const { meta } = captured;
  const text = plainWords(captured.text);
  return {
    title: meta.title,
    author: meta.author,
    text,
    published: meta.published,
    language: meta.language,
    file: captured.file,
    mediaType: captured.mediaType,
    sha256: sha256(captured.bytes),
    warning: captured.warning ?? null,
  };
}

/** Refuses a manuscript without words or title. Throws AppError `empty-text`, `too-large` or `invalid`. */
export function refuseWordless({ text, title }: Manuscript): void {
  if (text.trim() === '') throw new AppError('empty-text', 'There are no words to check in it.');
  if (text.length > LONGEST) throw new AppError('too-large', 'A draft may have five million characters; part it.');
  if (title.trim() === '') {
    const message = 'A draft needs a title.';
    throw new AppError('invalid', message, { fields: [{ field: 'title', message }] });
  }
}

/** The words to check; without a day of its own a draft speaks from the day it is brought in. */
export const wordsOf = ({ text, published, language }: Manuscript, now: Date): DraftWords => ({
  text,
  published: published ?? now.toISOString().slice(0, 10),
  language,
});

/** What a version keeps of the manuscript it came as. */
export const columnsOf = ({ file, mediaType, sha256, warning }: Manuscript, words: DraftWords) => ({
  text: words.text,
  published: words.published,
  language: words.language,
  file,
  media_type: mediaType,
  sha256,
  warning,
});
