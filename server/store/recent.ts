import type { Witness } from '../judging/position.ts';
import type { ReadDb, Store } from './store.ts';
import { witnessesOf } from './testimonies.ts';

/**
 * Witnesses kept in memory between transactions: statements, their copies and sources never change once written, and
 * the judging rules keep what they worked out on the very same object.
 */
const MOST = 2_000;

const recent = new WeakMap<Store, Map<string, Witness>>();

/** The witnesses one transaction reads or writes, each read once; they are shared with later ones only after the commit. */
export interface HeldWitnesses {
  readonly own: Map<string, Witness>;
  readonly shared: ReadonlyMap<string, Witness>;
}

/** Starts with what earlier transactions of this store left. */
export function holdWitnesses(store: Store): HeldWitnesses {
  return { own: new Map(), shared: recent.get(store) ?? new Map<string, Witness>() };
}

/** The witnesses of the given statements, by id, reading only those that are not held; unknown ids are left out. */
export async function heldWitnesses(
  db: ReadDb,
  held: HeldWitnesses,
  ids: readonly string[],
): Promise<Map<string, Witness>> {
  const missing: string[] = [];
  for (const id of ids) {
    const known = held.own.get(id) ?? held.shared.get(id);
    if (known) held.own.set(id, known);
    else missing.push(id);
  }
  if (missing.length > 0) for (const [id, witness] of await witnessesOf(db, missing)) held.own.set(id, witness);
  return new Map(
    ids.flatMap((id) => {
      const witness = held.own.get(id);
      return witness ? [[id, witness] as const] : [];
    }),
  );
}

/** Keeps the newest of what a committed transaction held. */
export function keepWitnesses(store: Store, held: HeldWitnesses): void {
  const kept = new Map(held.shared);
  for (const [id, witness] of held.own) {
    kept.delete(id);
    kept.set(id, witness);
  }
  recent.set(store, new Map([...kept].slice(-MOST)));
}
