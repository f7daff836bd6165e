import { atOnce } from '../../text/steps.ts';
import type { Steps } from '../../text/steps.ts';
import type { Testimony } from '../comparison.ts';
import { checkFigure } from './check-figure.ts';
import { checkQuotation } from './check-quotation.ts';
import type { HeldText } from './check-quotation.ts';
import { checkDerived, checkStated } from './check-derived.ts';
import { UNKNOWN } from './finding.ts';
import type { Finding, Formula } from './finding.ts';
import type { Known, KnownClaim } from './known.ts';
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

/** A day that only says when a figure of its sentence holds stands as that figure does. */
function asOfItsFigure(
  mark: DraftMark,
  neighbours: readonly DraftMark[],
  found: ReadonlyMap<number, Finding>,
): Finding | null {
  const value = mark.statement?.value;
  if (value?.kind !== 'date') return null;
  const figure = neighbours.find(({ kind, statement }) => {
    if (kind !== 'figure' || statement === null) return false;
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

/** What figures of a draft are derived from, by their marks' numbers. */
export interface Formulas {
  /** Given by the sentences themselves. */
  readonly proposed: ReadonlyMap<number, Formula>;
  /** Stated by persons; they come before the proposed ones. */
  readonly stated: ReadonlyMap<number, Formula>;
  /** The claims that are inputs, by their ids. */
  readonly claims: ReadonlyMap<string, KnownClaim>;
}

/** The marks of each sentence, by where it begins. */
function sentencesOf(marks: readonly DraftMark[]): Map<number, DraftMark[]> {
  const found = new Map<number, DraftMark[]>();
  for (const mark of marks) {
    const own = found.get(mark.sentence.start);
    if (own) own.push(mark);
    else found.set(mark.sentence.start, [mark]);
  }
  return found;
}

/** What the marks of a draft are checked with. */
export interface Checking {
  readonly formulas: Formulas;
  readonly marks: readonly DraftMark[];
  readonly kept?: Kept;
}

/** Works the formulas out and puts what comes of them in the place of what was found otherwise. */
function workOut(
  found: Map<number, Finding>,
  text: string,
  { marks, formulas: { proposed, stated, claims } }: { marks: readonly DraftMark[]; formulas: Formulas },
): void {
  const workings = { marks, claims };
  for (const [number, formula] of proposed) {
    const mark = stated.has(number) ? undefined : marks[number - 1];
    const derived = mark && checkDerived(mark, formula, { text, workings });
    if (derived && (derived.state === 'differs' || found.get(number)?.state !== 'differs')) found.set(number, derived);
  }
  for (const [number, formula] of stated) {
    const mark = marks[number - 1];
    if (mark) found.set(number, checkStated(mark, formula, { text, workings, own: found.get(number) }));
  }
}

/**
 * The finding on every mark of a draft, by its number: derived figures are recomputed, figures and dates compared with
 * what is known, quotations held against their texts word by word.
 */
export const checkMarks = (draft: DraftText, cases: readonly MarkCase[], checking: Checking): Map<number, Finding> =>
  atOnce(checkSteps(draft, cases, checking));

/** The same, one mark after another. */
export function* checkSteps(
  draft: DraftText,
  cases: readonly MarkCase[],
  { formulas, marks, kept = new Map() }: Checking,
): Steps<Map<number, Finding>> {
  const found = new Map<number, Finding>(kept);
  for (const { mark, known, texts } of cases) {
    if (found.has(mark.number)) continue;
    const testimony = testimonyOfMark(mark, draft);
    found.set(mark.number, testimony === null ? checkQuotation(mark.printed, texts) : checkFigure(testimony, known));
    yield;
  }
  workOut(found, draft.text, { marks, formulas });
  const bySentence = sentencesOf(marks);
  for (const mark of marks) {
    const own = found.get(mark.number);
    if (own !== undefined && own.state !== 'unknown') continue;
    const neighbours = bySentence.get(mark.sentence.start) ?? [];
    found.set(mark.number, asOfItsFigure(mark, neighbours, found) ?? own ?? UNKNOWN);
  }
  return found;
}
