import { mention } from './mention.ts';
import type { Mention, Shift, When } from './mention.ts';
import { isCapital, isTight, phraseAt, phraseBefore, wordAt } from './page.ts';
import type { Page } from './page.ts';
import { dayAt, dayFirst, monthFirst, ordinalAt, shiftAt, yearBehind } from './read-calendar.ts';
import type { Read } from './read-calendar.ts';
import { numericDate } from './read-numeric.ts';

/** "Thursday (January 30th)", "Tuesday, Aug. 5", "last Friday", "Monday of next week", "Sunday". */
export function weekdayMention(page: Page, index: number): Mention | null {
  const { shift, end: at } = weekdayShift(page, index);
  const weekday = page.lexicon.weekdays.get(wordAt(page, at));
  if (weekday === undefined || isNamedDay(page, at)) return null;
  const name = wordAt(page, at);
  const short = page.lexicon.sets.shyWeekdays.has(name);
  const stop = short && name.length <= 5 && wordAt(page, at + 1) === '.' && isTight(page, at + 1) ? at + 2 : at + 1;
  const dated = withDate(page, [index, stop], weekday);
  if (dated !== null) return dated;
  if (
    short &&
    (!isCapital(page, at) || phraseBefore(page, page.lexicon.hedges, index) === null || name.endsWith('days'))
  )
    return null;
  if (!isCapital(page, at) && page.lexicon.language === 'de') return null;
  return bare(page, [index, at], weekday, shift ?? shiftBehind(page, at + 1));
}

/** "Bloody Sunday" and "Sunday Night Football" are names. */
function isNamedDay(page: Page, index: number): boolean {
  if (page.lexicon.language !== 'en') return false;
  const night = page.lexicon.sets.dayparts.has(wordAt(page, index + 1)) && isCapital(page, index + 1);
  return night || (NAMING.has(wordAt(page, index - 1)) && isCapital(page, index - 1));
}

const NAMING: ReadonlySet<string> = new Set([
  'bloody',
  'black',
  'super',
  'blue',
  'cyber',
  'fat',
  'shrove',
  'maundy',
  'holy',
  'throwback',
  'ruby',
]);

/** "last", "this past", "this upcoming", "the following" before a weekday; plain "past" and "coming" only point to the nearest. */
function weekdayShift(page: Page, index: number): { shift: Shift | 'past' | 'coming' | null; end: number } {
  const { sets } = page.lexicon;
  const first = shiftAt(page, index);
  const at = first === 0 && shiftAt(page, index + 1) !== null ? index + 1 : index;
  const word = wordAt(page, at);
  if (word === 'past') return { shift: 'past', end: at + 1 };
  if (word === 'coming' || word === 'upcoming') return { shift: at > index ? 'coming' : 1, end: at + 1 };
  if (first !== null) return { shift: first, end: index + 1 };
  if (sets.previous.has(word)) return { shift: -1, end: index + 1 };
  return sets.following.has(word) ? { shift: 1, end: index + 1 } : { shift: null, end: index };
}

function shiftBehind(page: Page, index: number): Shift | null {
  return page.lexicon.language === 'en' ? null : shiftAt(page, index);
}

/** The weekday with its calendar date beside it, in brackets, behind a comma or plain. */
function withDate(page: Page, [first, at]: readonly [number, number], weekday: number): Mention | null {
  const dayparted = page.lexicon.sets.dayparts.has(wordAt(page, at)) ? at + 1 : at;
  const mark = wordAt(page, dayparted) === '-' ? ',' : wordAt(page, dayparted);
  const inner =
    mark === '(' || mark === ',' ? dayparted + 1 : wordAt(page, dayparted) === 'the' ? dayparted + 1 : dayparted;
  const date =
    dayFirst(page, inner) ?? dated(monthFirst(page, inner)) ?? (mark === ',' ? null : numericDate(page, inner));
  if (date !== null) {
    const close = mark === '(' && wordAt(page, date.end) === ')' ? date.end + 1 : date.end;
    const when: When = date.when.on === 'calendar' ? { ...date.when, weekday } : date.when;
    return mention(first, close, when, 'weekday-date');
  }
  const day = ordinalAt(page, inner) ?? plainDay(page, inner);
  const loose = page.tokens[day?.end ?? 0]?.kind === 'word' && wordAt(page, inner - 1) !== 'the';
  if (day === null || day.value > 31 || mark === ',' || loose) return null;
  return mention(first, day.end, { on: 'calendar', weekday, day: day.value }, 'weekday-day');
}

/** "Monday 21." with nothing counted behind it. */
function plainDay(page: Page, index: number): Read | null {
  const day = dayAt(page, index);
  const next = page.tokens[index + 1];
  return day !== null && (next === undefined || /^[.,;!?)]$/u.test(next.text)) ? day : null;
}

function dated(found: Mention | null): Mention | null {
  return found?.when.on === 'calendar' && found.when.day !== undefined ? found : null;
}

function bare(
  page: Page,
  [first, at]: readonly [number, number],
  weekday: number,
  shift: Shift | 'past' | 'coming' | null,
): Mention {
  const behind = shiftBehind(page, at + 1) === null ? at + 1 : at + 2;
  const weeks = weekBehind(page, behind);
  if (weeks !== null) return mention(first, weeks.end, { on: 'weekday', weekday, weeks: weeks.by }, 'weekday-of-week');
  const when: When = { on: 'weekday', weekday, ...(shift === null ? {} : { shift }) };
  return mention(first, withDaypart(page, behind), when, 'weekday');
}

