import type { Formula, FormulaInput, FormulaKind } from './finding.ts';
import { amountOf, derive, figureOf } from './formulas.ts';
import type { Workings } from './formulas.ts';
import type { DraftMark } from './marks.ts';
import { standingAnswer } from './standing-answer.ts';

/** What each input of a formula of two is, in their order. */
export const ROLES: Readonly<Record<Exclude<FormulaKind, 'sum'>, readonly [string, string]>> = {
  difference: ['from', 'to'],
  share: ['part', 'whole'],
  change: ['from', 'to'],
  rate: ['amount', 'time'],
};

/** An input as a person names it: “mark 17”, “CLM-3”. */
export const inputName = (input: FormulaInput): string => {
  if (input === null) return 'a mark that is gone';
  return typeof input === 'number' ? `mark ${input}` : input;
};

const UNIT_WORDS: Readonly<Record<string, string>> = { count: 'a count', '%': 'a percentage' };
const unitWords = (unit: string | null): string => (unit === null ? 'a bare number' : (UNIT_WORDS[unit] ?? unit));

/** Why nothing can be calculated with an input now, or null. */
function unfitInput(input: FormulaInput, workings: Workings): string | null {
  if (input === null) return 'A mark that it was derived from no longer stands in the draft; say anew what it is from.';
  if (amountOf(input, workings) !== null) return null;
  if (typeof input === 'number') {
    const mark = workings.marks[input - 1];
    return mark === undefined
      ? `There is no mark ${input} in the draft.`
      : `Mark ${input}, “${mark.printed}”, is no single figure to calculate with.`;
  }
  const claim = workings.claims.get(input);
  if (claim === undefined) return `${input} is not followed any more.`;
  if (claim.answers.length === 0) return `${input}, ${claim.title}, has no answer yet.`;
  const answer = standingAnswer(claim);
  return answer === null
    ? `${input}, ${claim.title}, has several answers, and no verdict prefers one.`
    : `The answer to ${input}, ${answer.label}, is no single figure to calculate with.`;
}

function unfitCount({ kind, inputs }: Formula, number: number): string | null {
  if (inputs.includes(number)) return 'A figure is not derived from itself.';
  if (kind === 'sum') return inputs.length < 2 ? 'A sum has at least two parts.' : null;
  return inputs.length === 2 ? null : `A ${kind} has two inputs: ${ROLES[kind].join(' and ')}.`;
}

/** Why figures of these units do not go together in a formula, or null; a bare number goes with every unit. */
function unfitUnits({ kind, inputs }: Formula, mark: DraftMark, workings: Workings): string | null {
  const own = figureOf(mark)?.value.unit ?? null;
  const units = inputs.map((input) => amountOf(input, workings)?.value.unit ?? null);
  if (kind === 'rate') return null;
  const [first, ...others] = inputs.flatMap((input, at) => {
    const unit = units[at] ?? null;
    return unit === null ? [] : [{ input, unit }];
  });
  const other = others.find(({ unit }) => unit !== first?.unit);
  if (first !== undefined && other !== undefined)
    return `${inputName(first.input).replace(/^m/, 'M')} is ${unitWords(first.unit)} and ${inputName(other.input)} ${unitWords(other.unit)}; they do not go together.`;
  if (own === null) return null;
  if (kind === 'share' || kind === 'change')
    return own === '%' ? null : `A ${kind} is a percentage, and “${mark.printed}” is none.`;
  const fits = first === undefined || own === first.unit || (own === 'pp' && first.unit === '%');
  return fits ? null : `“${mark.printed}” is ${unitWords(own)}, and its inputs are ${unitWords(first.unit)}.`;
}

/** Why a mark's formula cannot be worked out as its inputs stand now, as a sentence; null where it can. */
export function unfitness(formula: Formula, mark: DraftMark, workings: Workings): string | null {
  if (figureOf(mark) === null) return `“${mark.printed}” is no single figure, and only such a one is derived.`;
  const counted = unfitCount(formula, mark.number);
  if (counted !== null) return counted;
  for (const input of formula.inputs) {
    const unfit = unfitInput(input, workings);
    if (unfit !== null) return unfit;
  }
  const apart = unfitUnits(formula, mark, workings);
  if (apart !== null) return apart;
  return derive(formula, workings) === null ? 'Nothing can be divided by zero.' : null;
}
