import { notFound } from '../store/app-error.ts';
import { jobById, updateJob } from '../store/jobs.ts';
import { outletById } from '../store/outlets.ts';
import { revisionInto, snapshotById } from '../store/snapshots.ts';
import { sourceById } from '../store/sources.ts';
import type { RevisionKind } from '../text/revision.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import type { Act } from './steps/act.ts';
import type { LaterCopy } from './steps/anchor-statement.ts';
import { followEvidence } from './steps/follow-evidence.ts';

/** Statements followed in one transaction: other writers wait a second or two at most. */
const MOST_AT_ONCE = 50;

async function laterCopy(doing: Act, id: string): Promise<LaterCopy> {
  const { tx } = doing;
  const snapshot = await snapshotById(tx, id);
  const source = snapshot && (await sourceById(tx, snapshot.source_id));
  const revision = await revisionInto(tx, id);
  if (!snapshot || !source || !revision) throw notFound(id);
  const outlet = (await outletById(tx, source.outlet_id))?.name ?? '';
  return { source, outlet, snapshot, kind: revision.kind as RevisionKind };
}

/**
 * Follows the next evidence of earlier copies into a later copy, after where the job has come; how far it came is written
 * in the same transaction. Gives how many statements it followed, 0 when all were. Throws AppError `not-found`.
 */
export async function reAnchor(
  deps: Deps,
  actor: Actor,
  input: { readonly job: string; readonly snapshot: string },
): Promise<{ followed: number }> {
  return act(deps, { actor, action: 're-anchor' }, async (doing) => {
    const reached = (await jobById(doing.tx, input.job))?.reached ?? 0;
    const copy = await laterCopy(doing, input.snapshot);
    const { last, followed } = await followEvidence(doing, copy, { after: reached, most: MOST_AT_ONCE });
    if (last === null) return { followed: 0 };
    await updateJob(doing.tx, input.job, { reached: last });
    await tell(doing, { action: 're-anchor', noun: 'source', nounId: copy.source.id, new: { followed } });
    return { followed };
  });
}
