/** Words and dates as a journalist writes them. Days are ISO days, instants ISO 8601 UTC. */
import type { ClaimView, PositionView, StatementView, ValueView, Witnesses } from '../server/contract.ts';

type RelationName = ClaimView['disagreements'][number]['relation'];
type GroupName = ClaimView['disagreements'][number]['group'];
type AsOf = StatementView['asOf'];

export const RELATION_WORDS: Readonly<Record<RelationName, string>> = {
  same: 'same',
  rounding: 'less precise, same figure',
  bound: 'within the bound',
  overlap: 'ranges overlap',
  conversion: 'same after conversion',
  changed: 'changed over time',
  updated: 'updated',
  corrected: 'corrected',
  scope: 'part against total or other place',
  definition: 'counts something else',
  modality: 'plan, not fact',
  party: 'claimants contradict each other',
  transmission: 'misreported',
  contradiction: 'contradiction',
  undetermined: 'undetermined',
  unrelated: 'not about the same thing',
};

export const GROUP_WORDS: Readonly<Record<GroupName, string>> = {
  conflict: 'Conflict',
  open: 'Open',
  explained: 'Explained',
  agree: 'Agree',
};
export const GROUPS: readonly GroupName[] = ['conflict', 'open', 'explained', 'agree'];

export const RESOLUTIONS = ['prefer-one', 'give-the-range', 'defer', 'keep-pending', 'ask-the-source'] as const;
export const RESOLUTION_WORDS: Readonly<Record<(typeof RESOLUTIONS)[number], string>> = {
  'prefer-one': 'Prefer one',
  'give-the-range': 'Give the range',
  defer: 'Defer',
  'keep-pending': 'Keep pending',
  'ask-the-source': 'Ask the source',
};

export const STANCE_WORDS = { supports: 'supports', contradicts: 'contradicts', context: 'context' } as const;

