import { assertedOf } from '../../store/claims.ts';
import { evidenceOf, insertEvidence } from '../../store/evidence.ts';
import { addClaimKeys } from '../../store/keys.ts';
import { heldWitnesses } from '../../store/recent.ts';
import { wasSetAside } from '../../store/set-aside.ts';
import type { ClaimTable } from '../../store/tables.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';
import type { AnchoredStatement, LaterCopy } from './anchor-statement.ts';
import { computedStance, keysOf } from './engine.ts';

/** How sure it is that what stands in a quote's place answers the same question. */
const CONFIDENCE = 0.95;

/**
 * Links what the later copy states in the place of a broken quote to the same claim, as suggested evidence. Gives the
 * statement's id, or null when there is none, it is linked already, or a person set the same words aside.
 */
export async function linkLaterWord(
  doing: Act,
  { snapshot, outlet }: LaterCopy,
  { statement, successor }: AnchoredStatement,
  claim: ClaimTable,
): Promise<string | null> {
  const { tx, held } = doing;
  const witness = successor && (await heldWitnesses(tx, held, [successor.id])).get(successor.id);
  if (!witness || (await evidenceOf(tx, claim.id, witness.id)) || (await wasSetAside(tx, claim.id, witness)))
    return null;
  const reason = `The later copy ${snapshot.id} says this in the place of “${statement.printed}” (${statement.id}).`;
  await insertEvidence(tx, {
    claim_id: claim.id,
    statement_id: witness.id,
    computed_stance: computedStance(assertedOf(claim), witness),
    person_stance: null,
    decision: 'suggested',
    confidence: CONFIDENCE,
    reason,
    decided_by: null,
    decided_at: null,
    override_reason: null,
    recorded_at: doing.at,
  });
  await addClaimKeys(tx, claim.id, keysOf(witness.testimony));
  await tell(doing, {
    action: 'suggest-evidence',
    noun: 'evidence',
    nounId: witness.id,
    about: claim.id,
    new: { title: claim.title, outlet, printed: witness.testimony.statement.printed, confidence: CONFIDENCE },
    why: reason,
  });
  return witness.id;
}
