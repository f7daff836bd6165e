import type { ClaimView, DisagreementView, EvidenceView, VerdictView } from '../../contract.ts';
import { judgeClaim } from '../../judging/judge-claim.ts';
import { originsAmong } from '../../judging/origins/grouping.ts';
import type { Origins } from '../../judging/origins/grouping.ts';
import type { ClaimJudgement } from '../../judging/position.ts';
import type { Relation } from '../../judging/relation.ts';
import { AppError, notFound } from '../app-error.ts';
import { fromJson } from '../canonical-json.ts';
import { claimJudgementsOf } from '../claim-judgements.ts';
import { claimById } from '../claims.ts';
import { judgementsOfClaim, standingJudgements } from '../judgements.ts';
import { originsOf } from '../origins.ts';
import type { ReadDb, Store } from '../store.ts';
import type { EventTable, JudgementTable } from '../tables.ts';
import { witnessesOf } from '../testimonies.ts';
import { readClaim } from './claim.ts';
import { differingIn } from './differing.ts';

/** A day is asked for at its end. */
const momentOf = (at: string): string => (at.length === 10 ? `${at}T23:59:59.999Z` : new Date(at).toISOString());

/** Lines of history of a claim after an instant, newest first. */
async function linesAfter(db: ReadDb, id: string, at: string): Promise<EventTable[]> {
  return db
    .selectFrom('event')
    .selectAll()
    .where((eb) => eb.or([eb('noun_id', '=', id), eb('about', '=', id)]))
    .where('at', '>', at)
    .orderBy('sequence', 'desc')
    .execute();
}

/** The claim's own fields as they were: later changes taken back, newest first. */
function fieldsThen(lines: readonly EventTable[]): Partial<ClaimView> {
  const changes = lines.filter(({ action }) => action === 'change-claim');
  return Object.assign({}, ...changes.map((line) => fromJson(line.old) as object)) as Partial<ClaimView>;
}

/** One piece of evidence as it stood: its decision and stance before the first later act on it. */
function evidenceThen(one: EvidenceView, lines: readonly EventTable[]): EvidenceView {
  const first = lines.findLast(
    ({ noun, noun_id, action }) =>
      noun === 'evidence' && noun_id === one.statement.id && /^(?:change|attach)-evidence$/.test(action),
  );
  if (first === undefined) return one;
  const old = fromJson(first.old) as Partial<Pick<EvidenceView, 'decision' | 'stance'>> | null;
  return {
    ...one,
    decision: old?.decision ?? 'suggested',
    stance: old?.stance ?? one.computedStance,
    decidedBy: null,
    decidedAt: null,
    overrideReason: null,
  };
}

function verdictThen(verdict: VerdictView, at: string): VerdictView {
  const seconded = verdict.secondedAt !== null && verdict.secondedAt <= at;
  return {
    ...verdict,
    secondedBy: seconded ? verdict.secondedBy : null,
    secondedAt: seconded ? verdict.secondedAt : null,
    reopenings: verdict.reopenings.filter((one) => one.at <= at),
    confirmations: verdict.confirmations.filter((one) => one.at <= at),
  };
}

interface Then {
  readonly judged: ClaimJudgement;
  readonly origins: Origins;
  readonly overrides: readonly JudgementTable[];
}

/** Judges the claim from what was held by then; the rules are those of today. */
async function judgeThen(db: ReadDb, claim: ClaimView, at: string): Promise<Then> {
  const ids = claim.evidence
    .filter(({ decision, stance }) => decision !== 'rejected' && stance !== 'context')
    .map(({ statement }) => statement.id);
  const witnesses = [...(await witnessesOf(db, ids)).values()];
  const origins = originsAmong(witnesses, await originsOf(db, ids));
  const made = (await judgementsOfClaim(db, claim.id)).filter(({ judged_at }) => judged_at <= at);
  const overrides = standingJudgements(made);
  const said = overrides.flatMap(({ statement_a, statement_b, relation }) =>
    relation === null ? [] : [{ a: statement_a, b: statement_b, relation: relation as Relation }],
  );
  return { judged: judgeClaim(witnesses, said, origins), origins, overrides };
}

