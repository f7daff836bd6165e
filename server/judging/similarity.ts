import type { Account } from './account.ts';

const weight = (topic: ReadonlyMap<string, number>): number => [...topic.values()].reduce((sum, w) => sum + w, 0);

/** Share (0..1) of the slighter topic's weight that both sentences hold; event and act of one name count as one. */
export function similarity(a: Account, b: Account): number {
  const keys = (account: Account): Map<string, number> =>
    new Map(
      [...account.topic].map(([id, w]) => [id.replace(/^(?:act|event):|-event$/g, '').replace(/-event$/, ''), w]),
    );
  const [ka, kb] = [keys(a), keys(b)];
  const least = Math.min(weight(ka), weight(kb));
  if (least === 0) return 0;
  let shared = 0;
  for (const [id, w] of ka) {
    const other = kb.get(id);
    if (other !== undefined) shared += Math.min(w, other);
  }
  return Math.min(1, shared / least);
}
