import type { SampleState } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import { shelvedThings, unshelveAll } from '../store/shelved.ts';
import { sampleView } from '../store/views/sample.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { moveClaim } from './steps/claim-state.ts';

const WHY = 'the sample newsroom was brought back';

/** Brings the removed sample newsroom back as it stood, each claim in the state it had. Throws AppError `not-found` when nothing was removed. */
export async function restoreSample(deps: Deps, actor: Actor): Promise<SampleState> {
  return act(deps, { actor, action: 'restore-sample' }, async (doing) => {
    const things = await shelvedThings(doing.tx);
    if (things.length === 0) throw new AppError('not-found', 'The sample newsroom was not removed.');
    await unshelveAll(doing.tx, doing.at);
    for (const { noun_id, state } of things) if (state !== null) await moveClaim(doing, noun_id, state, WHY);
    const ids = (noun: string): string[] => things.filter((row) => row.noun === noun).map((row) => row.noun_id);
    await tell(doing, {
      action: 'restore-sample',
      noun: 'newsroom',
      nounId: 'sample',
      new: { claims: ids('claim'), sources: ids('source'), outlets: ids('outlet') },
    });
    return sampleView(doing.tx);
  });
}
