import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { ImportOutcome } from '../../server/contract.ts';
import { ACCEPTED } from '../file-import.ts';
import { count } from '../words.ts';

interface DropProps {
  readonly take: (files: readonly File[]) => void;
  readonly busy: boolean;
}

/** Choose files or drop them; the button works by key. */
export function DropFiles({ take, busy }: DropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      className={`drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take([...event.dataTransfer.files]);
      }}
    >
      <p>
        Drop files here, or{' '}
        <button className="press" type="button" disabled={busy} onClick={() => input.current?.click()}>
          Choose files
        </button>
      </p>
      <p className="hint">
        A text (.txt, .md) fills the form below. A saved page, PDF, Word document, e-mail, web archive, table or image
        is read as it is, each figure with its page or cell. Several files are recorded at once; what the form says of
        outlet and dates holds for those that do not say it themselves.
      </p>
      <input
        ref={input}
        className="hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label="Files"
        accept={ACCEPTED}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

/** What became of each file that was sent. */
export function Outcomes({ rows }: { rows: readonly ImportOutcome[] }) {
  return (
    <section className="section" aria-labelledby="outcomes">
      <div className="section-head">
        <h2 id="outcomes">What became of the files</h2>
      </div>
      <ul className="changes">
        {rows.map((row) => (
          <li key={`${row.file ?? ''}${row.sha256 ?? ''}`}>
            <strong>{row.outcome}</strong>
            <p>
              {row.file} {row.source !== null && <Link href={`/sources/${row.source}`}>{row.source}</Link>}
              {row.outcome !== 'refused' && <span className="soft"> {count(row.statements, 'statement')}</span>}
              {row.message !== undefined && (
                <span className={row.outcome === 'refused' ? 'wrong' : 'soft'}> {row.message}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
