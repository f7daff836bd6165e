import { digitsOf, isTight, wordAt } from './page.ts';
import type { Page } from './page.ts';
import { isZone } from './zone.ts';

/** One reading of a clock as printed; `meridiem` null where the hour is of 24 or unsaid. */
export interface ClockPoint {
  readonly hour: number;
  readonly minute: number;
  readonly meridiem: 'am' | 'pm' | null;
  readonly end: number;
  /** Nothing else can be meant ("4 p.m.", "noon"); else a preposition or zone must stand beside it. */
  readonly sure: boolean;
  /** Noon and midnight, which begin no range of hours. */
  readonly fixed: boolean;
}

/** "4:17 a.m.", "18:45", "0900", "4.30pm", "noon", "half past nine", "three o'clock", "17 Uhr", "16h30". */
export function clockPoint(page: Page, index: number): ClockPoint | null {
  return named(page, index) ?? spoken(page, index) ?? military(page, index) ?? digits(page, index);
}

function named(page: Page, index: number): ClockPoint | null {
  const { sets } = page.lexicon;
  const at = digitsOf(page, index) === 12 ? index + 1 : index;
  const word = wordAt(page, at);
  if (sets.noon.has(word)) return { hour: 12, minute: 0, meridiem: null, end: at + 1, sure: true, fixed: true };
  if (sets.midnight.has(word)) return { hour: 0, minute: 0, meridiem: null, end: at + 1, sure: true, fixed: true };
  return null;
}

/** "half past nine", "quarter to five", "ten past six". */
function spoken(page: Page, index: number): ClockPoint | null {
  const { sets, numbers } = page.lexicon;
  const word = wordAt(page, index);
  const lead = sets.half.has(word) ? 30 : sets.quarterHour.has(word) ? 15 : (numbers.get(word) ?? 0);
  const side = wordAt(page, index + 1);
  const sign = sets.past12.has(side) ? 1 : sets.to12.has(side) ? -1 : 0;
  if (sign === 0 || ![5, 10, 15, 20, 25, 30].includes(lead)) return oclock(page, index);
  const hour = digitsOf(page, index + 2) ?? numbers.get(wordAt(page, index + 2)) ?? 0;
  const strict = sets.half.has(word) ? sign === 1 : sets.quarterHour.has(word);
  const said = page.tokens[index]?.kind === 'word' && wordAt(page, index - 1) === 'at';
  if (hour < 1 || hour > 12 || !(strict || said) || wordAt(page, index + 2) === 'a' || wordAt(page, index + 2) === 'an')
    return null;
  const minutes = 60 * hour + sign * lead;
  const point = { hour: Math.floor(minutes / 60), minute: minutes % 60, end: index + 3, sure: true, fixed: false };
  return { ...point, ...meridiemNear(page, index + 3, point.hour) };
}

/** "three o'clock", "17 Uhr", "16 heures" behind "à". */
function oclock(page: Page, index: number): ClockPoint | null {
  const hour = digitsOf(page, index) ?? page.lexicon.numbers.get(wordAt(page, index)) ?? 0;
  if (!page.lexicon.sets.oclock.has(wordAt(page, index + 1)) || hour < 1 || hour > 24) return null;
  if (wordAt(page, index) === 'a' || wordAt(page, index) === 'an') return null;
  const minute = page.lexicon.language === 'en' ? null : minutesAt(page, index + 2);
  const end = minute === null ? index + 2 : index + 3;
  const sure = !['heures', 'heure', 'horas', 'hora', 'h'].includes(wordAt(page, index + 1));
  return { hour, minute: minute ?? 0, end, sure, fixed: false, ...meridiemNear(page, end, hour) };
}

function minutesAt(page: Page, index: number): number | null {
  const value = digitsOf(page, index);
  return value !== null && page.tokens[index]?.text.length === 2 && value < 60 ? value : null;
}

const HOURS_WORDS: ReadonlySet<string> = new Set(['hours', 'hrs', 'local']);

function saysHours(page: Page, index: number): boolean {
  return HOURS_WORDS.has(wordAt(page, index)) || isZone(page, index);
}

/** "0430", "1630 GMT". */
function military(page: Page, index: number): ClockPoint | null {
  const text = page.tokens[index]?.text ?? '';
  const value = digitsOf(page, index);
  if (value === null || text.length !== 4 || value % 100 > 59 || value >= 2400) return null;
  const marked = saysHours(page, index + 1);
  const hours = wordAt(page, index + 1) === 'hours' || wordAt(page, index + 1) === 'hrs';
  const range = /^(?:and|to|-|–)$/u.test(wordAt(page, index + 1)) && rangeMarked(page, index + 2);
  if (
    !marked &&
    !range &&
    !(
      text.startsWith('0') &&
      ['at', 'by', 'since', 'from', 'until', 'around', 'about', 'before', 'after'].includes(wordAt(page, index - 1))
    )
  )
    return null;
  return {
    hour: Math.floor(value / 100),
    minute: value % 100,
    meridiem: null,
    end: hours ? index + 2 : index + 1,
    sure: true,
    fixed: false,
  };
}

