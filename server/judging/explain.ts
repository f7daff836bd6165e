import type { Findings } from './findings.ts';
import type { Relation } from './relation.ts';
import type { Ruling } from './rules.ts';
import { spanLabel } from './wording.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** One plain sentence that says how the two statements stand to each other and why. */
export function explain(f: Findings, ruling: Ruling): string {
  const [a, b] = f.pair.map(({ statement }) => `“${statement.printed}”`);
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
      return f.counted.row.result;
  }
};

const SENTENCES: Readonly<Record<Relation, Sentence>> = {
  same: (_, { a, b }) => `${a} and ${b} say the same.`,
  rounding: (_, { a, b }) => `${a} and ${b} fit each other: one is a less precise form of the other.`,
  bound: (_, { a, b }) => `${a} and ${b} fit each other: one states a bound that the other keeps.`,
  overlap: (_, { a, b }) => `${a} and ${b} overlap: both can be right.`,
  conversion: (f, { a, b }) =>
    `${a} and ${b} are the same after conversion${f.value.how === null ? '' : ` (${f.value.how})`}.`,
  changed: (f, { a, b }) =>
    `Both count the same; ${a} is as of ${inWords(f.asOf.row.a)}, ${b} as of ${inWords(f.asOf.row.b)}: the figure changed, the outlets do not contradict each other.`,
  updated: (_, { a, b }) => `${a} and ${b} are two stages of one running count; the later one replaces the earlier.`,
  corrected: (f, { a, b }) =>
    f.lifecycle.finding === 'captures'
      ? `Two captures of one page: ${a} and ${b} replace each other without a note between them.`
      : `${a} and ${b}: one was withdrawn and replaced by an open correction.`,
  scope: (f, words) => `${words.a} and ${words.b} are part and total, or two parts: ${difference(f, words)}.`,
  definition: (f, words) => `${words.a} and ${words.b} answer two questions: ${difference(f, words)}.`,
  modality: (f, { a, b }) => `${a} and ${b} do not speak of the same kind of thing: ${f.modality.row.result}.`,
  party: (f, { a, b }) =>
    `${capital(f.claimant.row.a ?? 'one side')} says ${a}, ${f.claimant.row.b ?? 'the other'} says ${b}: the parties contradict each other, the outlets relay them.`,
  transmission: (f, { a, b }) =>
    f.source.finding === 'headline-and-body'
      ? `Headline and body of one page differ: ${a} against ${b}.`
      : `${a} and ${b} differ although one draws on the other: something was lost on the way.`,
  contradiction: (_, { a, b }) =>
    `${a} and ${b} cannot both be right: same thing, same place, same time, and nothing explains the difference.`,
  undetermined: (_, { a, b, ruling }) =>
    `${a} and ${b} differ, and what could explain it is missing: ${(ruling.missing ?? []).join(', ')}.`,
  unrelated: (f, { a, b }) =>
    f.value.finding === 'incommensurable'
      ? `${a} and ${b} have no common scale: one source says nothing on the other’s figure.`
      : `${a} and ${b} are not about the same thing.`,
};
