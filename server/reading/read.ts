import { languageOf } from '../text/language.ts';
import { sentences } from '../text/sentences.ts';
import type { Steps } from '../text/steps.ts';
import { tokenise } from '../text/tokens.ts';
import { readContext, readContextSteps } from './context/context.ts';
import { readDates, readDatesSteps } from './dates/dates.ts';
import { readFigures, readFiguresSteps } from './figures/figures.ts';
import type { Found, Reading } from './found.ts';
import type { ReadOptions, Statement } from './statement.ts';

/**
 * Reads every figure, date, clock time and duration of a text, in the order they stand there; offsets are UTF-16 code
 * units. Deterministic, linear; never throws.
 */
export function read(text: string, options: ReadOptions): Statement[] {
  return readWhole(text, options).statements;
}

/** Reads a text as `read` does, in steps of a few milliseconds for each megabyte or of one sentence. */
export function* readSteps(text: string, options: ReadOptions): Steps<Statement[]> {
  const reading = readingOf(text, options);
  yield;
  const dates = yield* readDatesSteps(reading);
  yield;
  const figures = yield* readFiguresSteps(reading, dates);
  yield;
  return yield* readContextSteps(reading, settled([...dates, ...figures]));
}

/** A text that was read: its statements, and its values as they were found before their context was read. */
export interface WholeReading {
  readonly statements: Statement[];
  readonly found: readonly Found[];
  /** ISO 639-1 code it was read in. */
  readonly language: string;
}

/** Reads a text as `read` does and keeps what was found on the way. */
export function readWhole(text: string, options: ReadOptions): WholeReading {
  const reading = readingOf(text, options);
  const found = foundIn(reading);
  return { statements: readContext(reading, found), found, language: reading.language };
}

/** A text made ready for the readers: tokens, sentences and its language (given, or else detected). */
export function readingOf(text: string, options: ReadOptions): Reading {
  const tokens = tokenise(text);
  const language = options.language?.slice(0, 2).toLowerCase() ?? languageOf(tokens);
  return { text, tokens, sentences: sentences(text, tokens), language, options };
}

/** Dates and figures of a text without their context, in order and free of overlaps: a date wins its tokens. */
export function foundIn(reading: Reading): Found[] {
  const dates = readDates(reading);
  const figures = readFigures(reading, dates);
  return settled([...dates, ...figures]);
}

/** In order; of two that overlap, the one that stands first in the list of finds (dates, then figures) stays. */
function settled(found: readonly Found[]): Found[] {
  const rank = new Map(found.map((one, index) => [one, index]));
  const inOrder = [...found].sort((a, b) => a.start - b.start || (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  const kept: Found[] = [];
  for (const one of inOrder) {
    const before = kept.at(-1);
    if (before === undefined || before.end <= one.start) kept.push(one);
    else if ((rank.get(one) ?? 0) < (rank.get(before) ?? 0)) kept[kept.length - 1] = one;
  }
  return kept;
}
