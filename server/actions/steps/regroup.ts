import { AppError, notFound } from '../../store/app-error.ts';
import { claimJudgementsOf, mergedInto, REGROUPING } from '../../store/claim-judgements.ts';
import type { Moved, Regrouping, Standing } from '../../store/claim-judgements.ts';
import { replaceClaimKeys } from '../../store/claim-keys.ts';
import { claimById } from '../../store/claims.ts';
import { evidenceOf, evidenceOfClaim, insertEvidence, updateEvidence } from '../../store/evidence.ts';
import { nextId } from '../../store/ids.ts';
import { insertJudgement, judgementsOfClaim, standingJudgements } from '../../store/judgements.ts';
import type { ClaimTable, EvidenceTable, JudgementTable } from '../../store/tables.ts';
import { witnessesOf } from '../../store/testimonies.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';
import { keysOf } from './engine.ts';

/** How a piece of evidence stands. */
export const standingOf = (row: EvidenceTable): Standing => ({
  decision: row.decision,
  person_stance: row.person_stance,
  override_reason: row.override_reason,
  reason: row.reason,
  decided_by: row.decided_by,
  decided_at: row.decided_at,
});

/** The evidence of a claim that nobody rejected. */
export async function heldEvidence(doing: Act, claimId: string): Promise<EvidenceTable[]> {
  return (await evidenceOfClaim(doing.tx, claimId)).filter((row) => row.decision !== 'rejected');
}

/** The claim of this id that people work on. Throws AppError `not-found`, or `invalid` for a dismissed one. */
export async function openClaim(doing: Act, id: string, field: string): Promise<ClaimTable> {
  const claim = await claimById(doing.tx, id);
  if (!claim) throw notFound(id);
  if (claim.state !== 'dismissed') return claim;
  const target = mergedInto(id, await claimJudgementsOf(doing.tx, id));
  throw refused(field, target === null ? `${id} is dismissed. Follow it first.` : `${id} was merged into ${target}.`);
}

/** A refusal of one field of what was sent. */
export const refused = (field: string, message: string): AppError =>
  new AppError('invalid', message, { fields: [{ field, message }] });

/** Puts a statement into a claim as it should stand there; `like` is its evidence in the claim it comes from. */
export async function putEvidence(doing: Act, claimId: string, like: EvidenceTable, after: Standing): Promise<Moved> {
  const statement = like.statement_id;
  const known = await evidenceOf(doing.tx, claimId, statement);
  if (known) await updateEvidence(doing.tx, { claimId, statementId: statement }, after);
  else await insertEvidence(doing.tx, { ...like, claim_id: claimId, ...after, recorded_at: doing.at });
  return { claim: claimId, statement, before: known ? standingOf(known) : null, after };
}

const pairOf = ({ statement_a, statement_b }: JudgementTable): string => [statement_a, statement_b].sort().join(' ');

/** Carries what persons judged on pairs of these statements over to another claim, under their names; gives the new ids. */
export async function carryPairs(
  doing: Act,
  way: { readonly from: string; readonly to: string },
  statements: readonly string[],
): Promise<string[]> {
  const there = new Set(standingJudgements(await judgementsOfClaim(doing.tx, way.to)).map(pairOf));
  const carried: string[] = [];
  for (const judgement of standingJudgements(await judgementsOfClaim(doing.tx, way.from))) {
    const { statement_a, statement_b, relation, reason, judged_by, judged_at } = judgement;
    const both = statements.includes(statement_a) && statements.includes(statement_b);
    if (!both || there.has(pairOf(judgement))) continue;
    const row = { claim_id: way.to, statement_a, statement_b, relation, reason, judged_by, judged_at, replaces: null };
    carried.push((await insertJudgement(doing.tx, row)).id);
  }
  return carried;
}

/** Makes a claim found by what its evidence speaks of now; one that is merged away is found no more. */
export async function rekey(doing: Act, claimId: string): Promise<void> {
  const away = mergedInto(claimId, await claimJudgementsOf(doing.tx, claimId)) !== null;
  const held = away ? [] : await heldEvidence(doing, claimId);
  const witnesses = await witnessesOf(
    doing.tx,
    held.map((row) => row.statement_id),
  );
  await replaceClaimKeys(
    doing.tx,
    claimId,
    [...witnesses.values()].flatMap((witness) => keysOf(witness.testimony)),
  );
}

/** Appends a merge or split to the history of both claims: whole in that of `claim`, in brief in that of `other`. */
export async function recordRegrouping(doing: Act, done: Regrouping, why: string): Promise<string> {
  const { id } = await nextId(doing.tx, 'judgement');
  const line = { action: REGROUPING[done.kind], noun: 'judgement', nounId: id, why };
  const { kind, claim, other, statements } = done;
  await tell(doing, { ...line, about: other, new: { kind, claim, other, statements } });
  await tell(doing, { ...line, about: claim, old: { state: done.state }, new: done });
  return id;
}
