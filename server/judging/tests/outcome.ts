import type { Account } from '../account.ts';
import type { Test } from '../comparison.ts';

/** What one test found: its row for the table, a finding the rules look at, and a field it missed. */
export interface Outcome<F extends string> {
  readonly finding: F;
  readonly row: Test;
  readonly missing?: string | null;
}

/** Makes an outcome with its table row. */
export const outcome = <F extends string>(finding: F, row: Test, missing: string | null = null): Outcome<F> => ({
  finding,
  row,
  missing,
});

export type Pair = readonly [Account, Account];

/** Applies a reading to both sides. */
export const both = <T>(pair: Pair, read: (account: Account) => T): readonly [T, T] => [read(pair[0]), read(pair[1])];

/** True when two sets share no member. */
export const disjoint = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => [...a].every((x) => !b.has(x));
