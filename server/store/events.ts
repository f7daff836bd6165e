import { canonicalJson } from './canonical-json.ts';
import { takeNumbers } from './ids.ts';
import type { WriteTx } from './store.ts';

/** One line of the history: who did what to what, when, old, new and why. */
export interface EventLine {
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly action: string;
  readonly noun: string;
  readonly nounId: string;
  /** The claim it belongs to as well, so that the claim's history shows it. */
  readonly about?: string;
  readonly old?: unknown;
  readonly new?: unknown;
  readonly why?: string | null;
}

const asJson = (value: unknown): string | null => (value === undefined || value === null ? null : canonicalJson(value));

/** Appends one line to the history, in the transaction of the write it tells of; returns its sequence number. */
export async function appendEvent(tx: WriteTx, line: EventLine): Promise<number> {
  const sequence = await takeNumbers(tx, 'event', 1);
  const row = {
    sequence,
    at: line.at,
    actor: line.actor.id,
    actor_name: line.actor.name,
    action: line.action,
    noun: line.noun,
    noun_id: line.nounId,
    about: line.about ?? null,
    old: asJson(line.old),
    new: asJson(line.new),
    why: line.why ?? null,
  };
  await tx.insertInto('event').values(row).execute();
  return sequence;
}
