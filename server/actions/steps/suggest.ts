import type { Witness } from '../../judging/position.ts';
import { ENGINE_VERSION } from '../../judging/comparison.ts';
import { candidatesFor, nothingSeen, seeJoined } from '../../store/candidates.ts';
import type { Seen } from '../../store/candidates.ts';
import { assertedOf, claimById, insertClaim } from '../../store/claims.ts';
import { evidenceOf, insertEvidence } from '../../store/evidence.ts';
import { addClaimKeys } from '../../store/keys.ts';
import { learnWords } from '../../store/search.ts';
import type { ClaimTable } from '../../store/tables.ts';
import { heldWitnesses } from '../../store/recent.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';
import { computedStance, keysOf } from './engine.ts';
import type { Candidate, Suggestion } from './engine.ts';
import { judgeNewcomers } from './judge.ts';
import { suggestedFor } from './respect.ts';

/** One round of suggestions. */
interface Round {
  readonly doing: Act;
  readonly seen: Seen;
  /** Claims that got evidence, and which statements. */
  readonly touched: Map<string, string[]>;
  readonly sample: boolean;
}

const witnessesFor = (round: Round, ids: readonly string[]): Promise<Map<string, Witness>> =>
  heldWitnesses(round.doing.tx, round.doing.held, ids);

async function candidatesOf(round: Round, newcomer: Witness): Promise<Candidate[]> {
  const looking = {
    id: newcomer.id,
    source: newcomer.testimony.source.id ?? '',
    keys: keysOf(newcomer.testimony),
  };
  const rows = await candidatesFor(round.doing.tx, looking, round.seen);
  const known = await witnessesFor(
    round,
    rows.map((row) => row.statement),
  );
  return rows.flatMap(({ claim, statement }) => {
    const witness = known.get(statement);
    return witness ? [{ claim, witness }] : [];
  });
}

interface Joining {
  readonly claim: ClaimTable;
  readonly witness: Witness;
  readonly suggestion: Suggestion;
}

async function join(round: Round, { claim, witness, suggestion }: Joining): Promise<boolean> {
  const { tx, at } = round.doing;
  if (await evidenceOf(tx, claim.id, witness.id)) return false;
  await insertEvidence(tx, {
    claim_id: claim.id,
    statement_id: witness.id,
    computed_stance: computedStance(assertedOf(claim), witness),
    person_stance: null,
    decision: 'suggested',
    confidence: suggestion.confidence,
    reason: suggestion.reason,
    decided_by: null,
    decided_at: null,
    override_reason: null,
    recorded_at: at,
  });
  const keys = keysOf(witness.testimony);
  await addClaimKeys(tx, claim.id, keys);
  seeJoined(round.seen, { claim: claim.id, statement: witness.id, keys });
  round.touched.set(claim.id, [...(round.touched.get(claim.id) ?? []), witness.id]);
  return true;
}

async function joinKnown(round: Round, newcomer: Witness, suggestion: Suggestion): Promise<void> {
  const claim = suggestion.claim === null ? undefined : await claimById(round.doing.tx, suggestion.claim);
  if (!claim || !(await join(round, { claim, witness: newcomer, suggestion }))) return;
  const { statement, source } = newcomer.testimony;
  await tell(round.doing, {
    action: 'suggest-evidence',
    noun: 'evidence',
    nounId: newcomer.id,
    about: claim.id,
    new: {
      title: claim.title,
      outlet: source.outlet ?? '',
      printed: statement.printed,
      confidence: suggestion.confidence,
    },
    why: suggestion.reason,
  });
}

/** True when the statements come from more than one source: one report alone is no question yet. */
const fromSeveralSources = (witnesses: readonly Witness[]): boolean =>
  new Set(witnesses.map((witness) => witness.testimony.source.id)).size > 1;

async function startClaim(round: Round, newcomer: Witness, suggestion: Suggestion): Promise<void> {
  const { doing, sample } = round;
  const witnesses = [...(await witnessesFor(round, suggestion.with)).values(), newcomer];
  if (!fromSeveralSources(witnesses)) return;
  const { title, reason, counted, place } = suggestion;
  const claim = await insertClaim(
    doing.tx,
    {
      title,
      question: '',
      state: 'suggested',
      valueKind: newcomer.testimony.statement.value.kind,
      counted,
      place,
      scope: null,
      asserted: null,
      suggestedBecause: reason,
      engineVersion: ENGINE_VERSION,
      sample,
    },
    doing.stamp,
  );
  const statements = witnesses.map((witness) => witness.id);
  await tell(doing, { action: 'suggest-claim', noun: 'claim', nounId: claim.id, new: { title, reason, statements } });
  await learnWords(doing.tx, [{ noun: 'claim', nounId: claim.id, title, words: reason }]);
  for (const witness of witnesses) await join(round, { claim, witness, suggestion });
}

/**
 * Brings new statements together with what is known: each joins a claim as suggested evidence, starts a suggested claim
 * with statements of other sources, or stays alone. Every claim that got evidence is judged with it.
 */
export async function suggestFor(doing: Act, newcomers: readonly Witness[], sample: boolean): Promise<void> {
  for (const witness of newcomers) doing.held.own.set(witness.id, witness);
  const round: Round = { doing, seen: nothingSeen(), touched: new Map(), sample };
  for (const newcomer of newcomers) {
    const suggestion = await suggestedFor(doing, newcomer, await candidatesOf(round, newcomer));
    if (!suggestion) continue;
    if (suggestion.claim === null) await startClaim(round, newcomer, suggestion);
    else await joinKnown(round, newcomer, suggestion);
  }
  for (const [claimId, newcomers] of round.touched) await judgeNewcomers(doing, claimId, newcomers);
}
