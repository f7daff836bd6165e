import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { query } from '../api.ts';

export interface Place {
  readonly source: string;
  readonly statement: string;
  readonly snapshot?: string;
}

/** The address of a statement's mark in the reader. */
export const markAddress = ({ source, statement, snapshot }: Place): string =>
  `/sources/${source}${query({ snapshot, mark: statement })}`;

/** A figure is always a link to its words. */
export function Figure({ at, children }: { at: Place; children: ReactNode }) {
  return (
    <Link className="figure" href={markAddress(at)}>
      {children}
    </Link>
  );
}
