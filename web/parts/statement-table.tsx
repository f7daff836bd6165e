import { useState } from 'react';
import { Link } from 'wouter';
import type { ClaimView, EvidenceView, StatementView } from '../../server/contract.ts';
import { useShown } from '../showing.ts';
import { positionOf } from '../standing.ts';
import { day, interval } from '../words.ts';
import { CiteStatements } from './cite-menu.tsx';
import { Exports } from './exports.tsx';
import { Figure, markAddress } from './figure.tsx';
import { ShowMore } from './show-more.tsx';
import { Marker } from './signs.tsx';
import { TraceWay } from './trace-way.tsx';
import { StanceDialog } from './stance-dialog.tsx';

/** The statements of a claim that are cited: all that nobody rejected. */
export const citable = (evidence: readonly EvidenceView[]): StatementView[] =>
  evidence.filter((one) => one.decision !== 'rejected').map((one) => one.statement);

function Row({ claim, evidence, change }: { claim: ClaimView; evidence: EvidenceView; change: () => void }) {
  const { statement } = evidence;
  const position = positionOf(claim, statement.id);
  const at = { source: statement.source.id, statement: statement.id, snapshot: statement.snapshot };
  const said = statement.attribution;
  return (
    <tr data-row data-statement={statement.id}>
      <th scope="row" data-column="Printed">
        <span className="pair">
          {position !== null && <Marker letter={position.letter} modality={statement.modality} />}
          <Figure at={at}>{statement.printed.words}</Figure>
        </span>
      </th>
      <td data-column="As of">{interval(statement.asOf)}</td>
      <td data-column="Published">
        {statement.source.publishedAt === null ? 'not stated' : day(statement.source.publishedAt)}
      </td>
      <td data-column="Captured">{day(statement.capturedAt.slice(0, 10))}</td>
      <td data-column="Outlet">
        <Link href={`/sources/${statement.source.id}`}>{statement.source.outlet.name}</Link>
      </td>
      <td data-column="Says who">{said.claimant ?? 'own voice'}</td>
      <td data-column="Stance">
        {claim.heldAt !== null && (evidence.decision === 'rejected' ? 'rejected' : evidence.stance)}
        {claim.heldAt === null && (
          <button
            className="press plain stance"
            type="button"
            onClick={change}
            title={
              evidence.overrideReason === null
                ? evidence.reason
                : `Set by ${evidence.decidedBy ?? 'a person'}: ${evidence.overrideReason}`
            }
            aria-label={`Stance of ${statement.id}: ${evidence.decision === 'suggested' ? 'suggested, ' : ''}${evidence.stance}. Change it`}
          >
            {evidence.decision === 'rejected' ? 'rejected' : evidence.stance}
            {evidence.overrideReason !== null && ' *'}
          </button>
        )}
      </td>
      <td data-column="Words">
        <Link className="id" href={markAddress(at)} data-open>
          {statement.id}
        </Link>{' '}
        <TraceWay statement={statement.id} words={statement.printed.words} />
      </td>
    </tr>
  );
}

const COLUMNS = ['Printed', 'As of', 'Published', 'Captured', 'Outlet', 'Says who', 'Stance', 'Words'];

/** Every statement of a claim in one table, with its stance and a link to its words. */
export function StatementTable({ claim }: { claim: ClaimView }) {
  const [changing, setChanging] = useState<EvidenceView | null>(null);
  const { shown, more } = useShown(claim.evidence.length, 100);
  return (
    <>
      <div className="scroll" role="region" aria-label="Statements" tabIndex={0}>
        <table className="ledger folds">
          <caption className="hidden">The statements of this claim</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {claim.evidence.slice(0, shown).map((evidence) => (
              <Row key={evidence.statement.id} claim={claim} evidence={evidence} change={() => setChanging(evidence)} />
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore shown={shown} total={claim.evidence.length} more={more} />
      <Exports path={`/claims/${claim.id}/evidence`}>
        <CiteStatements of={citable(claim.evidence)} words="Copy citations" />
      </Exports>
      {changing !== null && <StanceDialog claim={claim.id} evidence={changing} close={() => setChanging(null)} />}
    </>
  );
}
