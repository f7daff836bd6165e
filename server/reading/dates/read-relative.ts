import { mention } from './mention.ts';
import type { Mention, When } from './mention.ts';
import { isTight, phraseAt, wordAt } from './page.ts';
import type { Page } from './page.ts';
import { cardinalAt, ordinalAt, shiftAt, yearAt } from './read-calendar.ts';

/** "yesterday", "this morning", "the day before yesterday". */
export function nearDay(page: Page, index: number): Mention | null {
  const overnight = phraseAt(page, page.lexicon.overnight, index);
  if (overnight !== null) {
    return mention(index, index + overnight.words.length, { on: 'overnight', day: null }, 'overnight');
  }
  const near = phraseAt(page, page.lexicon.near, index);
  if (near === null) return null;
  return mention(index, index + near.words.length, { on: 'near', days: near.means }, 'near-day');
}

/** "last week", "this year", "next quarter", "la semaine dernière", "el mes pasado"; not "last 3 weeks", a duration. */
export function shiftedUnit(page: Page, index: number): Mention | null {
  const shift = shiftAt(page, index);
  if (shift !== null) {
    const unit = page.lexicon.units.get(wordAt(page, index + 1));
    const plural = wordAt(page, index + 1).endsWith('s') && page.lexicon.language === 'en';
    if (unit === undefined || unit === 'half' || unit === 'day' || plural) return null;
    if (wordAt(page, index) === 'past') return null;
    return mention(
      index,
      index + 2,
      unit === 'weekend' && shift === 0 ? { on: 'weekend' } : { on: 'unit', unit, by: shift },
      'shifted-unit',
    );
  }
  const unit = page.lexicon.units.get(wordAt(page, index));
  const behind = shiftAt(page, index + 1);
  if (page.lexicon.language === 'en' || unit === undefined || behind === null || unit === 'day') return null;
  return mention(index, index + 2, { on: 'unit', unit, by: behind }, 'shifted-unit');
}

/** "earlier this month", "later in the year". */
export function sideOfUnit(page: Page, index: number): Mention | null {
  const word = wordAt(page, index);
  if (word !== 'earlier' && word !== 'later') return null;
  const at = wordAt(page, index + 1) === 'in' ? index + 2 : index + 1;
  const here = at > index + 1 && wordAt(page, at) === 'the' ? 0 : shiftAt(page, at);
  const unit = page.lexicon.units.get(wordAt(page, at + 1));
  if (here === null || unit === undefined || unit === 'day') return null;
  return mention(index, at + 2, { on: 'unit', unit, by: here, side: word }, `${word}-in-unit`);
}

/** "the same day", "that day", "on the very day that": a day, week, month or year named before. */
export function sameUnit(page: Page, index: number): Mention | null {
  const { sets, units } = page.lexicon;
  let at = index;
  while (sets.same.has(wordAt(page, at)) && at < index + 3) at += 1;
  const unit = units.get(wordAt(page, at));
  if (at === index || unit === undefined || unit === 'half' || wordAt(page, at).endsWith('s')) return null;
  if (wordAt(page, index) === 'very' && wordAt(page, index - 1) !== 'the' && wordAt(page, index - 1) !== 'that')
    return null;
  return mention(index, at + 1, { on: 'same', unit, by: 0 }, 'same-unit');
}

/** "the next day", "the previous year", "the following week", "the day before", "the year before". */
export function besideUnit(page: Page, index: number): Mention | null {
  const { sets, units } = page.lexicon;
  const word = wordAt(page, index);
  const beside = sets.previous.has(word) ? -1 : sets.following.has(word) ? 1 : 0;
  const unit = units.get(wordAt(page, index + 1));
  if (beside !== 0 && unit !== undefined && unit !== 'half' && !wordAt(page, index + 1).endsWith('s')) {
    if (word === 'next' && unit !== 'day') return null;
    return mention(index, index + 2, { on: 'same', unit, by: beside }, 'beside-unit');
  }
  return unitBefore(page, index);
}

/** "the day before", "the year before", "the week after next", where no noun follows that says before what. */
function unitBefore(page: Page, index: number): Mention | null {
  const unit = page.lexicon.units.get(wordAt(page, index));
  if (unit === undefined || wordAt(page, index).endsWith('s') || page.lexicon.language !== 'en') return null;
  if (wordAt(page, index - 1) !== 'the') return null;
  const side = wordAt(page, index + 1);
  const by = side === 'before' || side === 'earlier' ? -1 : side === 'after' || side === 'later' ? 1 : 0;
  if (by === 0) return null;
  const next = wordAt(page, index + 2);
  if (next === (by < 0 ? 'last' : 'next')) {
    return mention(index, index + 3, { on: 'unit', unit, by: 2 * by }, 'unit-but-one');
  }
  return closes(page, index + 2) ? mention(index, index + 2, { on: 'same', unit, by }, 'unit-before') : null;
}

const CLOSING: ReadonlySet<string> = new Set([
  '',
  '.',
  ',',
  ';',
  ':',
  ')',
  '!',
  '?',
  '—',
  '–',
  '-',
  '"',
  '”',
  'and',
  'but',
  'when',
  'while',
  'as',
  'after',
  'because',
  'or',
  'by',
  'in',
  'at',
  'on',
  'with',
  'that',
  'to',
  'from',
  'which',
  'was',
  'were',
  'had',
  'for',
]);

