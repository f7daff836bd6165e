import type { Findings } from './findings.ts';
import type { Relation } from './relation.ts';
import type { Ruling } from './rules.ts';
import { datesState } from './tests/change.ts';
import { JUDGEMENT } from './tests/value.ts';
import { spanLabel, valueLabel } from './wording.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The printed words; with the day they stand for where they print none ("that very day"). */
function quoted({ statement: { value, printed } }: Findings['pair'][number]): string {
  if (value.kind === 'words') return `“${value.words}”`;
  const plain = (value.kind !== 'date' && value.kind !== 'time') || /\d/.test(printed);
  return plain ? `“${printed}”` : `“${printed}” (${valueLabel(value, printed)})`;
}

/** One plain sentence that says how the two statements stand to each other and why. */
export function explain(f: Findings, ruling: Ruling): string {
  const [a, b] = f.pair.map(quoted);
  return SENTENCES[ruling.relation](f, { a: a ?? '', b: b ?? '', ruling });
}

interface Words {
  readonly a: string;
  readonly b: string;
  readonly ruling: Ruling;
}

/** Days of the as-of row in words: "31 Jan 2020 (day of publication)". */
function inWords(when: string | null): string {
  if (when === null) return 'a day not stated';
  const days = when.match(/\d{4}-\d\d-\d\d/g) ?? [];
  const [start, end = start] = days;
  if (start === undefined || end === undefined) return when;
  return `${spanLabel(start, end)}${when.startsWith('published') ? ' (day of publication)' : ''}`;
}

type Sentence = (f: Findings, words: Words) => string;

const row = (
  f: Findings,
  test: 'asOf' | 'counted' | 'place' | 'window' | 'event' | 'modality' | 'claimant' | 'source',
): string => {
  const { a, b } = f[test].row;
  return `${a ?? 'not stated'} on one side, ${b ?? 'not stated'} on the other`;
};

const difference: Sentence = (f, { ruling }) => {
  switch (ruling.decides) {
    case 'place':
      return `the place differs: ${row(f, 'place')}`;
    case 'window':
      return `the stretch of time differs: ${row(f, 'window')}`;
    case 'event':
      return `another event is dated or counted: ${row(f, 'event')}`;
    case 'unit':
      return 'percentage points and percent are two measures of one change';
    default:
      return ['same', 'not told apart'].includes(f.counted.row.result)
        ? 'the sentences share too little to say that both count one thing'
        : f.counted.row.result;
  }
};

const bare = (words: string): string => words.replace(/[“”]/g, '');

const MODES: Readonly<Record<string, string>> = {
  fact: 'stated as a fact',
  plan: 'a plan',
  order: 'an order',
  forecast: 'a forecast',
  fear: 'a fear',
  request: 'a request',
  allegation: 'an allegation',
  denial: 'a denial',
  estimate: 'an estimate',
};

const mode = (kind: string | null): string => MODES[kind ?? ''] ?? 'stated';

/** "count US troops in Iraq": the shorter of the two counted phrases, with the place both share. */
function subject({ pair: [a, b] }: Findings): string {
  const phrases = [a.statement.counted, b.statement.counted].flatMap((words) => words ?? []);
  const [counted] = phrases.sort((x, y) => x.length - y.length);
  if (counted === undefined || a.statement.value.kind === 'date') return 'answer one question';
  const { place } = a.statement;
  const where = place !== null && place === b.statement.place && !counted.includes(place) ? ` in ${place}` : '';
  return `${'unit' in a.statement.value && a.statement.value.unit === 'count' ? 'count' : 'give the figure for'} ${counted}${where}`;
}

const SENTENCES: Readonly<Record<Relation, Sentence>> = {
  same: (_, { a, b }) => `${a} and ${b} say the same.`,
  rounding: (_, { a, b }) => `${a} and ${b} fit each other: one is a less precise form of the other.`,
  bound: (_, { a, b }) => `${a} and ${b} fit each other: one states a bound that the other keeps.`,
  overlap: (_, { a, b }) => `${a} and ${b} overlap: both can be right.`,
  conversion: (f, { a, b }) =>
    `${a} and ${b} are the same after conversion${f.value.how === null ? '' : ` (${f.value.how})`}.`,
  changed: (f, { a, b }) =>
    f.pair.every(datesState)
      ? `${a} and ${b} are the days of two counts, and each says when its own figure held; nothing is dated that could be contradicted.`
      : `Both ${subject(f)}; ${bare(a)} is as of ${inWords(f.asOf.row.a)}, ${bare(b)} as of ${inWords(f.asOf.row.b)}: the figure changed, the outlets do not contradict each other.`,
  updated: (_, { a, b }) => `${a} and ${b} are two stages of one running count; the later one replaces the earlier.`,
  corrected: (f, { a, b }) =>
    f.lifecycle.finding === 'captures'
      ? `Two captures of one page: ${a} and ${b} replace each other without a note between them.`
      : `${a} and ${b}: one was withdrawn and replaced by an open correction.`,
  scope: (f, words) => `${words.a} and ${words.b} are part and total, or two parts: ${difference(f, words)}.`,
  definition: (f, words) => `${words.a} and ${words.b} answer two questions: ${difference(f, words)}.`,
  modality: (f, { a, b }) =>
    `${a} is ${mode(f.modality.row.a)}, ${b} is ${mode(f.modality.row.b)}: they do not contradict each other.`,
  party: (f, { a, b }) =>
    `${capital(f.claimant.row.a ?? 'one side')} says ${a}, ${f.claimant.row.b ?? 'the other'} says ${b}: the parties contradict each other, the outlets relay them.`,
  transmission: (f, { a, b }) =>
    f.source.finding === 'headline-and-body'
      ? `Headline and body of one page differ: ${a} against ${b}.`
      : `${a} and ${b} differ although one draws on the other: something was lost on the way.`,
  contradiction: (_, { a, b }) =>
    `${a} and ${b} cannot both be right: same thing, same place, same time, and nothing explains the difference.`,
  undetermined: (_, { a, b, ruling }) =>
    ruling.missing?.includes(JUDGEMENT) === true
      ? `${a} and ${b} are facts in words; a person must judge whether they agree.`
      : ruling.missing?.includes('thing counted') === true
        ? `${a} and ${b} may count different things: one is narrower, and neither says how they relate.`
        : `${a} and ${b} differ, and what could explain it is missing: ${(ruling.missing ?? []).join(', ')}.`,
  unrelated: (f, { a, b }) =>
    f.value.finding === 'incommensurable'
      ? `${a} and ${b} have no common scale: one source says nothing on the other’s figure.`
      : `${a} and ${b} are not about the same thing.`,
};
