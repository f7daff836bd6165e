import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { ReadOptions, Value } from './statement.ts';

/** What the figure and date readers get: one text, its tokens and sentences, and what is known about it. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  /** ISO 639-1 code of the text. */
  readonly language: string;
  readonly options: ReadOptions;
}

/** A value found in a text, before its context is read. Token indexes are into `Reading.tokens`, end exclusive. */
export interface Found extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly value: Value;
  /** For figures: tokens of the core number alone, without hedge and unit. */
  readonly core: Span;
  readonly rules: readonly string[];
}