function rangeMarked(page: Page, index: number): boolean {
  return page.tokens[index]?.text.length === 4 && digitsOf(page, index) !== null && saysHours(page, index + 1);
}

/** "4:17 a.m.", "4.30pm", "7am", "18:45", "16h30". */
function digits(page: Page, index: number): ClockPoint | null {
  const read = hourMinute(page, index);
  if (read === null) return null;
  const meridiem = meridiemAt(page, read.end);
  if (meridiem !== null) {
    if (read.hour < 1 || read.hour > 12) return null;
    return { ...read, meridiem: meridiem.value, end: meridiem.end, sure: true, fixed: false };
  }
  if (!read.colon) return null;
  if (wordAt(page, read.end) === ':' && isTight(page, read.end)) return null;
  const uhr = page.lexicon.sets.oclock.has(wordAt(page, read.end)) && page.lexicon.language !== 'en';
  const end = uhr ? read.end + 1 : read.end;
  return { ...read, end, sure: uhr, fixed: false, ...meridiemNear(page, end, read.hour) };
}

interface HourMinute {
  readonly hour: number;
  readonly minute: number;
  readonly end: number;
  readonly colon: boolean;
}

function hourMinute(page: Page, index: number): HourMinute | null {
  const text = page.tokens[index]?.text ?? '';
  if (text.length > 5 || page.tokens[index]?.kind !== 'number') return null;
  const dot = /^(\d{1,2})\.(\d{2})$/u.exec(text);
  if (dot !== null)
    return valid({ hour: Number(dot[1]), minute: Number(dot[2]), end: index + 1, colon: followsUhr(page, index + 1) });
  const hour = digitsOf(page, index);
  if (hour === null || text.length > 2) return null;
  const mark = wordAt(page, index + 1);
  const minute = minutesAt(page, index + 2);
  const tied = minute !== null && isTight(page, index + 1) && isTight(page, index + 2);
  if (tied && (mark === ':' || mark === 'h')) {
    const glued = wordAt(page, index - 1) === ':' && isTight(page, index);
    return glued ? null : valid({ hour, minute, end: index + 3, colon: true });
  }
  return valid({ hour, minute: 0, end: index + 1, colon: false });
}

function followsUhr(page: Page, index: number): boolean {
  return page.lexicon.language !== 'en' && page.lexicon.sets.oclock.has(wordAt(page, index));
}

function valid(read: HourMinute): HourMinute | null {
  return read.hour <= 24 && read.minute < 60 ? read : null;
}

/** "a.m.", "pm", "AM" right behind a number. */
function meridiemAt(page: Page, index: number): { value: 'am' | 'pm'; end: number } | null {
  const word = wordAt(page, index);
  if (word === 'am' || word === 'pm') return { value: word, end: index + 1 };
  if ((word !== 'a' && word !== 'p') || wordAt(page, index + 1) !== '.' || wordAt(page, index + 2) !== 'm') return null;
  if (!isTight(page, index + 1) || !isTight(page, index + 2)) return null;
  const stop = wordAt(page, index + 3) === '.' && isTight(page, index + 3) ? index + 4 : index + 3;
  return { value: word === 'a' ? 'am' : 'pm', end: stop };
}

/** Morning or afternoon from words behind a twelve-hour reading: "in the evening", "at night", "on Saturday night". */
function meridiemNear(page: Page, index: number, hour: number): { meridiem: 'am' | 'pm' | null } {
  if (hour > 12) return { meridiem: null };
  for (let at = index; at < index + 4; at += 1) {
    const word = wordAt(page, at);
    if (page.lexicon.sets.morning.has(word)) return { meridiem: hour === 12 ? null : 'am' };
    if (page.lexicon.sets.afternoon.has(word)) return { meridiem: word === 'night' && hour < 5 ? 'am' : 'pm' };
    if (page.tokens[at]?.kind === 'mark') break;
  }
  return { meridiem: null };
}

/** A bare hour, which only a range can make a clock time ("2 and 4 p.m."). */
export function looseHour(page: Page, index: number): ClockPoint | null {
  const hour = digitsOf(page, index) ?? page.lexicon.numbers.get(wordAt(page, index)) ?? -1;
  const short = (page.tokens[index]?.text.length ?? 9) <= 2 || page.tokens[index]?.kind === 'word';
  if (hour < 1 || hour > 24 || !short || wordAt(page, index) === 'a' || wordAt(page, index) === 'an') return null;
  return { hour, minute: 0, meridiem: null, end: index + 1, sure: false, fixed: false };
}
