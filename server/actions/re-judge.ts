import { claimsJudgedBefore } from '../store/claims.ts';
import { ENGINE_VERSION } from '../judging/comparison.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { judgeClaimNow } from './steps/judge.ts';
import { traceEarlier } from './steps/trace-earlier.ts';

const MOST_AT_ONCE = 50;

/** Judges claims anew that older rules judged, at most 50 in one transaction; gives how many, 0 when all are up to date. */
export async function reJudge(
  deps: Deps,
  actor: Actor,
  input: { readonly most?: number },
): Promise<{ judged: number }> {
  return act(deps, { actor, action: 're-judge' }, async (doing) => {
    const due = await claimsJudgedBefore(doing.tx, ENGINE_VERSION, input.most ?? MOST_AT_ONCE);
    for (const id of due) {
      await traceEarlier(doing, id);
      await judgeClaimNow(doing, id);
    }
    if (due.length === 0) return { judged: 0 };
    await tell(doing, {
      action: 're-judge',
      noun: 'claim',
      nounId: due[0] ?? '',
      new: { judged: due.length, engineVersion: ENGINE_VERSION },
    });
    return { judged: due.length };
  });
}
