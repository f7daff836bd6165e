/** What a citation is made of. Pure: no clock, no page. */
import type { SourcePage, StatementView } from '../../server/contract.ts';
import { besideCitation, conversationWords, KIND_WORDS, wordsFor } from '../told.ts';

/** A quote of a source, or the source alone, with everything needed to find it again. */
export interface Cited {
  /** The exact words; null where the source is cited as a whole. */
  readonly quote: string | null;
  readonly locator: string | null;
  readonly outlet: string;
  /** Whom the outlet has it from: the credited text, else the one it was told through; null where nothing says so. */
  readonly origin: string | null;
  readonly author: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly language: string | null;
  /** The conversation it was told in, in words; null for a document. */
  readonly told: string | null;
  /** The original of translated words, or their translation, with the translator named; null without one. */
  readonly beside: string | null;
  /** ISO days the words describe; null on a side that is open. */
  readonly asOf: { readonly start: string | null; readonly end: string | null; readonly stated: boolean } | null;
  /** ISO day, month or year as the source says it. */
  readonly publishedAt: string | null;
  /** ISO instant, UTC. */
  readonly capturedAt: string;
  readonly source: string;
  readonly snapshot: string;
  readonly statement: string | null;
  /** SHA-256 of the copy, hexadecimal; null where it could not be read. */
  readonly sha256: string | null;
  /** Address of the unchanged copy in this Crosscheck. */
  readonly copy: string;
}

/** The forms a citation can be copied in. */
export const FORMS = ['plain', 'html', 'markdown', 'csl-json', 'bibtex', 'ris'] as const;
export type Form = (typeof FORMS)[number];
export const FORM_WORDS: Readonly<Record<Form, string>> = {
  plain: 'Plain text',
  html: 'HTML',
  markdown: 'Markdown footnote',
  'csl-json': 'CSL-JSON',
  bibtex: 'BibTeX',
  ris: 'RIS',
};

const oneOrNull = (words: string): string | null => (words.trim() === '' ? null : words.trim());

/** Throws a sentence for a person where nothing of a conversation may be quoted. */
export function refuseOffRecord(conversation: SourcePage['conversation']): void {
  if (conversation?.consent === 'off-record') throw new Error('Said off the record: nothing of it may be quoted.');
}

const copyOf = (place: string, source: string, snapshot: string, statement: string | null): string =>
  `${place}/sources/${source}?snapshot=${snapshot}${statement === null ? '' : `&mark=${statement}`}`;

/** A statement as it is cited; `place` is this Crosscheck's own origin, without a slash at its end. */
export function citedStatement(statement: StatementView, sha256: string | null, place: string): Cited {
  const { source, quote, attribution, asOf } = statement;
  return {
    quote: quote.exact,
    locator: quote.locator === '' ? null : quote.locator,
    outlet: source.outlet.name,
    origin: source.credit ?? attribution.via,
    author: source.author,
    title: source.title,
    url: source.url,
    language: source.language,
    told:
      source.kind === 'document' || source.kind === 'translation'
        ? null
        : wordsFor(KIND_WORDS, source.kind).toLowerCase(),
    beside: oneOrNull(besideCitation(statement)),
    asOf: { start: asOf.start, end: asOf.end, stated: asOf.stated },
    publishedAt: source.publishedAt,
    capturedAt: statement.capturedAt,
    source: source.id,
    snapshot: statement.snapshot,
    statement: statement.id,
    sha256,
    copy: copyOf(place, source.id, statement.snapshot, statement.id),
  };
}

/** A whole source, or words of it that are no statement yet, as it is cited. Throws for words said off the record. */
export function citedSource(
  { source, snapshot, conversation, layer }: SourcePage,
  quote: string | null,
  place: string,
): Cited {
  refuseOffRecord(conversation);
  return {
    quote,
    locator: quote !== null && layer === 'page' ? 'page text' : null,
    outlet: source.outlet.name,
    origin: source.credit,
    author: source.author,
    title: source.title,
    url: source.url,
    language: source.language,
    told: conversation === null ? null : conversationWords(conversation),
    beside: null,
    asOf: null,
    publishedAt: source.publishedAt,
    capturedAt: snapshot.capturedAt,
    source: source.id,
    snapshot: snapshot.id,
    statement: null,
    sha256: snapshot.sha256,
    copy: `${copyOf(place, source.id, snapshot.id, null)}${layer === 'page' ? '&layer=page' : ''}`,
  };
}
