import type { ClaimView, Regrouping } from '../../contract.ts';
import { notFound } from '../app-error.ts';
import { listFromJson } from '../canonical-json.ts';
import { claimJudgementsOf, mergedInto } from '../claim-judgements.ts';
import type { ClaimJudgement } from '../claim-judgements.ts';
import { careOfClaim } from '../care.ts';
import { assertedOf, claimById } from '../claims.ts';
import { staleByClaim } from '../stale.ts';
import type { ReadDb, Store } from '../store.ts';
import { touchedEvidence } from './anchorings.ts';
import { claimBasics } from './claim-row.ts';
import { differingIn } from './differing.ts';
import { disagreementModels } from './disagreements.ts';
import { evidenceModels } from './evidence.ts';
import { historyOf } from './events.ts';
import { positionModels } from './positions.ts';
import { verdictsOfClaim } from './verdicts.ts';

const MOST_HISTORY = 200;

/** A merge or split as the claim page lists it. */
export const regroupingModel = (judgement: ClaimJudgement): Regrouping => {
  const { id, kind, claim, other, statements, reason, by, at, reversed } = judgement;
  return { id, kind, claim, other, statements: [...statements], reason, by, at, reversed };
};

/** One claim with its positions, disagreements, evidence, verdicts and history, from any reading side; throws AppError `not-found`. */
export async function readClaim(db: ReadDb, id: string): Promise<ClaimView> {
  const row = await claimById(db, id);
  if (!row) throw notFound(id);
  const judgements = await claimJudgementsOf(db, id);
  const positions = (await positionModels(db, [id])).get(id) ?? [];
  const disagreements = await disagreementModels(db, id);
  const evidence = await evidenceModels(db, id);
  return {
    ...claimBasics(row, { stale: (await staleByClaim(db, [id])).get(id) ?? 0, care: await careOfClaim(db, id) }),
    question: row.question,
    scope: row.scope,
    asserted: assertedOf(row),
    version: row.version,
    mergedInto: row.state === 'dismissed' ? mergedInto(id, judgements) : null,
    regroupings: judgements.map(regroupingModel),
    suggestedBecause: row.suggested_because,
    standfirst: row.standfirst,
    wording: row.wording,
    settles: listFromJson(row.settles),
    sums: listFromJson(row.sums),
    positions,
    disagreements,
    evidence,
    differing: differingIn({ positions, disagreements, evidence }),
    anchorings: await touchedEvidence(db, id),
    verdicts: await verdictsOfClaim(db, id),
    history: await historyOf(db, id, MOST_HISTORY),
    recordedBy: row.recorded_by,
    engineVersion: row.engine_version,
    heldAt: null,
  };
}

/** One claim as its page shows it; throws AppError `not-found`. */
export async function claimView(store: Store, id: string): Promise<ClaimView> {
  return readClaim(store.db, id);
}
