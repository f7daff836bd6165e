/** Values kept by key for a while. */
export interface KeptLately<Key, Value> {
  /** The value kept under a key, which counts as asked for now; undefined where none is. */
  readonly get: (key: Key) => Value | undefined;
  readonly keep: (key: Key, value: Value) => void;
}

/** Keeps values as long as their weights sum up to no more than `most`; what was asked for longest ago goes first, and the newest always stays. */
export function keptLately<Key, Value>(most: number, weigh: (value: Value) => number): KeptLately<Key, Value> {
  const kept = new Map<Key, { readonly value: Value; readonly weight: number }>();
  let sum = 0;
  const drop = (key: Key): void => {
    sum -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  };
  return {
    get: (key) => {
      const known = kept.get(key);
      if (known === undefined) return undefined;
      kept.delete(key);
      kept.set(key, known);
      return known.value;
    },
    keep: (key, value) => {
      drop(key);
      const weight = weigh(value);
      kept.set(key, { value, weight });
      sum += weight;
      for (const oldest of kept.keys()) {
        if (sum <= most || oldest === key) return;
        drop(oldest);
      }
    },
  };
}
