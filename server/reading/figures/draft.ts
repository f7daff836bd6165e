import type { FigureHedge } from '../statement.ts';

export type Form = 'digits' | 'words' | 'vague' | 'fraction' | 'ratio' | 'single';

/** A figure while it is being read; refiners return changed copies. Token indexes, end exclusive. */
export interface Draft {
  /** The number alone. */
  readonly coreFirst: number;
  readonly coreEnd: number;
  /** With unit and hedge. */
  readonly first: number;
  readonly end: number;
  readonly kind: 'quantity' | 'duration' | 'ordinal';
  readonly best: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly hedge: FigureHedge;
  /** undefined where none is printed. */
  readonly unit: string | undefined;
  readonly form: Form;
  /** The last power of ten that was printed as a word or letter; 1 when none was. */
  readonly scale: number;
  readonly rules: readonly string[];
}

/** A draft of the exact number `best` that stands at tokens first..end. */
export function exactly(span: { first: number; end: number }, best: number, form: Form, rule: string): Draft {
  const { first, end } = span;
  return {
    coreFirst: first,
    coreEnd: end,
    first,
    end,
    kind: 'quantity',
    best,
    lower: null,
    upper: null,
    hedge: 'none',
    unit: undefined,
    form,
    scale: 1,
    rules: [rule],
  };
}

/** The draft with another rule's findings put over it. */
export function refined(draft: Draft, change: Partial<Draft>, rule: string): Draft {
  return { ...draft, ...change, rules: [...draft.rules, rule] };
}

/** The draft multiplied, bounds included; floating dust is rounded off. */
export function multiplied(draft: Draft, factor: number): Pick<Draft, 'best' | 'lower' | 'upper'> {
  return { best: times(draft.best, factor), lower: times(draft.lower, factor), upper: times(draft.upper, factor) };
}

const times = (value: number | null, factor: number): number | null => (value === null ? null : tidy(value * factor));

/** Twelve significant digits: 1.1 * 1e6 is 1100000. */
export const tidy = (value: number): number => Number(value.toPrecision(12));
