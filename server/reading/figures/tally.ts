import type { Numeral } from './book.ts';
import { compoundNumber } from './compound-numbers.ts';
import { tidy } from './draft.ts';
import { isWord, wordAt, type Glance } from './glance.ts';

/** What the number ended with. */
export type Tail = 'none' | 'one' | 'teen' | 'tens' | 'hundred' | 'digits' | 'scale' | 'dozen';

/** A number in words, summed up from left to right. */
export interface Tally {
  /** Finished groups ("two million"). */
  readonly total: number;
  /** The part of `total` that a later, smaller scale leaves alone ("two billion" of "two billion three hundred thousand million"). */
  readonly base: number;
  /** The group under way, below its scale word. */
  readonly group: number;
  readonly tail: Tail;
  /** The scale word printed last. */
  readonly scale: number;
  readonly at: number;
  readonly hundreds: boolean;
}

/** Nothing read yet. */
export const EMPTY = { total: 0, base: 0, group: 0, tail: 'none', scale: Infinity, hundreds: false } as const;

/** True for the words that multiply what stands before them. */
export const multiplies = (one: Numeral): boolean =>
  one.kind === 'hundred' || one.kind === 'scale' || one.kind === 'dozen';

/** The word at token `at` as a part of a number; undefined for other words and taken ones. */
export function numeral(glance: Glance, at: number): Numeral | undefined {
  if (!isWord(glance, at) || glance.taken[at] === 1) return undefined;
  const word = wordAt(glance, at);
  const known = glance.book.numerals.get(word);
  if (known !== undefined || !glance.book.lexicon.compounds) return known;
  const value = compoundNumber(word, glance.book);
  return value === null ? undefined : { kind: value < 100 ? 'teen' : 'whole', value };
}

/** The number with one more numeral, or null where it cannot go on with it. */
export function accepted(glance: Glance, tally: Tally, next: Numeral): Tally | null {
  const { value } = next;
  const open = tally.tail === 'none' || tally.tail === 'scale';
  const seventeen = glance.book.lexicon.vigesimal && tally.tail === 'teen' && value > 6 && tally.group % 20 === 10;
  const plus = (tail: Tail): Tally => ({ ...tally, group: tally.group + value, tail });
  switch (next.kind) {
    case 'one':
      return open || seventeen || tally.tail === 'hundred' || (tally.tail === 'tens' && value > 0) ? plus('one') : null;
    case 'teen':
      return open ||
        tally.tail === 'hundred' ||
        (tally.tail === 'tens' && glance.book.lexicon.vigesimal && [60, 80].includes(tally.group % 100))
        ? plus('teen')
        : null;
    case 'tens':
      if (glance.book.lexicon.vigesimal && value === 20 && tally.tail === 'one' && tally.group % 100 === 4)
        return { ...tally, group: tally.group + 76, tail: 'tens' };
      return open || tally.tail === 'hundred' ? plus('tens') : null;
    case 'whole':
      return open ? { ...plus('hundred'), hundreds: true } : null;
    case 'hundred':
      return hundredOf(glance, tally);
    case 'scale':
      return scaled(glance, tally, value);
    case 'dozen':
      return tally.group > 0 && tally.tail !== 'dozen' ? dozens(tally, value) : null;
  }
}

/** "three hundred and two dozen" is 324: the dozen multiplies what stands behind the hundreds. */
function dozens(tally: Tally, value: number): Tally {
  const rest = tally.hundreds ? tally.group % 100 : tally.group;
  const times = rest === 0 ? tally.group : rest;
  return { ...tally, group: tidy(tally.group - times + times * value), tail: 'dozen' };
}

function hundredOf(glance: Glance, tally: Tally): Tally | null {
  const { group, tail } = tally;
  if (group > 0 && !tally.hundreds && tail !== 'dozen' && tail !== 'scale')
    return { ...tally, group: tidy(group * 100), tail: 'hundred', hundreds: true };
  if (glance.book.lexicon.bareScales && (tail === 'none' || tail === 'scale'))
    return { ...tally, group: 100, tail: 'hundred', hundreds: true };
  return null;
}

function scaled(glance: Glance, tally: Tally, value: number): Tally | null {
  const { base, group, scale, total } = tally;
  const next = { ...tally, group: 0, tail: 'scale' as const, scale: value, hundreds: false };
  if (tally.tail === 'dozen') return null;
  const bare = glance.book.lexicon.bareScales && value === 1000;
  if (tally.tail === 'scale' && bare && value < scale) return { ...next, base: total, total: tidy(total + value) };
  if (tally.tail === 'scale') return { ...next, total: tidy(base + (total - base) * value) };
  if (tally.tail === 'none') return bare ? { ...next, total: 1000 } : null;
  if (value < scale) return { ...next, base: total, total: tidy(total + group * value) };
  return value >= 1e6 && value > scale ? { ...next, total: tidy(base + (total - base + group) * value) } : null;
}
