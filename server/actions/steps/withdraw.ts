import { AppError, notFound } from '../../store/app-error.ts';
import { claimById } from '../../store/claims.ts';
import { insertTakenBack } from '../../store/taken-back.ts';
import type { ClaimTable, VerdictTable } from '../../store/tables.ts';
import { verdictById } from '../../store/verdicts.ts';
import type { Act } from './act.ts';

/** A verdict that stands on its claim, or the refusal: AppError `not-found`, or `invalid` for one that no longer stands. */
export async function standingOnClaim(doing: Act, id: string): Promise<{ verdict: VerdictTable; claim: ClaimTable }> {
  const verdict = await verdictById(doing.tx, id);
  const claim = verdict && (await claimById(doing.tx, verdict.claim_id));
  if (!verdict || !claim) throw notFound(id);
  if (claim.verdict_id !== id) throw new AppError('invalid', `${id} is no longer the verdict on ${claim.id}.`);
  return { verdict, claim };
}

/** Refuses with `forbidden` anybody but the person whose own word is taken back. */
export function demandOwn(doing: Act, whose: { readonly id: string; readonly name: string }, what: string): void {
  if (whose.id === doing.actor.id) return;
  throw new AppError('forbidden', `${what} is ${whose.name}’s; only they can take it back.`);
}

/** Appends that the actor took back a verdict, a second or a confirmation. */
export async function takeBack(doing: Act, noun: 'verdict' | 'second' | 'confirmation', number: number): Promise<void> {
  const { id, name } = doing.actor;
  await insertTakenBack(doing.tx, { noun, number, taken_by: id, taken_by_name: name, taken_at: doing.at });
}
