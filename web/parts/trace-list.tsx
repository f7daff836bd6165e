import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { TraceView } from '../../server/contract.ts';
import type { Drawing, Line, Stop } from '../tracing.ts';
import { behind } from '../tracing.ts';
import { asOfPhrase, day } from '../words.ts';
import { markAddress } from './figure.tsx';
import { TraceNode } from './trace-node.tsx';

/** Everything behind a node, each way once; a node met again in its own chain closes a circle. */
function Behind({
  drawing,
  id,
  above,
  show,
}: {
  drawing: Drawing;
  id: string;
  above: readonly string[];
  show: (stop: Stop, line: Line, round: Line | null) => ReactNode;
}) {
  const next = behind(drawing, id);
  if (next.length === 0) return null;
  return (
    <ol>
      {next.map(({ line, stop }) => {
        const closes = above.includes(stop.id) || stop.id === id;
        return (
          <li key={stop.id}>
            {show(stop, line, closes ? line : null)}
            {!closes && <Behind drawing={drawing} id={stop.id} above={[...above, id]} show={show} />}
          </li>
        );
      })}
    </ol>
  );
}

function factsOf(stop: Stop): string {
  const { statement, node } = stop;
  const report = node?.report ?? null;
  const parts =
    report === null
      ? [
          stop.kind !== 'unknown'
            ? 'not held'
            : stop.by?.node.held === false || stop.label === 'Not known'
              ? 'nothing of it is held'
              : 'the passage names nobody for the figure',
        ]
      : [
          statement === null ? null : asOfPhrase(statement.asOf),
          `published ${report.publishedAt === null ? 'not stated' : day(report.publishedAt)}`,
          `captured ${day(report.capturedAt.slice(0, 10))} by ${report.capturedBy}`,
        ].filter((words) => words !== null);
  const first =
    stop.first === 'known' ? ' · earliest known appearance' : stop.first === 'copy' ? ' · earliest copy held' : '';
  return parts.join(', ') + first;
}

function ListLine({ stop, round }: { stop: Stop; round: Line | null }) {
  const { statement, node } = stop;
  const name = node?.report?.outlet ?? stop.label;
  const href =
    statement !== null
      ? markAddress({ source: statement.source.id, statement: statement.id, snapshot: statement.snapshot })
      : node?.report
        ? `/sources/${node.report.source}?snapshot=${node.report.snapshot}`
        : null;
  return (
    <div className="line" data-row={href === null ? undefined : true} data-statement={statement?.id}>
      {href === null ? (
        <span>{name}</span>
      ) : (
        <Link href={href} data-open>
          {name}
        </Link>
      )}
      <span className="soft">{round === null ? factsOf(stop) : 'again: they cite each other in a circle'}</span>
    </div>
  );
}

/** The same as a nested list. */
export function TraceList({ trace, drawing }: { trace: TraceView; drawing: Drawing }) {
  const [figure] = drawing.stops;
  const claim = trace.claims[0];
  if (figure === undefined) return null;
  const counted = figure.statement?.counted ?? '';
  return (
    <ol className="chain">
      <li>
        <div className="line">
          <strong>
            {figure.label} {figure.label.includes(counted) ? '' : counted}
          </strong>
          {claim !== undefined && (
            <span className="soft">
              <Link href={`/claims/${claim.id}`}>{claim.id}</Link>
              {claim.position !== null && `, position ${claim.position}`}
            </span>
          )}
        </div>
        <Behind
          drawing={drawing}
          id={figure.id}
          above={[]}
          show={(stop, _, round) => <ListLine stop={stop} round={round} />}
        />
      </li>
    </ol>
  );
}

/** The path from top to bottom with whole nodes, for a phone and for paper. */
export function Upright({ trace, drawing }: { trace: TraceView; drawing: Drawing }) {
  const [figure] = drawing.stops;
  if (figure === undefined) return null;
  return (
    <ol className="chain upright">
      <li>
        <TraceNode stop={figure} trace={trace} />
        <Behind
          drawing={drawing}
          id={figure.id}
          above={[]}
          show={(stop, line, round) => (
            <>
              <p className={`edge${line.dashed ? ' inferred' : ''}`}>
                <span aria-hidden="true">↑</span> {line.words}
              </p>
              {round === null ? (
                <TraceNode stop={stop} trace={trace} />
              ) : (
                <p className="soft">{stop.label} again: they cite each other in a circle.</p>
              )}
            </>
          )}
        />
      </li>
    </ol>
  );
}
