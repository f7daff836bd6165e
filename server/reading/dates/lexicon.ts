import { AR_DATES } from '../lexicon/ar/dates.ts';
import { DE_DATES } from '../lexicon/de/dates.ts';
import { EN_DATES } from '../lexicon/en/dates.ts';
import { ES_DATES } from '../lexicon/es/dates.ts';
import { FR_DATES } from '../lexicon/fr/dates.ts';
import type { DateHedge } from '../statement.ts';
import type { Part, Season, Unit } from './period.ts';
import type { DateWords, Feast } from './words.ts';

/** A phrase of several words and what it means. */
export interface Phrase<T> {
  readonly words: readonly string[];
  readonly means: T;
}

/** Phrases by their first word (or last, for those read backwards), longest first. */
export type PhraseBook<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** The date words of a language, made ready for look-ups. */
export interface DateLexicon {
  readonly language: string;
  readonly monthFirst: boolean;
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly seasons: ReadonlyMap<string, Season>;
  readonly near: PhraseBook<number>;
  readonly overnight: PhraseBook<true>;
  readonly parts: PhraseBook<Part>;
  readonly feasts: PhraseBook<Feast>;
  readonly agoBefore: PhraseBook<true>;
  readonly to: PhraseBook<true>;
  /** By the last word of the phrase, for reading backwards from a date. */
  readonly hedges: PhraseBook<DateHedge>;
  /** Every word that can begin a date expression, with the roles it can begin it in. */
  readonly roles: ReadonlyMap<string, number>;
  /** Words without a role that make a small word before them worth a look ("a full month"). */
  readonly followers: ReadonlySet<string>;
  readonly sets: Readonly<Record<SetName, ReadonlySet<string>>>;
}

function byNumber(lists: readonly (readonly string[])[]): Map<string, number> {
  return new Map(lists.flatMap((words, index) => words.map((word) => [word, index + 1] as const)));
}

function byWord<T extends string>(lists: Partial<Record<T, readonly string[]>>): Map<string, T> {
  const entries = Object.entries(lists) as [T, readonly string[]][];
  return new Map(entries.flatMap(([means, words]) => words.map((word) => [word, means] as const)));
}

function book<T>(phrases: readonly (readonly [string, T])[], keyed: 'first' | 'last'): PhraseBook<T> {
  const found = new Map<string, Phrase<T>[]>();
  for (const [printed, means] of phrases) {
    const words = printed.split(' ');
    const key = words.at(keyed === 'first' ? 0 : -1) ?? '';
    found.set(key, [...(found.get(key) ?? []), { words, means }]);
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}

function pairs<T extends string>(lists: Partial<Record<T, readonly string[]>>): (readonly [string, T])[] {
  return Object.entries(lists).flatMap(([means, words]) =>
    (words as readonly string[]).map((word) => [word, means as T] as const),
  );
}

const SET_NAMES = [
  'shyMonths',
  'shyWeekdays',
  'last',
  'this',
  'next',
  'previous',
  'following',
  'same',
  'overnight',
  'dayparts',
  'articles',
  'of',
  'to',
  'and',
  'from',
  'between',
  'ordinalEndings',
  'agoAfter',
  'agoBefore',
  'earlier',
  'later',
  'beforeYear',
  'perhapsBeforeYear',
  'events',
  'counted',
  'future',
  'putsOff',
  'happened',
  'wouldBe',
  'past',
  'reporting',
  'pastEndings',
  'notPast',
  'noon',
  'midnight',
  'morning',
  'afternoon',
  'oclock',
  'half',
  'quarterHour',
  'past12',
  'to12',
  'localTime',
  'timeWord',
] as const;
type SetName = (typeof SET_NAMES)[number];

function setsOf(words: DateWords): Readonly<Record<SetName, ReadonlySet<string>>> {
  const sets: Partial<Record<SetName, ReadonlySet<string>>> = {};
  for (const name of SET_NAMES) sets[name] = new Set(words[name]);
  return sets as Record<SetName, ReadonlySet<string>>;
}

function compile(language: string, words: DateWords): DateLexicon {
  const sets = setsOf(words);
  const marked = (list: readonly string[]): (readonly [string, true])[] => list.map((word) => [word, true] as const);
  const lexicon = {
    language,
    monthFirst: words.monthFirst,
    months: byNumber(words.months),
    weekdays: byNumber(words.weekdays),
    units: byWord(words.units),
    numbers: new Map(Object.entries(words.numbers)),
    ordinals: new Map(Object.entries(words.ordinals)),
    seasons: byWord(words.seasons),
    near: book(Object.entries(words.near), 'first'),
    overnight: book(marked(words.overnight), 'first'),
    parts: book(pairs(words.parts), 'first'),
    feasts: book(Object.entries(words.feasts), 'first'),
    agoBefore: book(marked(words.agoBefore), 'first'),
    to: book(marked(words.to), 'first'),
    hedges: book(pairs(words.hedges), 'last'),
    sets,
  };
  return { ...lexicon, roles: rolesOf(lexicon), followers: followersOf(lexicon) };
}

/** What a word can do at the beginning of a date expression, as bits. */
export const ROLE = {
  feast: 1,
  near: 2,
  side: 4,
  shift: 8,
  beside: 16,
  weekday: 32,
  season: 64,
  number: 128,
  ordinal: 256,
  ago: 512,
  unit: 1024,
  same: 2048,
  month: 4096,
  code: 8192,
  part: 16384,
  /** May begin a clock time: "noon", "half", "eight". */
  clock: 32768,
} as const;

/** The roles of words a date may begin with. */
export const DATE_ROLES = ROLE.clock - 1;

/** Small words that begin a date only where another date word follows: "the last week", "a month ago", "that day". */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'that', 'all', 'very']);

