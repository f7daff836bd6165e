/** A copy that shares words with a text. */
export interface Sharing {
  /** Number of the copy. */
  readonly snapshot: number;
  /** Hashes it shares. */
  readonly shared: number;
  /** The same, where a hash counts less the more copies hold it. */
  readonly weight: number;
}

/** Hashes of its own below which one shared hash is enough to compare; a longer text shares two with what it has words from. */
const SHORT = 12;
/** A copy is compared when it holds this share of the text's hashes, or hashes that few others hold; stock phrases do neither. */
const SHARE = 0.1;
const RARE = 0.4;

/**
 * The copies worth comparing word by word with a text of so many hashes, those that share most first, the earlier of
 * equals; `holders` has the copies that hold each of its hashes, as many as were looked up.
 */
export function worthComparing(holders: Iterable<ReadonlySet<number>>, hashes: number): Sharing[] {
  const sharing = new Map<number, Sharing>();
  for (const copies of holders)
    for (const snapshot of copies) {
      const known = sharing.get(snapshot) ?? { snapshot, shared: 0, weight: 0 };
      sharing.set(snapshot, { snapshot, shared: known.shared + 1, weight: known.weight + 1 / copies.size });
    }
  const least = Math.max(hashes <= SHORT ? 1 : 2, hashes * SHARE);
  return [...sharing.values()]
    .filter(({ shared, weight }) => shared >= least || (shared > 1 && weight >= RARE))
    .sort((a, b) => b.weight - a.weight || a.snapshot - b.snapshot);
}
