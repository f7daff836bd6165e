import { appendEvent } from '../../store/events.ts';
import type { EventLine } from '../../store/events.ts';
import { holdWitnesses, keepWitnesses } from '../../store/recent.ts';
import type { HeldWitnesses } from '../../store/recent.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { demandPermission } from '../permissions.ts';
import type { ActionName, Actor } from '../permissions.ts';

/** One action under way: its transaction, who acts, and the instant all its rows carry. */
export interface Act {
  readonly tx: WriteTx;
  readonly actor: Actor;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly stamp: Stamp;
  /** The witnesses read or written so far. */
  readonly held: HeldWitnesses;
}

/** Asks the permission table, then runs the work in one transaction; the work may run again and must be repeatable. */
export async function act<T>(
  deps: Deps,
  who: { readonly actor: Actor; readonly action: ActionName },
  work: (doing: Act) => Promise<T>,
): Promise<T> {
  demandPermission(who.actor, who.action);
  const at = deps.now().toISOString();
  const stamp = { at, by: who.actor.name };
  const { held, result } = await deps.store.transact(async (tx) => {
    const witnesses = holdWitnesses(deps.store);
    return { held: witnesses, result: await work({ tx, actor: who.actor, at, stamp, held: witnesses }) };
  });
  keepWitnesses(deps.store, held);
  return result;
}

/** Appends a line to the history in the act's own transaction. */
export async function tell(doing: Act, line: Omit<EventLine, 'at' | 'actor'>): Promise<number> {
  return appendEvent(doing.tx, { ...line, at: doing.at, actor: doing.actor });
}