function closes(page: Page, index: number): boolean {
  return CLOSING.has(wordAt(page, index));
}

/** "three weeks ago", "il y a trois semaines", "vor zwei Wochen". */
export function ago(page: Page, index: number): Mention | null {
  const phrase = phraseAt(page, page.lexicon.agoBefore, index);
  const start = phrase === null ? index : index + phrase.words.length;
  const length = lengthAt(page, start);
  if (length === null) return null;
  const after = page.lexicon.sets.agoAfter.has(wordAt(page, length.end));
  if (!after && phrase === null) return null;
  const when: When = { on: 'away', count: -length.count, unit: length.unit, base: 'published' };
  return mention(index, after ? length.end + 1 : length.end, when, 'ago');
}

interface Length {
  readonly count: number;
  readonly unit: NonNullable<ReturnType<Page['lexicon']['units']['get']>>;
  readonly end: number;
}

/** "three weeks", "a month", "24 days". */
export function lengthAt(page: Page, index: number): Length | null {
  const count = cardinalAt(page, index);
  if (count === null || count.value > 2000) return null;
  const at = wordAt(page, count.end) === 'full' ? count.end + 1 : count.end;
  const unit = page.lexicon.units.get(wordAt(page, at));
  if (unit === undefined || unit === 'half' || unit === 'weekend') return null;
  return { count: count.value, unit, end: at + 1 };
}

/** "two days later", "a week earlier", told from the latest day named; months and years are durations. */
export function awayFromNamed(page: Page, index: number): Mention | null {
  const length = lengthAt(page, index);
  if (length === null || !['day', 'week', 'fortnight'].includes(length.unit)) return null;
  const { sets } = page.lexicon;
  const side = wordAt(page, length.end);
  const sign = sets.later.has(side) ? 1 : sets.earlier.has(side) ? -1 : 0;
  const vague = side === 'after' || side === 'before';
  if (sign === 0 || side === 'on' || (vague && !closes(page, length.end + 1))) return null;
  const when: When = { on: 'away', count: sign * length.count, unit: length.unit, base: 'named' };
  return mention(index, length.end + 1, when, 'away-from-named');
}

/** "first quarter of 2023", "second half of the year", "first six months of 2025", "last week of July", "fourth quarter". */
export function nthOfPeriod(page: Page, index: number): Mention | null {
  const final = ['last', 'final', 'closing'].includes(wordAt(page, index));
  const opening = wordAt(page, index) === 'opening';
  const ordinal = final
    ? { value: -1, end: index + 1 }
    : opening
      ? { value: 1, end: index + 1 }
      : ordinalAt(page, index);
  if (ordinal === null || ordinal.value > 53) return null;
  const dash = wordAt(page, ordinal.end) === '-' ? ordinal.end + 1 : ordinal.end;
  const count = cardinalAt(page, dash);
  const at = count === null ? dash : count.end;
  const unit = page.lexicon.units.get(wordAt(page, at));
  if (unit === undefined || (count === null && wordAt(page, at).endsWith('s'))) return null;
  const place = ordinal.value;
  if (Math.abs(place) !== 1 && count !== null) return null;
  return mention(index, at + 1, { on: 'nth', unit, place, count: count?.value ?? 1, of: null }, 'nth-of-period');
}

/** "Q3 2024", "2019-Q1", "H1", "FY2024", "fiscal year 2024". */
export function code(page: Page, index: number): Mention | null {
  return fiscal(page, index) ?? quarterCode(page, index);
}

function quarterCode(page: Page, index: number): Mention | null {
  const letter = wordAt(page, index);
  const limit = letter === 'q' ? 4 : letter === 'h' ? 2 : 0;
  const digit = page.tokens[index + 1];
  if (limit === 0 || digit?.kind !== 'number' || digit.spaced || digit.text.length !== 1) return null;
  const place = Number(digit.text);
  if (!(place >= 1 && place <= limit)) return null;
  if (isTight(page, index + 2) && page.tokens[index + 2]?.kind === 'word') return null;
  const of =
    wordAt(page, index + 2) === 'of' || (wordAt(page, index + 2) === '-' && isTight(page, index + 2))
      ? index + 3
      : index + 2;
  const year = yearAt(page, of);
  const when: When = {
    on: 'nth',
    unit: letter === 'q' ? 'quarter' : 'half',
    place,
    count: 1,
    of: year === null ? null : { on: 'calendar', year: year.value },
  };
  if (year === null && letter === 'h' && yearAt(page, index - 1) === null && yearAt(page, index - 2) === null)
    return null;
  return mention(index, year?.end ?? index + 2, when, 'quarter-code');
}

function fiscal(page: Page, index: number): Mention | null {
  const word = wordAt(page, index);
  if (word !== 'fiscal' && word !== 'fy') return null;
  const at = wordAt(page, index + 1) === 'year' ? index + 2 : index + 1;
  const year = yearAt(page, at);
  if (year !== null) return mention(index, year.end, { on: 'fiscal', year: year.value }, 'fiscal-year');
  const short = page.tokens[at];
  if (word !== 'fy' || short?.kind !== 'number' || short.text.length !== 2 || short.spaced) return null;
  const value = Number(short.text);
  return Number.isInteger(value) ? mention(index, at + 1, { on: 'fiscal', year: 2000 + value }, 'fiscal-year') : null;
}
