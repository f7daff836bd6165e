import type { ClaimView, VerdictInput } from '../contract.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { claimById } from '../store/claims.ts';
import { positionsOfClaims } from '../store/judged.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import type { Act } from './steps/act.ts';
import { takeUp } from './steps/take-up.ts';
import { appendVerdict } from './steps/verdict.ts';

type Sent = { readonly claim: string } & VerdictInput;

/** Refuses a preference that names no position, and "prefer one" without saying which. */
async function refuseUnknownPreference(doing: Act, { claim, resolution, prefers }: Sent): Promise<void> {
  const letters = (await positionsOfClaims(doing.tx, [claim])).map((position) => position.letter);
  const open = prefers === undefined || prefers === null;
  if (open && resolution !== 'prefer-one') return;
  if (!open && letters.includes(prefers)) return;
  const message = open
    ? 'Say which position you prefer.'
    : `${claim} has no position ${prefers}; it has ${letters.join(', ') || 'none'}.`;
  throw new AppError('invalid', message, { fields: [{ field: 'prefers', message }] });
}

/** Gives a dated finding on a claim; an earlier one stays in the record. Throws AppError `not-found` or `invalid`. */
export async function giveVerdict(deps: Deps, actor: Actor, input: Sent): Promise<ClaimView> {
  return act(deps, { actor, action: 'give-verdict' }, async (doing) => {
    const claim = await claimById(doing.tx, input.claim);
    if (!claim) throw notFound(input.claim);
    await refuseUnknownPreference(doing, input);
    await appendVerdict(doing, { ...input, prefers: input.prefers ?? null });
    await takeUp(doing, claim);
    return readClaim(doing.tx, input.claim);
  });
}
