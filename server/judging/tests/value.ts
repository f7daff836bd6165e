import type { Account } from '../account.ts';
import type { CalendarDate, ClockTime, Quantity, Value } from '../../reading/statement.ts';
import { isCurrency } from '../lexicon/units.ts';
import { fold } from '../lexicon/words.ts';
import { relateDates } from '../values/dates.ts';
import { relateFigures, type Figure } from '../values/figures.ts';
import type { ValueRelation } from '../values/relate.ts';
import { relateTimes, type Moment } from '../values/times.ts';
import { cityClock, printedZone } from '../values/zones.ts';
import { outcome, type Outcome, type Pair } from './outcome.ts';

export type ValueFinding = ValueRelation | 'incommensurable' | 'points-and-percent' | 'ordinals-apart';

const isFigure = (value: Value): value is Quantity => 'best' in value;

/** Brings the two values to one scale and relates them; the unit and value rows of the table. */
export function valueTest(pair: Pair): Outcome<ValueFinding> & { readonly how: string | null } {
  const [a, b] = [pair[0].statement.value, pair[1].statement.value];
  if (a.kind === 'words' || b.kind === 'words') return wordsTest(pair, a, b);
  if (isFigure(a) && isFigure(b)) return figureTest(pair, a, b);
  if (a.kind === 'date' && b.kind === 'date') return dateTest(pair, a, b);
  if (a.kind === 'time' && b.kind === 'time') return timeTest(pair, a, b);
  if (a.kind === 'date' && b.kind === 'time') return dayOfTime(pair, a, dayOf(pair[1], b));
  if (a.kind === 'time' && b.kind === 'date') return dayOfTime(pair, b, dayOf(pair[0], a));
  return made(pair, 'incommensurable', 'a figure and a date: no common scale');
}

interface More {
  readonly missing?: string | null;
  readonly how?: string | null;
}

function made(
  pair: Pair,
  finding: ValueFinding,
  result: string,
  more: More = {},
): Outcome<ValueFinding> & { how: string | null } {
  const row = { test: 'value', a: pair[0].statement.printed, b: pair[1].statement.printed, result } as const;
  return { ...outcome(finding, row, more.missing ?? null), how: more.how ?? null };
}

/** Named as missing where facts in words stand against each other. */
export const JUDGEMENT = 'judgement of a person';

function wordsTest(pair: Pair, a: Value, b: Value): Outcome<ValueFinding> & { how: string | null } {
  const same = a.kind === 'words' && b.kind === 'words' && fold(a.words) === fold(b.words);
  return same
    ? made(pair, 'same', 'the same words')
    : made(pair, 'unclear', 'words that only a person can compare', { missing: JUDGEMENT });
}

const CLOCKED = /\b(hour|day|week|month|year)s$/;

/** "40,000 flying hours" counts hours, and is the length of time of it too where the other side gives one. */
function asMeasured(account: Account, quantity: Quantity, other: Quantity): Quantity {
  const unit = CLOCKED.exec(account.statement.counted ?? '')?.[1];
  return unit !== undefined && quantity.unit === 'count' && other.kind === 'duration'
    ? { ...quantity, unit }
    : quantity;
}

const figureOf = (account: Account, quantity: Quantity): Figure => ({
  quantity,
  printed: account.statement.printed,
  sentence: account.sentence,
  around: around(account),
});

const NEXT_SENTENCE = /^\s*[^.!?\n]*(?:\.\d[^.!?\n]*)*/u;

/** The sentence of the figure and the one behind it. */
function around({ testimony: { text }, statement: { sentence } }: Account): string {
  return text.slice(sentence.start, sentence.end) + (NEXT_SENTENCE.exec(text.slice(sentence.end))?.[0] ?? '');
}

const RESULTS: Readonly<Record<ValueRelation, string>> = {
  same: 'equal',
  rounding: 'one is a less precise form of the other',
  bound: 'one keeps the bound the other states',
  overlap: 'the ranges overlap',
  conversion: 'equal after conversion',
  apart: 'apart',
  unclear: 'cannot be decided',
};

const COIN =
  /^\s*(?:\p{L}+ )?(?:crowns?|koruna|kron(?:a|or|er|e)|francs?|dinars?|pesos?|rials?|riyals?|shillings?|liras?|dirhams?|rupees?|marks|guilders?|won|baht|pounds?)\b/iu;

/** One side is money, the other a coin whose country is not told. */
function moneyDoubt(pair: Pair): boolean {
  const money = pair.map(({ statement }) => isFigure(statement.value) && isCurrency(statement.value.unit));
  const coin = pair.map(({ statement, testimony }) =>
    COIN.test(testimony.text.slice(statement.end, statement.end + 40)),
  );
  return (money[0] === true && coin[1] === true) || (money[1] === true && coin[0] === true);
}

