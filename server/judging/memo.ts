import type { Account } from './account.ts';

/** Makes a reading of an account that is computed once for each account and kept as long as the account itself. */
export function perAccount<T>(read: (account: Account) => T): (account: Account) => T {
  const known = new WeakMap<Account, { readonly value: T }>();
  return (account) => {
    const found = known.get(account);
    if (found !== undefined) return found.value;
    const value = read(account);
    known.set(account, { value });
    return value;
  };
}
