import type { SampleState } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import { sampleInSight, shelve } from '../store/shelved.ts';
import { sampleView } from '../store/views/sample.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { moveClaim } from './steps/claim-state.ts';

const WHY = 'the sample newsroom was removed';

/**
 * Takes the sample newsroom out of sight: its claims are dismissed, its sources and outlets leave every list and count.
 * Nothing is deleted; `restoreSample` brings all back. Throws AppError `not-found` when none is in sight.
 */
export async function removeSample(deps: Deps, actor: Actor): Promise<SampleState> {
  return act(deps, { actor, action: 'remove-sample' }, async (doing) => {
    const { claims, sources, outlets } = await sampleInSight(doing.tx);
    if (sources.length === 0)
      throw new AppError('not-found', 'The sample newsroom is not here, or was removed already.');
    const of = (noun: string, rows: typeof claims) => rows.map(({ id, state }) => ({ noun, noun_id: id, state }));
    const things = [...of('claim', claims), ...of('source', sources), ...of('outlet', outlets)];
    await shelve(doing.tx, things, doing.stamp);
    for (const { id } of claims) await moveClaim(doing, id, 'dismissed', WHY);
    const ids = (rows: typeof claims): string[] => rows.map((row) => row.id);
    await tell(doing, {
      action: 'remove-sample',
      noun: 'newsroom',
      nounId: 'sample',
      new: { claims: ids(claims), sources: ids(sources), outlets: ids(outlets) },
    });
    return sampleView(doing.tx);
  });
}
