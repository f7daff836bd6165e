import { Component } from 'react';
import type { ReactNode } from 'react';

/** A fault of ours on one page: said plainly, the rest of Crosscheck stays usable. */
export class Boundary extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error): { fault: Error } {
    return { fault };
  }

  override render(): ReactNode {
    if (this.state.fault === null) return this.props.children;
    return (
      <main id="main" className="page leaf" tabIndex={-1}>
        <div className="leaf-head">
          <h1>This page broke</h1>
        </div>
        <div className="failed" role="alert">
          <p>The fault is ours: {this.state.fault.message}. What you saved is saved.</p>
          <p className="presses">
            <button className="press" type="button" onClick={() => this.setState({ fault: null })}>
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
