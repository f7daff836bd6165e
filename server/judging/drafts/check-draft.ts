import type { Testimony } from '../comparison.ts';
import { checkFigure } from './check-figure.ts';
import { checkQuotation } from './check-quotation.ts';
import type { HeldText } from './check-quotation.ts';
import { finding, UNKNOWN } from './finding.ts';
import type { Finding, Formula } from './finding.ts';
import { asPrinted, derive, figureOf, isRight } from './formulas.ts';
import type { Known } from './known.ts';
import type { DraftMark } from './marks.ts';

/** What one mark is held against. */
export interface MarkCase {
  readonly mark: DraftMark;
  readonly known: Known;
  readonly texts: readonly HeldText[];
}

/** A draft as its marks are read: its words and the day it speaks from. */
export interface DraftText {
  readonly text: string;
  /** ISO day. */
  readonly published: string;
}

/** A mark as the comparison knows it: a testimony of a source that is no outlet's. */
export function testimonyOfMark({ statement }: DraftMark, { text, published }: DraftText): Testimony | null {
  return statement && { statement, text, source: { id: 'draft', published } };
}

/** A derived figure is recomputed; where it is right its inputs carry the finding. */
function checkDerived(
  mark: DraftMark,
  formula: Formula,
  { text, marks }: { text: string; marks: readonly DraftMark[] },
): Finding | null {
  const figure = figureOf(mark);
  const derived = figure && derive(formula, marks);
  if (!figure || !derived) return null;
  const sentence = text.slice(mark.sentence.start, mark.sentence.end);
  const inputs = derived.inputs.map((number) => `mark ${number}`).join(' and ');
  if (isRight(figure, derived, sentence))
    return finding('agrees', `Derived from ${inputs}: ${derived.words}.`, { derived });
  return finding('differs', `Derived from ${inputs}: ${derived.words}; the draft has ${mark.printed}.`, {
    relation: 'contradiction',
    derived,
    wording: asPrinted(figure, derived),
  });
}

/** A day that only says when a figure of its sentence holds stands as that figure does. */
function asOfItsFigure(
  mark: DraftMark,
  marks: readonly DraftMark[],
  found: ReadonlyMap<number, Finding>,
): Finding | null {
  const value = mark.statement?.value;
  if (value?.kind !== 'date') return null;
  const figure = marks.find(({ kind, statement, sentence }) => {
    if (kind !== 'figure' || statement === null || sentence.start !== mark.sentence.start) return false;
    const { asOf } = statement;
    return asOf.stated && asOf.start === value.start && asOf.end === value.end;
  });
  const of = figure && found.get(figure.number);
  if (!figure || !of || (of.state !== 'agrees' && of.state !== 'unsettled')) return null;
  if (of.derived !== null) return null;
  return { ...of, explanation: `It dates mark ${figure.number}. ${of.explanation}`, wording: null };
}

/** What is not looked up again: findings of an earlier version, by the number their mark has now. */
export type Kept = ReadonlyMap<number, Finding>;

/**
 * The finding on every mark of a draft, by its number: derived figures are recomputed, figures and dates compared with
 * what is known, quotations held against their texts word by word.
 */
export function checkMarks(
  draft: DraftText,
  cases: readonly MarkCase[],
  {
    formulas,
    marks,
    kept = new Map(),
  }: { formulas: ReadonlyMap<number, Formula>; marks: readonly DraftMark[]; kept?: Kept },
): Map<number, Finding> {
  const found = new Map<number, Finding>(kept);
  for (const { mark, known, texts } of cases) {
    if (found.has(mark.number)) continue;
    const testimony = testimonyOfMark(mark, draft);
    found.set(mark.number, testimony === null ? checkQuotation(mark.printed, texts) : checkFigure(testimony, known));
  }
  for (const [number, formula] of formulas) {
    const mark = marks[number - 1];
    const derived = mark && checkDerived(mark, formula, { text: draft.text, marks });
    if (derived && (derived.state === 'differs' || found.get(number)?.state !== 'differs')) found.set(number, derived);
  }
  for (const mark of marks) {
    const own = found.get(mark.number);
    if (own !== undefined && own.state !== 'unknown') continue;
    found.set(mark.number, asOfItsFigure(mark, marks, found) ?? own ?? UNKNOWN);
  }
  return found;
}
