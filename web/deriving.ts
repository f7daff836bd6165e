/** What figures of a draft are derived from, on screen: words of formulas and their inputs, and stating one with a way back. */
import type { DraftFormulaInput, DraftMarkView, DraftPage } from '../server/contract.ts';
import { useWrite } from './api.ts';
import { failed, saved } from './notices.ts';

export type FormulaKind = NonNullable<DraftFormulaInput['kind']>;
export type Input = DraftFormulaInput['inputs'][number];

export const FORMULAS: readonly (readonly [FormulaKind, string])[] = [
  ['sum', 'Sum'],
  ['difference', 'Difference'],
  ['share', 'Share in percent'],
  ['change', 'Change in percent'],
  ['rate', 'Rate'],
];

const ROLES: Readonly<Record<FormulaKind, readonly string[]>> = {
  sum: [],
  difference: ['From', 'To'],
  share: ['Part', 'Whole'],
  change: ['From', 'To'],
  rate: ['Amount', 'Time'],
};

/** What the input at a place is: “From”, “Whole”, “Part 3”. */
export const roleOf = (kind: FormulaKind, at: number): string => ROLES[kind][at] ?? `Part ${at + 1}`;

/** How many inputs a formula may have. */
export const mostInputs = (kind: FormulaKind): number => (kind === 'sum' ? 50 : 2);

export const formulaWords = (kind: FormulaKind): string =>
  (FORMULAS.find(([one]) => one === kind)?.[1] ?? kind).toLowerCase();

/** The formula a mark has: as a person stated it, else as its sentence gives it. */
export function formulaOf({
  formula,
  derived,
}: DraftMarkView): { readonly kind: FormulaKind; readonly inputs: Input[] } | null {
  if (formula !== null) return { kind: formula.kind, inputs: formula.inputs.filter((input) => input !== null) };
  return derived === null ? null : { kind: derived.kind, inputs: derived.inputs };
}

const MOST_FOUND = 6;

/** Figures of a draft that can be inputs of a mark: those with the words in them or their sentence, the nearest first. */
export function marksFor(page: DraftPage, mark: DraftMarkView, words: string): DraftMarkView[] {
  const sought = words.trim().toLowerCase();
  const sentenceOf = ({ sentence }: DraftMarkView): string =>
    page.text.slice(sentence.start, sentence.end).toLowerCase();
  const rank = (one: DraftMarkView): number => {
    if (sought === '') return 0;
    if (one.printed.toLowerCase() === sought || `mark ${one.number}` === sought || String(one.number) === sought)
      return 0;
    if (one.printed.toLowerCase().includes(sought)) return 1;
    return sentenceOf(one).includes(sought) ? 2 : 3;
  };
  const away = (one: DraftMarkView): number => Math.abs(one.number - mark.number);
  return page.list
    .filter((one) => one.kind === 'figure' && one.number !== mark.number)
    .map((one) => ({ one, at: rank(one) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at || away(a.one) - away(b.one))
    .slice(0, MOST_FOUND)
    .map(({ one }) => one);
}

/** States what marks of a draft are derived from; the notice offers the way back, which is recorded as well. */
export function useDeriveMark(draft: string) {
  const write = useWrite<DraftPage>();
  const { mutateAsync } = write;
  const derive = (mark: DraftMarkView, input: DraftFormulaInput, then: () => void): void => {
    const path = `/drafts/${draft}/marks/${mark.number}/formula`;
    const { formula } = mark;
    const before: DraftFormulaInput =
      formula === null
        ? { kind: null, inputs: [] }
        : { kind: formula.kind, inputs: formula.inputs.filter((one) => one !== null) };
    const words = `Mark ${mark.number}: ${input.kind === null ? 'not derived' : `derived as a ${formulaWords(input.kind)}`}.`;
    const back = (): void => {
      void mutateAsync({ method: 'POST', path, body: before }).then(() => saved(`Taken back: ${words}`), failed);
    };
    mutateAsync({ method: 'POST', path, body: input }).then(
      () => {
        saved(words, back);
        then();
      },
      () => undefined,
    );
  };
  return { derive, busy: write.isPending, error: write.error };
}
