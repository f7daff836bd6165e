import { Suspense, lazy, useMemo } from 'react';
import { Link, useParams } from 'wouter';
import type { StatementView, TraceView } from '../../server/contract.ts';
import { API, useRead } from '../api.ts';
import { useKeys, useRows } from '../keys.ts';
import { Page } from '../parts/page.tsx';
import { copyCited, useCitedStatements, useForm } from '../copying.ts';
import { CiteStatements } from '../parts/cite-menu.tsx';
import { Witness } from '../parts/signs.tsx';
import { Empty, Loading, Shown } from '../parts/states.tsx';
import { TraceList, Upright } from '../parts/trace-list.tsx';
import type { Drawing } from '../tracing.ts';
import { drawingOf, firstSentence } from '../tracing.ts';
import { count } from '../words.ts';

const TraceGraph = lazy(() => import('../graph/trace-graph.tsx'));

const KEYS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['Arrows'], 'along the chain'],
  [['C'], 'copy citation'],
  [['Esc'], 'back'],
] as const;

/** What the page asks after: “5,200 US troops”, but “December 9”, the end of the mission. */
function subject({ printed: { words }, counted, value }: StatementView): string {
  if (value.kind === 'date' || value.kind === 'time') return `“${words}”`;
  return counted === null || words.includes(counted) ? words : `${words} ${counted}`;
}

function Counts({ trace, drawing }: { trace: TraceView; drawing: Drawing }) {
  const unstated = drawing.stops.filter(({ kind }) => kind === 'unknown').length;
  const stated = drawing.lines.filter(
    ({ from, to }) => !from.startsWith('figure ') && !to.startsWith('unknown '),
  ).length;
  const round = drawing.lines.some(({ circular }) => circular);
  return (
    <p className="counts">
      <Witness seen={trace.witnesses} />
      <span>
        {count(stated, 'link')} stated in the text, {unstated} not stated
      </span>
      <span>{round ? 'Circular citing: none of those is the origin' : 'No circular citing'}</span>
    </p>
  );
}

function Lines({ id, title, lines, none }: { id: string; title: string; lines: readonly string[]; none: string }) {
  return (
    <section aria-labelledby={id}>
      <div className="note-head">
        <h2 id={id}>{title}</h2>
      </div>
      {lines.length === 0 ? <Empty>{none}</Empty> : lines.map((line) => <p key={line}>{line}</p>)}
    </section>
  );
}

function Margin({ trace }: { trace: TraceView }) {
  return (
    <aside className="margin stack-l" aria-label="About this trace">
      <Lines
        id="left-out"
        title="Looked at and left out"
        lines={trace.leftOut}
        none="Nothing else answers the same question."
      />
      <section aria-labelledby="used">
        <div className="note-head">
          <h2 id="used">Used in</h2>
        </div>
        {trace.claims.length === 0 && <Empty>No claim uses it yet.</Empty>}
        {trace.claims.map((claim) => (
          <p key={claim.id}>
            <Link href={`/claims/${claim.id}`}>
              {claim.id}, {claim.title}
            </Link>
            {claim.position !== null && `, position ${claim.position}`}
          </p>
        ))}
      </section>
      <Lines
        id="missing"
        title="What would lengthen the chain"
        lines={trace.missing}
        none="Nothing that the texts name is missing."
      />
    </aside>
  );
}

function Traced({ trace }: { trace: TraceView }) {
  const drawing = useMemo(() => drawingOf(trace), [trace]);
  const cited = useCitedStatements();
  const form = useForm();
  useRows();
  useKeys({
    c: () => {
      void copyCited(cited(trace.statements), form);
    },
    arrowright: () => document.querySelector<HTMLElement>('.trace-graph .root [data-open]')?.focus(),
  });
  const [first, rest] = firstSentence(trace.told);
  const others = trace.statements.map(({ id }) => id).filter((id) => id !== trace.statement);
  const figure = trace.statements.find(({ id }) => id === trace.statement);
  return (
    <>
      <div className="leaf-head">
        <p className="id">
          {[trace.statement, ...others.slice(0, 4)].join(', ')}
          {trace.claims.map((claim) => (
            <span key={claim.id}>
              , <Link href={`/claims/${claim.id}`}>{claim.id}</Link>
            </span>
          ))}
        </p>
        <h1>Where {figure === undefined ? trace.statement : subject(figure)} came from</h1>
      </div>
      <div className="standfirst bare">
        <p>
          <strong>{first}</strong>
          {rest}
        </p>
        <Counts trace={trace} drawing={drawing} />
      </div>
      <section className="section graph-section" aria-labelledby="graph">
        <div className="section-head">
          <h2 id="graph">The path</h2>
          <span className="aside">
            An arrow points to whoever took the figure over. Dashed: not held or not stated.
          </span>
        </div>
        <Suspense fallback={<Loading what="the graph" />}>
          <TraceGraph trace={trace} drawing={drawing} />
        </Suspense>
        <Upright trace={trace} drawing={drawing} />
      </section>
      <div className="folio">
        <section aria-labelledby="list">
          <div className="section-head">
            <h2 id="list">The same as a list</h2>
            <span className="aside exports">
              <a href={`${API}/statements/${trace.statement}/trace`}>JSON</a>
              <CiteStatements of={trace.statements} words="Copy citations" />
            </span>
          </div>
          <TraceList trace={trace} drawing={drawing} />
        </section>
        <Margin trace={trace} />
      </div>
    </>
  );
}

/** Who said it first? */
export default function Trace() {
  const { id = '' } = useParams<{ id: string }>();
  const read = useRead<TraceView>(`/statements/${id}/trace`);
  const words = read.data?.statements.find((one) => one.id === id)?.printed.words;
  return (
    <Page title={words === undefined ? id : `Where ${words} came from, ${id}`} layout="leaf" keys={KEYS}>
      <Shown read={read} what={`the trace of ${id}`} heading={id}>
        {(trace) => <Traced key={trace.statement} trace={trace} />}
      </Shown>
    </Page>
  );
}
