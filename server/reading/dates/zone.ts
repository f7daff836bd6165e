import { civilOf, dayOf, weekdayOf } from './days.ts';
import type { Day } from './days.ts';
import { isCapital, wordAt } from './page.ts';
import type { Page } from './page.ts';

const ZONES: ReadonlySet<string> = new Set([
  'GMT',
  'UTC',
  'EST',
  'EDT',
  'ET',
  'CST',
  'CDT',
  'CT',
  'MST',
  'MDT',
  'MT',
  'PST',
  'PDT',
  'PT',
  'AKST',
  'AKDT',
  'HST',
  'AST',
  'ADT',
  'NST',
  'BST',
  'IST',
  'WET',
  'WEST',
  'CET',
  'CEST',
  'MEZ',
  'MESZ',
  'EET',
  'EEST',
  'MSK',
  'TRT',
  'AST',
  'PKT',
  'NPT',
  'ICT',
  'WIB',
  'SGT',
  'HKT',
  'PHT',
  'KST',
  'JST',
  'AEST',
  'AEDT',
  'ACST',
  'AWST',
  'NZST',
  'NZDT',
  'BRT',
  'ART',
  'CLT',
  'SAST',
  'CAT',
  'EAT',
  'WAT',
]);

/** Whether the token is the short name of a time zone, in capitals as printed. */
export function isZone(page: Page, index: number): boolean {
  return ZONES.has(page.tokens[index]?.text ?? '');
}

const NAMED: ReadonlySet<string> = new Set(['local', 'eastern', 'central', 'pacific', 'mountain', 'greenwich']);
const KINDS: ReadonlySet<string> = new Set(['standard', 'daylight', 'summer', 'mean']);

/** The zone printed behind a clock time, over a weekday between them: "EST", "local time", "Baghdad time", "Eastern Daylight Time". */
export function zoneAt(page: Page, index: number): { zone: string; end: number } | null {
  let at = index;
  if (page.lexicon.weekdays.has(wordAt(page, at))) at += 1;
  if (wordAt(page, at) === ',' || wordAt(page, at) === '(') at += 1;
  const text = page.tokens[at]?.text ?? '';
  if (ZONES.has(text)) return { zone: text, end: at + 1 };
  const end = namedZone(page, at);
  if (end === null) return null;
  const words = page.tokens.slice(at, end).map((token) => token.text);
  return { zone: words.join(' '), end };
}

function namedZone(page: Page, index: number): number | null {
  const word = wordAt(page, index);
  const place = NAMED.has(word) || (isCapital(page, index) && page.tokens[index]?.kind === 'word');
  if (!place) return null;
  let at = index + 1;
  while (at < index + 3 && (KINDS.has(wordAt(page, at)) || (isCapital(page, at) && wordAt(page, at) !== 'time')))
    at += 1;
  if (page.lexicon.sets.timeWord.has(wordAt(page, at))) return at + 1;
  return ['eastern', 'pacific'].includes(word) && !isCapital(page, at) ? index + 1 : null;
}

const AMERICAN_STANDARD: ReadonlySet<string> = new Set(['EST', 'CST', 'MST', 'PST', 'AKST']);
const EUROPEAN_STANDARD: ReadonlySet<string> = new Set(['CET', 'EET', 'WET', 'MEZ']);

/** Whether a standard-time zone is printed for a day of summer time, an hour off (US rule since 2007, EU rule since 1996). */
export function isZoneDoubtful(zone: string, day: Day): boolean {
  const { year } = civilOf(day);
  if (AMERICAN_STANDARD.has(zone)) return day >= nthSunday(year, 3, 2) && day < nthSunday(year, 11, 1);
  if (EUROPEAN_STANDARD.has(zone)) return day >= lastSunday(year, 3) && day < lastSunday(year, 10);
  return false;
}

function nthSunday(year: number, month: number, place: number): Day {
  const first = dayOf(year, month, 1);
  return first + ((7 - weekdayOf(first)) % 7) + 7 * (place - 1);
}

function lastSunday(year: number, month: number): Day {
  const last = dayOf(year, month, 31);
  return last - (weekdayOf(last) % 7);
}
