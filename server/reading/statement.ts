import type { Span } from '../text/span.ts';

/** Hedges of figures, in the words of the command-line contract. */
export const FIGURE_HEDGES = [
  'none',
  'about',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'nearly',
  'range',
  'vague',
] as const;
export type FigureHedge = (typeof FIGURE_HEDGES)[number];

/** Hedges of dates and clock times. */
export const DATE_HEDGES = [
  'none',
  'about',
  'before',
  'by',
  'after',
  'since',
  'until',
  'early',
  'mid',
  'late',
] as const;
export type DateHedge = (typeof DATE_HEDGES)[number];

/** What kind of statement the words make about the world. */
export const MODALITIES = ['fact', 'plan', 'forecast', 'order', 'estimate', 'allegation', 'denial'] as const;
export type Modality = (typeof MODALITIES)[number];

/** A figure in plain units: `best` is the printed number, null for ranges and vague words; null bounds are open. */
export interface Quantity {
  readonly kind: 'quantity' | 'duration' | 'ordinal';
  readonly best: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly hedge: FigureHedge;
  /** `count`, an ISO 4217 code, `%`, `pp`, a unit symbol, a length of time for durations; null for bare ratios and ordinals. */
  readonly unit: string | null;
}

/** A calendar date as an interval of ISO days, inclusive at both ends, null for an open end. */
export interface CalendarDate {
  readonly kind: 'date';
  readonly start: string | null;
  readonly end: string | null;
  readonly hedge: DateHedge;
  /** True when day and month may stand in either order ("7/1/2020"). */
  readonly ambiguous?: boolean;
}

/** A clock time "HH:MM", inclusive at both ends, null for an open end; `zone` as printed ("EST"), `day` the ISO day it falls on when the text says so. */
export interface ClockTime {
  readonly kind: 'time';
  readonly start: string | null;
  readonly end: string | null;
  readonly hedge: DateHedge;
  readonly zone?: string;
  readonly day?: string;
  /** A standard-time zone (EST) printed for a day of summer time. */
  readonly zoneDoubt?: true;
}

/** A fact that is no figure, recorded by a person ("permission awaited"); reading never makes one. */
export interface WordsValue {
  readonly kind: 'words';
  readonly words: string;
}

export type Value = Quantity | CalendarDate | ClockTime | WordsValue;

/** When the figure holds; `stated` is false where only the publication date is known. */
export interface AsOf {
  readonly start: string | null;
  readonly end: string | null;
  readonly stated: boolean;
}

/** Who says it (claimant), through whom (via), and whether the claimant is named. Words as printed. */
export interface Attribution {
  readonly claimant: string | null;
  readonly via: string | null;
  readonly named: boolean;
}

/** What one text says about one figure, date or fact. Offsets are UTF-16 code units into the given text. */
export interface Statement extends Span {
  readonly printed: string;
  readonly sentence: Span;
  readonly value: Value;
  /** The noun phrase that says what is counted, as printed, or for dates the event that is dated. */
  readonly counted: string | null;
  readonly place: string | null;
  readonly asOf: AsOf;
  readonly modality: Modality;
  readonly negated: boolean;
  readonly attribution: Attribution;
  /** Names of the rules that made this statement, in the order they ran. */
  readonly rules: readonly string[];
}

/** What is known about a text besides its words. `published` is an ISO day; `language` an ISO 639-1 code, detected when absent. */
export interface ReadOptions {
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
}
