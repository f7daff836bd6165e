import { claimsJudgedBefore } from '../store/claims.ts';
import { ENGINE_VERSION } from '../judging/comparison.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import { judgeClaimNow } from './steps/judge.ts';
import { traceEarlier } from './steps/trace-earlier.ts';

const MOST_AT_ONCE = 50;

const WHY = `judged anew by version ${ENGINE_VERSION} of the rules`;

/**
 * Judges claims anew that older rules judged, at most 50 in one transaction; what persons judged stays. Gives how many,
 * 0 when all are up to date; the history lists the claims that stand otherwise now.
 */
export async function reJudge(
  deps: Deps,
  actor: Actor,
  input: { readonly most?: number },
): Promise<{ judged: number }> {
  return act(deps, { actor, action: 're-judge' }, async (doing) => {
    const due = await claimsJudgedBefore(doing.tx, ENGINE_VERSION, input.most ?? MOST_AT_ONCE);
    const changed: string[] = [];
    for (const id of due) {
      await traceEarlier(doing, id);
      if (await judgeClaimNow(doing, id, WHY)) changed.push(id);
    }
    if (due.length === 0) return { judged: 0 };
    await tell(doing, {
      action: 're-judge',
      noun: 'claim',
      nounId: due[0] ?? '',
      new: { judged: due.length, changed, engineVersion: ENGINE_VERSION },
    });
    return { judged: due.length };
  });
}
