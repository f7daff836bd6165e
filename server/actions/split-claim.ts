import type { ClaimView, SplitInput } from '../contract.ts';
import type { Moved } from '../store/claim-judgements.ts';
import { updateClaim } from '../store/claims.ts';
import { statementsById } from '../store/statements.ts';
import type { ClaimTable, EvidenceTable } from '../store/tables.ts';
import { readClaim } from '../store/views/claim.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import type { Act } from './steps/act.ts';
import { followClaim } from './steps/claim.ts';
import { judgeClaimNow } from './steps/judge.ts';
import {
  carryPairs,
  heldEvidence,
  openClaim,
  putEvidence,
  recordRegrouping,
  refused,
  rekey,
  standingOf,
} from './steps/regroup.ts';
import { takeUp } from './steps/take-up.ts';

/** The evidence that leaves the claim. Throws AppError `invalid` unless some leaves and some stays. */
async function leaving(doing: Act, claimId: string, statements: readonly string[]): Promise<EvidenceTable[]> {
  const held = await heldEvidence(doing, claimId);
  const known = new Set(held.map((row) => row.statement_id));
  const stranger = statements.find((id) => !known.has(id));
  if (stranger !== undefined) throw refused('statements', `${stranger} is no evidence of ${claimId}.`);
  const chosen = held.filter((row) => statements.includes(row.statement_id));
  if (chosen.length === 0) throw refused('statements', 'Choose at least one statement to split off.');
  if (chosen.length < held.length) return chosen;
  throw refused('statements', `At least one statement must stay in ${claimId}. To move all of them, merge the claim.`);
}

/** The new claim: what its first statement counts, and where. */
async function startFrom(doing: Act, claim: ClaimTable, first: string, title: string): Promise<ClaimTable> {
  const [statement] = await statementsById(doing.tx, [first]);
  const about = {
    valueKind: statement?.value_kind ?? claim.value_kind,
    counted: statement?.counted ?? null,
    place: statement?.place ?? null,
  };
  return followClaim(doing, { title, question: '', scope: null, asserted: null, ...about }, claim.sample === 1);
}

async function split(doing: Act, claim: ClaimTable, input: SplitInput): Promise<string> {
  const { title, reason } = input;
  const chosen = await leaving(doing, claim.id, input.statements);
  const statements = chosen.map((row) => row.statement_id);
  const fresh = await startFrom(doing, claim, statements[0] ?? '', title);
  const decided = { decided_by: doing.actor.name, decided_at: doing.at };
  const moved: Moved[] = [];
  for (const row of chosen) {
    const mine = { decision: 'accepted', person_stance: null, override_reason: null, reason, ...decided };
    await putEvidence(doing, fresh.id, row, mine);
    const away = { decision: 'rejected', reason: `Split off into ${fresh.id}: ${reason}`, ...decided };
    moved.push(await putEvidence(doing, claim.id, row, { ...standingOf(row), ...away }));
  }
  const pairs = await carryPairs(doing, { from: claim.id, to: fresh.id }, statements);
  await updateClaim(doing.tx, claim.id, { changed_at: doing.at });
  await takeUp(doing, claim);
  const done = {
    kind: 'split',
    claim: claim.id,
    other: fresh.id,
    statements,
    moved,
    pairs,
    state: claim.state,
  } as const;
  await recordRegrouping(doing, done, reason);
  return fresh.id;
}

/**
 * Splits statements off a claim that answer another question: they are evidence of a new claim and rejected in the old
 * one, where they are never suggested again. Gives the new claim. Throws AppError `not-found` or `invalid`.
 */
export async function splitClaim(deps: Deps, actor: Actor, input: { claim: string } & SplitInput): Promise<ClaimView> {
  return act(deps, { actor, action: 'split-claim' }, async (doing) => {
    const claim = await openClaim(doing, input.claim, 'claim');
    const fresh = await split(doing, claim, input);
    for (const id of [claim.id, fresh]) {
      await rekey(doing, id);
      await judgeClaimNow(doing, id);
    }
    return readClaim(doing.tx, fresh);
  });
}
