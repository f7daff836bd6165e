import { root } from './lexicon/words.ts';
import { perAccount } from './memo.ts';
import type { Account } from './account.ts';

interface Weighed {
  readonly keys: ReadonlyMap<string, number>;
  readonly total: number;
}

/** A strike of workers and a strike of missiles share their word; other tests tell them apart. */
const nameless = (id: string): string => {
  const bare = id.replace(/^(?:act|event):/, '').replace(/-event$/, '');
  return bare === 'walkout' ? 'strike' : id === bare && !id.includes(':') ? root(id) : bare;
};

/** Event and act of one name count as one. */
const weighed = perAccount(({ topic }): Weighed => {
  const keys = new Map([...topic].map(([id, w]) => [nameless(id), w]));
  return { keys, total: [...topic.values()].reduce((sum, w) => sum + w, 0) };
});

/** Share (0..1) of the slighter topic's weight that both sentences hold. */
export function similarity(a: Account, b: Account): number {
  const [wa, wb] = [weighed(a), weighed(b)];
  const least = Math.min(wa.total, wb.total);
  if (least === 0) return 0;
  let shared = 0;
  for (const [id, w] of wa.keys) {
    const other = wb.keys.get(id);
    if (other !== undefined) shared += Math.min(w, other);
  }
  // Rounded, so that the order of adding cannot tip a threshold.
  return Math.min(1, Math.round((shared / least) * 1e6) / 1e6);
}
