import type { Quantity } from '../server/reading/statement.ts';

/** A counted figure without any hedge. */
export const exactly = (best: number): Quantity => ({
  kind: 'quantity',
  best,
  lower: best,
  upper: best,
  hedge: 'none',
  unit: 'count',
});
