import { Link } from 'wouter';
import type { ClaimView, EvidenceView } from '../../server/contract.ts';
import type { Decision } from '../deciding.ts';
import { positionOf } from '../standing.ts';
import { asOfPhrase, saysWho } from '../words.ts';
import { markAddress } from './figure.tsx';
import { Marker } from './signs.tsx';
import { Quote } from './testimony.tsx';

/** The decision that accepts or rejects a suggested piece of evidence. */
export const deciding = (claim: string, evidence: EvidenceView, decision: 'accepted' | 'rejected'): Decision => ({
  claim,
  statement: evidence.statement.id,
  before: { decision: evidence.decision, reason: 'Taken back' },
  after: { decision, reason: '' },
  words: `${evidence.statement.id} ${decision} for ${claim}.`,
});

interface Props {
  readonly claim: ClaimView;
  readonly decide: (decision: Decision) => void;
  readonly busy: boolean;
}

/** Evidence the engine proposes, to accept or reject. */
export function Suggestions({ claim, decide, busy }: Props) {
  const open = claim.evidence.filter((one) => one.decision === 'suggested');
  if (open.length === 0) return null;
  return (
    <section className="section" aria-labelledby="suggested">
      <div className="section-head">
        <h2 id="suggested">Suggested evidence</h2>
        <span className="aside">{open.length} to accept or reject</span>
      </div>
      <ul className="offers">
        {open.map((one) => {
          const { statement } = one;
          const position = positionOf(claim, statement.id);
          return (
            <li key={statement.id} data-row data-statement={statement.id}>
              <div>
                <Quote statement={statement} />
                <p className="small soft">
                  <Link
                    href={markAddress({
                      source: statement.source.id,
                      statement: statement.id,
                      snapshot: statement.snapshot,
                    })}
                    data-open
                  >
                    {statement.source.outlet.name}
                  </Link>
                  , {saysWho(statement.attribution)} · {asOfPhrase(statement.asOf)} · {one.stance}
                </p>
                <p className="small">
                  {position !== null && <Marker letter={position.letter} modality={position.modality} />} {one.reason}
                </p>
              </div>
              <p className="presses screen-only">
                <button
                  className="press"
                  type="button"
                  disabled={busy}
                  onClick={() => decide(deciding(claim.id, one, 'accepted'))}
                >
                  Accept <span className="hidden">{statement.id} </span>
                  <kbd>A</kbd>
                </button>
                <button
                  className="press"
                  type="button"
                  disabled={busy}
                  onClick={() => decide(deciding(claim.id, one, 'rejected'))}
                >
                  Reject <span className="hidden">{statement.id} </span>
                  <kbd>X</kbd>
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
