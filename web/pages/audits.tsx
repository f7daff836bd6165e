import { useEffect } from 'react';
import { Link } from 'wouter';
import { useQueryClient } from '@tanstack/react-query';
import type { Audit } from '../../server/contract.ts';
import { useList } from '../api.ts';
import { countOf, isGoing, OUTCOME_WORDS, OUTCOMES, STATE_WORDS } from '../auditing.ts';
import { useRows } from '../keys.ts';
import { AuditForm } from '../parts/audit-form.tsx';
import { AuditOutcome } from '../parts/audit-outcome.tsx';
import { Exports } from '../parts/exports.tsx';
import { Listed } from '../parts/listed.tsx';
import { Page } from '../parts/page.tsx';
import { count, instant, number } from '../words.ts';

const PATH = '/audits?limit=50';

const KEYS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['Esc'], 'back'],
] as const;

function Line({ audit }: { audit: Audit }) {
  return (
    <>
      <span className="id">{audit.id}</span>
      <div>
        <h2>
          <Link className="title" href={`/audits/${audit.id}`} data-open>
            {audit.name}
          </Link>
        </h2>
        {isGoing(audit) && (
          <progress className="progress" max={Math.max(1, audit.rows)} value={audit.done} aria-label="Rows checked" />
        )}
        <ul className="audit-counts">
          {OUTCOMES.filter((one) => countOf(audit, one) > 0).map((one) => (
            <li key={one}>
              <AuditOutcome of={one} words={`${number(countOf(audit, one))} ${OUTCOME_WORDS[one]}`} />
            </li>
          ))}
        </ul>
      </div>
      <div className="end">
        <span>
          {audit.state === 'done'
            ? `${count(audit.rows, 'row')} checked`
            : `${number(audit.done)} of ${count(audit.rows, 'row')}, ${STATE_WORDS[audit.state]}`}
        </span>
        <span>{instant(audit.recordedAt)}</span>
      </div>
    </>
  );
}

const LOOK_EVERY_MS = 2000;

/** Tables that were checked row by row against the sources they cite. */
export default function Audits() {
  const list = useList<Audit>(PATH);
  const going = list.data?.pages.some(({ rows }) => rows.some(isGoing)) ?? false;
  const kept = useQueryClient();
  useRows();
  useEffect(() => {
    if (!going) return undefined;
    const timer = setInterval(() => void kept.invalidateQueries({ queryKey: ['list', PATH] }), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [going, kept]);
  return (
    <Page title="Audits" layout="folio" keys={KEYS}>
      <div>
        <div className="leaf-head">
          <h1>Audited tables</h1>
          <p className="soft">
            Every row of a table is checked against the source it cites before the table is printed: the thing, the
            place, the time, then the value.
          </p>
        </div>
        <Listed
          list={list}
          what="the audits"
          empty="No table was audited yet. Drop one on this page’s form, and every row is held against its source."
          className="ranked framed audits"
          guess={80}
          name={(audit) => audit.id}
          row={(audit) => <Line audit={audit} />}
        />
        <Exports path="/audits" />
      </div>
      <aside className="margin screen-only" aria-label="Audit a table">
        <section aria-labelledby="audit-more">
          <div className="note-head">
            <h2 id="audit-more">Audit a table</h2>
          </div>
          <AuditForm />
        </section>
      </aside>
    </Page>
  );
}
