import type { Cell } from '../reading/cells.ts';
import type { Place } from '../text/places.ts';
import type { Told } from '../store/told.ts';
import type { Span } from '../text/span.ts';
import type { PageText } from './html/visible.ts';

/** What is known of a source besides its words, as printed or as a person gave it; null is "not stated". */
export interface SourceMeta {
  /** Who published it. */
  readonly outlet: string;
  readonly title: string;
  readonly author: string | null;
  readonly url: string | null;
  /** ISO 639-1 code. */
  readonly language: string | null;
  /** ISO day. */
  readonly published: string | null;
  /** How the day of publication is known ("stated weekday: Monday"). */
  readonly publishedPrecision: string | null;
  /** Place the text is dated from. */
  readonly dateline: string | null;
  /** IANA zone of the dateline. */
  readonly timeZone: string | null;
  /** Agency or author the text credits. */
  readonly credit: string | null;
  /** ISO 639-1 code of the language it was translated from. */
  readonly translatedFrom: string | null;
  /** Through whom the copy came. */
  readonly via: string | null;
  readonly note: string | null;
  /** What is told of a conversation; with `transcript` where its words stand beside a picture or recording. */
  readonly told?: Told & { readonly transcript?: string };
  /** What a translation is a translation of. */
  readonly rendered?: Rendered;
}

/** A translation on its way in. */
export interface Rendered {
  /** Id, address or title of the original. */
  readonly of: string;
  readonly translator: string;
  readonly translatedBy: 'person' | 'machine';
}

/** One copy of a source on its way in: the bytes as they came and the text read from them. */
export interface Captured {
  /** The file it came from; null for pasted words. */
  readonly file: string | null;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly text: string;
  /** Name and version of what read the text from the bytes. */
  readonly extractor: string;
  readonly meta: SourceMeta;
  /** Of a web page: all that it shows, while `text` is its article alone. */
  readonly page?: PageText;
  /** Where stretches of the text stand in the source; without them paragraphs are counted. */
  readonly places?: readonly Place[];
  /** The cells of a table; each is read on its own. */
  readonly cells?: readonly Cell[];
  /** Stretches that can be quoted but in which no figures are looked for, as the head of an e-mail. */
  readonly unread?: readonly Span[];
  /** A sentence on what the copy leaves out or hides. */
  readonly warning?: string;
  /** Set where the bytes came from their address just now: if they were held before another copy, the page went back to them. */
  readonly fetched?: 'now';
}

/** True for a copy that may be kept for its bytes alone: a picture, or a PDF whose pages are pictures. */
export const mayBeWordless = (mediaType: string): boolean => /^(?:image\/|application\/pdf\b)/.test(mediaType);

/** A file that was not taken, and why, as a sentence. */
export interface Refused {
  readonly file: string;
  readonly message: string;
}
