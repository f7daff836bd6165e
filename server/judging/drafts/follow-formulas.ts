import type { Formula, FormulaInput } from './finding.ts';
import type { Followed } from './follow.ts';
import { figureOf } from './formulas.ts';
import type { DraftMark } from './marks.ts';

/** Two figures that may stand in each other's place: of one unit, and of one thing counted as far as both say it. */
function alike(before: DraftMark | undefined, after: DraftMark | undefined): boolean {
  const [was, now] = [figureOf(before), figureOf(after)];
  if (was === null || now === null || was.value.unit !== now.value.unit) return false;
  const [counted, other] = [before?.statement?.counted ?? null, after?.statement?.counted ?? null];
  return counted === null || other === null || counted.toLowerCase() === other.toLowerCase();
}

/**
 * The formulas of a version in the next one, by the number of the derived mark there. A mark is followed where its words
 * stand, or where a figure of the same unit and thing stands in its place; an input that is gone is null, and a formula
 * whose own mark is gone goes with it.
 */
export function followFormulas<F extends Formula>(
  formulas: ReadonlyMap<number, F>,
  { kept, lost }: Pick<Followed, 'kept' | 'lost'>,
  { before, after }: { before: readonly DraftMark[]; after: readonly DraftMark[] },
): Map<number, F> {
  const places = new Map<number, number>([...kept].map(([now, was]) => [was, now]));
  for (const { was, now } of lost) if (now !== null && alike(before[was - 1], after[now - 1])) places.set(was, now);
  const placed = (input: FormulaInput): FormulaInput =>
    typeof input === 'number' ? (places.get(input) ?? null) : input;
  return new Map(
    [...formulas].flatMap(([was, formula]) => {
      const now = places.get(was);
      return now === undefined ? [] : [[now, { ...formula, inputs: formula.inputs.map(placed) }] as const];
    }),
  );
}
