import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Refusal } from '../api.ts';
import { openPalette } from '../overlays.ts';

/** Lines where words will stand; said to screen readers as loading. */
export function Loading({ what }: { what: string }) {
  return (
    <div className="loading" aria-busy="true">
      <p className="soft" role="status">
        Reading {what} …
      </p>
      <div className="ghost" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}

/** What went wrong and what to do; the page around it stays. */
export function Failed({ error, again }: { error: Error; again?: () => void }) {
  const fields =
    error instanceof Refusal
      ? (error.problem.fields ?? []).filter((field) => !error.message.includes(field.message))
      : [];
  return (
    <div className="failed" role="alert">
      <p>
        <strong>That did not work.</strong> {error.message}
      </p>
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={field.field + field.message}>
              <strong>{field.field}</strong>: {field.message}
            </li>
          ))}
        </ul>
      )}
      {again !== undefined && (
        <p className="presses">
          <button className="press" type="button" onClick={again}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}

/** An address that names nothing: what it may be, and the ways on. */
function Nowhere({ error }: { error: Refusal }) {
  return (
    <>
      <div className="failed" role="alert">
        <p>{error.message} Nothing is ever taken away, so the address may be mistyped.</p>
      </div>
      <p className="presses section-first">
        <Link className="press first" href="/">
          To the desk
        </Link>
        <button className="press" type="button" onClick={openPalette}>
          Find <kbd>Ctrl K</kbd>
        </button>
      </p>
    </>
  );
}

/** What stands in place of a read model that did not come. */
function Missing({ error, again }: { error: Error; again: () => void }) {
  if (error instanceof Refusal && error.problem.status === 404) return <Nowhere error={error} />;
  return <Failed error={error} again={again} />;
}

/** Says what would stand here and how it comes to be. */
export const Empty = ({ children }: { children: ReactNode }) => <p className="empty">{children}</p>;

interface Read<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface ShownProps<T> {
  readonly read: Read<T>;
  readonly what: string;
  /** The page's heading while its content is not there. */
  readonly heading?: string;
  readonly children: (value: T) => ReactNode;
}

/** A read model's three states: being read, failed, there. */
export function Shown<T>({ read, what, heading, children }: ShownProps<T>) {
  if (read.data !== undefined) return <>{children(read.data)}</>;
  return (
    <div>
      {heading !== undefined && (
        <div className="leaf-head">
          <h1>{heading}</h1>
        </div>
      )}
      {read.error === null ? <Loading what={what} /> : <Missing error={read.error} again={() => void read.refetch()} />}
    </div>
  );
}
