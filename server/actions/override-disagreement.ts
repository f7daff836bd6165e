import type { ClaimView, OverrideInput } from '../contract.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { claimById, updateClaim } from '../store/claims.ts';
import { disagreementsOfClaim } from '../store/judged.ts';
import { insertJudgement, judgementsOfClaim, standingJudgements } from '../store/judgements.ts';
import { numberOf } from '../store/ids.ts';
import type { DisagreementTable, JudgementTable } from '../store/tables.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import type { Act } from './steps/act.ts';
import { judgeClaimNow } from './steps/judge.ts';

type Sent = { readonly claim: string; readonly a: string; readonly b: string } & OverrideInput;

async function pairOf(doing: Act, { claim, a, b }: Sent): Promise<DisagreementTable> {
  const pairs = await disagreementsOfClaim(doing.tx, claim);
  const pair = pairs.find((row) => (row.a === a && row.b === b) || (row.a === b && row.b === a));
  if (!pair) throw new AppError('not-found', `${claim} has no positions ${a} and ${b} to compare.`);
  return pair;
}

/** The judgement that a new one on this pair replaces. */
async function standingOver(doing: Act, pair: DisagreementTable): Promise<JudgementTable | undefined> {
  const all = standingJudgements(await judgementsOfClaim(doing.tx, pair.claim_id));
  return all.find((judgement) => judgement.id === pair.judgement_id);
}

async function append(doing: Act, sent: Sent, pair: DisagreementTable): Promise<void> {
  const former = await standingOver(doing, pair);
  if (sent.relation === null && !former) {
    const message = `Nobody has judged ${sent.a} against ${sent.b} yet, so there is nothing to take back.`;
    throw new AppError('invalid', message, { fields: [{ field: 'relation', message }] });
  }
  const [statement_a, statement_b] =
    numberOf(pair.lead_a) <= numberOf(pair.lead_b) ? [pair.lead_a, pair.lead_b] : [pair.lead_b, pair.lead_a];
  const judgement = await insertJudgement(doing.tx, {
    claim_id: pair.claim_id,
    statement_a,
    statement_b,
    relation: sent.relation,
    reason: sent.reason,
    judged_by: doing.actor.name,
    judged_at: doing.at,
    replaces: former?.id ?? null,
  });
  await tell(doing, {
    action: 'override-disagreement',
    noun: 'judgement',
    nounId: judgement.id,
    about: pair.claim_id,
    old: { relation: pair.relation },
    new: { a: sent.a, b: sent.b, relation: sent.relation, statements: [statement_a, statement_b] },
    why: sent.reason,
  });
}

/**
 * Appends a person's relation between two positions; it holds over the computed one, also when the claim is judged
 * anew. A relation of null goes back to the computed one. Throws AppError `not-found` or `invalid`.
 */
export async function overrideDisagreement(deps: Deps, actor: Actor, input: Sent): Promise<ClaimView> {
  return act(deps, { actor, action: 'override-disagreement' }, async (doing) => {
    if (!(await claimById(doing.tx, input.claim))) throw notFound(input.claim);
    await append(doing, input, await pairOf(doing, input));
    await updateClaim(doing.tx, input.claim, { changed_at: doing.at });
    await judgeClaimNow(doing, input.claim);
    return readClaim(doing.tx, input.claim);
  });
}
