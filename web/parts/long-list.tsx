import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

interface Props<T> {
  readonly rows: readonly T[];
  readonly className: string;
  /** A first guess of a row's height in pixels; each is measured when shown. */
  readonly guess: number;
  readonly name: (row: T) => string;
  readonly row: (row: T, at: number) => ReactNode;
}

const DRAWN_WHOLE = 150;

/** A long list draws only the rows near the window; a short one is drawn whole, so that finding in the page and printing work. */
export function LongList<T>(props: Props<T>) {
  if (props.rows.length > DRAWN_WHOLE) return <Windowed {...props} />;
  return (
    <ol className={props.className}>
      {props.rows.map((row, at) => (
        <li key={props.name(row)} data-row>
          {props.row(row, at)}
        </li>
      ))}
    </ol>
  );
}

function Windowed<T>({ rows, className, guess, name, row }: Props<T>) {
  const list = useRef<HTMLOListElement>(null);
  const [from, setFrom] = useState(0);
  useLayoutEffect(() => {
    setFrom(list.current?.offsetTop ?? 0);
  }, []);
  const drawn = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => guess,
    overscan: 12,
    scrollMargin: from,
  });
  return (
    <ol className={`${className} windowed`} ref={list} style={{ blockSize: drawn.getTotalSize() }}>
      {drawn.getVirtualItems().map(({ index, start }) => {
        const one = rows[index];
        if (one === undefined) return null;
        return (
          <li
            key={name(one)}
            ref={drawn.measureElement}
            data-index={index}
            data-row
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - from}px)` }}
          >
            {row(one, index)}
          </li>
        );
      })}
    </ol>
  );
}
