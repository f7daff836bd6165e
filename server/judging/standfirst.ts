import type { Disagreement, Position } from './position.ts';
import { JUDGEMENT } from './tests/value.ts';
import { whenLabel } from './wording.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const number = (n: number): string => NUMBERS[n] ?? String(n);
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

const answer = (position: Position): string => {
  const when = whenLabel(position.asOf);
  const isDate = /\b(?:19|20)\d\d$/.test(position.label);
  return when === null || isDate || !position.asOf.stated ? position.label : `${position.label} ${when}`;
};

/** The answering sentence of the claim page: what the sources really disagree about, in one to three plain sentences. */
export function standfirst(positions: readonly Position[], disagreements: readonly Disagreement[]): string {
  if (positions.length === 0) return 'No statement answers this yet.';
  const [only] = positions;
  if (positions.length === 1 && only !== undefined) return agreeing(only);
  const of = (group: Disagreement['group']): Disagreement[] => disagreements.filter((one) => one.group === group);
  const [conflicts, open] = [of('conflict'), of('open').filter(({ relation }) => relation !== 'unrelated')];
  if (conflicts.length === 0 && open.length === 0 && of('explained').length === 0)
    return `The answers fit each other: ${positions.map(answer).join('; ')}.`;
  const lead = conflicts[0] ?? open[0] ?? of('explained')[0] ?? of('agree')[0];
  const opening =
    conflicts.length > 0 ? conflictWords(conflicts) : open.length > 0 ? openWords(open) : peaceWords(lead);
  return [opening, between(positions, lead), others(positions, lead)].filter((part) => part !== '').join(' ');
}

function agreeing(position: Position): string {
  const count = position.gives.length;
  return count > 1
    ? `${capital(number(count))} statements, one answer: ${answer(position)}.`
    : `One statement so far: ${answer(position)}.`;
}

const CONFLICT: Readonly<Record<string, string>> = {
  party: 'The parties contradict each other.',
  transmission: 'One source misreports what it draws on.',
  contradiction: 'A contradiction.',
};

function conflictWords(conflicts: readonly Disagreement[]): string {
  if (conflicts.length > 1) return `${capital(number(conflicts.length))} conflicts between the answers.`;
  return CONFLICT[conflicts[0]?.relation ?? ''] ?? 'A contradiction.';
}

function openWords(open: readonly Disagreement[]): string {
  const missing = [...new Set(open.flatMap(({ comparison }) => comparison.missing))];
  if (missing.includes(JUDGEMENT)) return 'Open: the answers are facts in words, and a person must judge them.';
  return missing.length === 0 ? 'Open.' : `Open: the ${missing.join(' and the ')} is missing.`;
}

const PEACE: Readonly<Record<string, string>> = {
  changed: 'No contradiction: it changed over time.',
  updated: 'No contradiction: the count moved on.',
  corrected: 'One figure was withdrawn and replaced.',
  scope: 'No contradiction: the figures have a different scope.',
  definition: 'No contradiction: the sources count different things.',
  modality: 'No contradiction: one answer is no statement of fact.',
  unrelated: 'The answers are not about the same thing.',
};

const peaceWords = (lead: Disagreement | undefined): string =>
  PEACE[lead?.relation ?? ''] ?? 'The answers fit each other.';

function between(positions: readonly Position[], lead: Disagreement | undefined): string {
  const find = (letter: string | undefined): Position | undefined =>
    positions.find((position) => position.letter === letter);
  const [a, b] = [find(lead?.a), find(lead?.b)];
  if (a === undefined || b === undefined || lead === undefined) return '';
  if (lead.relation === 'changed') return `${capital(answer(a))}, ${answer(b)}.`;
  return `${capital(answer(a))} stands against ${answer(b)}.`;
}

function others(positions: readonly Position[], lead: Disagreement | undefined): string {
  const rest = positions.filter(({ letter }) => letter !== lead?.a && letter !== lead?.b);
  const plans = rest.filter(({ modality }) => modality !== 'fact' && modality !== 'estimate');
  const [plan] = plans;
  if (rest.length === 1 && plan !== undefined)
    return `A ${ORDINALS[positions.length] ?? 'further'} answer, ${plan.label}, was a ${plan.modality}.`;
  return rest.length === 0
    ? ''
    : `${capital(number(rest.length))} more ${rest.length === 1 ? 'answer' : 'answers'}: ${rest.map(answer).join('; ')}.`;
}
