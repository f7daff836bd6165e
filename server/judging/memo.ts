import type { Account } from './account.ts';

/**
 * Makes a reading of an account that is computed once for each account. What was read is kept on the account itself and
 * goes with it: a WeakMap for every reading would make each garbage collection walk all of them.
 */
export function perAccount<T>(read: (account: Account) => T): (account: Account) => T {
  const key = {};
  return (account) => {
    if (account.kept.has(key)) return account.kept.get(key) as T;
    const value = read(account);
    account.kept.set(key, value);
    return value;
  };
}