function pairsThen(claim: ClaimView, { judged, overrides }: Then, at: string): DisagreementView[] {
  const gives = new Map(judged.positions.map((one) => [one.letter, one.gives]));
  return judged.disagreements.map(({ a, b, relation, group, severity, comparison }) => {
    const [left = [], right = []] = [gives.get(a), gives.get(b)];
    const said = overrides.findLast(
      ({ statement_a: x, statement_b: y }) =>
        (left.includes(x) && right.includes(y)) || (left.includes(y) && right.includes(x)),
    );
    const { tests, missing, secondary, explanation, dependent, engineVersion } = comparison;
    return {
      ...{
        claim: claim.id,
        title: claim.title,
        suggested: claim.state === 'suggested',
        a,
        b,
        relation,
        group,
        severity,
      },
      ...{ tests: [...tests], missing: [...missing], secondary: [...secondary], explanation, dependent, engineVersion },
      computedRelation: comparison.relation,
      override:
        said === undefined
          ? null
          : { id: said.id, relation, reason: said.reason, by: said.judged_by, at: said.judged_at },
      since: at,
    };
  });
}

function standingThen(claim: ClaimView, then: Then, at: string): Partial<ClaimView> {
  const { judged, origins } = then;
  const disagreements = pairsThen(claim, then, at);
  const worst = disagreements.find(({ relation }) => relation !== 'unrelated');
  return {
    disagreements,
    positions: judged.positions.map((one) => ({
      ...one,
      gives: [...one.gives],
      fits: [...one.fits],
      modality: one.modality as ClaimView['positions'][number]['modality'],
      witnesses: origins.count([...one.gives, ...one.fits]),
    })),
    worst: worst ?? null,
    witnesses: judged.witnesses,
    standfirst: judged.standfirst,
    wording: judged.wording,
    settles: [...judged.settles],
    sums: [...judged.sums],
    engineVersion: judged.engineVersion,
  };
}

/** Takes away of a claim what was recorded after an instant, and takes back what was changed after it. */
async function heldThen(db: ReadDb, now: ClaimView, at: string): Promise<ClaimView> {
  const lines = await linesAfter(db, now.id, at);
  const evidence = now.evidence.flatMap((one) => {
    const { since } = one.stale ?? {};
    return [{ ...evidenceThen(one, lines), stale: since !== undefined && since > at ? null : one.stale }];
  });
  const verdicts = now.verdicts.filter((one) => one.at <= at).map((one) => verdictThen(one, at));
  const left = (await claimJudgementsOf(db, now.id)).filter((one) => one.at > at && one.claim === now.id);
  const state = left.at(-1)?.state as ClaimView['state'] | undefined;
  return {
    ...now,
    ...fieldsThen(lines),
    ...(state === undefined ? {} : { state, mergedInto: null }),
    evidence,
    verdicts,
    suggestions: evidence.filter(({ decision }) => decision === 'suggested').length,
    stale: evidence.filter(({ stale, decision }) => stale !== null && decision !== 'rejected').length,
    reopened: now.reopened !== null && now.reopened.at <= at ? now.reopened : null,
    regroupings: now.regroupings.filter((one) => one.at <= at),
    anchorings: now.anchorings.filter((one) => one.recordedAt <= at),
    history: now.history.filter((one) => one.at <= at),
  };
}

/**
 * One claim as it was held at the end of a day or at an instant: a filter on when things were recorded, judged by the
 * rules of today. Throws AppError `not-found`, also where the claim was recorded later.
 */
export async function claimAtView({ db }: Store, id: string, asked: string): Promise<ClaimView> {
  const at = momentOf(asked);
  const row = await claimById(db, id);
  if (!row) throw notFound(id);
  if (row.recorded_at > at)
    throw new AppError('not-found', `${id} was recorded at ${row.recorded_at}; nothing was held of it at ${at}.`);
  const now = await readClaim(db, id);
  const recorded = await recordedBy(db, id, at);
  const evidence = now.evidence.filter(({ statement }) => recorded.has(statement.id));
  const then = await heldThen(db, { ...now, evidence }, at);
  const held = { ...then, ...standingThen(then, await judgeThen(db, then, at), at), heldAt: at };
  return { ...held, differing: differingIn(held) };
}

async function recordedBy(db: ReadDb, claimId: string, at: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('evidence')
    .select('statement_id')
    .where('claim_id', '=', claimId)
    .where('recorded_at', '<=', at)
    .execute();
  return new Set(rows.map((row) => row.statement_id));
}
