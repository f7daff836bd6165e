import type { Captured } from '../../capture/captured.ts';
import type { Statement } from '../../reading/statement.ts';
import { AppError } from '../../store/app-error.ts';
import type { Span } from '../../text/span.ts';
import { refuseName, shownSpeaker } from './speaker-name.ts';
import type { Shown } from './speaker-name.ts';

type Attribution = Statement['attribution'];

/** Who speaks in a conversation or its translation, and whether its words may be used at all. */
export interface Voice {
  readonly shown: Shown;
  readonly offRecord: boolean;
}

const FROM_WORDS = /^(?:plain-text|markdown|json-text) /u;

/** A file's own words are what is kept; a picture, document or recording is evidence beside its words. */
export const isWordsAlone = ({ extractor }: Captured): boolean => FROM_WORDS.test(extractor);

/** Lines of the one who asks: “Q:”, “Question:”, or the name of who took it down. */
function questions(text: string, takenBy: string): Span[] {
  const asks = ['q', 'question', takenBy.trim().toLowerCase()];
  return [...text.matchAll(/^[ \t*_]*([^:\n]{1,80}?)[*_]*:[^\n]*/gmu)]
    .filter(([, who = '']) => asks.includes(who.trim().toLowerCase()))
    .map((line) => ({ start: line.index, end: line.index + line[0].length }));
}

const whole = (text: string): Span[] => [{ start: 0, end: text.length }];

/**
 * A conversation as it is kept: the bytes are those of its words, the speaker stands as shown, questions are not read for
 * figures, nor is anything said off the record. Throws AppError `invalid` where the words give an unnamed speaker away, `empty-text` without words.
 */
export function asTold(captured: Captured): Captured {
  const { told, ...meta } = captured.meta;
  if (told === undefined) return captured;
  const text = told.transcript?.trim() ? told.transcript.replaceAll(/\r\n?/gu, '\n') : captured.text;
  if (text.trim() === '')
    throw new AppError('empty-text', 'A conversation needs its words; a picture or recording is kept beside them.');
  const shown = shownSpeaker(told);
  const { title, outlet, note, via, credit } = meta;
  const guard = { name: told.speaker, named: shown.named };
  refuseName({ title, outlet, note, via, credit, description: told.description, text }, guard);
  const { places, cells, unread, ...rest } = captured;
  const stays = text === captured.text ? { places, cells } : {};
  const left = told.consent === 'off-record' ? whole(text) : [...(unread ?? []), ...questions(text, told.takenBy)];
  return {
    ...rest,
    ...Object.fromEntries(Object.entries(stays).filter(([, one]) => one !== undefined)),
    text,
    bytes: Buffer.from(text),
    mediaType: 'text/plain; charset=utf-8',
    extractor: isWordsAlone(captured) ? captured.extractor : `transcript 1 (${captured.extractor})`,
    unread: left,
    meta: {
      ...meta,
      told,
      author: null,
      url: null,
      published: told.day,
      publishedPrecision: 'day of the conversation',
      timeZone: told.zone ?? meta.timeZone,
      credit: told.anonymity === 'anonymous' ? meta.credit : (meta.credit ?? shown.speaker),
    },
  };
}

/** Who says what a statement says: the speaker, unless the words name somebody else, who is then told of through the speaker. */
export function voiced(said: Attribution, { shown }: Voice): Attribution {
  if (said.claimant === null || /^(?:I|we|you)$/iu.test(said.claimant))
    return { ...said, claimant: shown.speaker, named: shown.named };
  return said.via === null ? { ...said, via: shown.speaker } : said;
}
