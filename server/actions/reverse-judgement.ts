import type { ClaimView, ReverseInput } from '../contract.ts';
import { AppError, notFound } from '../store/app-error.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import { claimJudgementById, claimJudgementsOf, REGROUPING } from '../store/claim-judgements.ts';
import type { ClaimJudgement, Moved } from '../store/claim-judgements.ts';
import { claimById, updateClaim } from '../store/claims.ts';
import { deleteEvidence, evidenceOf, evidenceOfClaim, updateEvidence } from '../store/evidence.ts';
import { insertJudgement, judgementsOfClaim, standingJudgements } from '../store/judgements.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act, tell } from './steps/act.ts';
import type { Act } from './steps/act.ts';
import { judgeClaimNow } from './steps/judge.ts';
import { heldEvidence, putEvidence, rekey, standingOf } from './steps/regroup.ts';

/** The newer merge or split that has to be taken back first, if there is one. */
async function standsOn(doing: Act, { claim, other, sequence, statements }: ClaimJudgement) {
  const both = [...(await claimJudgementsOf(doing.tx, claim)), ...(await claimJudgementsOf(doing.tx, other))];
  return both.find((later) => {
    if (later.sequence <= sequence || later.reversed) return false;
    const away = later.kind === 'merge' && [claim, other].includes(later.claim);
    return away || later.statements.some((id) => statements.includes(id));
  });
}

async function standing(doing: Act, id: string): Promise<ClaimJudgement> {
  const judgement = await claimJudgementById(doing.tx, id);
  if (!judgement) throw notFound(id);
  if (judgement.reversed) throw new AppError('invalid', `${judgement.reversed.by} took ${id} back already.`);
  const later = await standsOn(doing, judgement);
  if (!later) return judgement;
  const named = `${later.kind} ${later.id} of ${later.claim}`;
  throw new AppError('invalid', `The ${named} came after ${id} and moved the same statements. Take that back first.`);
}

/** Brings one piece of evidence back to how it stood; one that somebody judged anew since is left. True when brought back. */
async function bringBack(doing: Act, { claim, statement, before, after }: Moved): Promise<boolean> {
  const now = await evidenceOf(doing.tx, claim, statement);
  if (!now || canonicalJson(standingOf(now)) !== canonicalJson(after)) return false;
  const which = { claimId: claim, statementId: statement };
  if (before) await updateEvidence(doing.tx, which, before);
  else await deleteEvidence(doing.tx, which);
  return true;
}

/** Goes back to the computed relation for the pairs whose judgements were carried over. */
async function withdrawPairs(doing: Act, { other, pairs }: ClaimJudgement, reason: string): Promise<void> {
  const rows = standingJudgements(await judgementsOfClaim(doing.tx, other)).filter(({ id }) => pairs.includes(id));
  const signed = { relation: null, reason, judged_by: doing.actor.name, judged_at: doing.at };
  for (const { id, claim_id, statement_a, statement_b } of rows) {
    await insertJudgement(doing.tx, { claim_id, statement_a, statement_b, ...signed, replaces: id });
  }
}

async function setState(doing: Act, id: string, change: { from: string | null; to: string }): Promise<void> {
  const claim = await claimById(doing.tx, id);
  if (!claim || (change.from !== null && claim.state !== change.from)) return;
  const columns = { state: change.to, version: claim.version + 1, changed_at: doing.at };
  await updateClaim(doing.tx, id, columns);
}

/** What came to the split-off claim since goes to the claim it was split from. */
async function joinLater(doing: Act, { claim, other, statements }: ClaimJudgement): Promise<void> {
  const there = new Set((await evidenceOfClaim(doing.tx, claim)).map((row) => row.statement_id));
  for (const row of await heldEvidence(doing, other)) {
    if (statements.includes(row.statement_id) || there.has(row.statement_id)) continue;
    await putEvidence(doing, claim, row, standingOf(row));
  }
}

async function reverse(doing: Act, judgement: ClaimJudgement, reason: string): Promise<void> {
  const { id, kind, claim, other, moved, state } = judgement;
  const back: string[] = [];
  for (const one of moved) if (await bringBack(doing, one)) back.push(one.statement);
  if (kind === 'merge') {
    await withdrawPairs(doing, judgement, reason);
    await setState(doing, claim, { from: 'dismissed', to: state });
    await updateClaim(doing.tx, other, { changed_at: doing.at });
  } else {
    await joinLater(doing, judgement);
    await setState(doing, other, { from: null, to: 'dismissed' });
    await updateClaim(doing.tx, claim, { changed_at: doing.at });
  }
  for (const about of [other, claim]) {
    const line = { action: REGROUPING.reverse, noun: 'judgement', nounId: id, about, why: reason };
    await tell(doing, { ...line, new: { kind, claim, other, statements: back } });
  }
}

/**
 * Takes a merge or split back, as a new record: what stood before stands again, but for evidence that somebody judged
 * anew since. Gives the claim that was merged or split. Throws AppError `not-found`, or `invalid` when it was taken back
 * already or a later merge or split stands on it.
 */
export async function reverseJudgement(
  deps: Deps,
  actor: Actor,
  input: { judgement: string } & ReverseInput,
): Promise<ClaimView> {
  return act(deps, { actor, action: 'reverse-judgement' }, async (doing) => {
    const judgement = await standing(doing, input.judgement);
    await reverse(doing, judgement, input.reason);
    for (const id of [judgement.claim, judgement.other]) {
      await rekey(doing, id);
      await judgeClaimNow(doing, id);
    }
    return readClaim(doing.tx, judgement.claim);
  });
}
