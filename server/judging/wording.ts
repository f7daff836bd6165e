import type { AsOf, CalendarDate, ClockTime, Value } from '../reading/statement.ts';
import type { Testimony } from './comparison.ts';
import type { ClaimJudgement, Disagreement, Position, Witness } from './position.ts';
import type { Relation } from './relation.ts';
import { JUDGEMENT } from './tests/value.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const FULL = [
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

interface Day {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

const dayOf = (iso: string): Day => ({
  year: iso.slice(0, 4),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

/** An ISO day in words of a screen: "9 Dec 2021". */
export function dayLabel(iso: string): string {
  const { year, month, day } = dayOf(iso);
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

const lastDay = ({ year, month }: Day): number => new Date(Date.UTC(Number(year), month, 0)).getUTCDate();

/** Two ISO days as the shortest words that say the same: "Jan 2020", "2021", "1 – 10 Dec 2021". */
export function spanLabel(start: string, end: string): string {
  const [a, b] = [dayOf(start), dayOf(end)];
  if (start === end) return dayLabel(start);
  const whole = a.day === 1 && b.day === lastDay(b);
  if (whole && a.month === 1 && b.month === 12) return a.year === b.year ? a.year : `${a.year} – ${b.year}`;
  if (whole && a.year === b.year && a.month === b.month) return `${MONTHS[a.month - 1] ?? ''} ${a.year}`;
  if (a.year === b.year && a.month === b.month) return `${a.day} – ${dayLabel(end)}`;
  if (whole)
    return `${MONTHS[a.month - 1] ?? ''}${a.year === b.year ? '' : ` ${a.year}`} – ${MONTHS[b.month - 1] ?? ''} ${b.year}`;
  return `${dayLabel(start)} – ${dayLabel(end)}`;
}

/** When a figure holds, for a sentence: "in January 2020", "on 9 Dec 2021", "by 31 Dec 2021"; null when nothing is known. */
export function whenLabel(asOf: AsOf): string | null {
  const { start, end } = asOf;
  if (start === null) return end === null ? null : `by ${dayLabel(end)}`;
  if (end === null) return `since ${dayLabel(start)}`;
  if (start === end) return `on ${dayLabel(start)}`;
  const [a, b] = [dayOf(start), dayOf(end)];
  if (a.day === 1 && a.month === b.month && a.year === b.year && b.day === lastDay(b))
    return `in ${FULL[a.month - 1] ?? ''} ${a.year}`;
  return a.year === b.year && a.month === 1 && b.month === 12 ? `in ${a.year}` : `from ${spanLabel(start, end)}`;
}

const DATE_WORDS: Readonly<Record<CalendarDate['hedge'], string>> = {
  none: '',
  about: 'about ',
  before: 'before ',
  by: 'by ',
  after: 'after ',
  since: 'since ',
  until: 'until ',
  early: 'early ',
  mid: 'mid-',
  late: 'late ',
};

function dateLabel(date: CalendarDate): string {
  const { start, end, hedge } = date;
  if (start === null) return end === null ? 'a day not known' : `by ${dayLabel(end)}`;
  if (end === null) return `since ${dayLabel(start)}`;
  if (['early', 'mid', 'late'].includes(hedge)) {
    const { month, year } = dayOf(start);
    return `${DATE_WORDS[hedge]}${FULL[month - 1] ?? ''} ${year}`;
  }
  return `${DATE_WORDS[hedge]}${spanLabel(start, end)}`;
}

function timeLabel(time: ClockTime): string {
  const clock = time.start === time.end || time.end === null ? (time.start ?? '') : `${time.start ?? ''} – ${time.end}`;
  return [clock, time.zone ?? '', time.day === undefined ? '' : dayLabel(time.day)]
    .filter((part) => part !== '')
    .join(' ');
}

/** The answer in words of a screen: figures as printed, dates and times in one form. */
export function valueLabel(value: Value, printed: string): string {
  switch (value.kind) {
    case 'date':
      return dateLabel(value);
    case 'time':
      return timeLabel(value);
    case 'words':
      return value.words;
    default:
      return (
        printed
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()) || String(value.best ?? '')
      );
  }
}

/** Plain names of the relations, as the screens print them. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  same: 'same figure',
  rounding: 'less precise, same figure',
  bound: 'keeps the stated bound',
  overlap: 'overlapping ranges',
  conversion: 'same after conversion',
  changed: 'changed over time',
  updated: 'updated count',
  corrected: 'corrected',
  scope: 'part against total',
  definition: 'another thing counted',
  modality: 'plan, not fact',
  party: 'the parties contradict each other',
  transmission: 'misreported on the way',
  contradiction: 'contradiction',
  undetermined: 'open',
  unrelated: 'not about the same thing',
};

const SETTLES: Readonly<Partial<Record<Relation, string>>> = {
  contradiction: 'the text both go back to, or the office that counted',
  party: 'a count by neither party',
  transmission: 'the wording of the source both draw on',
};

/** What would settle the open and conflicting pairs of a claim, one sentence a pair. */
export function settles(disagreements: readonly Disagreement[]): string[] {
  return disagreements.flatMap(({ a, b, relation, comparison }) => {
    if (comparison.missing.includes(JUDGEMENT))
      return [`Between ${a} and ${b}: a person must judge whether the words agree.`];
    if (comparison.missing.length > 0)
      return [`Between ${a} and ${b}: missing is the ${comparison.missing.join(' and the ')}.`];
    const settle = SETTLES[relation];
    return settle === undefined ? [] : [`Between ${a} and ${b}: ${settle} would say.`];
  });
}

const sayer = ({ statement, source }: Testimony): string =>
  statement.attribution.claimant ?? source.outlet ?? 'one source';

/** Wording for copy that is safe to print: every answer with who gives it, never one figure where the sources differ. */
export function copyWording(judgement: Pick<ClaimJudgement, 'positions'>, witnesses: readonly Witness[]): string {
  const byId = new Map(witnesses.map((witness) => [witness.id, witness.testimony]));
  const parts = judgement.positions.flatMap((position) => {
    const lead = byId.get(position.lead);
    return lead === undefined ? [] : [{ position, lead }];
  });
  const [first, ...rest] = parts;
  if (first === undefined) return '';
  if (rest.length === 0) return `${first.position.label}, according to ${sayer(first.lead)}`;
  const range = rangeWording(parts);
  if (range !== null) return range;
  return parts
    .map(({ position, lead }) => `${position.label}${dated(position)} according to ${sayer(lead)}`)
    .join('; ');
}

const dated = (position: Position): string => {
  const when = position.asOf.stated ? whenLabel(position.asOf) : null;
  return when === null ? '' : ` (${when})`;
};

interface Answer {
  readonly position: Position;
  readonly lead: Testimony;
}

function rangeWording(answers: readonly Answer[]): string | null {
  const figures = answers.map(({ lead }) => lead.statement.value);
  const best = figures.flatMap((value) =>
    'best' in value && value.kind === 'quantity' && value.best !== null ? [value] : [],
  );
  if (best.length !== answers.length || new Set(best.map(({ unit }) => unit)).size > 1) return null;
  if (new Set(answers.map(({ position }) => `${position.asOf.start ?? ''}${position.modality}`)).size > 1) return null;
  const sorted = [...answers].sort((x, y) => numberOf(x) - numberOf(y));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return null;
  const names = [...new Set(sorted.map(({ lead }) => sayer(lead)))].join(' and ');
  return `between ${low.position.label} and ${high.position.label}, according to ${names}`;
}

const numberOf = ({ lead }: Answer): number => ('best' in lead.statement.value ? (lead.statement.value.best ?? 0) : 0);
