import type { Position } from '../../judging/position.ts';
import { ENGINE_VERSION } from '../../judging/comparison.ts';
import { originsAmong } from '../../judging/origins/grouping.ts';
import { isSharp } from '../../judging/positions.ts';
import { canonicalJson } from '../../store/canonical-json.ts';
import { assertedOf, claimById, updateClaim } from '../../store/claims.ts';
import { notFound } from '../../store/app-error.ts';
import { evidenceOfClaim, updateEvidence } from '../../store/evidence.ts';
import { disagreementsOfClaim, positionsOfClaims, positionStatements, replaceJudged } from '../../store/judged.ts';
import type { JudgedRows } from '../../store/judged.ts';
import { judgementsOfClaim, standingJudgements } from '../../store/judgements.ts';
import type { ClaimTable, DisagreementTable, EvidenceTable } from '../../store/tables.ts';
import { heldWitnesses } from '../../store/recent.ts';
import { headsOf } from '../../store/testimonies.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';
import { computedStance, judged } from './engine.ts';
import type { Judged } from './engine.ts';
import { placeNewcomers, storedPositions } from './place-newcomers.ts';
import { answersForDrafts, reCheckDraftsOf, reCheckIfOtherwise } from './re-check-drafts.ts';
import { claimColumns, isQuestion, rowsOf, worstOf } from './standing-rows.ts';
import type { Case } from './standing-rows.ts';
import { tracedOrigins } from './traced.ts';

/** Evidence that answers the claim: neither rejected nor set aside by a person as context. */
const answers = (row: EvidenceTable): boolean => row.decision !== 'rejected' && row.person_stance !== 'context';

/** Tells the history when the claim stands otherwise than before. */
async function tellStanding(doing: Act, of: Case, rows: JudgedRows, why?: string): Promise<boolean> {
  const named = (row: DisagreementTable): string => [row.relation, ...[row.lead_a, row.lead_b].sort()].join(' ');
  const before = of.former.filter(isQuestion).map(named).sort();
  const after = rows.disagreements.filter(isQuestion).map(named).sort();
  if (canonicalJson(before) === canonicalJson(after)) return false;
  const worst = worstOf(rows.disagreements);
  await tell(doing, {
    action: 'judge-claim',
    noun: 'claim',
    nounId: of.claim.id,
    old: { pairs: before },
    new: {
      title: of.claim.title,
      pairs: after,
      relation: worst?.relation ?? null,
      explanation: worst?.explanation ?? 'no difference is left.',
      engineVersion: ENGINE_VERSION,
    },
    ...(why === undefined ? {} : { why }),
  });
  await reCheckDraftsOf(doing, of.claim.id);
  return true;
}

async function refreshStances(doing: Act, of: Case, evidence: readonly EvidenceTable[]): Promise<void> {
  const asserted = assertedOf(of.claim);
  for (const row of evidence) {
    const witness = of.witnesses.get(row.statement_id);
    const stance = witness && computedStance(asserted, witness);
    if (!stance || stance === row.computed_stance) continue;
    await updateEvidence(
      doing.tx,
      { claimId: row.claim_id, statementId: row.statement_id },
      { computed_stance: stance },
    );
  }
}

interface Opened {
  readonly claim: ClaimTable;
  readonly evidence: readonly EvidenceTable[];
  /** Ids of the statements that answer the claim. */
  readonly used: readonly string[];
  /** What the history says of a changed standing, where it is not new evidence that changed it. */
  readonly why?: string | undefined;
}

async function open(doing: Act, claimId: string): Promise<Opened> {
  const claim = await claimById(doing.tx, claimId);
  if (!claim) throw notFound(claimId);
  const evidence = await evidenceOfClaim(doing.tx, claimId);
  const used = claim.state === 'dismissed' ? [] : evidence.filter(answers).map((row) => row.statement_id);
  return { claim, evidence, used };
}

async function caseOf(doing: Act, opened: Opened, witnesses: Case['witnesses']): Promise<Case> {
  const { claim, used } = opened;
  return {
    claim,
    witnesses,
    origins: originsAmong([...witnesses.values()], await tracedOrigins(doing, used)),
    judgements: standingJudgements(await judgementsOfClaim(doing.tx, claim.id)),
    former: await disagreementsOfClaim(doing.tx, claim.id),
    at: doing.at,
  };
}

/** Writes the standing of a claim; true when it stands otherwise than before. */
async function write(doing: Act, of: Case, opened: Opened, standing: Judged): Promise<boolean> {
  const { evidence } = opened;
  const rows = rowsOf(of, standing);
  const before = await answersForDrafts(doing, of.claim.id);
  await replaceJudged(doing.tx, of.claim.id, rows);
  await reCheckIfOtherwise(doing, of.claim.id, { before, now: rows.positions });
  const changed = await tellStanding(doing, of, rows, opened.why);
  await updateClaim(doing.tx, of.claim.id, {
    ...claimColumns(of, standing, rows),
    evidence_count: evidence.filter((row) => row.decision !== 'rejected').length,
    suggestion_count: evidence.filter((row) => row.decision === 'suggested').length,
    ...(changed ? { changed_at: doing.at } : {}),
  });
  return changed;
}

/**
 * Judges a claim anew from all its evidence and writes positions, disagreements and the claim's own standing; true when
 * it stands otherwise than before, which the history tells with `why`.
 */
export async function judgeClaimNow(doing: Act, claimId: string, why?: string): Promise<boolean> {
  const opened = { ...(await open(doing, claimId)), why };
  const of = await caseOf(doing, opened, await heldWitnesses(doing.tx, doing.held, opened.used));
  await refreshStances(doing, of, opened.evidence);
  return write(doing, of, opened, judged([...of.witnesses.values()], of.judgements, of.origins));
}

/** Statements that a newcomer is compared with: the leads and the vague ones, which may move between positions. */
function speakers(positions: readonly Position[], heads: Case['witnesses']): string[] {
  const vague = [...heads.values()].filter(({ testimony }) => !isSharp(testimony.statement.value));
  return [...positions.map((position) => position.lead), ...vague.map((witness) => witness.id)];
}

/**
 * Places new evidence among a claim's stored positions, comparing it with their leads and vague statements alone. A
 * claim that has no positions yet, older rules or a person's judgement is judged anew as a whole.
 */
export async function judgeNewcomers(doing: Act, claimId: string, newcomers: readonly string[]): Promise<void> {
  const { tx } = doing;
  const opened = await open(doing, claimId);
  const positions = storedPositions(await positionsOfClaims(tx, [claimId]), await positionStatements(tx, [claimId]));
  const judgements = await judgementsOfClaim(tx, claimId);
  const old = opened.claim.engine_version !== ENGINE_VERSION || judgements.length > 0 || positions.length === 0;
  if (old) {
    await judgeClaimNow(doing, claimId);
    return;
  }
  const heads = await headsOf(tx, opened.used);
  const full = await heldWitnesses(tx, doing.held, [...speakers(positions, heads), ...newcomers]);
  const of = await caseOf(doing, opened, new Map([...heads, ...full]));
  await write(doing, of, opened, placeNewcomers(of, positions, newcomers));
}
