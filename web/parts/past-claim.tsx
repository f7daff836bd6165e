import { Suspense, lazy } from 'react';
import type { ClaimView } from '../../server/contract.ts';
import { useRows } from '../keys.ts';
import { RESOLUTION_WORDS, instant } from '../words.ts';
import { ClaimFacts, Standfirst } from './claim-head.tsx';
import { ClaimHistory, Settles } from './claim-margin.tsx';
import { Footnotes } from './footnotes.tsx';
import { Positions } from './positions.tsx';
import { Reasons } from './reasons.tsx';
import { StatementTable } from './statement-table.tsx';
import { Empty, Loading } from './states.tsx';
import { standingVerdict } from './verdict.tsx';

const Chart = lazy(() => import('../charts/values-over-time.tsx'));

/** The verdict that stood on that day. */
function DecidedThen({ claim }: { claim: ClaimView }) {
  const verdict = standingVerdict(claim);
  return (
    <section aria-labelledby="decided">
      <div className="note-head">
        <h2 id="decided">What we had decided</h2>
      </div>
      {verdict === null ? (
        <Empty>Nothing by that day.</Empty>
      ) : (
        <div className="stack">
          <p>
            <strong>{verdict.finding}</strong>
          </p>
          <p className="soft">
            {RESOLUTION_WORDS[verdict.resolution]} · {verdict.by}, {instant(verdict.at)}
            {verdict.secondedBy === null ? ', not seconded yet' : `, seconded by ${verdict.secondedBy}`}
          </p>
        </div>
      )}
    </section>
  );
}

/** A claim as it was held on a past day: everything to read, nothing to press. */
export function PastClaim({ claim }: { claim: ClaimView }) {
  useRows();
  return (
    <>
      <div>
        <ClaimFacts claim={claim} edit={null} />
        <Standfirst claim={claim} />
        {claim.positions.length === 0 ? (
          <div className="section-empty">
            <Empty>No source held by that day gave an answer to this.</Empty>
          </div>
        ) : (
          <Positions claim={claim} />
        )}
      </div>
      <aside className="margin" aria-label="Decision">
        <DecidedThen claim={claim} />
        <Settles claim={claim} />
      </aside>
      <div>
        <Reasons claim={claim} overriding={null} override={null} />
        <section className="section" aria-labelledby="over-time">
          <div className="section-head">
            <h2 id="over-time">Values over time</h2>
          </div>
          {claim.evidence.length === 0 ? (
            <Empty>No evidence was attached by that day.</Empty>
          ) : (
            <>
              <Suspense fallback={<Loading what="the chart" />}>
                <Chart claim={claim} />
              </Suspense>
              <StatementTable claim={claim} />
            </>
          )}
        </section>
        <Footnotes claim={claim} />
      </div>
      <aside className="margin" aria-label="History">
        <ClaimHistory claim={claim} />
      </aside>
    </>
  );
}
