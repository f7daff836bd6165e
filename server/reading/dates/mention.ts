import type { ClockTime, DateHedge } from '../statement.ts';
import type { Part, Period, Season, Unit } from './period.ts';
import type { Feast } from './words.ts';

/** -1 last, 0 this, 1 next. */
export type Shift = -1 | 0 | 1;

/** Day, month and year as printed, each as far as given. */
export interface Calendar {
  readonly on: 'calendar';
  readonly year?: number;
  /** "this year", "last year" behind a date. */
  readonly yearShift?: Shift;
  readonly month?: number;
  /** "last July", "this March". */
  readonly monthShift?: Shift;
  readonly day?: number;
  readonly weekday?: number;
  readonly ambiguous?: boolean;
}

/** What a date expression says, before it is held against the publication date and the days named before it. */
export type When =
  | Calendar
  | { readonly on: 'fixed'; readonly period: Period; readonly ambiguous?: boolean }
  | {
      readonly on: 'weekday';
      readonly weekday: number;
      readonly shift?: Shift | 'past' | 'coming';
      readonly weeks?: number;
    }
  | {
      readonly on: 'unit';
      readonly unit: Unit;
      readonly by: number;
      readonly side?: 'earlier' | 'later';
      /** "the year": the one that the sentence speaks of. */
      readonly loose?: boolean;
    }
  | { readonly on: 'weekend' }
  | {
      readonly on: 'season';
      readonly season: Season;
      readonly year?: number;
      readonly yearShift?: Shift;
      readonly shift?: Shift;
    }
  | {
      readonly on: 'feast';
      readonly feast: Feast;
      readonly year?: number;
      readonly yearShift?: Shift;
      readonly shift?: Shift;
    }
  | { readonly on: 'near'; readonly days: number }
  | { readonly on: 'overnight'; readonly day: When | null }
  | {
      readonly on: 'nth';
      readonly unit: Unit;
      /** 1 the first, -1 the last. */
      readonly place: number;
      readonly count: number;
      readonly of: When | null;
    }
  | { readonly on: 'part'; readonly part: Part; readonly of: When }
  | { readonly on: 'away'; readonly count: number; readonly unit: Unit; readonly base: When | 'published' | 'named' }
  | { readonly on: 'same'; readonly unit: Unit; readonly by: number }
  | { readonly on: 'weekOf'; readonly day: When }
  | { readonly on: 'fiscal'; readonly year: number }
  | { readonly on: 'upTo'; readonly count: number; readonly unit: Unit; readonly day: When }
  | { readonly on: 'span'; readonly from: When; readonly to: When };

/** A date expression in the text: tokens first to end (exclusive), what it says, its hedge and the rules that made it. */
export interface Mention {
  readonly first: number;
  readonly end: number;
  readonly when: When;
  readonly rules: readonly string[];
  /** First token of the hedge words that stand before it. */
  readonly hedgeFirst?: number;
  readonly hedge?: DateHedge;
}

/** A clock time in the text; its day is filled in when the dates are known. */
export interface ClockMention {
  readonly first: number;
  readonly end: number;
  readonly hedgeFirst: number;
  readonly time: ClockTime;
  readonly rules: readonly string[];
}

/** Makes a mention of one rule. */
export function mention(first: number, end: number, when: When, rule: string): Mention {
  return { first, end, when, rules: [rule] };
}
