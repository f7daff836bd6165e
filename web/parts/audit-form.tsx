import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import type { Audit } from '../../server/contract.ts';
import { useWrite } from '../api.ts';
import { useDropping } from '../dropping.ts';
import { Failed } from './states.tsx';

/** Takes a table, chosen or dropped, and has it audited. */
export function AuditForm() {
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [fetches, setFetches] = useState(false);
  const { over, dropped } = useDropping(([first]) => setFile(first ?? null));
  const [, go] = useLocation();
  const write = useWrite<Audit>();
  const start = (): void => {
    if (file === null) return;
    const body = new FormData();
    if (fetches) body.append('fetch', 'yes');
    body.append('file', file, file.name);
    write.mutate({ method: 'POST', path: '/audits', body }, { onSuccess: (audit) => go(`/audits/${audit.id}`) });
  };
  return (
    <form
      className="form audit-form"
      aria-label="Audit a table"
      data-over={over ? 'yes' : undefined}
      {...dropped}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <div className="entry">
        <label htmlFor={id}>A table: CSV or .xlsx</label>
        <input
          id={id}
          className="field"
          type="file"
          name="table"
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
        <p className="hint">
          Choose it or drop it here. Its heads name the claim, the value, the as-of date and the source: SRC-3, an
          address, or outlet and title.
        </p>
      </div>
      <label className="check">
        <input type="checkbox" checked={fetches} onChange={(event) => setFetches(event.target.checked)} /> Capture cited
        pages that are not at hand
      </label>
      {file !== null && (
        <p role="status">
          <strong>{file.name}</strong>
        </p>
      )}
      {write.error !== null && <Failed error={write.error} />}
      <p className="presses">
        <button className="press first" type="submit" disabled={file === null || write.isPending}>
          {write.isPending ? 'Sending …' : 'Audit the table'}
        </button>
      </p>
    </form>
  );
}
