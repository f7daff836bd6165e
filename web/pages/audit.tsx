import { useEffect } from 'react';
import { useParams } from 'wouter';
import { useQueryClient } from '@tanstack/react-query';
import type { Audit, AuditRow } from '../../server/contract.ts';
import { query, useList, useRead, useWrite } from '../api.ts';
import { isGoing, OUTCOME_WORDS, STATE_WORDS } from '../auditing.ts';
import { useFilters } from '../filters.ts';
import { useRows } from '../keys.ts';
import { AuditOutcome } from '../parts/audit-outcome.tsx';
import { Exports } from '../parts/exports.tsx';
import { Choice } from '../parts/fields.tsx';
import { Figure } from '../parts/figure.tsx';
import { Listed } from '../parts/listed.tsx';
import { Page } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { count } from '../words.ts';

const KEYS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['Esc'], 'back'],
] as const;

const OUTCOMES = [['', 'all'], ...Object.entries(OUTCOME_WORDS)] as unknown as readonly (readonly [string, string])[];

function Found({ row }: { row: AuditRow }) {
  const { found, source, statement, snapshot } = row;
  if (found === null) return <span className="soft">–</span>;
  if (source === null || statement === null) return <strong>{found}</strong>;
  return <Figure at={{ source, statement, ...(snapshot === null ? {} : { snapshot }) }}>{found}</Figure>;
}

function Row({ row }: { row: AuditRow }) {
  return (
    <>
      <span className="id">{row.row}</span>
      <div className="audit-row">
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
            <dd>{row.value || 'no value'}</dd>
          </div>
          <div>
            <dt>In the source</dt>
            <dd>
              <Found row={row} />
            </dd>
          </div>
        </dl>
        {row.quote !== null && <p className="quoted">“{row.quote}”</p>}
        <p className="small soft">
          {row.explanation} {row.cited !== '' && <span className="address">Cited: {row.cited}</span>}
        </p>
      </div>
    </>
  );
}

function useFollowing(audit: Audit | undefined): void {
  const kept = useQueryClient();
  const going = audit !== undefined && isGoing(audit);
  useEffect(() => {
    if (!going) return undefined;
    const timer = setInterval(() => void kept.invalidateQueries(), 1500);
    return () => clearInterval(timer);
  }, [going, kept]);
}

function Head({ audit }: { audit: Audit }) {
  const write = useWrite<Audit>();
  const wrong = audit.otherValue + audit.notInSource;
  return (
    <div className="leaf-head">
      <h1>
        {count(wrong, 'row')} of {audit.name} {wrong === 1 ? 'is' : 'are'} not as the source has it
      </h1>
      <p className="standfirst">
        {audit.done.toLocaleString('en-GB')} of {count(audit.rows, 'row')} checked; {STATE_WORDS[audit.state]}.{' '}
        {audit.asPrinted} as printed, {audit.otherValue} with another value, {audit.notInSource} not in the source,{' '}
        {audit.noSource} whose source is not at hand. {audit.message}
      </p>
      {isGoing(audit) && (
        <div className="presses screen-only">
          <progress className="progress" max={Math.max(1, audit.rows)} value={audit.done} aria-label="Rows checked" />
          <button
            className="press"
            type="button"
            disabled={write.isPending}
            onClick={() => write.mutate({ method: 'POST', path: `/audits/${audit.id}/cancel` })}
          >
            End it here
          </button>
        </div>
      )}
      {write.error !== null && <Failed error={write.error} />}
    </div>
  );
}

/** One audited table: progress, and every row with what its source says. */
export default function AuditPage() {
  const { id = '' } = useParams();
  const [set, change] = useFilters(['outcome']);
  const read = useRead<Audit>(`/audits/${id}`);
  const list = useList<AuditRow>(`/audits/${id}/rows${query({ ...set, limit: 100 })}`);
  useRows();
  useFollowing(read.data);
  return (
    <Page title={read.data?.name ?? id} layout="leaf" keys={KEYS}>
      {read.error !== null ? (
        <Failed error={read.error} />
      ) : read.data === undefined ? (
        <Loading what="the audit" />
      ) : (
        <Head audit={read.data} />
      )}
      <form
        className="filters screen-only"
        role="search"
        aria-label="Filter rows"
        onSubmit={(event) => event.preventDefault()}
      >
        <Choice
          label="Outcome"
          name="outcome"
          value={set.outcome}
          change={(value) => change('outcome', value)}
          options={OUTCOMES}
        />
      </form>
      <Listed
        list={list}
        what="the rows"
        empty="No row to show."
        className="ranked framed sources"
        guess={140}
        name={(row) => String(row.row)}
        row={(row) => <Row row={row} />}
      />
      <Exports path={`/audits/${id}/rows${query(set)}`} />
    </Page>
  );
}
