import { Link } from 'wouter';
import type { Audit } from '../../server/contract.ts';
import { useList } from '../api.ts';
import { STATE_WORDS } from '../auditing.ts';
import { useRows } from '../keys.ts';
import { AuditForm } from '../parts/audit-form.tsx';
import { Exports } from '../parts/exports.tsx';
import { Listed } from '../parts/listed.tsx';
import { Page } from '../parts/page.tsx';
import { count, instant } from '../words.ts';

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
        <p className="small soft">
          {count(audit.rows, 'row')}, {STATE_WORDS[audit.state]}: {audit.asPrinted} as printed, {audit.otherValue} with
          another value, {audit.notInSource} not in the source, {audit.noSource} without their source
        </p>
      </div>
      <span className="end small soft">{instant(audit.recordedAt)}</span>
    </>
  );
}

/** Tables that were checked row by row against the sources they cite. */
export default function Audits() {
  const list = useList<Audit>('/audits?limit=50');
  useRows();
  return (
    <Page title="Audits" layout="folio" keys={KEYS}>
      <div>
        <div className="leaf-head">
          <h1>Audited tables</h1>
          <p className="soft">
            Every row is checked against the source it cites: the thing, the place, the time, then the value.
          </p>
        </div>
        <Listed
          list={list}
          what="the audits"
          empty="No table was audited yet."
          className="ranked framed sources"
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
