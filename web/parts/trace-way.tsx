import { Link } from 'wouter';
import { traceAddress } from '../tracing.ts';
import { Icon } from './signs.tsx';

interface Props {
  readonly statement: string;
  /** The figure, for those who hear the link. */
  readonly words: string;
  /** A sign alone where many figures stand close together. */
  readonly look?: 'sign';
}

/** The way from a figure to where it came from. */
export function TraceWay({ statement, words, look }: Props) {
  return (
    <Link
      className={`trace-way screen-only${look === undefined ? '' : ' sign-only'}`}
      href={traceAddress(statement)}
      title={`Where ${words} came from`}
    >
      {look === undefined ? 'Trace' : <Icon name="trace" />}
      <span className="hidden">
        {look === undefined ? '' : 'Trace'} of {words}
      </span>
    </Link>
  );
}
