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

/** A figure is always a link to its words; `open` makes it what Enter opens in its row or node. */
export function Figure({ at, children, open }: { at: Place; children: ReactNode; open?: 'row' }) {
  return (
    <Link
      className="figure"
      href={markAddress(at)}
      data-statement={at.statement}
      data-open={open === undefined ? undefined : true}
    >
      {children}
    </Link>
  );
}