/** The words of a relation; an undetermined one names what is missing. */
export function relationWords(relation: RelationName, missing: readonly string[] = []): string {
  const words = RELATION_WORDS[relation];
  if (relation !== 'undetermined' || missing.length === 0) return words;
  return `${words}: ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
const parts = (day: string): Parts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});
const monthName = (month: number, short: boolean): string => {
  const name = MONTHS[month - 1] ?? '';
  return short && name.length > 4 ? name.slice(0, 3) : name;
};
const lastDay = (at: Parts): number => new Date(Date.UTC(at.year, at.month, 0)).getUTCDate();

/** "3 January 2022", or "3 Jan 2022" when short; a date known to the month or year keeps to that ("January 2022"). */
export function day(text: string, short = true): string {
  if (/^\d{4}$/.test(text)) return text;
  const at = parts(text);
  if (/^\d{4}-\d{2}$/.test(text)) return `${monthName(at.month, short)} ${at.year}`;
  return `${at.day} ${monthName(at.month, short)} ${at.year}`;
}

/** "18 Nov 2026, 09:41 UTC". */
export const instant = (text: string, short = true): string =>
  `${day(text.slice(0, 10), short)}, ${text.slice(11, 16)} UTC`;

/** "Friday 20 November 2026". */
export const longDay = (text: string): string =>
  `${WEEKDAYS[new Date(text).getUTCDay()] ?? ''} ${day(text.slice(0, 10), false)}`;

function span(start: string, end: string, short: boolean): string {
  const from = parts(start);
  const to = parts(end);
  if (start === end) return day(start, short);
  const whole = from.day === 1 && to.day === lastDay(to);
  if (whole && from.year === to.year && from.month === 1 && to.month === 12) return String(from.year);
  if (whole && from.year === to.year && from.month === to.month) return `${monthName(from.month, short)} ${from.year}`;
  if (from.year === to.year && from.month === to.month) return `${from.day} – ${day(end, short)}`;
  if (whole)
    return `${monthName(from.month, short)}${from.year === to.year ? '' : ` ${from.year}`} – ${monthName(to.month, short)} ${to.year}`;
  return `${from.day} ${monthName(from.month, short)}${from.year === to.year ? '' : ` ${from.year}`} – ${day(end, short)}`;
}

/** An interval of days as words; what is open on one side says so, what is not stated too. */
export function interval(at: { readonly start: string | null; readonly end: string | null }, short = true): string {
  if (at.start !== null && at.end !== null) return span(at.start, at.end, short);
  if (at.end !== null) return `by ${day(at.end, short)}`;
  if (at.start !== null) return `from ${day(at.start, short)}`;
  return 'not stated';
}

/** "as of 3 Jan 2022" within a line; an open interval speaks for itself ("by 5 Mar 2022"). */
export const asOfPhrase = (at: AsOf): string =>
  (at.start !== null && at.end !== null
    ? `as of ${interval(at)}`
    : at.start === null && at.end === null
      ? 'as of: not stated'
      : interval(at)) + (isInferred(at) ? ' (inferred)' : '');

/** True when the date was worked out and not written in the sentence. */
export const isInferred = (at: AsOf): boolean => !at.stated && (at.start !== null || at.end !== null);

/** "today", "yesterday", "5 days"; days between two instants, counted in UTC. */
export function since(then: string, now: string): string {
  const days = Math.round((Date.parse(now.slice(0, 10)) - Date.parse(then.slice(0, 10))) / 86_400_000);
  if (days <= 0) return 'new today';
  return days === 1 ? 'yesterday' : `${days} days`;
}

/** "09:52 UTC" today, "yesterday", else the day. */
export function moment(then: string, now: string): string {
  const ago = since(then, now);
  if (ago === 'new today') return `${then.slice(11, 16)} UTC`;
  return ago === 'yesterday' ? ago : day(then.slice(0, 10));
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A count for running text: written out up to twelve. */
export const spelt = (n: number, one: string, many = `${one}s`): string =>
  `${SMALL[n] ?? number(n)} ${n === 1 ? one : many}`;

/** The name of a test at the head of its row. */
export const testName = (name: string): string =>
  name === 'can it change' ? 'Can it change?' : name.charAt(0).toUpperCase() + name.slice(1);

/** Where words stand, when their source has pages, cells or notes; null where only paragraphs are counted. */
export const placeWords = (locator: string): string | null => (/^paragraph \d+$/.test(locator) ? null : locator);

/** "1 outlet", "4 outlets". */
export const count = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;

/** Thousands with a comma; decimals as they are. */
export const number = (n: number): string => n.toLocaleString('en-GB', { maximumFractionDigits: 6 });

/** "3 outlets, 2–3 origins". */
export function witnessWords(seen: Witnesses): string {
  const { originsAtLeast: least, originsAtMost: most } = seen;
  const origins = least === most ? count(least, 'origin') : `${least}–${most} origins`;
  return `${count(seen.outlets, 'outlet')}, ${origins}`;
}

type Figure = Extract<ValueView, { kind: 'quantity' | 'duration' | 'ordinal' }>;
const HEDGES: Readonly<Partial<Record<Figure['hedge'], string>>> = {
  about: 'about ',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'at-most': 'at most ',
  'less-than': 'less than ',
  nearly: 'nearly ',
};

function figureWords(value: Figure): string {
  const spans = value.kind === 'duration' && (value.upper ?? value.best ?? value.lower) !== 1;
  const plural = spans && /^(?:second|minute|hour|day|week|month|year|decade)$/.test(value.unit ?? '') ? 's' : '';
  const unit = value.unit === null || value.unit === '' || value.unit === 'count' ? '' : ` ${value.unit}${plural}`;
  if (value.lower !== null && value.upper !== null && value.lower !== value.upper)
    return `${number(value.lower)} to ${number(value.upper)}${unit}`;
  const one = value.best ?? value.lower ?? value.upper;
  if (one === null) return 'no figure';
  return `${HEDGES[value.hedge] ?? ''}${number(one)}${unit}`;
}

/** A value as the tool reads it: "2,250 to 2,750", "9 December 2021", "04:30, Asia/Baghdad". */
export function valueWords(value: ValueView): string {
  if (value.kind === 'words') return value.words;
  if (value.kind === 'date') return interval(value, false);
  if (value.kind !== 'time') return figureWords(value);
  const clock =
    value.start === value.end || value.end === null
      ? (value.start ?? 'not stated')
      : `${value.start ?? ''} – ${value.end}`;
  const zone = value.zone === undefined ? '' : `, ${value.zone}`;
  return clock + zone + (value.day === undefined ? '' : `, ${day(value.day)}`);
}

/** Who says it: "in its own voice", "citing Joe Biden", "citing a person it does not name, via AFP". */
export function saysWho(said: StatementView['attribution']): string {
  const via = said.via === null ? '' : `, via ${said.via}`;
  if (said.claimant === null) return `in its own voice${via}`;
  return `citing ${said.claimant}${said.named ? '' : ' (not named)'}${via}`;
}

/** "as of" of a position in words for its head: before, bold, after. */
export function ofPosition(
  at: PositionView['asOf'],
  modality: PositionView['modality'],
): { lead: string; when: string; tail: string } {
  const tail =
    modality === 'fact'
      ? ''
      : `, ${modality === 'order' || modality === 'estimate' || modality === 'allegation' ? 'an' : 'a'} ${modality}`;
  if (at.start === null && at.end === null) return { lead: '', when: 'date not stated', tail };
  if (at.start === null) return { lead: '', when: interval(at, false), tail };
  if (at.start === at.end) return { lead: 'on ', when: interval(at, false), tail };
  const words = interval(at, false);
  return { lead: words.includes('–') ? '' : 'in ', when: words, tail: `${isInferred(at) ? ' (inferred)' : ''}${tail}` };
}

/** The engine's sentences with their ISO days and instants written as a journalist writes them. */
export const plain = (text: string): string =>
  text
    .replace(/(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[\d:.]*Z/g, (_, at: string, hour: string) => `${day(at)}, ${hour} UTC`)
    .replace(/(\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})/g, (_, start: string, end: string) =>
      interval({ start, end }).replace(' – ', ' to '),
    )
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (one) => day(one));

/** An answer by itself: a bare "no" counts nothing and reads as "none". */
export const answerWords = (label: string): string => (/^(?:no|zero)$/i.test(label.trim()) ? 'none' : label);

/** A sentence of ours in which a bare "no" stands as an answer, outside of quotes. */
export const sentenceWords = (text: string): string =>
  plain(text)
    .replace(/\bno(?= \((?:on|in|from|by|as of|according|which)\b)/g, 'none')
    .replace(/(?<=\banswer, )no(?=[,.])/g, 'none')
    .replace(/(?<=[;,] |^)no(?=,? according to )/gi, 'none')
    .replace(/(?<=\bgives )no(?=, suggested)/g, '“no”');

/** What decided a difference of scope, in the words of the screen. */
const SCOPES: Readonly<Record<string, string>> = {
  place: 'other place',
  window: 'other stretch of time',
  'thing counted': 'part against total',
};

/** The words of a pair of answers; where the tests are known, a difference of scope says of what. */
export function pairWords(pair: ClaimView['disagreements'][number], missing = pair.missing): string {
  const decided = pair.tests.find((test) => test.decides === true)?.test ?? '';
  if (pair.relation === 'scope') return SCOPES[decided] ?? relationWords(pair.relation);
  return relationWords(pair.relation, missing);
}
