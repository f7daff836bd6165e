import type { Token } from './tokens.ts';
import {
  DATE_SIGNS,
  DATE_WORDS,
  FIGURE_SIGNS,
  NAME_ENDINGS,
  NAME_HERALDS,
  NEGATIONS,
  NEGATION_SIGNS,
  NUMBER_WORDS,
  UNITS,
} from './weighty-words.ts';

/** What a word carries that an edit must not change unnoticed. */
export type Weight = 'figure' | 'date' | 'negation' | 'unit' | 'name';

/** What stands around a word: what tells a name from another word. */
export interface Beside {
  /** True for the first word of a sentence, which is capitalised anyway. */
  readonly opens: boolean;
  readonly before?: string | undefined;
  readonly behind?: string | undefined;
}

/** What a word carries by itself, wherever it stands; null for one that carries nothing or may be a name. */
export function ownWeight(token: Token): Exclude<Weight, 'name'> | null {
  if (token.kind === 'number' || NUMBER_WORDS.has(token.lower) || FIGURE_SIGNS.has(token.text)) return 'figure';
  if (DATE_WORDS.has(token.lower) && (token.lower !== 'may' || token.text !== token.lower)) return 'date';
  if (DATE_SIGNS.has(token.text)) return 'date';
  if (NEGATIONS.has(token.lower) || token.lower.endsWith("n't") || NEGATION_SIGNS.has(token.text)) return 'negation';
  return UNITS.has(token.lower) || /^\p{Sc}$/u.test(token.text) ? 'unit' : null;
}

/** True for a word that is a name by its capital or, in scripts without capitals, by what stands beside it. */
export function isName(token: Token, { opens, before, behind }: Beside): boolean {
  if (token.kind !== 'word') return false;
  if (/^\p{Lu}/u.test(token.text)) return !opens;
  return NAME_HERALDS.has(before ?? '') || NAME_ENDINGS.has(behind ?? '');
}