/** "of last week", "next week" behind a weekday; "week" before it is read there. */
function weekBehind(page: Page, index: number): { by: Shift; end: number } | null {
  const at = ['of', 'in'].includes(wordAt(page, index)) ? index + 1 : index;
  const by = shiftAt(page, at);
  if (by === null || page.lexicon.units.get(wordAt(page, at + 1)) !== 'week' || wordAt(page, at + 1).endsWith('s'))
    return null;
  return { by, end: at + 2 };
}

/** "last week Monday", "next week on Tuesday". */
export function weekThenWeekday(page: Page, index: number): Mention | null {
  const by =
    shiftAt(page, index) ?? (wordAt(page, index) === 'previous' ? -1 : wordAt(page, index) === 'following' ? 1 : null);
  if (by === null || page.lexicon.units.get(wordAt(page, index + 1)) !== 'week') return null;
  const at = ['on', '-', ','].includes(wordAt(page, index + 2)) ? index + 3 : index + 2;
  const weekday = page.lexicon.weekdays.get(wordAt(page, at));
  if (weekday === undefined) return null;
  return mention(index, at + 1, { on: 'weekday', weekday, weeks: by }, 'week-then-weekday');
}

/** Takes "night" or "morning" along behind a day. */
export function withDaypart(page: Page, index: number): number {
  return page.lexicon.sets.dayparts.has(wordAt(page, index)) ? index + 1 : index;
}

/** "the weekend", "over the weekend", "at the weekend". */
export function weekend(page: Page, index: number): Mention | null {
  if (page.lexicon.units.get(wordAt(page, index)) !== 'weekend' || wordAt(page, index).endsWith('s')) return null;
  const before = wordAt(page, index - 1);
  if (!page.lexicon.sets.articles.has(before) || ['a', 'an', 'un', 'ein', 'ce'].includes(before)) return null;
  return mention(index, index + 1, { on: 'weekend' }, 'weekend');
}

/** "spring 2020", "the summer of 2022", "last winter", "this summer", "the winter of 2022-23". */
export function season(page: Page, index: number): Mention | null {
  const shift = shiftAt(page, index);
  const at = shift === null ? index : index + 1;
  const named = page.lexicon.seasons.get(wordAt(page, at));
  if (named === undefined) return null;
  if (shift !== null) return mention(index, at + 1, { on: 'season', season: named, shift }, 'season');
  const year = yearBehind(page, at + 1);
  if (year !== null) {
    const end = year.fields.year === undefined ? year.end : pairEnd(page, year.end);
    return mention(index, end, { on: 'season', season: named, ...year.fields }, 'season');
  }
  const behind = shiftBehind(page, at + 1);
  if (behind !== null) return mention(index, at + 2, { on: 'season', season: named, shift: behind }, 'season');
  return seasonAlone(page, index) ? mention(index, at + 1, { on: 'season', season: named }, 'season') : null;
}

/** "2022-23": the second year of a winter. */
function pairEnd(page: Page, index: number): number {
  const pair = /^[-–/]$/u.test(wordAt(page, index)) && page.tokens[index + 1]?.text.length === 2;
  return pair ? index + 2 : index;
}

/** "in the summer", "since spring"; not "fall" the verb and not "a spring". */
function seasonAlone(page: Page, index: number): boolean {
  const word = wordAt(page, index);
  const article = wordAt(page, index - 1) === 'the' ? index - 1 : index;
  const before = wordAt(page, article - 1);
  const prepositions = [
    'in',
    'since',
    'by',
    'until',
    'during',
    'before',
    'after',
    'early',
    'late',
    'mid',
    'over',
    'through',
    'throughout',
    'of',
  ];
  if (page.lexicon.language !== 'en') return false;
  return (
    prepositions.includes(before) &&
    (article < index || !['fall', 'spring'].includes(word) || ['in', 'since', 'until'].includes(before))
  );
}

/** "Christmas Eve", "New Year's Day 2022", "last Easter", where it dates something. */
export function feast(page: Page, index: number): Mention | null {
  const shift = shiftAt(page, index);
  const at = shift === null ? index : index + 1;
  const phrase = phraseAt(page, page.lexicon.feasts, at);
  if (phrase === null) return null;
  const end = at + phrase.words.length;
  const year = yearBehind(page, end);
  const sure = shift !== null || year !== null || phrase.words.length > 1;
  if (
    !sure &&
    (phraseBefore(page, page.lexicon.hedges, index) === null ||
      ['and', 'of', 'or', 'than'].includes(wordAt(page, index - 1)))
  )
    return null;
  const named = page.lexicon.language === 'en' && page.tokens[end]?.kind === 'word' && isCapital(page, end);
  if (named && year === null && !page.lexicon.months.has(wordAt(page, end))) return null;
  if (!isCapital(page, at) && page.lexicon.language === 'en' && phrase.words.length === 1 && !sure) return null;
  const when: When = {
    on: 'feast',
    feast: phrase.means,
    ...(shift === null ? {} : { shift }),
    ...year?.fields,
  };
  return mention(index, year?.end ?? end, when, 'feast');
}
