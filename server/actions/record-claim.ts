import type { ClaimInput, ClaimView } from '../contract.ts';
import type { Value } from '../reading/statement.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import { followClaim } from './steps/claim.ts';
import { judgeClaimNow } from './steps/judge.ts';

/** Records a claim that a person follows; it has no evidence yet. */
export async function recordClaim(deps: Deps, actor: Actor, input: ClaimInput): Promise<ClaimView> {
  return act(deps, { actor, action: 'record-claim' }, async (doing) => {
    const { title, question, valueKind, counted, place, scope, asserted } = input;
    const claim = {
      title,
      question,
      valueKind,
      counted: counted ?? null,
      place: place ?? null,
      scope: scope ?? null,
      asserted: (asserted ?? null) as Value | null,
    };
    const row = await followClaim(doing, claim, false);
    await judgeClaimNow(doing, row.id);
    return readClaim(doing.tx, row.id);
  });
}