function figureTest(pair: Pair, qa: Quantity, qb: Quantity): Outcome<ValueFinding> & { how: string | null } {
  const kinds = [qa.kind, qb.kind];
  if (kinds.includes('ordinal') && qa.kind !== qb.kind)
    return made(pair, 'incommensurable', 'a rank and a figure: no common scale');
  const found = relateFigures(
    figureOf(pair[0], asMeasured(pair[0], qa, qb)),
    figureOf(pair[1], asMeasured(pair[1], qb, qa)),
  );
  if (found.units === 'points-and-percent')
    return made(pair, 'points-and-percent', 'percentage points against percent');
  if (found.units === 'apart' && moneyDoubt(pair))
    return made(pair, 'unclear', 'money of two currencies, and no rate', { missing: 'exchange rate' });
  if (found.units === 'apart') return made(pair, 'incommensurable', 'units without a common scale');
  if (found.relation === 'apart' && qa.kind === 'ordinal') return made(pair, 'ordinals-apart', 'different ranks');
  const ratio = found.relation === 'apart' ? distance(qa, qb) : '';
  return made(
    pair,
    found.relation,
    `${RESULTS[found.relation]}${ratio}${found.how === null ? '' : ` (${found.how})`}`,
    found,
  );
}

function distance(a: Quantity, b: Quantity): string {
  if (a.best === null || b.best === null || a.best <= 0 || b.best <= 0 || a.unit !== b.unit) return '';
  const ratio = Math.max(a.best, b.best) / Math.min(a.best, b.best);
  return ratio >= 1.1 ? `, ${Number(ratio.toPrecision(2))} to 1` : '';
}

function dateTest(pair: Pair, a: CalendarDate, b: CalendarDate): Outcome<ValueFinding> & { how: string | null } {
  const calendars = pair.map((account) => account.statement.rules.find((rule) => rule.startsWith('calendar:')) ?? '');
  const found = relateDates(a, b);
  if (calendars[0] !== calendars[1] && ['same', 'rounding'].includes(found.relation)) {
    const how = calendars
      .filter((name) => name !== '')
      .map((name) => name.slice('calendar:'.length))
      .join(', ');
    return made(pair, 'conversion', `the same day (${how})`, { how });
  }
  return made(pair, found.relation, RESULTS[found.relation], found);
}

/** The day a clock time falls on: as read, else the nearest day printed on the same side of a bracket. */
function dayOf(account: Account, time: ClockTime): string | null {
  if (time.day !== undefined) return time.day;
  const [at, end] = [
    account.statement.start - account.statement.sentence.start,
    account.statement.end - account.statement.sentence.start,
  ];
  const depth = (index: number): number =>
    (account.sentence.slice(0, index).match(/\(/g) ?? []).length -
    (account.sentence.slice(0, index).match(/\)/g) ?? []).length;
  const near = account.beside
    .flatMap((found) => {
      const { value } = found;
      const single = value.kind === 'date' && value.start !== null && value.start === value.end ? value.start : null;
      return single === null || depth(found.start) !== depth(at)
        ? []
        : [{ day: single, away: Math.max(found.start - end, at - found.end) }];
    })
    .sort((x, y) => x.away - y.away);
  return near[0]?.day ?? null;
}

/** The zone of a clock time: printed with it, known of the source, or named near it. */
function zoneOf(account: Account, time: ClockTime): string | null {
  const { statement, sentence, testimony, beside } = account;
  if (time.zone !== undefined && !/^local/i.test(time.zone)) return time.zone;
  const end = statement.end - statement.sentence.start;
  const alone = !beside.some(({ value }) => value.kind === 'time');
  const behind = sentence.slice(end);
  const own = alone ? behind : (behind.split(/[(),;]/)[0] ?? '');
  const source = testimony.source.timeZone ?? printedZone(testimony.source.note ?? '');
  const local = /\blocal time\b/i.test(sentence);
  return (
    printedZone(own) ?? (alone ? printedZone(sentence) : null) ?? source ?? cityClock(own) ?? (local ? 'local' : null)
  );
}

function timeTest(pair: Pair, a: ClockTime, b: ClockTime): Outcome<ValueFinding> & { how: string | null } {
  const moment = (account: Account, time: ClockTime): Moment => ({
    time,
    day: dayOf(account, time),
    zone: zoneOf(account, time),
  });
  const found = relateTimes(moment(pair[0], a), moment(pair[1], b));
  return made(pair, found.relation, RESULTS[found.relation], found);
}

function dayOfTime(pair: Pair, date: CalendarDate, day: string | null): Outcome<ValueFinding> & { how: string | null } {
  if (day === null) return made(pair, 'unclear', 'the day of the clock time is not stated', { missing: 'date' });
  const found = relateDates(date, { kind: 'date', start: day, end: day, hedge: 'none' });
  const relation = found.relation === 'same' ? 'rounding' : found.relation;
  return made(pair, relation, RESULTS[relation], found);
}
