import type { CalendarDate } from '../../reading/statement.ts';
import { GREGORIAN_MONTHS, ISLAMIC_MONTHS, SOLAR_HIJRI_MONTHS, YEAR_COUNTS } from '../lexicon/calendars.ts';
import { dayNumber, isoDay } from './dates.ts';

/** A date read from another calendar, with the calendar's name for the explanation. */
export interface ForeignDate {
  readonly date: CalendarDate;
  readonly calendar: string;
}

interface Parts {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

const date = (first: number, last: number): CalendarDate => ({
  kind: 'date',
  start: isoDay(first),
  end: isoDay(last),
  hedge: 'none',
});

/** Days since 1970-01-01 of a Solar Hijri date, by the 33-year rule (right from 1799 to 2256). */
function solarHijri({ day, month, year }: Parts): number {
  const cycle = Math.floor((year - 1) / 33);
  const inCycle = (year - 1) % 33;
  const leaps = cycle * 8 + Math.floor((inCycle + 3) / 4);
  const monthDays = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  return -492268 + 365 * (year - 1) + leaps - 0 + monthDays + day - 1;
}

/** Days since 1970-01-01 of a date of the tabular Islamic calendar; sighting may move it by a day. */
function islamic({ day, month, year }: Parts): number {
  const days = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + day;
  return dayNumber('0622-07-19') + days - 1;
}

/** One pattern for each month of a calendar, in order. */
const monthPatterns = (names: readonly (readonly string[])[]): RegExp[] =>
  names.map((spellings) => new RegExp(`\\b(?:${spellings.map((name) => name.replace(/h$/, 'h?')).join('|')})\\b`));

const SOLAR_HIJRI = monthPatterns(SOLAR_HIJRI_MONTHS);
const ISLAMIC = monthPatterns(ISLAMIC_MONTHS);
const GREGORIAN = monthPatterns(GREGORIAN_MONTHS.map((name) => [name]));

function partsOf(words: string, months: readonly RegExp[]): Parts | null {
  const numbers = [...words.matchAll(/\d+/g)].map((m) => Number(m[0]));
  const year = numbers.find((n) => n > 99);
  const day = numbers.find((n) => n >= 1 && n <= 31);
  if (year === undefined || day === undefined) return null;
  const month = months.findIndex((pattern) => pattern.test(words)) + 1;
  return month === 0 ? null : { day, month, year };
}

/** Reads a date printed in the Solar Hijri, Islamic or Julian calendar or an Asian year count; null when the words show none of these. */
export function foreignDate(printed: string, note: string): ForeignDate | null {
  const words = printed.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const solar = partsOf(words, SOLAR_HIJRI);
  if (solar !== null && solar.year < 1600) {
    const at = solarHijri(solar);
    return { date: date(at, at), calendar: 'Solar Hijri calendar' };
  }
  const moon = partsOf(words, ISLAMIC);
  if (moon !== null && moon.year < 1600) {
    const at = islamic(moon);
    return { date: { ...date(at - 1, at + 1), hedge: 'about' }, calendar: 'Islamic calendar' };
  }
  return yearCount(words, note) ?? julian(words, note);
}

function utcDay({ day, month, year }: Parts): number {
  return dayNumber(new Date(Date.UTC(year, month - 1, day)).toISOString());
}

function yearCount(words: string, note: string): ForeignDate | null {
  const count = YEAR_COUNTS.find(({ sign }) => sign.test(words) || sign.test(note));
  const year = /(?:\d{4}|\b\d{1,3}\b(?!.*\d))/.exec(words)?.[0];
  if (count === undefined || year === undefined) return null;
  const common = Number(year) + count.add;
  if (common < 1800 || common > 2100) return null;
  const parts = partsOf(words.replace(year, String(Number(year) + 10000)), GREGORIAN);
  const at = parts === null ? null : utcDay({ ...parts, year: common });
  return {
    date: at === null ? date(dayNumber(`${common}-01-01`), dayNumber(`${common}-12-31`)) : date(at, at),
    calendar: count.name,
  };
}

function julian(words: string, note: string): ForeignDate | null {
  if (!/\b(?:old style|o\.s\.|julian)\b/i.test(`${words} ${note}`)) return null;
  const parts = partsOf(words, GREGORIAN);
  if (parts === null) return null;
  const shift = Math.floor(parts.year / 100) - Math.floor(parts.year / 400) - 2;
  const at = utcDay(parts) + shift;
  return { date: date(at, at), calendar: 'Julian calendar' };
}
