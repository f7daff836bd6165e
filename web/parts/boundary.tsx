import { Component } from 'react';
import type { ReactNode } from 'react';

/** True when a part of the screens could not be fetched: the server is away, or was brought to another version. */
const isAway = ({ message }: Error): boolean => /dynamically imported module|Importing a module script/i.test(message);

/** A fault of ours on one page: said plainly, the rest of Crosscheck stays usable. */
export class Boundary extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error): { fault: Error } {
    return { fault };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    const away = isAway(fault);
    return (
      <main id="main" className="page leaf" tabIndex={-1}>
        <div className="leaf-head">
          <h1>{away ? 'Crosscheck does not answer' : 'This page broke'}</h1>
        </div>
        <div className="failed" role="alert">
          <p>
            {away
              ? 'This page could not be fetched. Nothing was lost; try again when Crosscheck runs.'
              : `The fault is ours: ${fault.message}. What you saved is saved.`}
          </p>
          <p className="presses">
            <button
              className="press"
              type="button"
              onClick={() => (away ? location.reload() : this.setState({ fault: null }))}
            >
              Try again
            </button>
            <a className="press" href="/">
              To the desk
            </a>
          </p>
        </div>
      </main>
    );
  }
}
