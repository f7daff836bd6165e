import type { DisagreementView, ReplayView } from '../../contract.ts';
import { compareLeads } from '../../judging/judge-claim.ts';
import { originsAmong } from '../../judging/origins/grouping.ts';
import { AppError, notFound } from '../app-error.ts';
import { canonicalJson, listFromJson } from '../canonical-json.ts';
import { claimById } from '../claims.ts';
import { evidenceOfClaim } from '../evidence.ts';
import { disagreementsOfClaim } from '../judged.ts';
import { originsOf } from '../origins.ts';
import { sha256 } from '../sha256.ts';
import { bodyBytes, snapshotById } from '../snapshots.ts';
import type { ReadDb, Store } from '../store.ts';
import type { DisagreementTable } from '../tables.ts';
import { headsOf, witnessesOf } from '../testimonies.ts';
import { statementModelsById } from './statements.ts';

type Test = DisagreementView['tests'][number];

async function inputOf(db: ReadDb, letter: string, id: string): Promise<ReplayView['inputs'][number]> {
  const statement = (await statementModelsById(db, [id])).get(id);
  const snapshot = statement && (await snapshotById(db, statement.snapshot));
  if (!statement || !snapshot) throw notFound(id);
  const bytes = await bodyBytes(db, snapshot.sha256);
  return {
    letter,
    statement: id,
    source: statement.source.id,
    snapshot: snapshot.id,
    outlet: statement.source.outlet.name,
    sha256: snapshot.sha256,
    unchanged: bytes !== undefined && sha256(bytes) === snapshot.sha256,
    quote: statement.quote.exact,
    printed: statement.printed.words,
  };
}

/** The pair as it is stored, by its letters in either order; throws AppError `not-found`. */
async function storedPair(db: ReadDb, { id, a, b }: Asked): Promise<DisagreementTable> {
  if (!(await claimById(db, id))) throw notFound(id);
  const pair = (await disagreementsOfClaim(db, id)).find(
    (row) => (row.a === a && row.b === b) || (row.a === b && row.b === a),
  );
  if (!pair) throw new AppError('not-found', `${id} has no two answers ${a} and ${b} that were compared.`);
  return pair;
}

async function comparedNow(db: ReadDb, pair: DisagreementTable) {
  const used = (await evidenceOfClaim(db, pair.claim_id)).map((row) => row.statement_id);
  const leads = await witnessesOf(db, [pair.lead_a, pair.lead_b]);
  const [a, b] = [leads.get(pair.lead_a), leads.get(pair.lead_b)];
  if (!a || !b) throw notFound(a ? pair.lead_b : pair.lead_a);
  const origins = originsAmong([...(await headsOf(db, used)).values()], await originsOf(db, used));
  return compareLeads(a, b, origins);
}

/** Tests of then and now, paired by name, in the order of now. */
function paired(now: readonly Test[], stored: readonly Test[]): ReplayView['tests'] {
  const rows = now.map((test) => {
    const then = stored.find((one) => one.test === test.test) ?? null;
    return { now: test, stored: then, same: then !== null && canonicalJson(test) === canonicalJson(then) };
  });
  const gone = stored.filter((test) => now.every((one) => one.test !== test.test));
  return [...rows, ...gone.map((test) => ({ now: null, stored: test, same: false }))];
}

interface Asked {
  readonly id: string;
  readonly a: string;
  readonly b: string;
}

/** Runs the stored comparison of two answers again on the stored words; writes nothing. Throws AppError `not-found`. */
export async function replayView({ db }: Store, asked: Asked, at: string): Promise<ReplayView> {
  const pair = await storedPair(db, asked);
  const now = await comparedNow(db, pair);
  const tests = paired(now.tests, JSON.parse(pair.tests) as Test[]);
  const relation = { stored: pair.computed_relation as ReplayView['relation']['stored'], now: now.relation };
  const explanation = { stored: pair.explanation, now: now.explanation };
  const missing = { stored: listFromJson(pair.missing), now: [...now.missing] };
  const alike = [relation, explanation, missing].every((one) => canonicalJson(one.stored) === canonicalJson(one.now));
  return {
    claim: asked.id,
    a: pair.a,
    b: pair.b,
    at,
    same: alike && tests.every(({ same }) => same),
    storedVersion: pair.engine_version,
    engineVersion: now.engineVersion,
    relation,
    explanation,
    missing,
    inputs: [await inputOf(db, pair.a, pair.lead_a), await inputOf(db, pair.b, pair.lead_b)],
    tests,
  };
}
