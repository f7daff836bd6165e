import { Link } from 'wouter';
import { traceAddress } from '../tracing.ts';

/** The way from a figure to where it came from. */
export function TraceWay({ statement, words }: { statement: string; words: string }) {
  return (
    <Link className="trace-way screen-only" href={traceAddress(statement)} title={`Where ${words} came from`}>
      Trace<span className="hidden"> of {words}</span>
    </Link>
  );
}
