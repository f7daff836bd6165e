import type { ReactNode } from 'react';
import type { useList } from '../api.ts';
import { LongList } from './long-list.tsx';
import { More } from './more.tsx';
import { Empty, Failed, Loading } from './states.tsx';

interface Props<T> {
  readonly list: ReturnType<typeof useList<T>>;
  readonly what: string;
  readonly empty: ReactNode;
  readonly className: string;
  readonly guess: number;
  readonly name: (row: T) => string;
  readonly row: (row: T, at: number) => ReactNode;
  /** Leaves out rows that tell nothing new; the twins of the list have them all. */
  readonly told?: (rows: readonly T[]) => T[];
}

/** A list in its four states: being read, failed, empty, there; with more to fetch where there is more. */
export function Listed<T>({ list, what, empty, told = (rows) => [...rows], ...rest }: Props<T>) {
  if (list.error !== null) return <Failed error={list.error} again={() => void list.refetch()} />;
  if (list.data === undefined) return <Loading what={what} />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  return (
    <>
      <LongList rows={told(rows)} {...rest} />
      <More list={list} shown={rows.length} />
    </>
  );
}
