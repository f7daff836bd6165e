import type { DateHedge } from '../statement.ts';
import type { Part, Season, Unit } from './period.ts';

/** Feasts whose day is sure wherever they are kept. */
export type Feast =
  | 'new-year'
  | 'new-year-eve'
  | 'epiphany'
  | 'valentine'
  | 'patrick'
  | 'earth-day'
  | 'may-day'
  | 'juneteenth'
  | 'fourth-of-july'
  | 'bastille'
  | 'halloween'
  | 'all-saints'
  | 'armistice'
  | 'christmas-eve'
  | 'christmas'
  | 'boxing-day'
  | 'ash-wednesday'
  | 'palm-sunday'
  | 'good-friday'
  | 'easter'
  | 'easter-monday'
  | 'ascension'
  | 'whit-sunday'
  | 'memorial-day'
  | 'labor-day'
  | 'thanksgiving'
  | 'black-friday';

/** The date words of one language, each list in the order it is read; phrases are words parted by blanks. */
export interface DateWords {
  /** Twelve lists, January first; full names before abbreviations. */
  readonly months: readonly (readonly string[])[];
  /** Month words that are other words too, taken only where the place beside them says so. */
  readonly shyMonths: readonly string[];
  /** Seven lists, Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  readonly shyWeekdays: readonly string[];
  readonly units: Partial<Record<Unit, readonly string[]>>;
  /** Adjectives of a unit, weekday or month: "last week", "mois dernier". */
  readonly last: readonly string[];
  readonly this: readonly string[];
  readonly next: readonly string[];
  /** "previous", "following": beside a day named before. */
  readonly previous: readonly string[];
  readonly following: readonly string[];
  readonly same: readonly string[];
  /** Phrases for a day beside today, by distance in days. */
  readonly near: Readonly<Record<string, number>>;
  readonly overnight: readonly string[];
  readonly dayparts: readonly string[];
  readonly parts: Partial<Record<Part, readonly string[]>>;
  readonly seasons: Partial<Record<Season, readonly string[]>>;
  readonly feasts: Readonly<Record<string, Feast>>;
  /** Phrases right before a date, with the hedge they give; `none` is a preposition that only says "here comes a date". */
  readonly hedges: Readonly<Partial<Record<DateHedge, readonly string[]>>>;
  readonly articles: readonly string[];
  readonly of: readonly string[];
  readonly to: readonly string[];
  readonly and: readonly string[];
  readonly from: readonly string[];
  readonly between: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly ordinalEndings: readonly string[];
  /** "three weeks ago"; in other languages the words stand before ("il y a trois semaines"). */
  readonly agoAfter: readonly string[];
  readonly agoBefore: readonly string[];
  readonly earlier: readonly string[];
  readonly later: readonly string[];
  /** Words before a bare year that make it one ("in 2014"). */
  readonly beforeYear: readonly string[];
  /** Words before a bare year that a plural noun behind it overrules ("of 2014 homes"). */
  readonly perhapsBeforeYear: readonly string[];
  /** Plural nouns behind a year that are events and not counted ("the 2019 elections"). */
  readonly events: readonly string[];
  /** Words that are counted and never follow a year. */
  readonly counted: readonly string[];
  readonly future: readonly string[];
  /** Events that are past when they are dated. */
  readonly happened: readonly string[];
  /** Words of closing and putting off, which make "until Friday" lie ahead in a past tense. */
  readonly putsOff: readonly string[];
  readonly wouldBe: readonly string[];
  readonly past: readonly string[];
  readonly reporting: readonly string[];
  readonly pastEndings: readonly string[];
  readonly notPast: readonly string[];
  /** Clock words. */
  readonly noon: readonly string[];
  readonly midnight: readonly string[];
  readonly morning: readonly string[];
  readonly afternoon: readonly string[];
  readonly oclock: readonly string[];
  readonly half: readonly string[];
  readonly quarterHour: readonly string[];
  readonly past12: readonly string[];
  readonly to12: readonly string[];
  readonly localTime: readonly string[];
  readonly timeWord: readonly string[];
  readonly monthFirst: boolean;
}
