import { useRef } from 'react';
import { useDropping } from '../dropping.ts';

interface Props {
  /** What is dropped here, before the press. */
  readonly words: string;
  readonly press: string;
  readonly hint: string;
  /** The name of the field, for those who hear it. */
  readonly label: string;
  readonly accept: string;
  readonly most: 'one file' | 'several files';
  readonly busy: boolean;
  readonly take: (files: readonly File[]) => void;
}

/** A place to drop files on or to choose them; the button works by key. */
export function DropZone({ words, press, hint, label, accept, most, busy, take }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const { over, dropped } = useDropping(take);
  return (
    <div className={`drop${over ? ' over' : ''}`} {...dropped}>
      <p>
        {words}, or{' '}
        <button className="press" type="button" disabled={busy} onClick={() => input.current?.click()}>
          {press}
        </button>
      </p>
      <p className="hint">{hint}</p>
      <input
        ref={input}
        className="hidden"
        type="file"
        multiple={most === 'several files'}
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
