import { stillAlone } from '../store/candidates.ts';
import { jobById, updateJob } from '../store/jobs.ts';
import { heldWitnesses } from '../store/recent.ts';
import { snapshotBefore } from '../store/snapshots.ts';
import { saidBefore, statementsAfter } from '../store/statements.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { suggestFor } from './steps/suggest.ts';

/** Statements dealt with in one transaction: other writers wait a second or two at most. */
const MOST_AT_ONCE = 100;

/**
 * Brings the next statements of a long text together with what is known, after where the job has come; how far it came
 * is written in the same transaction. Gives how many statements it looked at, 0 when all were.
 */
export async function suggestRest(
  deps: Deps,
  actor: Actor,
  input: { readonly job: string; readonly snapshot: string },
): Promise<{ looked: number }> {
  return act(deps, { actor, action: 'suggest-rest' }, async (doing) => {
    const { tx } = doing;
    const reached = (await jobById(tx, input.job))?.reached ?? 0;
    const rows = await statementsAfter(tx, input.snapshot, { after: reached, most: MOST_AT_ONCE });
    const last = rows.at(-1);
    if (!last) return { looked: 0 };
    const former = await snapshotBefore(tx, input.snapshot);
    const said = former ? await saidBefore(tx, former, rows) : new Set<string>();
    const ids = rows.filter((row) => !said.has(row.id)).map((row) => row.id);
    const witnesses = await heldWitnesses(tx, doing.held, await stillAlone(tx, ids));
    await suggestFor(doing, [...witnesses.values()], false);
    await updateJob(tx, input.job, { reached: last.number });
    await tell(doing, { action: 'suggest-rest', noun: 'source', nounId: last.source_id, new: { looked: rows.length } });
    return { looked: rows.length };
  });
}
