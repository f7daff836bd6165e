import type { Store } from '../store/store.ts';

/** What every action works with: the store and the clock, both given by whoever starts it. */
export interface Deps {
  readonly store: Store;
  readonly now: () => Date;
}
