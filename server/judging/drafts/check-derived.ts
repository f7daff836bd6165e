import { finding } from './finding.ts';
import type { Derivation, Finding, Formula } from './finding.ts';
import { asPrinted, derive, figureOf, isRight } from './formulas.ts';
import type { Workings } from './formulas.ts';
import type { DraftMark } from './marks.ts';
import { inputName, unfitness } from './unfit.ts';

const ended = (words: string): string => words.replace(/[.\s]*$/, '.');

/** “Derived from mark 17 and CLM-3: 2 + 3 = 5”. */
const derivedWords = ({ inputs, words }: Derivation): string =>
  `Derived from ${inputs.map(inputName).join(' and ')}: ${words}`;

/** A derived figure is recomputed; where it is right its inputs carry the finding. Null where it cannot be worked out. */
export function checkDerived(
  mark: DraftMark,
  formula: Formula,
  { text, workings }: { text: string; workings: Workings },
): Finding | null {
  const figure = figureOf(mark);
  const derived = figure && derive(formula, workings);
  if (!figure || !derived) return null;
  const sentence = text.slice(mark.sentence.start, mark.sentence.end);
  if (isRight(figure, derived, sentence)) return finding('agrees', `${derivedWords(derived)}.`, { derived });
  return finding('differs', `${derivedWords(derived)}; the draft has ${mark.printed}.`, {
    relation: 'contradiction',
    derived,
    wording: asPrinted(figure, derived),
  });
}

const isAgainst = (own: Finding | undefined): own is Finding => own?.state === 'differs' || own?.state === 'contested';

/**
 * What is found on a mark that a person says is derived, beside what is known of it otherwise: a sum that comes out
 * otherwise differs; one that is right does not settle what claims say against the figure; one that cannot be worked
 * out as its inputs stand is unsettled, and says why.
 */
export function checkStated(
  mark: DraftMark,
  formula: Formula,
  { text, workings, own }: { text: string; workings: Workings; own: Finding | undefined },
): Finding {
  const unfit = unfitness(formula, mark, workings);
  const derived = unfit === null ? checkDerived(mark, formula, { text, workings }) : null;
  if (derived === null) {
    const why = `It cannot be worked out: ${ended(unfit ?? 'its inputs have no single figure')}`;
    return isAgainst(own)
      ? { ...own, explanation: `${ended(own.explanation)} ${why}` }
      : finding('unsettled', why, { missing: ['inputs'] });
  }
  if (derived.state === 'differs' || !isAgainst(own)) return derived;
  return { ...own, derived: derived.derived, explanation: `${ended(own.explanation)} ${derived.explanation}` };
}
