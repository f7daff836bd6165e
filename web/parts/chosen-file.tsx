import type { FilePreview } from '../../server/contract.ts';
import { day } from '../words.ts';
import { Preview } from './preview.tsx';
import { Empty, Failed, Loading } from './states.tsx';

const size = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

/** The file that will be recorded, in place of the words of the form. */
export function ChosenFile({ file, remove }: { file: File; remove: () => void }) {
  return (
    <div className="entry">
      <p className="presses">
        <span role="status">
          <strong>{file.name}</strong> <span className="soft">{size(file.size)}</span>
        </span>
        <button className="press" type="button" onClick={remove}>
          Take it away
        </button>
      </p>
      <p className="hint">
        Its bytes are kept unchanged. What is written below wins over what the file says of itself; leave empty what it
        says.
      </p>
    </div>
  );
}

function About({ row }: { row: FilePreview }) {
  const facts: [string, string | null][] = [
    ['Title', row.title],
    ['Outlet', row.outlet],
    ['Published', row.published === null ? null : day(row.published, false)],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words ?? 'not stated'}</dd>
        </div>
      ))}
    </dl>
  );
}

function Row({ row }: { row: FilePreview }) {
  if (row.preview === null) {
    return (
      <div className="failed" role="alert">
        <p>
          <strong>{row.file} cannot be brought in.</strong> {row.message}
        </p>
      </div>
    );
  }
  return (
    <>
      <About row={row} />
      {row.message !== undefined && <p className="suggestion-note">{row.message}</p>}
      <Preview preview={row.preview} />
    </>
  );
}

interface Props {
  readonly rows: readonly FilePreview[];
  readonly error: Error | null;
  readonly busy: boolean;
}

/** What the chosen file would record, source by source. */
export function FilePreviews({ rows, error, busy }: Props) {
  if (error !== null) return <Failed error={error} />;
  if (busy && rows.length === 0) return <Loading what="the file" />;
  if (rows.length === 0) return <Empty>Nothing in it can be read.</Empty>;
  return (
    <>
      {rows.map((row) => (
        <Row key={row.file} row={row} />
      ))}
    </>
  );
}
