import type { JobView } from '../contract.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { layThing } from '../store/aside.ts';
import { enqueueJob, jobById } from '../store/jobs.ts';
import type { JobKind } from '../store/jobs.ts';
import { jobModel } from '../store/views/jobs.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';

/** Tries work that failed once more, as a new job from where the old one had come. Throws AppError `not-found` or `invalid`. */
export async function retryJob(deps: Deps, actor: Actor, input: { readonly id: string }): Promise<JobView> {
  return act(deps, { actor, action: 'retry-job' }, async (doing) => {
    const failed = await jobById(doing.tx, input.id);
    if (!failed) throw notFound(input.id);
    if (failed.state !== 'failed') throw new AppError('invalid', `${failed.id} has not failed.`);
    const { about, reached } = failed;
    const kind = failed.kind as JobKind;
    const job = await enqueueJob(doing.tx, { kind, about, reached, runAt: doing.at, at: doing.at });
    await layThing(doing.tx, `job:${failed.id}`, doing.stamp);
    await tell(doing, {
      action: 'retry-job',
      noun: 'job',
      nounId: failed.id,
      old: { error: failed.last_error },
      new: { job: job.id },
    });
    return jobModel(job);
  });
}