/** Words that may follow a light word without a role of their own. */
function followersOf(lexicon: Pick<DateLexicon, 'near' | 'overnight' | 'parts' | 'feasts' | 'agoBefore'>): Set<string> {
  const followers = new Set(['full', 'year']);
  for (const phrases of [lexicon.near, lexicon.overnight, lexicon.parts, lexicon.feasts, lexicon.agoBefore])
    for (const list of phrases.values())
      for (const { words } of list)
        if (words[1] !== undefined && LIGHT_WORDS.has(words[0] ?? '')) followers.add(words[1]);
  return followers;
}

/** Decades in words, all of the last century. */
export const DECADES: ReadonlyMap<string, number> = new Map([
  ['twenties', 1920],
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
]);

function rolesOf(lexicon: Omit<DateLexicon, 'roles' | 'followers'>): Map<string, number> {
  const { sets } = lexicon;
  const lists: readonly (readonly [number, Iterable<string>])[] = [
    [ROLE.feast, lexicon.feasts.keys()],
    [ROLE.near, [...lexicon.near.keys(), ...lexicon.overnight.keys()]],
    [ROLE.side, ['earlier', 'later']],
    [ROLE.shift, [...sets.last, ...sets.this, ...sets.next]],
    [ROLE.beside, [...sets.previous, ...sets.following]],
    [ROLE.weekday, lexicon.weekdays.keys()],
    [ROLE.season, lexicon.seasons.keys()],
    [ROLE.number, [...lexicon.numbers.keys(), ...DECADES.keys()]],
    [ROLE.ordinal, [...lexicon.ordinals.keys(), 'final', 'closing', 'opening', 'last']],
    [ROLE.ago, lexicon.agoBefore.keys()],
    [ROLE.unit, lexicon.units.keys()],
    [ROLE.same, sets.same],
    [ROLE.month, [...lexicon.months.keys()].map((words) => words.split(' ')[0] ?? words)],
    [ROLE.code, ['q', 'h', 'fy', 'fiscal']],
    [ROLE.part, lexicon.parts.keys()],
    [ROLE.clock, [...sets.noon, ...sets.midnight, ...sets.half, ...sets.quarterHour, ...lexicon.numbers.keys()]],
  ];
  const roles = new Map<string, number>();
  for (const [role, words] of lists) for (const word of words) roles.set(word, (roles.get(word) ?? 0) | role);
  return roles;
}

const LEXICONS: ReadonlyMap<string, DateLexicon> = new Map(
  Object.entries({ en: EN_DATES, fr: FR_DATES, es: ES_DATES, de: DE_DATES, ar: AR_DATES }).map(([code, words]) => [
    code,
    compile(code, words),
  ]),
);

/** The date lexicon of a language (ISO 639-1); English where a language has none of its own. */
export function lexiconOf(language: string): DateLexicon {
  const lexicon = LEXICONS.get(language) ?? LEXICONS.get('en');
  if (lexicon === undefined) throw new Error('the English date lexicon is missing');
  return lexicon;
}
