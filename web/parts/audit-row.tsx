import { Link } from 'wouter';
import type { AuditRow } from '../../server/contract.ts';
import { number, plain } from '../words.ts';
import { AuditOutcome } from './audit-outcome.tsx';
import { Figure } from './figure.tsx';

function Found({ row }: { row: AuditRow }) {
  const { found, source, statement, snapshot } = row;
  if (found === null) return <span className="soft">no value</span>;
  if (source === null || statement === null) return <strong>{found}</strong>;
  return (
    <Figure open="row" at={{ source, statement, ...(snapshot === null ? {} : { snapshot }) }}>
      {found}
    </Figure>
  );
}

function Cited({ row: { cited, source } }: { row: AuditRow }) {
  if (cited === '') return null;
  return (
    <p className="small soft">Cited: {source === null ? cited : <Link href={`/sources/${source}`}>{cited}</Link>}</p>
  );
}

/** One row of an audited table: how it came out, what it says, what its source says, and why they differ. */
export function AuditRowLine({ row }: { row: AuditRow }) {
  return (
    <>
      <span className="id">Row {number(row.row)}</span>
      <div className="audit-row">
        <div className="audit-said">
          <p>
            <AuditOutcome of={row.outcome} />
          </p>
          <h2>
            {row.claim || 'no claim'}
            {row.asOf !== '' && <span className="soft"> · {row.asOf}</span>}
          </h2>
          <dl className="audit-values">
            <div>
              <dt>In the table</dt>
              <dd>{row.value || <span className="soft">no value</span>}</dd>
            </div>
            {row.outcome !== 'no-source' && (
              <div>
                <dt>In the source</dt>
                <dd>
                  <Found row={row} />
                </dd>
              </div>
            )}
          </dl>
        </div>
        <div className="audit-why">
          {row.quote !== null && <p className="words">“{row.quote}”</p>}
          <p className="small soft">{plain(row.explanation)}</p>
          <Cited row={row} />
        </div>
      </div>
    </>
  );
}
